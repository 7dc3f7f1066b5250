"""Setting a wrong or missing publish date right; every date counted from it follows."""

from __future__ import annotations

from datetime import date

import streamlit as st

from timeline.model import Document, EditKind
from timeline.rows import iso_text
from timeline.store import ConflictError
from timeline.ui.byline import Byline, byline
from timeline.ui.cases import Case
from timeline.ui.components.add_article import EARLIEST
from timeline.ui.escape import plain
from timeline.ui.notes import note
from timeline.ui.workspace import decide, documents


def mend_publish_date(case: Case, document: Document, *, may_wait: bool = False) -> bool:
    """Ask for the right publish date of a source and the reason; tell whether that is to wait,
    where it `may_wait`.

    Where none is known, the date at the head of the text is put forward; a person sets it.
    """
    known = document.publication
    found = byline(document.text, newest(case)) if known is None else None
    proposed = next((one.day for one in (known, found) if one is not None), None)
    if found is not None:
        st.caption(f"At the head of the text stands “{plain(found.words)}”{_doubt(found)}")
    with (
        st.form(f"mend-{document.id}", border=False),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        day = st.date_input(
            "Publish date",
            proposed,
            min_value=EARLIEST,
            format="YYYY-MM-DD",
            key=f"published-{document.id}",
        )
        why = st.text_input("Reason", placeholder="Where is the date from?")
        pressed = st.form_submit_button("Set publish date")
        waits = may_wait and st.form_submit_button("Later", type="tertiary")
    if pressed and day is not None and (known is None or day != known.day):
        _set(case, document, day.isoformat(), why)
    return waits


def newest(case: Case) -> date | None:
    """The day of the newest source of a case that has one."""
    known = (one.publication for one in documents(case).values())
    return max((one.day for one in known if one is not None), default=None)


def _doubt(found: Byline) -> str:
    """What to ask of a date at the head of a text; its year may be that of other sources.

    >>> from datetime import date
    >>> _doubt(Byline("May 5, 2022", date(2022, 5, 5))), _doubt(Byline("May 5", None))
    ('. Is it that?', ', without a year.')
    >>> _doubt(Byline("May 5", date(2022, 5, 5)))
    ', without a year; of 2022 like the other sources?'
    """
    if found.day is None:
        return ", without a year."
    year = str(found.day.year)
    return (
        ". Is it that?"
        if year in found.words
        else f", without a year; of {year} like the other sources?"
    )


def _set(case: Case, document: Document, day: str, why: str) -> None:
    """Write a publish date down and show the case with it."""
    before = iso_text(document.publication)
    try:
        decide(case, EditKind.DOCUMENT, [document.id], "published", before, day, why)
        st.session_state["source"] = document.id  # in its new place among the sources
        note(f"The publish date is now {day}; the dates of this source follow.")
    except ConflictError as conflict:
        note(plain(str(conflict)))
    st.rerun()

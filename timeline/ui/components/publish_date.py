"""Setting a wrong or missing publish date right; every date counted from it follows."""

from __future__ import annotations

import streamlit as st

from timeline.model import Document, EditKind
from timeline.rows import iso_text
from timeline.store import ConflictError
from timeline.ui.cases import Case
from timeline.ui.components.add_article import EARLIEST
from timeline.ui.escape import plain
from timeline.ui.notes import note
from timeline.ui.workspace import decide


def mend_publish_date(case: Case, document: Document) -> None:
    """Ask for the right publish date of a source and the reason."""
    known = document.publication
    with (
        st.form(f"mend-{document.id}", border=False),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        day = st.date_input(
            "Publish date",
            None if known is None else known.day,
            min_value=EARLIEST,
            format="YYYY-MM-DD",
            key=f"published-{document.id}",
        )
        why = st.text_input("Reason", placeholder="Where is the date from?")
        pressed = st.form_submit_button("Set publish date")
    if pressed and day is not None and (known is None or day != known.day):
        before = iso_text(known)
        try:
            decide(
                case, EditKind.DOCUMENT, [document.id], "published", before, day.isoformat(), why
            )
            note(f"The publish date is now {day.isoformat()}; the dates of this source follow.")
        except ConflictError as conflict:
            note(plain(str(conflict)))
        st.rerun()

"""Asking for the publish dates of articles that came in without one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice

import streamlit as st

from timeline.model import Document, EditKind
from timeline.pipeline import Result
from timeline.store import ConflictError
from timeline.ui.byline import Byline, byline
from timeline.ui.cases import Case
from timeline.ui.components.publish_date import mend_publish_date, newest
from timeline.ui.escape import plain
from timeline.ui.notes import note
from timeline.ui.uploads import PASTED
from timeline.ui.words import dotted, several
from timeline.ui.workspace import decide, documents

ASKED_AT_ONCE = 200
LISTED = 6
_found = lru_cache(maxsize=ASKED_AT_ONCE)(byline)
Dated = tuple[Document, Byline]


def ask_for_dates(case: Case, result: Result) -> None:
    """Ask for the publish dates of articles that have none: all at once for those with a date at
    their heads, one after the other for the rest of those that were just added.
    """
    with st.container():
        if (result.documents["published"] == "").any():
            _ask(case, documents(case))


def _ask(case: Case, known: Mapping[str, Document]) -> None:
    put_off = st.session_state.get("put_off", frozenset())
    undated = [one for one in known.values() if one.publication is None and one.id not in put_off]
    dated = list(_dated_at_the_head(undated, newest(case)))
    added = set(st.session_state.get("undated", ()))
    waiting = [one for one in undated if one.id in added] or [one for one, _ in dated]
    if not waiting:
        return
    with st.container(border=True, key="undated_article"):
        if len(dated) > 1:
            may_wait = _all_at_once(case, dated)
        else:
            may_wait = _one(case, waiting[0], len(waiting))
    if may_wait:
        st.session_state["put_off"] = put_off | {one.id for one in undated}
        st.rerun()


def _dated_at_the_head(undated: Sequence[Document], near: date | None) -> Iterator[Dated]:
    for document in islice(undated, ASKED_AT_ONCE):
        found = _found(document.text, near)
        if found is not None and found.day is not None:
            yield document, found


def _all_at_once(case: Case, dated: Sequence[Dated]) -> bool:
    """Put every date at the head of a text forward; a person sets them, unless that may wait."""
    st.markdown(f"Were these {len(dated)} articles published on the days at their heads?")
    lines = [
        f"- {plain(document.title or document.id)}: **{found.day}**, “{plain(found.words)}”"
        for document, found in dated[:LISTED]
    ]
    more = len(dated) - LISTED
    st.markdown("\n".join((*lines, *([f"- and {more:,} more"] if more > 0 else []))))
    with st.container(horizontal=True):
        if st.button(f"Set these {len(dated)} dates", type="primary"):
            _set_all(case, dated)
        return st.button("Later", type="tertiary", help="The page **Sources** asks for each too.")


def _one(case: Case, document: Document, left: int) -> bool:
    st.markdown(f"When was **{plain(document.title or document.id)}** published?")
    name = "" if document.id.startswith(PASTED) else plain(document.id)
    if about := dotted((name, f"{left} to date" if left > 1 else "")):
        st.caption(about)
    return mend_publish_date(case, document, may_wait=True)


def _set_all(case: Case, dated: Sequence[Dated]) -> None:
    """Write the dates down, each as a decision of its own that can be undone."""
    for document, found in dated:
        why = f"At the head of the text stands “{found.words}”"
        try:
            decide(case, EditKind.DOCUMENT, [document.id], "published", "", str(found.day), why)
        except ConflictError as conflict:
            note(plain(str(conflict)))
    note(f"{several(len(dated), 'publish date')} set; “Friday” and the like are counted from them.")
    st.rerun()

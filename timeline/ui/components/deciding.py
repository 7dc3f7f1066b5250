"""Writing decisions down, and saying what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import streamlit as st

from timeline.store import ConflictError
from timeline.ui.cases import Case
from timeline.ui.changes import Change, faults
from timeline.ui.decisions import about, subjects
from timeline.ui.escape import plain
from timeline.ui.notes import mention, note
from timeline.ui.timelines import open_case
from timeline.ui.words import several
from timeline.ui.workspace import decide, items


def save(case: Case, wanted: Iterable[Change], why: str, also: Iterable[Change] = ()) -> None:
    """Write changes down and show the case as it is then; nothing is kept of a faulty set.

    `also` holds values that are checked with the rest but are part of another change. Another
    tab's newer decision on the same cell stands, and both versions are shown.
    """
    changes = list(wanted)
    wrong = faults([*changes, *also])
    if wrong:
        names = subjects(open_case(case), items(case))
        st.error("\n".join(["Nothing was saved.", "", *(_told(*fault, names) for fault in wrong)]))
        return
    refused = sum(not _is_written(case, change, why) for change in changes)
    if len(changes) > refused:
        written = several(len(changes) - refused, "decision")
        mention(f"{written} written down. Review → History can undo it.")
    st.rerun()


def _told(change: Change, fault: str, names: Mapping[str, str]) -> str:
    """One fault as a line of a list, with the name of what it is about, where that has one yet."""
    about = next((f"{names[one]}: " for one in change.target if one in names), "")
    return f"- {plain(f'{about}{fault}')}"


def _is_written(case: Case, change: Change, why: str) -> bool:
    """Write one change down; tell of both versions when another tab's decision stands."""
    try:
        decide(case, change.kind, change.target, change.field, change.before, change.after, why)
    except ConflictError as conflict:
        names = subjects(open_case(case), items(case))
        note(plain(f"{about(conflict.theirs, names, {})}: {conflict}"))
        return False
    return True

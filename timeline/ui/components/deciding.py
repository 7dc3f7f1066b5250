"""Writing decisions down, and saying what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import streamlit as st

from timeline.model import Edit
from timeline.store import ConflictError
from timeline.ui.cases import Case
from timeline.ui.changes import Change, faults
from timeline.ui.decisions import about, in_words, subjects
from timeline.ui.escape import plain
from timeline.ui.notes import mention, note
from timeline.ui.timelines import open_case
from timeline.ui.words import several
from timeline.ui.workspace import decide, edits, items

_WRITTEN = "times_written"


def times_written() -> int:
    """How often this tab wrote something down: a form that is named after it is empty again."""
    return int(st.session_state.get(_WRITTEN, 0))


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
    written = [edit for change in changes if (edit := _written(case, change, why)) is not None]
    if written:
        st.session_state[_WRITTEN] = times_written() + 1
        mention(plain(f"{_decided(case, written)}. Review → History can undo it."))
    st.rerun()


def _decided(case: Case, written: Sequence[Edit]) -> str:
    """Name what was decided; of several things how many they are."""
    if len(written) > 1:
        return f"{several(len(written), 'decision')} written down"
    by_number = {edit.number: edit for edit in edits(case)}
    return in_words(written[0], subjects(open_case(case), items(case)), by_number)


def _told(change: Change, fault: str, names: Mapping[str, str]) -> str:
    """One fault as a line of a list, with the name of what it is about, where that has one yet."""
    about = next((f"{names[one]}: " for one in change.target if one in names), "")
    return f"- {plain(f'{about}{fault}')}"


def _written(case: Case, change: Change, why: str) -> Edit | None:
    """Write one change down; tell of both versions when another tab's decision stands."""
    said = (change.kind, change.target, change.field, change.before, change.after)
    try:
        return decide(case, *said, why)
    except ConflictError as conflict:
        names = subjects(open_case(case), items(case))
        note(plain(f"{about(conflict.theirs, names, {})}: {conflict}"))
        return None

"""Every decision about the case: who, when, before, after, why; and taking one back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd
import streamlit as st

from timeline.model import Edit, EditKind
from timeline.pipeline import Result
from timeline.ui.cases import Case
from timeline.ui.changes import Change
from timeline.ui.components.deciding import save
from timeline.ui.components.tables import ROWS
from timeline.ui.decisions import about, in_short, shown, subjects, what
from timeline.ui.words import several
from timeline.ui.workspace import items

PIXELS = {
    "No.": 44, "When (UTC)": 128, "Who": 85, "What": 110, "About": 290, "Before": 110, "After": 110,
    "Why": 240, "Stands": 70,
}  # fmt: skip
COLUMNS = {name: st.column_config.Column(width=pixels) for name, pixels in PIXELS.items()}


def history(case: Case, result: Result, edits: Sequence[Edit], *, readonly: bool = False) -> None:
    """List the decisions, newest first, and offer to undo or redo one if not `readonly`."""
    if not edits:
        st.caption("Nothing was decided yet: dates, types and links are as the sources give them.")
        return
    newest = sorted(edits, key=lambda edit: -edit.number)
    names = subjects(result, items(case))
    st.caption(f"{several(len(edits), 'decision')}, the newest first.")
    st.dataframe(
        history_rows(newest, names),
        hide_index=True,
        row_height=ROWS,
        column_config=COLUMNS,
        alt="Decisions about the case",
    )
    if not readonly:
        _take_back(case, [edit for edit in newest if edit.kind is not EditKind.UNDO], edits, names)


def _take_back(
    case: Case, offered: Sequence[Edit], edits: Sequence[Edit], names: Mapping[str, str]
) -> None:
    """Offer to undo one of the decisions, or to let one stand again that was undone."""
    by_number = {edit.number: edit for edit in offered}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        number = st.selectbox(
            "Decision",
            list(by_number),
            format_func=lambda number: in_short(by_number[number], names, by_number),
        )
        why = st.text_input("Reason", key=f"why-undo-{len(edits)}")
        undone = undoers(edits).get(number)
        pressed = st.button("Undo" if undone is None else "Redo")
    if pressed:
        target, states = (number, ("stands", "undone"))
        if undone is not None:
            target, states = (undone.number, ("undone", "stands"))
        save(case, [Change(EditKind.UNDO, (str(target),), "", *states)], why)


def undoers(edits: Iterable[Edit]) -> dict[int, Edit]:
    """The standing undo of each decision that does not stand, by the decision's number."""
    found: dict[int, Edit] = {}
    for edit in sorted(edits, key=lambda edit: -edit.number):
        if edit.kind is EditKind.UNDO and edit.number not in found:
            for number in map(int, edit.target):
                found.setdefault(number, edit)
    return found


def history_rows(edits: Sequence[Edit], names: Mapping[str, str]) -> pd.DataFrame:
    """Lay decisions out for reading; `names` tells what a target is called."""
    undone = undoers(edits)
    by_number = {edit.number: edit for edit in edits}
    return pd.DataFrame(
        [
            {
                "No.": edit.number,
                "When (UTC)": f"{edit.when:%Y-%m-%d %H:%M}",
                "Who": edit.who,
                "What": what(edit),
                "About": about(edit, names, by_number),
                "Before": shown(edit.before, edit.field),
                "After": shown(edit.after, edit.field),
                "Why": edit.why,
                "Stands": "undone" if edit.number in undone else "yes",
            }
            for edit in edits
        ]
    )

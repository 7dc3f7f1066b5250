"""Every decision about the case: who, when, before, after, why; and taking one back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from timeline.model import Edit, EditKind, standing
from timeline.pipeline import Result
from timeline.ui.cases import Case
from timeline.ui.changes import Change
from timeline.ui.components.deciding import save
from timeline.ui.components.tables import ROWS
from timeline.ui.decisions import about, in_short, shown, what
from timeline.ui.words import parts


def history(case: Case, result: Result, edits: Sequence[Edit]) -> None:
    """List the decisions, newest first, and offer to undo or redo one."""
    if not edits:
        st.caption("Nothing was decided yet: dates, types and links are as the sources give them.")
        return
    newest = sorted(edits, key=lambda edit: -edit.number)
    names, by_number = subjects(result), {edit.number: edit for edit in newest}
    st.dataframe(
        history_rows(newest, names),
        hide_index=True,
        row_height=ROWS,
        alt="Decisions about the case",
    )
    last = next((edit for edit in newest if edit.kind is not EditKind.UNDO), newest[0])
    with st.form("undo", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        number = st.selectbox(
            "Decision",
            list(by_number),
            index=list(by_number).index(last.number),
            format_func=lambda number: in_short(by_number[number], names, by_number),
        )
        why = st.text_input("Reason")
        pressed = st.form_submit_button("Undo")
    if pressed:
        save(case, [Change(EditKind.UNDO, (str(number),), "", "stands", "undone")], why)


def history_rows(edits: Sequence[Edit], names: Mapping[str, str]) -> pd.DataFrame:
    """Lay decisions out for reading; `names` tells what a target is called."""
    kept = {edit.number for edit in standing(edits)}
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
                "Stands": "yes" if edit.number in kept or edit.kind is EditKind.UNDO else "undone",
            }
            for edit in edits
        ]
    )


def subjects(result: Result) -> dict[str, str]:
    """What a mention's event and a document are called, by their ids."""
    events = pd.concat([result.events, result.rejected])
    told = {
        mention: title
        for title, cell in zip(events["title"], events["mention_ids"], strict=True)
        for mention in parts(cell)
    }
    documents = result.documents
    return told | dict(zip(documents["doc_id"], documents["title"], strict=True))

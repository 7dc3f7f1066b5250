"""The event and link tables, editable: values set right, rows confirmed or rejected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from timeline.figures.hover import KIND_LABELS
from timeline.lexicons import event_types
from timeline.mending.tolls import TOLL_FORMS
from timeline.model import Edit, EditKind, Status
from timeline.pipeline import Result
from timeline.ui.cases import Case
from timeline.ui.changes import (
    DATE_FORMS,
    Change,
    changes,
    event_sheet,
    event_targets,
    link_sheet,
    link_targets,
)
from timeline.ui.components.deciding import save
from timeline.ui.components.tables import tall
from timeline.ui.decided import VERDICTS
from timeline.ui.story import story_first
from timeline.ui.words import type_words
from timeline.ui.workspace import latest

HOW = (
    "Double-click a cell to change it, then save below. What you reject leaves the timeline; what "
    "you confirm stays as it is. History undoes any of it."
)
VERDICT = st.column_config.SelectboxColumn(
    "Verdict", options=list(VERDICTS), width="small", required=True
)
QUOTE_LINES = 62  # pixels: three lines of the sentence that a row rests on
EVENT_COLUMNS = {
    "verdict": VERDICT,
    "date": st.column_config.TextColumn("Date", help=DATE_FORMS, width=105),
    "title": st.column_config.TextColumn("Event", width=185),
    "type": st.column_config.SelectboxColumn(
        "Type",
        options=list(event_types()),
        format_func=lambda key: type_words(str(key)),
        required=True,
        width=100,
    ),
    "actor": st.column_config.TextColumn("Who", width=100),
    "target": st.column_config.TextColumn("To whom", width=100),
    "place": st.column_config.TextColumn(
        "Where", width=90, help="Several with a semicolon between them"
    ),
    "killed": st.column_config.TextColumn("Killed", width=82, alignment="right", help=TOLL_FORMS),
    "injured": st.column_config.TextColumn("Injured", width=90, alignment="right", help=TOLL_FORMS),
    "quote": st.column_config.TextColumn("Sentence", disabled=True, width=220),
    "confidence": st.column_config.NumberColumn(
        "Sure", disabled=True, width=60, format="%.2f", help="Click to put the least sure first"
    ),
    "status": st.column_config.SelectboxColumn(
        "Status", options=[one.value for one in Status], required=True, width=90
    ),
}
LINK_COLUMNS = {
    "verdict": VERDICT,
    "cause": st.column_config.TextColumn("Cause", disabled=True),
    "kind": st.column_config.SelectboxColumn(
        "Kind",
        options=list(KIND_LABELS),
        format_func=lambda kind: KIND_LABELS[str(kind)],
        required=True,
    ),
    "effect": st.column_config.TextColumn("Effect", disabled=True),
    "quote": st.column_config.TextColumn("Quote", disabled=True, width=420),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as it stood on the screen: the key of its editor, its cells, what rows are about."""

    key: str
    kind: EditKind
    cells: pd.DataFrame
    targets: Sequence[tuple[str, ...]]

    def changed(self) -> list[Change]:
        """What was typed into it."""
        typed = st.session_state.get(self.key, {}).get("edited_rows", {})
        edited = self.cells.copy()
        for place, cells in typed.items():
            for name, value in cells.items():
                edited.loc[place, name] = value
        return changes(self.kind, self.targets, self.cells, edited)


def review_events(case: Case, result: Result, decided: Sequence[Edit]) -> None:
    """Show the events for editing and save what was changed."""
    events = story_first(result.events)
    cells, targets = event_sheet(events, decided, result.mentions), event_targets(events)
    _review(case, "events", EditKind.EVENT, cells, targets, EVENT_COLUMNS)


def review_links(case: Case, result: Result, decided: Sequence[Edit]) -> None:
    """Show the links for editing and save what was changed."""
    cells = link_sheet(result.links, result.events, decided)
    targets = link_targets(result.links, result.events)
    _review(case, "links", EditKind.LINK, cells, targets, LINK_COLUMNS)


def _review(
    case: Case,
    name: str,
    kind: EditKind,
    cells: pd.DataFrame,
    targets: Sequence[tuple[str, ...]],
    columns: Mapping[str, Any],
) -> None:
    """Show one sheet. When another tab changed the case, what was typed into the sheet as it
    stood is still saved against that, so that a conflict shows both versions.
    """
    sheet = Sheet(f"{name}-{case.key}-{latest(case)}", kind, cells, targets)
    before: Sheet = st.session_state.get(f"sheet-{name}", sheet)
    st.caption(HOW)
    st.data_editor(
        cells,
        key=sheet.key,
        hide_index=True,
        height=tall(len(cells), QUOTE_LINES),
        row_height=QUOTE_LINES,
        column_config=columns,
        column_order=list(columns),
    )
    wanted = before.changed()
    st.session_state[f"sheet-{name}"] = sheet
    why, pressed = _reason(name, len(wanted))
    if pressed:
        del st.session_state[f"sheet-{name}"]
        save(case, wanted, why)
    elif wanted and before.key != sheet.key:
        st.warning("The case was changed in another tab; what you typed here was not saved.")


def _reason(name: str, count: int) -> tuple[str, bool]:
    """Ask why, and whether to save."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        why = st.text_input("Reason", key=f"why-{name}", placeholder="Why is it so?")
        label = f"Save {count} change{'s' * (count != 1)}" if count else "Nothing changed yet"
        return why, st.button(label, key=f"save-{name}", type="primary", disabled=not count)

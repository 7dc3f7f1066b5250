"""The event and link tables, editable: values set right, rows confirmed or rejected."""

from __future__ import annotations

import streamlit as st

from timeline.figures.hover import KIND_LABELS
from timeline.lexicons import event_types
from timeline.model import EditKind, Status
from timeline.pipeline import Result
from timeline.ui.cases import Case
from timeline.ui.changes import (
    VERDICTS,
    changes,
    event_sheet,
    event_targets,
    link_sheet,
    link_targets,
)
from timeline.ui.components.deciding import save
from timeline.ui.components.tables import ROWS
from timeline.ui.words import type_words
from timeline.ui.workspace import seen

VERDICT = st.column_config.SelectboxColumn("Verdict", options=list(VERDICTS), width="small")
EVENT_COLUMNS = {
    "verdict": VERDICT,
    "date": st.column_config.TextColumn("Date", help="2019-12-27, 2019-12 or first/last"),
    "title": st.column_config.TextColumn("Event", width="large"),
    "type": st.column_config.SelectboxColumn(
        "Type", options=list(event_types()), format_func=lambda key: type_words(str(key))
    ),
    "status": st.column_config.SelectboxColumn("Status", options=[one.value for one in Status]),
    "actor": st.column_config.TextColumn("Who"),
    "target": st.column_config.TextColumn("To whom"),
    "place": st.column_config.TextColumn("Where"),
    "killed": st.column_config.TextColumn("Killed", width="small"),
    "injured": st.column_config.TextColumn("Injured", width="small"),
}
LINK_COLUMNS = {
    "verdict": VERDICT,
    "cause": st.column_config.TextColumn("Cause", disabled=True),
    "kind": st.column_config.SelectboxColumn(
        "Kind", options=list(KIND_LABELS), format_func=lambda kind: KIND_LABELS[str(kind)]
    ),
    "effect": st.column_config.TextColumn("Effect", disabled=True),
    "quote": st.column_config.TextColumn("Quote", disabled=True, width="large"),
}


def review_events(case: Case, result: Result) -> None:
    """Show the events for editing and save what was changed."""
    shown = event_sheet(result.events)
    edited = st.data_editor(
        shown,
        key=f"event_sheet-{case.key}-{seen(case)}",  # a new sheet once decisions are written
        hide_index=True,
        row_height=ROWS,
        column_config=EVENT_COLUMNS,
    )
    wanted = changes(EditKind.EVENT, event_targets(result.events), shown, edited)
    why, pressed = _reason("events", len(wanted))
    if pressed:
        save(case, wanted, why)


def review_links(case: Case, result: Result) -> None:
    """Show the links for editing and save what was changed."""
    shown = link_sheet(result.links, result.events)
    edited = st.data_editor(
        shown,
        key=f"link_sheet-{case.key}-{seen(case)}",
        hide_index=True,
        row_height=ROWS,
        column_config=LINK_COLUMNS,
    )
    wanted = changes(EditKind.LINK, link_targets(result.links, result.events), shown, edited)
    why, pressed = _reason("links", len(wanted))
    if pressed:
        save(case, wanted, why)


def _reason(name: str, count: int) -> tuple[str, bool]:
    """Ask why, and whether to save."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        why = st.text_input("Reason", key=f"why-{name}", placeholder="Why is it so?")
        label = f"Save {count} change{'s' * (count != 1)}" if count else "Nothing changed yet"
        return why, st.button(label, key=f"save-{name}", type="primary", disabled=not count)

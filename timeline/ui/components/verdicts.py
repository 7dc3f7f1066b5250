"""Saying yes or no to the event of the card and to the links at its ends."""

from __future__ import annotations

import streamlit as st

from timeline.figures.hover import KIND_LABELS
from timeline.figures.rows import rows
from timeline.model import EditKind
from timeline.pipeline import Result
from timeline.ui.cases import Case
from timeline.ui.changes import UNDECIDED, Change, event_targets, link_targets
from timeline.ui.components.deciding import save
from timeline.ui.escape import plain
from timeline.ui.words import titles

ANSWERS = {"Confirm": "confirmed", "Reject": "rejected"}


def verdicts(case: Case, result: Result, event_id: str) -> None:
    """Offer to confirm or reject an event and its links, with a reason."""
    event = result.events[result.events["event_id"] == event_id]
    if event.empty:
        return
    touching = (result.links["cause_id"] == event_id) | (result.links["effect_id"] == event_id)
    links = result.links[touching]
    ends = {*links["cause_id"], *links["effect_id"]}
    events = result.events[result.events["event_id"].isin(ends)]
    named = titles(events)
    with st.popover("Confirm or reject", icon=":material/gavel:"):
        why = st.text_input("Reason", key=f"why-{event_id}")
        _ask(case, "This event", EditKind.EVENT, event_targets(event)[0], why)
        for link, target in zip(rows(links), link_targets(links, events), strict=True):
            kind = KIND_LABELS.get(link["kind"], link["kind"])
            words = f"{kind}: {named[link['cause_id']]} → {named[link['effect_id']]}"
            _ask(case, words, EditKind.LINK, target, why)


def _ask(case: Case, words: str, kind: EditKind, target: tuple[str, ...], why: str) -> None:
    """Put one claim and its two answers on a line."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(plain(words))
        for label, verdict in ANSWERS.items():
            if st.button(label, key=f"{label}-{'-'.join(target)}"):
                save(case, [Change(kind, target, "verdict", UNDECIDED, verdict)], why)

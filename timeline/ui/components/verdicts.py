"""Saying yes or no to the event of the card and to the links at its ends."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from timeline.figures.hover import KIND_LABELS
from timeline.figures.rows import rows
from timeline.model import Edit, EditKind
from timeline.pipeline import Result
from timeline.ui.cases import Case
from timeline.ui.changes import Change, event_targets, link_targets
from timeline.ui.components.deciding import save
from timeline.ui.decided import (
    CONFIRMED,
    REJECTED,
    event_verdicts,
    link_verdicts,
    verdict_words,
)
from timeline.ui.escape import plain
from timeline.ui.words import titles

ANSWERS = {"Confirm": CONFIRMED, "Reject": REJECTED}


def verdicts(case: Case, result: Result, event_id: str, decided: Sequence[Edit]) -> None:
    """Offer to confirm or reject an event and its links, with a reason.

    `decided` is what was decided about the case so far; the button tells a verdict on the event.
    """
    event = result.events[result.events["event_id"] == event_id]
    if event.empty:
        return
    touching = (result.links["cause_id"] == event_id) | (result.links["effect_id"] == event_id)
    links = result.links[touching]
    ends = {*links["cause_id"], *links["effect_id"]}
    events = result.events[result.events["event_id"].isin(ends)]
    named = titles(events)
    (said,) = event_verdicts(event, decided)
    is_confirmed = verdict_words(said) == CONFIRMED
    label, icon = ("Confirmed", "check_circle") if is_confirmed else ("Confirm or reject", "gavel")
    with st.popover(label, icon=f":material/{icon}:"):
        why = st.text_input("Reason", key=f"why-{event_id}")
        _ask(case, "This event", EditKind.EVENT, event_targets(event)[0], said, why)
        for link, target, verdict in zip(
            rows(links),
            link_targets(links, events),
            link_verdicts(links, events, decided),
            strict=True,
        ):
            kind = KIND_LABELS.get(link["kind"], link["kind"])
            words = f"{kind}: {named[link['cause_id']]} → {named[link['effect_id']]}"
            _ask(case, words, EditKind.LINK, target, verdict, why)


def _ask(
    case: Case, words: str, kind: EditKind, target: tuple[str, ...], said: Edit | None, why: str
) -> None:
    """Put one claim, what was said of it and the two answers on a line."""
    before = verdict_words(said)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(plain(words) + ("" if said is None else f"  \n:small[{told(said)}]"))
        for label, verdict in ANSWERS.items():
            if st.button(label, key=f"{label}-{'-'.join(target)}", disabled=verdict == before):
                save(case, [Change(kind, target, "verdict", before, verdict)], why)


def told(said: Edit) -> str:
    """Say who gave a verdict, when and why."""
    reason = f": {said.why}" if said.why else ""
    return plain(f"{said.after} by {said.who}, {said.when:%Y-%m-%d %H:%M} UTC{reason}")

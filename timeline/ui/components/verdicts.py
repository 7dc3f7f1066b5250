"""Setting right what the card says: yes or no to the event and its links, other values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pandas as pd
import streamlit as st

from timeline.figures.hover import KIND_LABELS
from timeline.figures.rows import rows
from timeline.lexicons import event_types
from timeline.mending.tolls import TOLL_FORMS
from timeline.model import Edit, EditKind
from timeline.pipeline import Result
from timeline.ui.address import choose_event
from timeline.ui.cases import Case
from timeline.ui.changes import (
    DATE_FORMS,
    Change,
    changes,
    event_sheet,
    event_targets,
    link_targets,
)
from timeline.ui.components.deciding import save
from timeline.ui.decided import (
    CONFIRMED,
    REJECTED,
    event_verdicts,
    link_verdicts,
    verdict_words,
)
from timeline.ui.escape import plain
from timeline.ui.words import titles, type_words

ANSWERS = {"Confirm": CONFIRMED, "Reject": REJECTED}
_SEVERAL = "Several with a semicolon between them"
VALUES = {
    "actor": ("Who", _SEVERAL),
    "target": ("To whom", _SEVERAL),
    "place": ("Where", _SEVERAL),
    "killed": ("Killed", TOLL_FORMS),
    "injured": ("Injured", TOLL_FORMS),
}


def verdicts(case: Case, result: Result, event_id: str, decided: Sequence[Edit]) -> None:
    """Offer to confirm or reject an event and its links and to set its values, with a reason.

    `decided` is what was decided about the case so far; the button tells a verdict on the event.
    """
    event = result.events[result.events["event_id"] == event_id]
    if event.empty:
        return
    (said,) = event_verdicts(event, decided)
    is_confirmed = verdict_words(said) == CONFIRMED
    label, icon = ("Confirmed", "check_circle") if is_confirmed else ("Confirm or correct", "gavel")
    with st.popover(label, icon=f":material/{icon}:", key=f"verdicts-{event_id}"):
        why = st.text_input("Reason", key=f"why-{event_id}")
        (target,) = event_targets(event)
        answers = [
            *_ask("This event", EditKind.EVENT, target, said),
            *_ask_values(event, target),
            *_ask_links(result, event_id, decided),
        ]
        st.caption("Its name, merging, splitting and new arrows: page **Review**.")
        if answers:
            choose_event(event_id)  # the card goes on from here, also when the event goes
            save(case, answers, why)


def _ask_links(result: Result, event_id: str, decided: Sequence[Edit]) -> Iterator[Change]:
    """Put each arrow at the event to the analyst."""
    touching = (result.links["cause_id"] == event_id) | (result.links["effect_id"] == event_id)
    links = result.links[touching]
    ends = {*links["cause_id"], *links["effect_id"]}
    events = result.events[result.events["event_id"].isin(ends)]
    named = titles(events)
    for link, target, said in zip(
        rows(links),
        link_targets(links, events),
        link_verdicts(links, events, decided),
        strict=True,
    ):
        kind = KIND_LABELS.get(link["kind"], link["kind"])
        words = f"{kind}: {named[link['cause_id']]} → {named[link['effect_id']]}"
        yield from _ask(words, EditKind.LINK, target, said)


def _ask(
    words: str, kind: EditKind, target: tuple[str, ...], said: Edit | None
) -> Iterator[Change]:
    """Put one claim and what was said of it on a line, the two answers on the next."""
    before = verdict_words(said)
    st.markdown(plain(words) + ("" if said is None else f"  \n:small[{told(said)}]"))
    with st.container(horizontal=True):
        for label, verdict in ANSWERS.items():
            if st.button(label, key=f"{label}-{'-'.join(target)}", disabled=verdict == before):
                yield Change(kind, target, "verdict", before, verdict)


def _ask_values(event: pd.DataFrame, target: tuple[str, ...]) -> Iterator[Change]:
    """Offer to set the values of an event, each written as the tables have it."""
    cells = event_sheet(event)
    before = {str(name): str(value) for name, value in cells.iloc[0].items()}
    name = "-".join((*target, *before.values()))
    with st.form(f"values-{name}", border=False):
        date, kind = st.columns(2)
        types = list(event_types())
        after = {
            "date": date.text_input("Date", before["date"], help=DATE_FORMS),
            "type": kind.selectbox(
                "Type", types, types.index(before["type"]), format_func=type_words
            ),
        }
        left, right = st.columns(2)
        for place, (field, (label, help_)) in enumerate(VALUES.items()):
            column = (left, right)[place % 2]
            after[field] = column.text_input(label, before[field], help=help_)
        pressed = st.form_submit_button("Save values")
    if pressed:
        yield from changes(EditKind.EVENT, [target], cells, cells.assign(**after))


def told(said: Edit) -> str:
    """Say who gave a verdict, when and why."""
    reason = f": {said.why}" if said.why else ""
    return plain(f"{said.after} by {said.who}, {said.when:%Y-%m-%d %H:%M} UTC{reason}")

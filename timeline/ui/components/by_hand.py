"""What no source sentence gives by itself: merging, splitting and adding by hand."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping

import streamlit as st

from timeline.figures.escape import in_quotes
from timeline.figures.hover import KIND_LABELS
from timeline.figures.rows import rows
from timeline.lexicons import event_types
from timeline.model import EditKind
from timeline.pipeline import Result
from timeline.ui.address import chosen_id
from timeline.ui.cases import Case
from timeline.ui.changes import DATE_FORMS, Change
from timeline.ui.components.deciding import save, times_written
from timeline.ui.escape import plain
from timeline.ui.typed_dates import as_edtf
from timeline.ui.words import parts, source_names, titles, type_words, when_each


def by_hand(case: Case, result: Result) -> None:
    """Offer the four ways to change the shape of a case."""
    merge, split, event, link = st.tabs(["Merge", "Split", "Add an event", "Add a link"])
    with merge:
        merge_events(case, result)
    with split:
        split_event(case, result)
    with event:
        add_event(case)
    with link:
        add_link(case, result)


def merge_events(case: Case, result: Result) -> None:
    """Ask for two rows that tell of one event."""
    named, finest = _named(result)
    one = _event_asked(result, named, "This event", chosen=chosen_id())
    other = _event_asked(result, named, "is the same as")
    why, pressed = _reason("Merge")
    if not pressed:
        return
    if one is None or other is None or one == other:
        st.warning("Choose two different events first.")
        return
    target = (finest[one], finest[other])
    save(case, [Change(EditKind.MERGE, target, "", named[one], named[other])], why)


def split_event(case: Case, result: Result) -> None:
    """Ask for the reports that tell of another event than the rest of their row."""
    named, _ = _named(result)
    chosen = st.selectbox(
        "Event",
        list(named),
        format_func=named.__getitem__,
        index=None,
        key=f"splitting-{times_written()}",
    )
    told = rows(result.mentions[result.mentions["event_id"] == chosen])
    sources = source_names(result.documents)
    quotes = {
        row["mention_id"]: f"{sources.get(row['doc_id'], row['publisher'])}, "
        f"{in_quotes(row['trigger'])}: {row['quote']}"
        for row in told
    }
    with st.form(f"split-{times_written()}", border=False):
        leaving = st.multiselect(
            "Reports of another event", list(quotes), format_func=quotes.__getitem__
        )
        why = st.text_input("Reason")
        pressed = st.form_submit_button("Split")
    if not pressed:
        return
    if chosen is None or not 0 < len(leaving) < len(quotes):
        st.warning("Choose an event, and some of its reports but not all: at least one stays.")
        return
    change = Change(EditKind.SPLIT, tuple(leaving), "", named[chosen], "an event of its own")
    save(case, [change], why)


def add_event(case: Case) -> None:
    """Ask for an event that no report tells of in a way that is read."""
    with st.form(f"new_event-{times_written()}", border=False):
        cells = {
            "title": st.text_input("What happened"),
            "date": as_edtf(st.text_input("Date", help=DATE_FORMS)),
            "type": st.selectbox("Type", list(event_types()), index=None, format_func=type_words),
            "actor": st.text_input("Who"),
            "actor_side": st.text_input("Side of who acted"),
            "target": st.text_input("To whom"),
        }
        why = st.text_input("Reason and source")
        pressed = st.form_submit_button("Add the event")
    known = {name: value.strip() for name, value in cells.items() if value and value.strip()}
    if pressed and {"title", "type"} <= known.keys():
        mention = f"analyst-{uuid.uuid4().hex[:12]}"
        checked = Change(EditKind.EVENT, (mention,), "date", "", known.get("date", ""))
        new = Change(EditKind.EVENT, (mention,), "new", "", json.dumps(known))
        save(case, [new], why, also=[checked])
    elif pressed:
        st.warning("Say what happened and choose a type first.")


def add_link(case: Case, result: Result) -> None:
    """Ask for an arrow that no sentence draws."""
    named, finest = _named(result)
    cause = _event_asked(result, named, "Cause", chosen=chosen_id())
    kind = st.selectbox("Kind", list(KIND_LABELS), format_func=KIND_LABELS.__getitem__)
    effect = _event_asked(result, named, "Effect")
    why, pressed = _reason("Add the link")
    if not pressed:
        return
    if cause is None or effect is None or cause == effect:
        st.warning("Choose two different events first.")
        return
    target = (finest[cause], finest[effect])
    save(case, [Change(EditKind.LINK, target, "kind", "", kind)], why)


def _event_asked(
    result: Result, named: Mapping[str, str], label: str, *, chosen: str = ""
) -> str | None:
    """Ask for an event, at first the one `chosen` on the timeline, and show what tells of it."""
    offered = list(named)
    event_id = st.selectbox(
        label,
        offered,
        offered.index(chosen) if chosen in named else None,
        format_func=named.__getitem__,
        key=f"{label}-{times_written()}",
    )
    with st.container():
        if event_id is not None:
            told = result.events.loc[result.events["event_id"] == event_id, "quote"]
            st.caption(plain(told.iloc[0]))
    return event_id


def _reason(label: str) -> tuple[str, bool]:
    """Ask why, and whether to do it."""
    why = st.text_input("Reason", key=f"why-{label}-{times_written()}")
    return why, st.button(label)


def _named(result: Result) -> tuple[dict[str, str], dict[str, str]]:
    """Title and date, and finest mention, of each event by its id."""
    events = result.events
    dated = zip(when_each(events), titles(events).items(), strict=True)
    named = {name: f"{day}: {title}" for day, (name, title) in dated}
    finest = zip(events["event_id"], events["mention_ids"], strict=True)
    return named, {name: parts(cell)[0] for name, cell in finest}

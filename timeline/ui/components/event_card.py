"""The card of one event: what, when and why this date, who said it, what led to what."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import pandas as pd
import streamlit as st
from markupsafe import Markup
from streamlit.delta_generator import DeltaGenerator

from timeline.figures.hover import event_title, incident_words, toll_words
from timeline.figures.rows import Row, rows
from timeline.pipeline import Result
from timeline.tables import JOINER, in_words
from timeline.ui.address import choose_event, chosen_id
from timeline.ui.components.chain_story import main_chain
from timeline.ui.components.chart import page_theme
from timeline.ui.components.evidence import claims, links, tellings
from timeline.ui.components.whereabouts import whereabouts
from timeline.ui.components.why_date import why_this_date
from timeline.ui.following import Seen, seen, successor
from timeline.ui.story import in_story
from timeline.ui.words import (
    confidence_words,
    dotted,
    parts,
    precision_words,
    source_names,
    type_words,
    when,
)

NOTHING = Markup(
    '<div class="card empty"><p>Click a mark in the chart, a step of a chain or a row of the '
    "table to read where its date comes from and who reported it.</p></div>"
)
_SEEN = "seen_event"
NO_STEP = "This event is no step of the chains that are counted from day 0."


def panel(*, narrow: bool) -> DeltaGenerator:
    """Make room for the card: beside the chart, where it stays in view, or under it if `narrow`."""
    return st.container(key="card" if narrow else "card_beside")


def event_card(result: Result, event_id: str) -> None:
    """Show the card of an event; a hint when none is chosen or it is not in the case."""
    found = rows(result.events[result.events["event_id"] == event_id])
    if not found:
        st.html(NOTHING)
        return
    event = found[0]
    told = rows(result.mentions[result.mentions["event_id"] == event_id])
    sources = source_names(result.documents)
    st.html(
        Markup('<article class="card" aria-label="Event">{}{}{}{}{}{}</article>').format(
            heading(event),
            whereabouts(event, result, page_theme()),
            why_this_date(event, told, sources),
            links(event_id, result),
            claims(event_id, result),
            tellings(told, sources),
        )
    )


def chosen_event(result: Result, shown: pd.DataFrame) -> str:
    """Give the event to show: the one chosen, or the first of those `shown`, which the filters
    let through. When a decision took the chosen one away it is what followed, else a note says so.
    """
    chosen = chosen_id()
    if chosen in set(result.events["event_id"]):
        return chosen
    gone: Seen | None = st.session_state.get(_SEEN)
    if gone is not None and gone.event_id == chosen and (after := successor(gone, result.events)):
        choose_event(after)
        return after
    if chosen:
        st.info("That event is not in this case as it is now; here is the first one.")
        st.session_state["event"] = ""
    here = result if shown.empty else replace(result, events=shown)
    return first_event(here, st.session_state.get("newest", ()))


def remember_seen(event_id: str, result: Result, listed: pd.DataFrame) -> None:
    """Keep what is needed to go on from an event that a decision may take away."""
    st.session_state[_SEEN] = seen(event_id, result.events, list(listed["event_id"]))


def hidden_note(shown: pd.DataFrame, event_id: str, *, chained: bool = False) -> None:
    """Say so when the event of the card is not among those `shown`, which if `chained` are the
    steps of chains and no others.
    """
    with st.container():
        if event_id and event_id not in set(shown["event_id"]):
            why = NO_STEP if chained else "The filters keep this event out of the chart."
            st.caption(f":material/filter_alt: {why}")


def first_event(result: Result, newest: Collection[str] = ()) -> str:
    """Choose the event to begin with: the most told of those in the `newest` sources, else the
    first of the main chain, else the most told of all; those of the story's days first.
    """
    told = result.mentions.loc[result.mentions["doc_id"].isin(newest), "event_id"]
    story = result.events[in_story(result.events)]
    for events in (story, result.events):
        fresh = _dated_first(events[events["event_id"].isin(told)])
        if not fresh.empty:
            return _most_told(fresh)
    events = _dated_first(result.events)
    chain = main_chain(result)
    known = set(events["event_id"])
    chained = (name for name in (() if chain is None else chain.event_ids) if name in known)
    return next(chained, "") or _most_told(events)


def _dated_first(events: pd.DataFrame) -> pd.DataFrame:
    """The events of a day or less; where there is none all that have a date, else all."""
    has_date = events["start"] != ""
    of_a_day = has_date & (events["start"].str[:10] == events["end"].str[:10])
    return next((events[kept] for kept in (of_a_day, has_date) if kept.any()), events)


def _most_told(events: pd.DataFrame) -> str:
    """The event of the most sources and tellings, the deadliest and earliest among equals.

    What an article is about it tells again and again; what it recalls in passing, once.
    """
    if events.empty:
        return ""
    killed = events["killed_best"].fillna(events["killed_low"]).fillna(0)
    tellings, sources = (events[name].str.count(JOINER) for name in ("mention_ids", "doc_ids"))
    weights = zip(sources, tellings, killed, strict=True)
    names = zip(weights, events["event_id"], strict=True)
    return str(max(names, key=lambda pair: pair[0])[1])


def bar() -> DeltaGenerator:
    """Make a row over the card for what can be done with its event."""
    return st.container(horizontal=True, vertical_alignment="center", gap="medium", key="browse")


def neighbours(events: pd.DataFrame, event_id: str) -> None:
    """Offer the neighbours of an event, on the keyboard too.

    `events` are those that the filters let through, in the order in which they are listed.
    """
    order = list(events["event_id"])
    place = order.index(event_id) if event_id in order else -1
    st.space("stretch")
    for name, step, shortcut in (("Previous", -1, "P"), ("Next", 1, "N")):
        goal = place + step
        inside = 0 <= goal < len(order)
        st.button(
            name,
            key=f"browse-{name}",
            on_click=choose_event,
            args=(order[goal] if inside else event_id,),
            disabled=not inside,
            shortcut=shortcut,
            type="tertiary",
        )


def heading(event: Row) -> Markup:
    """Title, time, parties, place and toll."""
    status = "" if event["status"] == "happened" else event["status"]
    facts = [
        ("Who", parties(event)),
        ("Where", ", ".join(parts(event["place"]))),
        ("Toll", toll_words(event)),
        ("Count", incident_words(event)),
    ]
    return Markup(
        '<p class="kind">{}</p><h2>{}</h2><p class="when">{}<small>{}</small></p><dl>{}</dl>'
    ).format(
        dotted((type_words(event["type"]), status)),
        event_title(event),
        when(event),
        dotted((precision_words(event["precision"]), confidence_words(event["confidence"]))),
        Markup().join(
            Markup("<dt>{}</dt><dd>{}</dd>").format(name, value) for name, value in facts if value
        ),
    )


def parties(event: Row) -> str:
    """Who did it to whom; a party of which only the side is known is named by that.

    >>> unnamed = {"actor": "", "actor_side": "Iran", "target": "a base", "target_side": ""}
    >>> parties(unnamed), parties(unnamed | {"actor_side": ""})
    ('the side of Iran → a base', 'not said who → a base')
    """
    sides = {end: event[f"{end}_side"] for end in ("actor", "target")}
    actor, target = (
        in_words(event[end]) or (f"the side of {side}" if side else "")
        for end, side in sides.items()
    )
    return f"{actor or 'not said who'} → {target}" if target else actor

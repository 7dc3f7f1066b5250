"""The filter bar: what of the case is shown.

Each widget keeps its value in the address bar (`bind`), where Streamlit checks it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

import pandas as pd
import streamlit as st

from timeline.calendar_words import short_day
from timeline.figures.hover import KIND_LABELS
from timeline.pipeline import Result
from timeline.ui.components.lanes import lane_order
from timeline.ui.escape import plain
from timeline.ui.filters import (
    Filters,
    days_followed,
    days_of,
    sources_each,
    values,
)
from timeline.ui.words import several, told_apart, type_words
from timeline.ui.zones import AS_WRITTEN, left_as_written, zones

KEYS = (
    "days", "sides", "types", "places", "sources", "kinds", "sure", "told", "words", "inferred",
    "passing",
)  # fmt: skip
Words = Callable[[str], str]
NARROWING: Mapping[str, object] = {
    "sides": [], "types": [], "places": [], "sources": [], "kinds": [], "sure": 0.0, "told": 1,
    "words": "",
}  # fmt: skip
_WHOLE = "whole_days"  # in the session: the case's own first and last day when it was last shown


def forget_filters() -> None:
    """Take all filters off."""
    for key in (*KEYS, _WHOLE):
        st.session_state.pop(key, None)


def take_off() -> None:
    """Let everything through again that the widgets on the page keep out."""
    state = st.session_state
    state.update({key: value for key, value in NARROWING.items() if key in state})
    if "days" in state:
        state["days"] = state[_WHOLE]


def passing_note(result: Result, events: pd.DataFrame, links: pd.DataFrame) -> None:
    """Say how many events and links pass the filters, where some do not; offer them all.

    A filter may be set out of sight, behind its button or in an address that somebody sent.
    """
    passing = [
        f"{len(kept):,} of {several(len(of), noun)}"
        for kept, of, noun in ((events, result.events, "event"), (links, result.links, "link"))
        if len(kept) < len(of)
    ]
    with st.container(horizontal=True, vertical_alignment="center", key="kept_out"):
        if passing:
            st.caption(f"{' and '.join(passing)} pass the filters.", width="content")
            st.button("Take the filters off", key="take_off", type="tertiary", on_click=take_off)


def offered(result: Result) -> dict[str, list[str]]:
    """What can be chosen in each list of the filter bar."""
    events = result.events
    columns = {
        "sides": pd.concat([events["actor_side"], events["target_side"]]),
        "types": events["type"],
        "places": events["place"],
        "sources": events["doc_ids"],
        "kinds": result.links["kind"],
    }
    return {key: values(cells) for key, cells in columns.items()}


def filter_bar(result: Result, *, narrow: bool = False) -> Filters:
    """Ask what to show, in a row above the chart; behind a button on a `narrow` screen."""
    with st.popover("Filters", icon=":material/tune:") if narrow else st.container(key="filters"):
        return _filters(result)


def _filters(result: Result) -> Filters:
    """Ask by the most used filters first; the others wait behind a button."""
    choices, said = offered(result), said_of(result)
    days = days_of(result.events)
    *slider, search, sides, types, more = st.columns(
        [3] * (len(days) > 1) + [2.2, 2.6, 2.6, 1.2], vertical_alignment="bottom"
    )
    first, last = None, None
    if slider:
        with slider[0]:
            first, last = _days(days)
    with search:
        words = _words()
    with sides:
        wanted_sides = _several("Sides", "sides", choices, said)
    with types:
        wanted_types = _several("Types of event", "types", choices, said)
    with more, st.popover("More", icon=":material/tune:", width="stretch"):
        lane_order(result, said)
        return Filters(
            first=first,
            last=last,
            sides=wanted_sides,
            types=wanted_types,
            words=words,
            places=_several("Places", "places", choices, said),
            sources=_several("Sources", "sources", choices, said),
            kinds=_several("Kinds of link", "kinds", choices, said),
            inferred=_inferred(result),
            told=_told(result),
            confidence=_confidence(),
            zone=_zone(),
        )


def _words() -> str:
    return st.text_input(
        "Search",
        key="words",
        bind="query-params",
        placeholder="Words of the reports",
        help="Events of which every word stands somewhere: in the title, who, to whom, where, "
        "or in a sentence of any report that tells it.",
    )


def passing_chooser(count: int, *, disabled: bool = False) -> bool:
    """Ask whether to show the events told in passing, of which so many pass the filters."""
    return st.toggle(
        f"Told in passing ({count:,})",
        key="passing",
        bind="query-params",
        disabled=disabled or not count,
        help="Events that one source tells, without a date, a toll or an arrow. They stay out of "
        "the chart and the table under it until you ask for them; files hold them all.",
        width="content",
    )


def _days(days: Sequence[date]) -> tuple[date | None, date | None]:
    """Ask for the first and last of some days; None where the case's own ends stay.

    Each day on which something happened is one step, so that a lone event of another age does
    not take the whole slider.
    """
    whole = (days[0], days[-1])
    asked, before = st.session_state.get("days"), st.session_state.get(_WHOLE)
    if asked is not None and before not in {None, whole}:
        st.session_state["days"] = days_followed(asked, before, days)
    st.session_state[_WHOLE] = whole
    first, last = st.select_slider(
        "Days", days, value=whole, format_func=day_words, key="days",
        bind="query-params",
    )  # fmt: skip
    return (first if first > days[0] else None), (last if last < days[-1] else None)


def day_words(day: date) -> str:
    """Write a day at the end of the slider.

    >>> day_words(date(2020, 1, 3))
    '3 Jan 2020'
    """
    return f"{short_day(day)} {day.year}"


def _several(
    label: str, key: str, choices: Mapping[str, Sequence[str]], said: Mapping[str, Words]
) -> tuple[str, ...]:
    return tuple(
        st.multiselect(
            label,
            choices[key],
            format_func=said.get(key, str),
            key=key,
            bind="query-params",
            placeholder="All",
            disabled=not choices[key],
        )
    )


def _inferred(result: Result) -> bool:
    return st.toggle(
        f"Show inferred arrows ({len(result.inferred)})",
        key="inferred",
        bind="query-params",
        disabled=result.inferred.empty,
        help="One side struck and the other struck within two weeks, but no text says that the "
        "one answered the other. They are drawn faint and stay out of chains and other tables.",
    )


def most_told(result: Result) -> int:
    """Count the sources of the event that most sources tell; 1 where there is none."""
    return max(sources_each(result.events), default=1)


def _told(result: Result) -> int:
    """Ask how many sources have to tell an event; a case of lone reports has nothing to ask."""
    most = most_told(result)
    if most < 2:
        return 1
    chosen = st.selectbox(
        "Told by at least",
        range(1, most + 1),
        format_func=source_words,
        key="told",
        bind="query-params",
    )
    return chosen or 1


def source_words(count: int) -> str:
    """Count sources.

    >>> source_words(2)
    '2 sources'
    """
    return several(count, "source")


def _confidence() -> float:
    return st.slider(
        "Confidence, at least",
        0.0,
        1.0,
        0.0,
        0.05,
        key="sure",
        bind="query-params",
        help="About how often such a row was right on reports that people had read: of ten events "
        "told at 0.8, eight. An arrow is as sure as its words and both events it ties, together.",
    )


def _zone() -> str:
    chosen = st.selectbox(
        "Clock times",
        zones(),
        format_func=lambda zone: "As the source writes them" if zone == AS_WRITTEN else zone,
        key="zone",
        bind="query-params",
        help="Moves only what has a time of day, from the time zone of its source; a day stays "
        "the day that was written.",
    )
    return chosen or AS_WRITTEN


def zone_note(result: Result, zone: str) -> None:
    """Say in which zone clock times are, and how many events could not be moved into it."""
    with st.container():
        if zone == AS_WRITTEN:
            return
        words = f"Clock times are those of {plain(zone)}."
        left = left_as_written(result)
        if left:
            words += (
                f" {several(left, 'event')} kept the time as written: the source names no zone."
            )
        st.caption(words)


def _kind_words(kind: str) -> str:
    return KIND_LABELS.get(kind, kind)


def said_of(result: Result) -> dict[str, Words]:
    """How the values of a list are written, where not as they are."""
    sources = told_apart(result.documents)
    return {
        "types": type_words,
        "kinds": _kind_words,
        "sources": lambda doc_id: sources.get(doc_id, doc_id),
    }

"""The tables under the chart: everything that is drawn can also be read here."""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from timeline.figures.hover import BASIS_LABELS, KIND_LABELS
from timeline.figures.scene import is_doubtful
from timeline.model import Status
from timeline.pipeline import Result
from timeline.tables import in_words
from timeline.ui.address import choose_event
from timeline.ui.components.problem_table import problem_table
from timeline.ui.story import has_other_days
from timeline.ui.words import several, titles, tolls_each, type_words, when_each

ROWS = 36  # pixels
MOST = 5_000
MOST_ROWS = 18
ColumnConfig = Mapping[str, Any]
CONFIDENCE = st.column_config.ProgressColumn(
    "Confidence", min_value=0.0, max_value=1.0, format="%.2f", width="small"
)

PIXELS = {
    "Event": 310,
    "Type": 120,
    "Who": 120,
    "To whom": 115,
    "Where": 100,
    "Toll": 175,
}
WITHOUT_TOLLS = {"Event": 330, "Who": 160, "To whom": 170, "Toll": 60}
LINK_PIXELS = {
    "Cause": 225, "Effect": 225, "Kind": 100, "Words": 105, "Days": 52, "Basis": 115, "Quote": 230,
}  # fmt: skip
LINK_COLUMNS: ColumnConfig = {
    **{name: st.column_config.TextColumn(width=wide) for name, wide in LINK_PIXELS.items()},
    "Days": st.column_config.NumberColumn(width=LINK_PIXELS["Days"]),
    "Confidence": CONFIDENCE,
}
STATUS = 80  # pixels, which the events' names give up where a status is told


def tables(result: Result, events: pd.DataFrame, links: pd.DataFrame, *, folded: int = 0) -> None:
    """Show what the filters let through, and every problem, one table behind each tab.

    `folded` counts the events that pass the filters and are told in passing.

    What a filter changes is no part of a tab's name: under another name the first tab would open.
    """
    listed, linked, doubted = st.tabs(["Events", "Links", f"Problems ({len(result.problems):,})"])
    with listed:
        told_in_passing(folded)
        remarks(events)
        event_table(events)
    with linked:
        link_table(links, result.events)
    with doubted:
        problem_table(result)


def told_in_passing(folded: int) -> None:
    """Say how many events are folded away, and let them be shown."""
    with st.container(horizontal=True, vertical_alignment="center"):
        if folded:
            st.caption(
                f"Without {several(folded, 'event')} told in passing: by one source, with no date, "
                "toll or arrow.",
                width="content",
            )
            st.button("Show all", key="unfold", type="tertiary", on_click=_unfold)


def remarks(events: pd.DataFrame) -> None:
    """Say where the events of other days than the story's stand, and what is doubtful, if any."""
    with st.container():
        told = []
        if has_other_days(events):
            told.append("First the days on which the chart opens, then other days, then no date.")
        if any(doubts(events)):
            told.append("A **?** stands before what is as likely wrong as right.")
        if told:
            st.caption(" ".join(told))


def _unfold() -> None:
    st.session_state["passing"] = True


def event_table(events: pd.DataFrame) -> None:
    """List the events; choosing a row opens its card."""
    if events.empty:
        st.caption("No event fits the filters. Take one off, or add an article.")
        return
    events = shortened(events)
    st.dataframe(
        event_rows(events),
        key="event_table",
        hide_index=True,
        on_select=lambda: _choose_row(list(events["event_id"]), "event_table"),
        selection_mode="single-row",
        height=tall(len(events)),
        row_height=ROWS,
        column_config=event_columns(events),
        alt="The events of the case that pass the filters",
    )


def tall(rows: int, each: int = ROWS) -> int:
    """How high a table of so many rows may stand, in pixels: about a screen at the most.

    >>> tall(2), tall(900)
    (110, 650)
    """
    return min(rows * each + ROWS, MOST_ROWS * ROWS) + 2


def shortened(table: pd.DataFrame) -> pd.DataFrame:
    """Keep as many rows as a browser scrolls through with ease, and say how to see the others."""
    if len(table) > MOST:
        st.caption(f"The first {MOST:,} of {len(table):,}: filter to see the others.")
    return table.head(MOST)


def event_columns(events: pd.DataFrame) -> ColumnConfig:
    """How the columns are shown: dates in words that sort as dates, all within a laptop's width."""
    words = dict(zip(dates_each(events), when_each(events), strict=True))
    pixels = PIXELS if any(tolls_each(events)) else PIXELS | WITHOUT_TOLLS
    event = pixels["Event"] - (0 if is_usual(events) else STATUS)
    return {
        "When": st.column_config.SelectboxColumn(
            width=158, options=list(words), format_func=lambda date: words[str(date)]
        ),
        **{name: st.column_config.TextColumn(width=wide) for name, wide in pixels.items()},
        "Event": st.column_config.TextColumn(width=event),
        "Status": st.column_config.TextColumn(width=STATUS),
        "Confidence": CONFIDENCE,
    }


def dates_each(events: pd.DataFrame) -> list[str]:
    """Write the stretch of each row so that it sorts as text, undated ones last.

    >>> dates_each(pd.DataFrame({"start": ["2019-12-27", "2020-01-01", ""],
    ...                          "end": ["2019-12-27", "2020-01-31", ""]}))
    ['2019-12-27', '2020-01-01/2020-01-31', 'undated']
    """
    stretches = zip(events["start"].tolist(), events["end"].tolist(), strict=True)
    return [
        "undated" if not start else start if start == end else f"{start}/{end}"
        for start, end in stretches
    ]


def is_usual(events: pd.DataFrame) -> bool:
    """Tell whether all the events happened, as far as the reports say."""
    return bool((events["status"] == Status.HAPPENED).all())


def event_rows(events: pd.DataFrame) -> pd.DataFrame:
    """Lay the event table out for reading; a status only where one is other than usual."""
    known = {key: type_words(key) for key in set(events["type"].tolist())}
    laid = pd.DataFrame(
        {
            "When": dates_each(events),
            "Event": list(map(operator.add, doubts(events), titles(events).values())),
            "Type": [known[key] for key in events["type"].tolist()],
            "Who": list(map(in_words, events["actor"])),
            "To whom": list(map(in_words, events["target"])),
            "Where": events["place"].str.replace(";", ", ").tolist(),
            "Toll": tolls_each(events),
            "Status": events["status"].replace(Status.HAPPENED, "").tolist(),
            "Confidence": events["confidence"].tolist(),
        }
    )
    return laid.drop(columns="Status") if is_usual(events) else laid


def doubts(events: pd.DataFrame) -> list[str]:
    """A question mark to stand before each event that is as likely none.

    >>> doubts(pd.DataFrame({"confidence": [0.46, 0.5, float("nan")]}))
    ['? ', '', '']
    """
    return ["? " if is_doubtful(sure) else "" for sure in events["confidence"].tolist()]


def link_table(links: pd.DataFrame, events: pd.DataFrame) -> None:
    """List the links between events that are shown; choosing one opens the card of its effect."""
    if links.empty:
        st.caption("No source ties one of these events to another.")
        return
    links = shortened(links)
    ends = {*links["cause_id"], *links["effect_id"]}
    named = titles(events[events["event_id"].isin(ends)])
    st.dataframe(
        pd.DataFrame(
            {
                "Cause": list(links["cause_id"].map(named)),
                "Effect": list(links["effect_id"].map(named)),
                "Kind": list(links["kind"].map(KIND_LABELS)),
                "Words": list(links["cue"]),
                "Days": list(links["lag_days"]),
                "Basis": list(links["basis"].map(BASIS_LABELS)),
                "Quote": list(links["quote"]),
                "Confidence": list(links["confidence"]),
            }
        ),
        key="link_table",
        hide_index=True,
        on_select=lambda: _choose_row(list(links["effect_id"]), "link_table"),
        selection_mode="single-row",
        height=tall(len(links)),
        row_height=ROWS,
        column_config=LINK_COLUMNS,
        placeholder="",
        alt="The links between the events shown",
    )


def _choose_row(event_ids: Sequence[str], key: str) -> None:
    """Open the card of the event of the row that was chosen."""
    for place in st.session_state[key]["selection"]["rows"]:
        choose_event(event_ids[place])

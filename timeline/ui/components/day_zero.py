"""Two exchanges on one axis: each chain is counted from the day of its own first blow."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from timeline.figures import day_zero_figure
from timeline.model import Chain
from timeline.pipeline import Result
from timeline.store import CaseError
from timeline.ui.cases import EMPTY, Case
from timeline.ui.comparing import beside, datable_chains
from timeline.ui.components.chain_story import chain_words, main_chain
from timeline.ui.components.chart import page_theme, show
from timeline.ui.escape import plain
from timeline.ui.files import known_cases
from timeline.ui.timelines import timeline_beside

CALENDAR, DAY_ZERO = "calendar", "day0"
HERE = "This case"
AXES = {CALENDAR: "Calendar", DAY_ZERO: "Day 0"}


@dataclass(frozen=True, slots=True)
class Comparison:
    """Chains to lay under one another, and the timeline that holds the events of all."""

    result: Result
    chains: Mapping[str, Collection[str]]

    @property
    def events(self) -> pd.DataFrame:
        """The events of the chains."""
        return self.result.events[self.result.events["event_id"].isin(self._members())]

    @property
    def links(self) -> pd.DataFrame:
        """The links between events of the chains."""
        links, members = self.result.links, self._members()
        return links[links["cause_id"].isin(members) & links["effect_id"].isin(members)]

    def _members(self) -> set[str]:
        return {event_id for ids in self.chains.values() for event_id in ids}


def axis_chooser() -> bool:
    """Ask for the axis; true when days are counted from the first blow."""
    chosen = st.segmented_control(
        "Axis",
        list(AXES),
        default=CALENDAR,
        required=True,
        format_func=AXES.__getitem__,
        key="axis",
        bind="query-params",
        label_visibility="collapsed",
    )
    return chosen == DAY_ZERO


def comparison(case: Case, result: Result, chosen: Chain | None) -> Comparison | None:
    """Ask what to lay beside the chosen chain, or the main one; None where there is no chain."""
    first = chosen or main_chain(result)
    if first not in datable_chains(result):
        st.info("No chain with a date to count from. Choose another one, or the calendar.")
        return None
    with st.container(horizontal=True, vertical_alignment="bottom"):
        other = _case_beside(case)
        if other is None:
            st.caption(
                "Days are counted from the chain's first event with a date. Choose a case to lay "
                "one of its chains under it."
            )
            return Comparison(result, {"This chain": first.event_ids})
        theirs = result if other == case else _read(other)
        second = None if theirs is None else _chain_of(theirs, but=first)
    if theirs is None or second is None:
        st.info("There is no other chain to lay beside it there; choose another case.")
        return Comparison(result, {"This chain": first.event_ids})
    if short_title(other) == short_title(case):
        chains = {"First chain": first.event_ids, "Second chain": second.event_ids}
        return Comparison(result if other == case else beside(result, theirs), chains)
    chains = {short_title(case): first.event_ids, short_title(other): second.event_ids}
    return Comparison(beside(result, theirs), chains)


def short_title(case: Case) -> str:
    """Name a case in a lane: its title up to the first comma, where the years begin.

    >>> short_title(Case("k", "Pulwama – Balakot, February 2019"))
    'Pulwama – Balakot'
    """
    return case.title.partition(",")[0]


def _case_beside(case: Case) -> Case | None:
    """Ask for the case of the second chain: this one, or any other that can be opened."""
    offered = {case.key: case} | known_cases()
    offered.pop(EMPTY, None)
    key = st.selectbox(
        "Compare with a chain of",
        list(offered),
        index=None,
        placeholder="Nothing yet: choose a case",
        format_func=lambda key: HERE if key == case.key else offered[key].title,
        key="beside",
        bind="query-params",
    )
    return None if key is None else offered[key]


def besides() -> list[str]:
    """What the second chain may be asked of, as the list of cases names it."""
    return [HERE, *(case.title for key, case in known_cases().items() if key != EMPTY)]


def _read(case: Case) -> Result | None:
    """Read another case; None, and a note why, where its file cannot be read."""
    try:
        with st.spinner(f"Reading {plain(case.title)} …"):
            return timeline_beside(case)
    except CaseError as error:
        st.info(plain(str(error)))
        return None


def _chain_of(result: Result, but: Chain) -> Chain | None:
    """Ask for the second chain, the main one unless another is chosen."""
    offered = {chain.id: chain for chain in datable_chains(result) if chain != but}
    main = main_chain(result)
    order = sorted(offered, key=lambda name: main is None or name != main.id)
    key = st.selectbox(
        "Its chain",
        order,
        format_func=lambda name: chain_words(offered[name]),
        key="beside_chain",
        bind="query-params",
        disabled=not offered,
    )
    return offered.get(key or "")


def day_zero_chart(compared: Comparison, *, width: int, selected: str) -> None:
    """Draw the chains, whole whatever the filters say."""
    figure = day_zero_figure(
        compared.events,
        compared.links,
        compared.chains,
        theme=page_theme(),
        width=width,
        selected=selected,
    )
    show(figure, compared.events, compared.links)

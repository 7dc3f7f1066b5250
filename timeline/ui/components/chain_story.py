"""A chain as a row of steps: what happened, how long after, and in whose words it answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

import pandas as pd
import streamlit as st
from markupsafe import Markup

from timeline.chains import place_of
from timeline.figures.escape import in_quotes
from timeline.figures.hover import KIND_LABELS, event_title, number_words, toll_words
from timeline.figures.rows import Row, rows
from timeline.model import Chain, Step, Trend
from timeline.pipeline import Result
from timeline.ui.address import choose_event
from timeline.ui.escape import plain
from timeline.ui.words import lag_words, several, when

WHOLE = ""
STATED = ("response", "because")
EVEN = 0.5  # odds
SIGNS: Mapping[Trend, str] = {Trend.UP: "▲", Trend.LEVEL: "=", Trend.DOWN: "▼"}
COMPARED = (
    "Under each arrow: the dead, and how hostile such events are on the PLOVER scale (−10 most "
    "hostile, +10 most friendly). ▲ more, = the same, ▼ less, ? not told."
)


def chain_chooser(result: Result) -> Chain | None:
    """Ask which chain to bring forward while the rest steps back; None for none of them."""
    by_id = {chain.id: chain for chain in result.chains}
    if st.session_state.get("chain", WHOLE) not in by_id:
        st.session_state["chain"] = WHOLE
    st.selectbox(
        "Chain",
        [WHOLE, *by_id],
        format_func=lambda name: chain_words(by_id[name]) if name else "All chains",
        key="chain",
        label_visibility="collapsed",
        disabled=not by_id,
    )
    return by_id.get(st.session_state["chain"])


def chain_words(chain: Chain) -> str:
    """Name a chain in a list: two may lead from a like deed to a like one, on other days."""
    days = ""
    if chain.interval is not None:
        first, last = chain.interval.first_day, chain.interval.last_day
        days = f"{when({'start': str(first), 'end': str(last)})}: "
    return f"{days}{chain.title} ({several(len(chain.event_ids), 'event')})"


def main_chain(result: Result) -> Chain | None:
    """Give the chain whose stated responses and causes add up to most, the longest among equals.

    Each counts as much as it is sure. One that is more likely right than wrong goes first, and of
    such one whose events all have dates: the chart can show it.
    """
    stated = result.links[result.links["kind"].isin(STATED)]
    sure = dict(zip(stated["link_id"], stated["confidence"].fillna(0.0), strict=True))
    undated = frozenset(result.events.loc[result.events["start"] == "", "event_id"])

    def weight(chain: Chain) -> tuple[bool, bool, float]:
        odds = [sure.get(link_id, 0.0) for link_id in chain.link_ids]
        return max(odds) >= EVEN, undated.isdisjoint(chain.event_ids), sum(odds)

    return max(result.chains, key=weight, default=None)


def is_doubtful(chain: Chain, links: pd.DataFrame) -> bool:
    """Tell whether no arrow of a chain is a stated response or cause above even odds."""
    arrows = links[links["link_id"].isin(chain.link_ids) & links["kind"].isin(STATED)]
    return not (arrows["confidence"].fillna(0.0) >= EVEN).any()


def chain_story(result: Result, chosen: Chain | None) -> None:
    """Show the steps of a chain, the main one unless one is chosen; each opens its event's card.

    What nobody chose is not put forward where it is more likely wrong than right.
    """
    chain = chosen or main_chain(result)
    if chain is None:
        return
    if chosen is None and is_doubtful(chain, result.links):
        st.caption(
            "No chain here is more likely right than wrong. “All chains” over the chart lists what "
            "there is."
        )
        return
    st.html(heading(chain))
    chain_steps(result, chain)
    st.caption(COMPARED)
    chain_doubts(result, chain)


def heading(chain: Chain) -> Markup:
    """The title of a chain, and which of its arrows is the least sure."""
    weakest = f"Weakest arrow: {chain.weakest_link}" if chain.weakest_link else ""
    return Markup(
        '<section class="story"><h2>Chain</h2><p><strong>{}</strong></p><p>{}</p></section>'
    ).format(chain.title, weakest)


def chain_steps(result: Result, chain: Chain) -> None:
    """Show the events of a chain as buttons in a row, with the arrows between them."""
    events = _by_id(result.events, "event_id", chain.event_ids)
    links = _by_id(result.links, "link_id", chain.link_ids)
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall", key="story"):
        step_button(events[chain.event_ids[0]], chain)
        for link_id, (before, after) in zip(chain.link_ids, pairwise(chain.steps), strict=True):
            st.html(arrow(links[link_id], before, after), width="content")
            step_button(events[after.event_id], chain)


def chain_doubts(result: Result, chain: Chain) -> None:
    """List what to check before the chain is relied on, with what to do about it."""
    doubts = rows(result.problems[result.problems["where"] == place_of(chain.id)])
    if not doubts:
        return
    with st.expander(several(len(doubts), "doubt"), icon=":material/help:", key="doubts"):
        st.html(Markup("<ul>{}</ul>").format(Markup("").join(map(doubt_words, doubts))))


def doubt_words(doubt: Row) -> Markup:
    """One doubt: what it is, of which steps, and what to do."""
    kind = str(doubt["message"]).rpartition(": ")[2]
    return Markup("<li><strong>{}</strong>: {}. <em>{}</em></li>").format(
        kind[:1].upper() + kind[1:], doubt["value"], doubt["hint"]
    )


def _by_id(table: pd.DataFrame, column: str, names: Sequence[str]) -> dict[str, Row]:
    return {str(row[column]): row for row in rows(table[table[column].isin(names)])}


def step_button(event: Row, chain: Chain) -> None:
    """One event of the chain as a button."""
    toll = toll_words(event)
    words = f"**{plain(when(event))}**  \n{plain(event_title(event))}"
    words += f"  \n:small[{plain(toll)}]" if toll else ""
    st.button(
        words,
        key=f"step-{chain.id}-{event['event_id']}",
        on_click=choose_event,
        args=(event["event_id"],),
        type="tertiary",
    )


def arrow(link: Row, before: Step, after: Step) -> Markup:
    """The words between two steps, and how toll and score compare along the arrow."""
    cue = (
        in_quotes(str(link["cue"])) if link["cue"] else KIND_LABELS.get(link["kind"], link["kind"])
    )
    lines = (
        cue,
        compared("killed", before.killed, after.killed, after.killed_trend),
        compared("score", before.score, after.score, after.score_trend),
    )
    return Markup('<div class="arrow"><span>{}</span><b>→</b>{}</div>').format(
        lag_words(link["lag_days"]) or Markup("&nbsp;"),
        Markup("").join(Markup("<span>{}</span>").format(line) for line in lines),
    )


def compared(what: str, before: float | None, after: float | None, trend: Trend) -> Markup:
    """One measure of two neighbours: whether it rises, and from what to what.

    >>> str(compared("killed", None, 25, Trend.UNKNOWN))
    'killed ? → 25'
    >>> print(compared("score", -9.5, -7.0, Trend.DOWN))
    <span role="img" aria-label="down">▼</span> score −9.5 → −7
    """
    if before is None and after is None:
        return Markup("{} not told").format(what)
    known = ["?" if value is None else number_words(value) for value in (before, after)]
    return trend_sign(trend) + Markup("{} {}").format(what, " → ".join(dict.fromkeys(known)))


def trend_sign(trend: Trend) -> Markup:
    """The sign of a trend, read out as its word; nothing where it is unknown."""
    if trend is Trend.UNKNOWN:
        return Markup()
    return Markup('<span role="img" aria-label="{}">{}</span> ').format(trend, SIGNS[trend])

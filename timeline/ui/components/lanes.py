"""In which lanes the chart is laid, and which of them stand on top.

Each widget keeps its value in the address bar (`bind`), where Streamlit checks it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from timeline.figures.lanes import lane_keys
from timeline.pipeline import Result
from timeline.ui.filters import values

LANES = ("side", "type", "place", "source")


def lane_chooser(*, disabled: bool = False) -> str:
    """Ask by what the chart is laid in lanes."""
    st.caption("Lanes by", width="content")
    chosen = st.segmented_control(
        "Lanes by",
        LANES,
        default="side",
        required=True,
        format_func=str.capitalize,
        key="lanes",
        bind="query-params",
        label_visibility="collapsed",
        disabled=disabled,
    )
    return chosen or "side"


def lane_order(result: Result, said: Mapping[str, Callable[[str], str]]) -> None:
    """Ask which lanes stand on top; the others follow by their first event.

    `said` tells by the name of a list how its values are written, where not as they are.
    """
    lanes = _lanes()
    st.multiselect(
        "Lanes on top, in this order",
        values(lane_keys(result.events, lanes)),
        format_func=said.get(f"{lanes}s", str),
        key=_on_top_key(),
        bind="query-params",
        placeholder="By their first event",
    )


def lanes_on_top() -> tuple[str, ...]:
    """Which lanes were asked to stand on top, in this order."""
    return tuple(st.session_state.get(_on_top_key(), ()))


def _on_top_key() -> str:
    return f"top_{_lanes()}"


def _lanes() -> str:
    """What lanes are laid by; in the first run the address says so, and its widget comes later."""
    asked = str(st.session_state.get("lanes") or st.query_params.get("lanes", "")).lower()
    return asked if asked in LANES else LANES[0]

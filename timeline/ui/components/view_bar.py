"""How the chart is laid out: its axis, its lanes, the chain in front; and a telephone's one row."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from timeline.model import Chain
from timeline.pipeline import Result
from timeline.ui.cases import Case
from timeline.ui.components import chart
from timeline.ui.components.chain_story import chain_chooser
from timeline.ui.components.day_zero import axis_chooser
from timeline.ui.components.filters import filter_bar
from timeline.ui.components.lanes import lane_chooser
from timeline.ui.components.save_picture import save_chart
from timeline.ui.filters import Filters


@dataclass(frozen=True, slots=True)
class Layout:
    """What was asked for: days counted from a first blow or not, what lanes are of, a chain."""

    counted: bool
    lanes: str
    chain: Chain | None


def layout(result: Result) -> Layout:
    """Ask for the axis, the lanes and the chain."""
    counted = axis_chooser()
    return Layout(counted, lane_chooser(disabled=counted), chain_chooser(result))


def row() -> DeltaGenerator:
    """Make a row over the chart for such questions."""
    return st.container(horizontal=True, vertical_alignment="center", key="choosers")


def narrow_row() -> DeltaGenerator:
    """Make the one row that a narrow screen has for all it asks."""
    return st.container(horizontal=True, vertical_alignment="center", gap="xsmall", key="tools")


def narrow_bar(case: Case, result: Result) -> tuple[Filters, Layout]:
    """Put the filters, the layout and the picture behind three buttons."""
    wanted = filter_bar(result, narrow=True)
    with st.popover("View", icon=":material/view_timeline:"):
        asked = layout(result)
    save_chart(chart.KEY, case)
    return wanted, asked

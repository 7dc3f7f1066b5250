"""Two exchanges of different crises on one axis: each counted from its own first blow."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from math import ceil, floor
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from timeline.figures.axis import axis_style
from timeline.figures.compose import draw
from timeline.figures.dates import DAY_MS, Floats
from timeline.figures.lanes import lane_keys, lane_label, lane_order
from timeline.figures.layout import lay_out
from timeline.figures.plan import plan
from timeline.figures.scene import Window
from timeline.figures.table import Table, split_undated
from timeline.figures.theme import Theme, read_theme
from timeline.figures.view import View

_TICK_WIDTH = 64.0
_STEPS = (1, 2, 5, 7, 14, 30, 60, 90, 180, 365, 730, 1825, 3650)


def day_zero_figure(
    events: pd.DataFrame,
    links: pd.DataFrame,
    chains: Mapping[str, Collection[str]],
    *,
    theme: str = "light",
    width: int = 1100,
    height: int | None = None,
    title: str = "",
    selected: str = "",
    sources: Mapping[str, str] | Sequence[str] = (),
    exported: str = "",
    legend: bool = True,
) -> go.Figure:
    """Draw chains under one another, each from the day of its own first event.

    `chains` names each chain and gives its event ids; every chain gets a lane per acting
    side and is shown from its first event to its last. Only links within a chain are drawn.
    The other arguments are those of `timeline_figure`. Raises ValueError when a chain has no
    dated event.
    """
    view = View(
        theme=read_theme(theme), width=width, height=height, title=title, selected=selected,
        sources=sources, exported=exported, legend=legend, overview=False,
    )  # fmt: skip
    members = events[events["event_id"].isin([name for ids in chains.values() for name in ids])]
    dated, undated, left, right = split_undated(members)
    table = _aligned(dated, left, right, chains)
    inside = links["cause_id"].map(_chain_of(chains)) == links["effect_id"].map(_chain_of(chains))
    return _counted_in_days(draw(lay_out(plan(table, links[inside], view), undated, view)), view)


def _counted_in_days(figure: go.Figure, view: View) -> go.Figure:
    left, right = figure.layout.xaxis.range
    window = Window(left, right, float(view.width))
    return figure.update_xaxes(selector={"anchor": "y"}, **day_axis(window, view.theme))


def _chain_of(chains: Mapping[str, Collection[str]]) -> dict[str, str]:
    return {event_id: name for name, ids in chains.items() for event_id in ids}


def _aligned(
    events: pd.DataFrame, left: Floats, right: Floats, chains: Mapping[str, Collection[str]]
) -> Table:
    """Lay the chains into lanes of their sides, and find the midnight each is counted from."""
    chain = events["event_id"].map(_chain_of(chains))
    sides = lane_keys(events, "side")
    zero = np.zeros(len(left))
    lane = np.zeros(len(left), dtype=np.int64)
    labels: list[str] = []
    for name in chains:
        mine = (chain == name).to_numpy()
        if not mine.any():
            raise ValueError(f"the chain {name!r} has no event with a date to count from")
        zero[mine] = left[mine].min() // DAY_MS * DAY_MS
        order = lane_order(sides[mine], left[mine], ())
        places = {side: len(labels) + index for index, side in enumerate(order)}
        lane[mine] = [places.get(side, len(labels)) for side in sides[mine]]
        named = f"{name}: " if len(chains) > 1 else ""
        labels += [f"{named}{lane_label(side, 'side')}" for side in order]
    return Table(events, left, right, zero, lane, tuple(labels))


def day_axis(window: Window, theme: Theme) -> dict[str, Any]:
    """An axis that counts days: its ticks cover a window to either side, for panning."""
    span = window.right - window.left
    wanted = span / DAY_MS / max(window.width / _TICK_WIDTH, 2.0)
    step = next((step for step in _STEPS if step >= wanted), _STEPS[-1])
    first = floor((window.left - span) / DAY_MS / step)
    last = ceil((window.right + span) / DAY_MS / step)
    days = [number * step for number in range(first, last + 1)]
    return {
        **axis_style(theme),
        "type": "linear",
        "range": [window.left, window.right],
        "tickmode": "array",
        # The middle of the day, where its events stand.
        "tickvals": [(day + 0.5) * DAY_MS for day in days],
        "ticktext": list(day_names(days)),
    }


def day_names(days: Sequence[int]) -> Iterator[str]:
    """Days as they are counted.

    >>> list(day_names([-2, 0, 5]))
    ['−2', 'Day 0', '+5']
    """
    for day in days:
        yield "Day 0" if day == 0 else f"+{day}" if day > 0 else f"−{-day}"

"""An exchange over time: how deadly and how violent each side's acts were, side beside side.

Toll and score are two measures of different things, so they are two columns, one up and one
down, and never one number. Scores are PLOVER's published ones (-10 most violent).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from timeline.figures.axis import lane_axis, time_axis
from timeline.figures.captions import band_shapes, block, lane_names, name_column, title_block
from timeline.figures.dates import DAY_MS, spoken
from timeline.figures.escape import escape
from timeline.figures.hover import number_words
from timeline.figures.lanes import lane_label
from timeline.figures.legend import Entry, legend_height, legend_layout, legend_traces
from timeline.figures.page import Page, ground, title_and_foot
from timeline.figures.plan import IN_BAND_NAME, plot_width
from timeline.figures.regions import EDGE, Regions
from timeline.figures.scene import Lane, Window
from timeline.figures.tally import Exchange, Tally, tally
from timeline.figures.theme import FONT, Theme, families, read_theme
from timeline.figures.undated import lay_strip
from timeline.figures.view import View

_LANE = 142.0
_UP, _ZERO, _DOWN = 70.0, 84.0, 40.0  # pixels: the highest toll, the base line, the worst score
_GAP = 1.0  # from the base line
_WORST = 10.0
_TIP = "%{hovertext}<extra></extra>"


def exchange_figure(
    events: pd.DataFrame, *, theme: str = "light", width: int = 1100, title: str = ""
) -> go.Figure:
    """Draw each acting side's tolls upward and its most violent act's score downward.

    By the day, the week or four weeks, whichever keeps the columns readable. Only events
    that happened or are claimed to have, and only those dated within one column: what is
    coarser is counted in a note, not spread. `events` has the columns of `timeline.tables`.
    """
    view = View(theme=read_theme(theme), width=width, title=title)
    return _draw(tally(events), view)


def _draw(told: Exchange, view: View) -> go.Figure:
    theme, lanes = view.theme, _lanes(told, view)
    names = [lane.label for lane in lanes]
    column = name_column(names, theme, view.width)
    window = _window(told, plot_width(names, view))
    page = _lay_page(told, lanes, view, column=column, plot_width=window.width)
    figure = go.Figure([*_columns(told, lanes, theme), *legend_traces(page.entries)])
    return figure.update_layout(
        **_frame(page, window, view),
        shapes=list(band_shapes(lanes, theme)),
        annotations=[
            *lane_names(lanes, view),
            *_peaks(told, lanes, theme),
            *title_and_foot(page.title, page.foot, page.regions, column, theme),
        ],
    )


def _lay_page(
    told: Exchange, lanes: Sequence[Lane], view: View, *, column: float, plot_width: float
) -> Page:
    """What stands round the lanes, widths in pixels; no undated strip and no overview."""
    theme, inner = view.theme, view.width - 2 * EDGE
    title = title_block(view)
    foot = block(_note(told.left_out), theme.small, inner, lines=2)
    entries = _entries(theme)
    regions = Regions(
        title=title.height,
        lanes=sum(lane.height for lane in lanes) or 1.0,
        strip=0.0,
        strip_name=0.0,
        overview=False,
        legend=legend_height(entries, theme, plot_width),
        foot=foot.height,
    )
    return Page(title, lay_strip((), plot_width, theme), entries, foot, regions, column)


def _frame(page: Page, window: Window, view: View) -> dict[str, Any]:
    """Plotly's layout without shapes and annotations."""
    regions, theme = page.regions, view.theme
    return {
        **ground(regions, page.column, theme),
        "template": "none",
        "width": view.width,
        "height": round(regions.total),
        "xaxis": {**time_axis(window, theme), "anchor": "y"},
        "yaxis": {**lane_axis(regions.lanes), "domain": regions.lanes_domain()},
        "legend": legend_layout(page.entries, theme, regions.legend_bottom()),
    }


def _lanes(told: Exchange, view: View) -> list[Lane]:
    height = _LANE + (IN_BAND_NAME if view.is_narrow else 0.0)
    labels = [lane_label(side, "side") for side in told.sides]
    return [Lane(str(n), label, n * height, height) for n, label in enumerate(labels)]


def _zero(lane: Lane) -> float:
    """The base line of a lane; names inside bands push it down."""
    return lane.top + lane.height - _LANE + _ZERO


def _window(told: Exchange, width: float) -> Window:
    edges = told.edges
    if not edges:
        return Window(0.0, DAY_MS, width)
    margin = (max(edges) - min(edges)) * 0.04
    return Window(min(edges) - margin, max(edges) + margin, width)


def _columns(told: Exchange, lanes: Sequence[Lane], theme: Theme) -> Iterator[go.Bar]:
    """Two traces a side: people killed upward, the most violent act downward."""
    for mine, lane in zip(told.sides.values(), lanes, strict=True):
        zero = _zero(lane)
        # Down is positive on this axis.
        tolls = [-_UP * each.killed / told.deadliest for each in mine]
        scores = [-_DOWN * each.score / _WORST for each in mine]
        yield _bars(mine, zero - _GAP, tolls, _killed(theme))
        yield _bars(mine, zero + _GAP, scores, _violent(theme))


def _bars(mine: Sequence[Tally], base: float, heights: Sequence[float], colour: str) -> go.Bar:
    return go.Bar(
        x=[(each.left + each.right) / 2 for each in mine],
        width=[0.7 * (each.right - each.left) for each in mine],
        y=heights,
        base=base,
        showlegend=False,
        marker={"color": colour, "line": {"width": 0}},
        hovertext=[_told(each) for each in mine],
        hovertemplate=_TIP,
    )


def _killed(theme: Theme) -> str:
    return families()["strikes"].colours[theme.shade]


def _violent(theme: Theme) -> str:
    return families()["posture"].colours[theme.shade]


def _told(each: Tally) -> str:
    acts = f"{each.acts} act{'' if each.acts == 1 else 's'}"
    score = (
        f"most violent act: score {number_words(each.score)}" if each.score else "no violent act"
    )
    days = spoken(each.left, each.right, year=True)
    return "<br>".join(escape(line) for line in (days, f"{acts}, {each.killed:,} killed", score))


def _peaks(told: Exchange, lanes: Sequence[Lane], theme: Theme) -> Iterator[dict[str, Any]]:
    """The numbers of each side's deadliest and of its most violent column, the first of each."""
    for mine, lane in zip(told.sides.values(), lanes, strict=True):
        deadliest = max(mine, key=lambda each: each.killed)
        if deadliest.killed:
            top = _zero(lane) - _UP * deadliest.killed / told.deadliest - _GAP
            yield _number(deadliest, f"{deadliest.killed:,} killed", top, "bottom", theme)
        worst = min(mine, key=lambda each: each.score)
        if worst.score:
            foot = _zero(lane) - _DOWN * worst.score / _WORST + _GAP
            yield _number(worst, f"score {number_words(worst.score)}", foot, "top", theme)


def _number(at: Tally, text: str, y: float, anchor: str, theme: Theme) -> dict[str, Any]:
    return {
        "x": (at.left + at.right) / 2,
        "y": y,
        "xref": "x",
        "yref": "y",
        "xanchor": "center",
        "yanchor": anchor,
        "showarrow": False,
        "borderpad": 0,
        "text": text,
        "font": {"family": FONT, "size": theme.small, "color": theme.ink},
    }


def _entries(theme: Theme) -> tuple[Entry, ...]:
    square = {"symbol": "square", "size": 11}
    return (
        Entry("up: people killed", marker={**square, "color": _killed(theme)}),
        Entry("down: most violent act (PLOVER score)", marker={**square, "color": _violent(theme)}),
    )


def _note(left_out: int) -> str:
    if left_out == 0:
        return ""
    events, have = ("events", "have") if left_out > 1 else ("event", "has")
    return f"{left_out} {events} {have} no date as fine as a column, and no column here."

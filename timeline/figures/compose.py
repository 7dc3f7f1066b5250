"""Tables in, figure out: one screen that reads from top to bottom."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from timeline.figures.arcs import arc_traces
from timeline.figures.captions import (
    band_shapes,
    edge_annotations,
    lane_names,
    strip_name,
)
from timeline.figures.cues import cue_annotations
from timeline.figures.density import density_traces, overview_trace
from timeline.figures.labels import label_annotations, leader_traces
from timeline.figures.layout import Layout, lay_out, roomiest, sizes, told
from timeline.figures.legend import legend_traces
from timeline.figures.marks import mark_traces
from timeline.figures.overview import overview_annotations, overview_shapes
from timeline.figures.page import (
    OVERVIEW_AXES,
    STRIP_AXES,
    Page,
    frame,
    title_and_foot,
)
from timeline.figures.plan import Plan, plan
from timeline.figures.table import calendar_table, split_undated
from timeline.figures.theme import read_theme
from timeline.figures.undated import strip_annotations, strip_trace
from timeline.figures.view import View
from timeline.figures.weights import strongest_first


def timeline_figure(
    events: pd.DataFrame,
    links: pd.DataFrame,
    *,
    theme: str = "light",
    width: int = 1100,
    height: int | None = None,
    lanes: str = "side",
    order: Sequence[str] = (),
    title: str = "",
    selected: str = "",
    chain: Collection[str] = (),
    span: tuple[str, str] | None = None,
    sources: Mapping[str, str] | Sequence[str] = (),
    exported: str = "",
    legend: bool = True,
    overview: bool = True,
    grows: bool = False,
    names: Mapping[str, str] | None = None,
) -> go.Figure:
    """Draw the tables of a result as lanes of marks with arrows between them.

    `events` and `links` have the columns of `timeline.tables`; `theme` is light, dark or print,
    and the rest is told at `View`. Marks carry `customdata` ["event", event_id], heads and dots
    of arrows ["link", link_id]. Raises ValueError for an unknown theme or lane or a date not ISO.
    """
    view = View(
        read_theme(theme), width, height, lanes, order, title, selected, chain, span, sources,
        exported, legend, overview, grows, names or {},
    )  # fmt: skip
    dated, undated, left, right = split_undated(events)
    waiting = strongest_first(undated, links, view)
    layouts = (
        lay_out(plan(calendar_table(dated, left, right, each), links, each), waiting, each)
        for each in sizes(view)
    )
    return draw(told(roomiest(layouts)))


def draw(laid: Layout) -> go.Figure:
    """Draw what is laid out: lanes, and under them undated events, overview, legend and notes."""
    scene, page, view = laid.scene, laid.page, laid.view
    cues = list(cue_annotations(laid.curves, scene, laid.ground, view.theme))
    figure = go.Figure(layout=frame(laid.made, scene, page, view))
    figure.add_traces(list(_traces(laid)))
    figure.update_layout(
        shapes=list(_shapes(laid)),
        annotations=[
            *lane_names(scene.lanes, view),
            *edge_annotations(scene, view.theme),
            *label_annotations(laid.labels, scene, view.theme),
            *cues,
            *_words(laid.made, page, view),
        ],
    )
    return figure


def _traces(laid: Layout) -> Iterator[Any]:
    """Back to front: densities, leaders, arrows, marks; then the strips and the legend."""
    made, scene, page, view = laid.made, laid.scene, laid.page, laid.view
    theme = view.theme
    if made.density is not None:
        yield from density_traces(made.density, scene.lanes, scene.window, theme)
    yield from leader_traces(laid.labels, theme)
    yield from arc_traces(laid.curves, theme)
    yield from mark_traces(scene, theme)
    if page.strip.placed:
        yield strip_trace(page.strip, view, STRIP_AXES)
    if page.regions.overview:
        yield overview_trace(made.everywhere, made.whole, theme, OVERVIEW_AXES)
    yield from legend_traces(page.entries)


def _shapes(laid: Layout) -> Iterator[dict[str, Any]]:
    theme, window = laid.view.theme, laid.scene.window
    yield from band_shapes(laid.scene.lanes, theme)
    if laid.page.regions.overview:
        yield from overview_shapes(window, laid.made.whole, theme, OVERVIEW_AXES)


def _words(made: Plan, page: Page, view: View) -> Iterator[dict[str, Any]]:
    """Everything written outside the lanes."""
    yield from title_and_foot(page.title, page.foot, page.regions, page.column, view.theme)
    if page.strip.placed:
        yield strip_name(view, STRIP_AXES)
        yield from strip_annotations(page.strip, view, STRIP_AXES)
    if page.regions.overview:
        yield from overview_annotations(made, view.theme, OVERVIEW_AXES)

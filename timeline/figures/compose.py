"""Tables in, figure out: one screen that reads from top to bottom."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from timeline.figures.arcs import Curve, arc_traces, curve
from timeline.figures.axis import lane_axis, time_axis
from timeline.figures.captions import (
    Block,
    band_shapes,
    block,
    edge_annotations,
    footnotes,
    lane_names,
    name_boxes,
    name_column,
    notes_block,
    strip_name,
    text_annotation,
    undated_note,
)
from timeline.figures.cues import cue_annotations
from timeline.figures.density import density_traces, overview_trace
from timeline.figures.labels import (
    Label,
    label_annotations,
    leader_traces,
    place_labels,
    survey,
)
from timeline.figures.legend import (
    Entry,
    legend_entries,
    legend_height,
    legend_layout,
    legend_traces,
)
from timeline.figures.marks import mark_traces
from timeline.figures.overview import is_worth_it, overview_annotations, overview_shapes
from timeline.figures.plan import (
    RIGHT_MARGIN,
    Plan,
    calendar_table,
    plan,
    split_undated,
    stretched,
)
from timeline.figures.regions import EDGE, Regions, hidden_axis
from timeline.figures.rows import rows
from timeline.figures.scene import Scene
from timeline.figures.theme import FONT, read_theme
from timeline.figures.undated import Strip, lay_strip, strip_annotations, strip_trace
from timeline.figures.view import View

_STRIP_NAME = 16.0
_STRIP = {"xaxis": "x2", "yaxis": "y2"}
_OVERVIEW = {"xaxis": "x3", "yaxis": "y3"}


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
) -> go.Figure:
    """Draw the tables of a result as lanes of marks with arrows between them.

    `events` and `links` have the columns of `timeline.tables`. `theme` is light, dark or
    print; `width` and `height` are pixels, and without a height the lanes take what they
    need. `lanes` is side, type, place or source; `order` names the lanes to put first.
    `selected` is the event id that gets a ring; `chain` holds the event ids that stay in
    front while the rest steps back. `span` is the first and last ISO day to show, both
    inclusive; without it the picture opens on the finely dated events. `sources` are
    numbered footnotes; given by document id, their numbers stand behind the dates that rest
    on them. `exported` is printed as the date of export.

    Above 200 events in view the lanes show densities with the strongest events of each
    stretch of time, and arrows only of `chain` and `selected`.

    Marks carry `customdata` ["event", event_id], arrowheads and the dot on each arrow
    ["link", link_id]. Raises ValueError for an unknown theme or lane and for a date that
    is not ISO.
    """
    view = View(
        read_theme(theme), width, height, lanes, order, title, selected, chain, span, sources,
        exported, legend, overview,
    )  # fmt: skip
    dated, undated, left, right = split_undated(events)
    table = calendar_table(dated, left, right, view)
    return draw(plan(table, links, view), undated, view)


@dataclass(frozen=True, slots=True)
class _Parts:
    """What stands round the lanes, laid out for the picture's width."""

    title: Block
    strip: Strip
    entries: tuple[Entry, ...]
    foot: Block
    regions: Regions
    column: float


def draw(made: Plan, undated: pd.DataFrame, view: View) -> go.Figure:
    """Draw a plan: the lanes, and under them undated events, overview, legend and notes."""
    parts = _parts(made, undated, view)
    scene = stretched(made.scene, parts.regions.lanes)
    curves = [curve(arrow, scene) for arrow in scene.arrows]
    ground = survey(scene, curves, name_boxes(scene, view))
    labels = place_labels(scene, ground, view.theme)
    cues = list(cue_annotations(curves, scene, ground, view.theme))

    figure = go.Figure(layout=_layout(made, scene, parts, view))
    figure.add_traces(list(_traces(made, scene, curves, labels, parts, view)))
    figure.update_layout(
        shapes=list(_shapes(made, scene, parts, view)),
        annotations=[
            *lane_names(scene.lanes, view),
            *edge_annotations(scene, view.theme),
            *label_annotations(labels, scene, view.theme),
            *cues,
            *_words(made, parts, view),
        ],
    )
    return figure


def _parts(made: Plan, undated: pd.DataFrame, view: View) -> _Parts:
    scene, theme = made.scene, view.theme
    column = name_column([lane.label for lane in scene.lanes], theme, view.width)
    inner = view.width - 2 * EDGE
    title = block(view.title, theme.heading, inner, lines=2, bold=True)
    strip = lay_strip(rows(undated), scene.window.width, theme)
    left_out = undated_note(strip.more)
    foot = notes_block([left_out, *footnotes(view.footnotes(), view.exported)], theme.small, inner)
    entries = legend_entries(scene, theme, crowded=made.density is not None) if view.legend else ()
    regions = Regions(
        title=title.height,
        lanes=scene.height,
        strip=strip.height,
        strip_name=_STRIP_NAME if view.is_narrow else 0.0,
        overview=view.overview and is_worth_it(scene.window, made.whole),
        legend=legend_height(entries, theme, scene.window.width),
        foot=foot.height,
    )
    if view.height is not None:
        regions = regions.fitted(view.height, len(scene.lanes))
    return _Parts(title, strip, entries, foot, regions, column)


def _traces(
    made: Plan,
    scene: Scene,
    curves: Sequence[Curve],
    labels: Sequence[Label],
    parts: _Parts,
    view: View,
) -> Iterator[Any]:
    """Back to front: densities, leaders, arrows, marks; then the strips and the legend."""
    theme = view.theme
    if made.density is not None:
        yield from density_traces(made.density, scene.lanes, scene.window, theme)
    yield from leader_traces(labels, theme)
    yield from arc_traces(curves, theme)
    yield from mark_traces(scene, theme)
    if parts.strip.placed:
        yield strip_trace(parts.strip, view, _STRIP)
    if parts.regions.overview:
        yield overview_trace(made.everywhere, made.whole, theme, _OVERVIEW)
    yield from legend_traces(parts.entries)


def _shapes(made: Plan, scene: Scene, parts: _Parts, view: View) -> Iterator[dict[str, Any]]:
    yield from band_shapes(scene.lanes, view.theme)
    if parts.regions.overview:
        yield from overview_shapes(scene.window, made.whole, view.theme, _OVERVIEW)


def _words(made: Plan, parts: _Parts, view: View) -> Iterator[dict[str, Any]]:
    """Everything written outside the lanes."""
    theme, regions, shift = view.theme, parts.regions, EDGE - parts.column
    if parts.title.lines:
        up = regions.above - EDGE
        yield text_annotation(parts.title, theme, x_shift=shift, y=1, y_shift=up, soft=False)
    if parts.strip.placed:
        yield strip_name(view, _STRIP)
        yield from strip_annotations(parts.strip, view, _STRIP)
    if regions.overview:
        yield from overview_annotations(made, theme, _OVERVIEW)
    if parts.foot.lines:
        down = regions.foot_shift()
        yield text_annotation(parts.foot, theme, x_shift=shift, y=0, y_shift=down, soft=True)


def _layout(made: Plan, scene: Scene, parts: _Parts, view: View) -> dict[str, Any]:
    theme, regions = view.theme, parts.regions
    layout: dict[str, Any] = {
        "template": "none",
        "width": view.width,
        "height": round(regions.total),
        "margin": {
            "l": parts.column,
            "r": RIGHT_MARGIN,
            "t": regions.above,
            "b": regions.below,
            "pad": 0,
            "autoexpand": False,
        },
        "paper_bgcolor": theme.paper,
        "plot_bgcolor": theme.paper,
        "font": {"family": FONT, "size": theme.text, "color": theme.ink},
        "barmode": "overlay",
        "hovermode": "closest",
        "hoverlabel": {
            "bgcolor": theme.paper,
            "bordercolor": theme.soft,
            "align": "left",
            "font": {"family": FONT, "size": theme.text, "color": theme.ink},
        },
        "dragmode": "pan",
        "clickmode": "event+select",
        "xaxis": {**time_axis(scene.window, theme), "anchor": "y"},
        "yaxis": {**lane_axis(max(scene.height, 1.0)), "domain": regions.lanes_domain()},
        "legend": legend_layout(parts.entries, theme, regions.legend_bottom()),
    }
    if parts.strip.placed:
        layout["xaxis2"] = hidden_axis("y2", None, [0, scene.window.width])
        layout["yaxis2"] = hidden_axis("x2", regions.strip_domain(), [parts.strip.height, 0])
    if regions.overview:
        whole = [made.whole.left, made.whole.right]
        layout["xaxis3"] = {**hidden_axis("y3", None, whole), "type": "date"}
        layout["yaxis3"] = hidden_axis("x3", regions.overview_domain(), [0, 1.15])
    return layout

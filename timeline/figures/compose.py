"""Tables in, figure out: one screen that reads from top to bottom."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import sqrt
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from timeline.figures.arcs import arc_traces, curve
from timeline.figures.axis import focus, lane_axis, time_axis
from timeline.figures.captions import (
    Block,
    band_shapes,
    block,
    footnotes,
    is_narrow,
    lane_names,
    name_column,
    notes_block,
    text_annotation,
    undated_note,
)
from timeline.figures.dates import DAY_MS, extents
from timeline.figures.hover import event_title, link_hover
from timeline.figures.labels import label_annotations, place_labels
from timeline.figures.lanes import lane_keys, lane_label, lane_order, stack
from timeline.figures.legend import legend_entries, legend_height, legend_layout, legend_traces
from timeline.figures.marks import killed_of, mark_traces, read_mark
from timeline.figures.rows import Row, rows
from timeline.figures.scene import Arrow, Mark, Scene, Window
from timeline.figures.theme import FONT, Theme, read_theme

_RIGHT = 20.0
_AXIS = 46.0
_IN_BAND_NAME = 16.0
_EDGE = 14.0


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
    sources: Sequence[str] = (),
    exported: str = "",
    legend: bool = True,
) -> go.Figure:
    """Draw the tables of a result as lanes of marks with arrows between them.

    `events` and `links` have the columns of `timeline.tables`. `width` and `height` are
    pixels; without a height the lanes take what they need. `lanes` is side, type, place or
    source, `order` names lanes to put first. `selected` is an event id, which gets a ring;
    `chain` holds the event ids that stay in front while the rest steps back. `sources` are
    footnotes, `exported` the date to print as that of export. Raises ValueError for an
    unknown theme or lane and for dates that are not ISO.

    Points carry `customdata` ["event", event_id], arrowheads and the dot on each arrow
    ["link", link_id].
    """
    look = read_theme(theme)
    left, right = extents(events["start"], events["end"])
    dated = ~np.isnan(left)
    undated = [event_title(row) for row in rows(events[~dated])]
    shown, left, right = events[dated], left[dated], right[dated]

    keys = lane_keys(shown, lanes)
    lane_names_ = lane_order(keys, left, order)
    labels = [lane_label(key, lanes) for key in lane_names_]
    column = name_column(labels, look, width)
    plot_width = max(width - column - _RIGHT, 120.0)
    window = focus(left, right, right - left > DAY_MS, plot_width)

    marks = _marks(shown, links, keys, lane_names_, left, right, selected, chain)
    scene = _scene(marks, links, labels, window, chain, header=_header(width))

    top = block(title, look.heading, width - 2 * _EDGE, lines=2, bold=True)
    foot = _foot(undated, sources, exported, look, width)
    entries = legend_entries(scene, look) if legend else ()
    keyed = legend_height(entries, look, plot_width)
    above = top.height + (34.0 if top.lines else 16.0)
    below = _AXIS + keyed + foot.height + 2 * _EDGE
    if height is not None:
        room = max(height - above - below, 60.0 * max(len(labels), 1))
        scale = room / max(scene.height, 1.0)
        scene = _scene(marks, links, labels, window, chain, header=_header(width), scale=scale)
    total = above + scene.height + below

    curves = [curve(arrow, scene) for arrow in scene.arrows]
    figure = go.Figure()
    figure.add_traces(list(arc_traces(curves, look)))
    figure.add_traces(list(mark_traces(scene, look, {selected} - {""})))
    figure.add_traces(list(legend_traces(entries)))
    placed = place_labels(scene, curves, look)
    figure.update_layout(
        _frame(look, width, total, column, above, below),
        xaxis=time_axis(window, look),
        yaxis=lane_axis(max(scene.height, 1.0)),
        legend=legend_layout(entries, look, (foot.height + _EDGE) / total),
        shapes=list(band_shapes(scene.lanes, look)),
        annotations=[
            *lane_names(scene.lanes, look, width),
            *label_annotations(placed, scene, look),
            *_words(top, foot, look, column, above, below),
        ],
    )
    return figure


def _header(width: float) -> float:
    return _IN_BAND_NAME if is_narrow(width) else 0.0


def _marks(
    shown: pd.DataFrame,
    links: pd.DataFrame,
    keys: pd.Series[str],
    lane_keys_: Sequence[str],
    left: np.ndarray[Any, Any],
    right: np.ndarray[Any, Any],
    selected: str,
    chain: Collection[str],
) -> tuple[Mark, ...]:
    lane_of = {key: index for index, key in enumerate(lane_keys_)}
    rest = len(lane_keys_) - 1 - ("" in lane_of)
    linked = set(links["cause_id"]) | set(links["effect_id"])
    years = bool(len(left)) and right.max() - left.min() > 366 * DAY_MS
    marks: list[Mark] = []
    for row, key, start, end in zip(rows(shown), keys, left, right, strict=True):
        weight = _weight(row, linked, selected, chain)
        lane = lane_of.get(key, rest)
        marks.append(read_mark(row, lane, float(start), float(end), weight=weight, year=years))
    return tuple(marks)


def _weight(row: Row, linked: Collection[str], selected: str, chain: Collection[str]) -> float:
    """How much a reader would miss this label: selection, chain, links, then toll."""
    name = row["event_id"]
    front: float = 400.0 * (name == selected) + 200.0 * (name in chain) + 100.0 * (name in linked)
    return front + sqrt(min(killed_of(row), 1000))


def _scene(
    marks: Sequence[Mark],
    links: pd.DataFrame,
    labels: Sequence[str],
    window: Window,
    chain: Collection[str],
    *,
    header: float,
    scale: float = 1.0,
) -> Scene:
    lanes, placed = stack(marks, labels, window, header=header, scale=scale)
    by_id = {mark.event_id: mark for mark in placed}
    return Scene(window, lanes, placed, tuple(_arrows(links, by_id, chain)), by_id)


def _arrows(
    links: pd.DataFrame, by_id: Mapping[str, Mark], chain: Collection[str]
) -> Iterable[Arrow]:
    for row in rows(links):
        cause, effect = by_id.get(row["cause_id"]), by_id.get(row["effect_id"])
        if cause is None or effect is None:
            continue
        yield Arrow(
            link_id=str(row["link_id"]),
            cause=cause,
            effect=effect,
            kind=str(row["kind"]),
            basis=str(row["basis"]),
            hover=link_hover(row, cause.title, effect.title),
            cue=str(row["cue"]),
        )


def _foot(
    undated: Sequence[str], sources: Sequence[str], exported: str, theme: Theme, width: float
) -> Block:
    notes = [undated_note(undated), *footnotes(sources, exported)]
    return notes_block(notes, theme.small, width - 2 * _EDGE)


def _words(
    top: Block, foot: Block, theme: Theme, column: float, above: float, below: float
) -> Iterable[dict[str, Any]]:
    shift = _EDGE - column
    if top.lines:
        yield text_annotation(top, theme, x_shift=shift, y=1, y_shift=above - _EDGE, soft=False)
    if foot.lines:
        up = foot.height + _EDGE - below
        yield text_annotation(foot, theme, x_shift=shift, y=0, y_shift=up, soft=True)


def _frame(
    theme: Theme, width: float, height: float, left: float, above: float, below: float
) -> dict[str, Any]:
    return {
        "template": "none",
        "width": width,
        "height": round(height),
        "margin": {"l": left, "r": _RIGHT, "t": above, "b": below, "pad": 0, "autoexpand": False},
        "paper_bgcolor": theme.paper,
        "plot_bgcolor": theme.paper,
        "font": {"family": FONT, "size": theme.text, "color": theme.ink},
        "barmode": "overlay",
        "bargap": 0,
        "hovermode": "closest",
        "hoverlabel": {
            "bgcolor": theme.paper,
            "bordercolor": theme.soft,
            "align": "left",
            "font": {"family": FONT, "size": theme.text, "color": theme.ink},
        },
        "dragmode": "pan",
        "clickmode": "event+select",
    }

"""From tables to a scene: which events are drawn, in which lanes, over which time."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from timeline.figures.axis import focus, full_window, spanned
from timeline.figures.captions import name_column
from timeline.figures.dates import DAY_MS, Floats
from timeline.figures.density import histogram
from timeline.figures.hover import count_words, hover_width, link_hover
from timeline.figures.lanes import stack
from timeline.figures.marks import LARGEST, killed_of, read_mark
from timeline.figures.rows import Row, rows
from timeline.figures.scene import Arrow, Mark, Scene, Window
from timeline.figures.table import Table
from timeline.figures.view import View
from timeline.figures.weights import (
    all_or_in_view,
    among,
    in_view,
    is_crowded,
    picked_out,
    strongest_in_view,
    weights_of,
)

RIGHT_MARGIN = 20.0
IN_BAND_NAME = 16.0  # pixels that a lane's name takes inside its band
_LARGEST_IN_A_CROWD = 28.0
_YEAR = 366 * DAY_MS
_NARROWEST = 120.0  # pixels that a plot has in any case
_TOLLED = 480.0  # pixels; a picture of a phone's width has no room for tolls beside its dates


@dataclass(frozen=True, slots=True)
class Plan:
    """A scene with what is too much to be in it: densities, and what lies out of view."""

    scene: Scene
    whole: Window  # the stretch of all events with a margin, as wide as the plot
    first: float  # where the earliest event begins and the latest one ends
    last: float
    everywhere: Floats  # counts over the whole stretch, for the overview
    density: Floats | None  # counts over the window, when there are too many marks
    earlier: int
    later: int
    undrawn: int  # links of which an end has no date


def plan(table: Table, links: pd.DataFrame, view: View) -> Plan:
    """Choose the window and the events with marks, and stack them into lanes."""
    width = plot_width(table.labels, view)
    left, right = table.placed_left, table.placed_right
    whole, window = full_window(left, right, width), _window(table, view, width)
    return Plan(
        scene=_scene(table, links, view, window),
        whole=whole,
        first=float(left.min()) if len(left) else whole.left,
        last=float(right.max()) if len(right) else whole.right,
        everywhere=_counts(table, whole),
        density=_counts(table, window) if is_crowded(table, window) else None,
        earlier=int((right <= window.left).sum()),
        later=int((left >= window.right).sum()),
        undrawn=_undrawn(table, links),
    )


def _undrawn(table: Table, links: pd.DataFrame) -> int:
    return len(links) - len(_between(links, set(table.events["event_id"])))


def plot_width(labels: Sequence[str], view: View) -> float:
    """Pixels left for the plot beside the names of its lanes.

    >>> plot_width(["Iran"], View(width=390)), plot_width(["Iran"], View(width=100))
    (358.0, 120.0)
    """
    return max(view.width - name_column(labels, view.theme, view.width) - RIGHT_MARGIN, _NARROWEST)


def _window(table: Table, view: View, width: float) -> Window:
    if view.span is not None:
        return spanned(*view.span, width)
    left, right = table.placed_left, table.placed_right
    # What is counted from Day 0 is one story, however long it rested.
    is_story = bool(table.zero.any())
    is_bar = table.right - table.left > DAY_MS
    here = among(table.events["event_id"].tolist(), view.picked_out) & ~is_bar
    chosen = float(left[here].min()) if here.any() else None
    return focus(left, right, is_bar, width, cut=not is_story, chosen=chosen)


def _counts(table: Table, window: Window) -> Floats:
    lanes = len(table.labels)
    return histogram(table.placed_left, table.placed_right, table.lane, lanes, window)


def _scene(table: Table, links: pd.DataFrame, view: View, window: Window) -> Scene:
    """Marks, lanes and arrows; in a crowd only what is strongest, and smaller."""
    weights = weights_of(table.events, links, view)
    if is_crowded(table, window):
        kept, largest = strongest_in_view(table, weights, view, window), _LARGEST_IN_A_CROWD
        drawn = _between(links, picked_out(view))
    else:
        kept, largest, drawn = all_or_in_view(table, window), LARGEST, links
    marks = tuple(_marks(table.only(kept), weights[kept], view, window, largest))
    header = IN_BAND_NAME if view.is_narrow else 0.0
    busy = frozenset(table.lane[in_view(table, window)].tolist())
    lanes, placed = stack(marks, table.labels, window, header=header, busy=busy)
    arrows = sorted(_arrows(drawn, placed, view), key=lambda each: each.link_id)
    return Scene(window, lanes, placed, tuple(arrows))


def _between(links: pd.DataFrame, events: Collection[str]) -> pd.DataFrame:
    """The links both ends of which are among some events."""
    return links[links["cause_id"].isin(events) & links["effect_id"].isin(events)]


def _marks(
    table: Table, weights: Floats, view: View, window: Window, largest: float
) -> Iterator[Mark]:
    years = _years_told(table, window)
    columns = (table.lane, table.left, table.right, table.zero, weights)
    for row, *numbers in zip(rows(table.events), *map(np.ndarray.tolist, columns), strict=True):
        lane, left, right, zero, weight = numbers
        year = years or not window.shows(left - zero, right - zero)
        mark = read_mark(
            row, lane, left, right, year=year, zero=zero, hover_width=hover_width(view.width)
        )
        yield replace(
            mark,
            size=min(mark.size, largest),
            dated=mark.dated + _beside_the_date(row, view),
            weight=weight,
            faded=view.steps_back(mark.event_id),
            ringed=mark.event_id == view.selected,
        )


def _years_told(table: Table, window: Window) -> bool:
    """Tell whether dates need their years: where the axis shows more than one year of them.

    Under days counted from Day 0 may stand stories of two ages.
    """
    if not table.zero.any():
        return window.right - window.left > _YEAR
    return bool(table.right.max() - table.left.min() > _YEAR)


def _beside_the_date(row: Row, view: View) -> str:
    """What a label adds to its date: the toll where there is room, then footnote numbers."""
    toll = "" if view.width < _TOLLED or killed_of(row) == 0 else f" · {count_words(row, 'killed')}"
    return toll + view.cited(str(row["doc_ids"]))


def _arrows(links: pd.DataFrame, marks: Sequence[Mark], view: View) -> Iterator[Arrow]:
    """Links whose two ends have marks."""
    by_id = {mark.event_id: mark for mark in marks}
    for row in rows(_between(links, by_id)):
        cause, effect = by_id[row["cause_id"]], by_id[row["effect_id"]]
        yield Arrow(
            link_id=str(row["link_id"]),
            cause=cause,
            effect=effect,
            kind=str(row["kind"]),
            basis=str(row["basis"]),
            hover=link_hover(row, cause.title, effect.title, hover_width(view.width)),
            cue=str(row["cue"]),
            confidence=0.0 if pd.isna(row["confidence"]) else float(row["confidence"]),
            faded=view.steps_back(cause.event_id) or view.steps_back(effect.event_id),
        )

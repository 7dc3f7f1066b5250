"""From tables to a scene: which events are drawn, in which lanes, over which time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from timeline.figures.axis import focus, full_window, spanned
from timeline.figures.captions import name_column
from timeline.figures.dates import DAY_MS, Floats
from timeline.figures.density import MOST_MARKS, heads, histogram, strongest
from timeline.figures.hover import count_words, hover_width, link_hover
from timeline.figures.lanes import stack
from timeline.figures.marks import LARGEST, SMALLEST, killed_of, read_mark
from timeline.figures.rows import Row, rows
from timeline.figures.scene import Arrow, Lane, Mark, Scene, Window
from timeline.figures.table import Table
from timeline.figures.view import View

RIGHT_MARGIN = 20.0
IN_BAND_NAME = 16.0  # pixels that a lane's name takes inside its band
_LARGEST_IN_A_CROWD = 28.0
_RIM = 4.0  # between a mark and the edges of its lane, both together
_DIAMOND = 1.3  # its corners reach further apart than the size that Plotly is given
_LEAST_SHRUNK = 0.6
_YEAR = 366 * DAY_MS
_NARROWEST = 120.0  # pixels that a plot has in any case


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
    crowded = int(_in_view(table, window).sum()) > MOST_MARKS
    return Plan(
        scene=_scene(table, links, view, window, crowded=crowded),
        whole=whole,
        first=float(left.min()) if len(left) else whole.left,
        last=float(right.max()) if len(right) else whole.right,
        everywhere=_counts(table, whole),
        density=_counts(table, window) if crowded else None,
        earlier=int((right <= window.left).sum()),
        later=int((left >= window.right).sum()),
        undrawn=_undrawn(table, links),
    )


def _undrawn(table: Table, links: pd.DataFrame) -> int:
    dated = table.events["event_id"]
    return int((~(links["cause_id"].isin(dated) & links["effect_id"].isin(dated))).sum())


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
    here = _among(table.events["event_id"].tolist(), view.picked_out) & ~is_bar
    chosen = float(left[here].min()) if here.any() else None
    return focus(left, right, is_bar, width, cut=not is_story, chosen=chosen)


def _in_view(table: Table, window: Window) -> NDArray[np.bool_]:
    in_view: NDArray[np.bool_] = (table.placed_left < window.right) & (
        table.placed_right > window.left
    )
    return in_view


def _counts(table: Table, window: Window) -> Floats:
    lanes = len(table.labels)
    return histogram(table.placed_left, table.placed_right, table.lane, lanes, window)


def _weights(events: pd.DataFrame, links: pd.DataFrame, view: View) -> Floats:
    """How much a reader would miss each event: chain, links, toll, confidence."""
    killed = events["killed_best"].fillna(events["killed_low"]).fillna(events["killed_high"])
    toll = killed.fillna(0).to_numpy(dtype=np.float64)
    sure = events["confidence"].fillna(0.0).to_numpy(dtype=np.float64)
    names = events["event_id"].tolist()
    linked = _among(names, {*links["cause_id"].tolist(), *links["effect_id"].tolist()})
    front = 200.0 * _among(names, set(view.chain))
    weights: Floats = front + 100.0 * linked + np.minimum(np.sqrt(toll), 90.0) + sure
    return weights


def strongest_first(events: pd.DataFrame, links: pd.DataFrame, view: View) -> pd.DataFrame:
    """Sort events by how much a reader would miss them, the selected one first; equals stay in
    their order.
    """
    selected = _among(events["event_id"].tolist(), {view.selected})
    order = np.lexsort((-_weights(events, links, view), ~selected))
    return events.iloc[order]


def _among(names: Sequence[str], chosen: Set[str]) -> NDArray[np.bool_]:
    return np.fromiter((name in chosen for name in names), np.bool_, len(names))


def _scene(
    table: Table, links: pd.DataFrame, view: View, window: Window, *, crowded: bool
) -> Scene:
    """Marks, lanes and arrows; in a crowd only what is strongest, and smaller."""
    weights = _weights(table.events, links, view)
    kept = _kept(table, weights, view, window, crowded=crowded)
    marks = _marks(
        table.only(kept), weights[kept], view, window, _LARGEST_IN_A_CROWD if crowded else LARGEST
    )
    header = IN_BAND_NAME if view.is_narrow else 0.0
    busy = frozenset(table.lane[_in_view(table, window)].tolist())
    lanes, placed = stack(tuple(marks), table.labels, window, header=header, busy=busy)
    front = _front(view) if crowded else None
    arrows = sorted(_arrows(links, placed, view, front), key=lambda each: each.link_id)
    return Scene(window, lanes, placed, tuple(arrows))


def _kept(
    table: Table, weights: Floats, view: View, window: Window, *, crowded: bool
) -> NDArray[np.bool_]:
    """Which events get a mark.

    A reader who moves along a small picture finds the rest of it; a big one is asked for anew.
    """
    in_view = _in_view(table, window)
    if crowded:
        forced = _among(table.events["event_id"].tolist(), _front(view)) & in_view
        forced |= heads(table.lane, weights, in_view)
        return strongest(table.placed_left, table.placed_right, weights, window, forced)
    return in_view if len(table.left) > MOST_MARKS else np.ones(len(table.left), dtype=np.bool_)


def _front(view: View) -> frozenset[str]:
    """The events that a reader has picked out, which no crowd hides."""
    return frozenset({view.selected, *view.chain})


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
    toll = "" if view.is_narrow or killed_of(row) == 0 else f" · {count_words(row, 'killed')}"
    return toll + view.cited(str(row["doc_ids"]))


def _arrows(
    links: pd.DataFrame, marks: Sequence[Mark], view: View, front: frozenset[str] | None
) -> Iterator[Arrow]:
    """Links whose two ends have marks; in a crowd only those of what stands in front."""
    by_id = {mark.event_id: mark for mark in marks}
    drawn = links[links["cause_id"].isin(list(by_id)) & links["effect_id"].isin(list(by_id))]
    for row in rows(drawn):
        cause, effect = by_id[row["cause_id"]], by_id[row["effect_id"]]
        if front is not None and not {cause.event_id, effect.event_id} <= front:
            continue
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


def stretched(scene: Scene, height: float) -> Scene:
    """The same scene with its lanes stretched or squeezed to a height in pixels.

    Marks shrink with lanes that are squeezed, all alike, so that one does not hide the next.
    """
    scale = height / max(scene.height, 1.0)
    shrunk = min(max(scale, _LEAST_SHRUNK), 1.0)
    lanes = tuple(
        replace(lane, top=lane.top * scale, height=lane.height * scale) for lane in scene.lanes
    )
    largest = _room(lanes, scene)
    marks = {
        mark.event_id: replace(mark, y=mark.y * scale, size=_size(mark, shrunk, largest))
        for mark in scene.marks
    }
    arrows = tuple(
        replace(arrow, cause=marks[arrow.cause.event_id], effect=marks[arrow.effect.event_id])
        for arrow in scene.arrows
    )
    return Scene(scene.window, lanes, tuple(marks.values()), arrows)


def _size(mark: Mark, shrunk: float, largest: float) -> float:
    size = mark.size if mark.is_bar else max(mark.size * shrunk, SMALLEST)
    return min(size, largest)


def _room(lanes: Sequence[Lane], scene: Scene) -> float:
    """The largest size of a mark that stays inside the lowest lane, so that sizes still compare."""
    seen = {mark.lane for mark in scene.marks if scene.window.shows(mark.left, mark.right)}
    lowest = min((lanes[lane].height for lane in seen), default=LARGEST)
    return max((lowest - _RIM) / _DIAMOND, SMALLEST)

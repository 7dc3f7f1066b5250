"""Which lane an event belongs to, in which order lanes stand, and how high they grow.

Lanes by the acting side show an exchange of blows as a zigzag; lanes by event type do not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial

import numpy as np
import pandas as pd

from timeline.figures.dates import Floats
from timeline.figures.scene import Lane, Mark, Window
from timeline.lexicons import event_types
from timeline.tables import JOINER

LANES_BY: Mapping[str, str] = {
    "side": "actor_side",
    "type": "type",
    "place": "place",
    "source": "doc_ids",
}
UNKNOWN: Mapping[str, str] = {
    "side": "Side not known",
    "type": "Other",
    "place": "Place not known",
    "source": "Source not known",
}
REST = "Others"
MOST_LANES = 8

_ROW = 62.0
_BAR_ROW = 54.0
# Beyond a few rows a lane grows more slowly, and at last only by what a mark needs.
_FEW_ROWS, _TIGHT, _TIGHTEST, _DEEPEST = 2, 0.68, 16.0, 480.0
# Above and below the marks of a lane: room for arrows and words, less where lanes are many.
_PADDING, _CLOSE, _MANY_LANES = 34.0, 16.0, 5
_ALONE, _SOME = 89.0, 4  # where some marks share one lane, their words have nowhere else to go
_THIN = 30.0
_MARK_GAP = 8.0


def lane_keys(events: pd.DataFrame, by: str) -> pd.Series[str]:
    """The lane of each event; the first of several places or sources, empty if unknown.

    Raises ValueError for a `by` that is not side, type, place or source.
    """
    if by not in LANES_BY:
        raise ValueError(f"lanes cannot be laid by {by!r}; use one of {', '.join(LANES_BY)}")
    column = events[LANES_BY[by]]
    codes, values = pd.factorize(column, use_na_sentinel=False)
    firsts = [str(value).split(JOINER)[0].strip() if value == value else "" for value in values]
    return pd.Series(np.array(firsts, dtype=object)[codes], index=events.index, dtype="str")


def lane_order(keys: pd.Series[str], lefts: Floats, wished: Sequence[str]) -> tuple[str, ...]:
    """Order the lanes: first as wished, then by whoever has the most events, then by date.

    The lane of the unknown comes last. Beyond `MOST_LANES` the smallest lanes are one.
    """
    counts = keys.value_counts()
    first = pd.Series(np.where(np.isnan(lefts), np.inf, lefts), index=keys.index)
    first_seen = first.groupby(keys).min()
    known = [key for key in counts.index if key]
    kept = sorted(known, key=lambda key: (key not in wished, -counts[key], first_seen[key], key))
    kept = kept[: MOST_LANES - 1] if len(kept) > MOST_LANES else kept
    ranks = {key: rank for rank, key in enumerate(wished)}
    kept.sort(key=lambda key: (ranks.get(key, len(ranks)), first_seen[key], key))
    rest = (REST,) if len(kept) < len(known) else ()
    return (*kept, *rest, *(("",) if "" in counts.index else ()))


def lane_label(key: str, by: str) -> str:
    """What the band is called on the picture, as plain text.

    >>> lane_label("airstrike", "type"), lane_label("", "side")
    ('Airstrike', 'Side not known')
    """
    if not key:
        return UNKNOWN[by]
    if by == "type" and key in event_types():
        label = event_types()[key].label
        return label[0].upper() + label[1:]
    return key


def stack(
    marks: Sequence[Mark],
    labels: Sequence[str],
    window: Window,
    *,
    header: float,
    busy: Collection[int],
) -> tuple[tuple[Lane, ...], tuple[Mark, ...]]:
    """Give each lane its height and each mark its row, so that no two marks overlap.

    `header` is the space for a name inside each band; `busy` are the lanes that have
    anything in view. Greedy by time: the first free row.
    """
    by_lane: dict[int, list[Mark]] = defaultdict(list)
    for mark in sorted(marks, key=lambda mark: (mark.left, mark.right, mark.event_id)):
        by_lane[mark.lane].append(mark)
    lanes: list[Lane] = []
    placed: list[Mark] = []
    top = 0.0
    padding = _padding(len(busy), len(marks))
    for index, label in enumerate(labels):
        on_top = 2 * index < len(labels) - 1
        lay = partial(_full, bars_on_top=on_top, padding=padding) if index in busy else _thin
        height, offsets = lay(by_lane[index], window)
        lanes.append(Lane(str(index), label, top, height + header))
        placed += [replace(mark, y=top + header + offset) for mark, offset in offsets]
        top += height + header
    return tuple(lanes), tuple(placed)


def _padding(lanes: int, marks: int) -> float:
    """Above and below the marks of each of so many lanes."""
    if lanes == 1 and marks >= _SOME:
        return _ALONE
    return _PADDING if lanes < _MANY_LANES else _CLOSE


_Laid = tuple[float, list[tuple[Mark, float]]]


def _thin(marks: Sequence[Mark], window: Window) -> _Laid:
    """A lane with nothing in view keeps its name, and its marks for who moves to their days."""
    return _THIN, [(mark, _THIN / 2) for mark in marks]


def _full(marks: Sequence[Mark], window: Window, *, bars_on_top: bool, padding: float) -> _Laid:
    """A lane's height, which what is in view decides, and each mark's offset from its top."""
    seen = [mark for mark in marks if window.shows(mark.left, mark.right)]
    rows, depth = _rows(seen, window, bars_on_top=bars_on_top)
    start, height = padding + max(0.0, _ROW - depth) / 2, 2 * padding + max(depth, _ROW)
    beyond = [(mark, height / 2) for mark in marks if not window.shows(mark.left, mark.right)]
    return height, [(mark, start + offset) for mark, offset in rows] + beyond


def _rows(
    marks: Sequence[Mark], window: Window, *, bars_on_top: bool
) -> tuple[list[tuple[Mark, float]], float]:
    """Rows of points and rows of bars: each mark with its offset, and the whole depth.

    Bars stand on the outer side of the picture, out of the way of arrows between lanes.
    """
    points, point_depth = _fill([mark for mark in marks if not mark.is_bar], window, _ROW)
    bars, bar_depth = _fill([mark for mark in marks if mark.is_bar], window, _BAR_ROW)
    upper, lower = (bars, points) if bars_on_top else (points, bars)
    above = bar_depth if bars_on_top else point_depth
    return upper + [(mark, above + y) for mark, y in lower], point_depth + bar_depth


def _fill(
    marks: Sequence[Mark], window: Window, pitch: float
) -> tuple[list[tuple[Mark, float]], float]:
    ends: list[float] = []  # last pixel of each row
    rows: list[int] = []
    for mark in marks:
        left, right = mark_span(mark, window)
        row = next((row for row, end in enumerate(ends) if end + _MARK_GAP <= left), len(ends))
        ends[row : row + 1] = [right]
        rows.append(row)
    if len(ends) > _FEW_ROWS:
        pitch = max(_TIGHTEST, min(pitch * _TIGHT, _DEEPEST / len(ends)))
    offsets = [(mark, (row + 0.5) * pitch) for mark, row in zip(marks, rows, strict=True)]
    return offsets, len(ends) * pitch


def mark_span(mark: Mark, window: Window) -> tuple[float, float]:
    """First and last pixel that a mark covers, bars only as far as they are in view."""
    if mark.is_bar:
        return window.pixel(window.clipped(mark.left)), window.pixel(window.clipped(mark.right))
    centre = window.pixel(mark.x)
    return centre - mark.size / 2, centre + mark.size / 2

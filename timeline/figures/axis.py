"""Which stretch of time is on show, and what the axis under it says."""

from __future__ import annotations

from math import ceil
from typing import Any

import numpy as np

from timeline.figures.dates import DAY_MS, MINUTE_MS, Floats, extents
from timeline.figures.scene import Window
from timeline.figures.theme import FONT, Theme
from timeline.figures.view import NARROW

_MARGIN = 0.06  # of the stretch, kept free on either side
_LEAST_DAYS = 3
_BY_HOURS = 2  # days that are told by hours
_HALF_TICK = 48.0  # pixels from the middle of a tick's day to its end
_SMALL_CORE = 0.4  # a core shorter than this share of everything is worth zooming to
_LONG_SILENCE = 3.0  # times the rest of the story: what lies beyond is another story
_LARGE_PART = 0.2  # of the points: three weeks of silence before it are borne with

# Plotly tells the period of a label from its codes: it knows %e for a day and not %-d.
# The second line is the year, or the day under clock times; Plotly shows it where it changes.
_TICKS = (
    (None, DAY_MS - 1, "%H:%M\n%a %-d %b %Y"),
    (DAY_MS, 6 * DAY_MS, "{day}\n%Y"),
    (6 * DAY_MS, 28 * DAY_MS - 1, "%e %b\n%Y"),  # Plotly takes the first that fits: months next
    ("M1", "M6", "%b\n%Y"),
    ("M12", None, "%Y"),
)
_WIDE_TICK, _NARROW_TICK = 76.0, 56.0


def full_window(left: Floats, right: Floats, width: float) -> Window:
    """Everything, with a margin; the first day of 1970 when there is nothing."""
    if not len(left):
        return Window(0.0, DAY_MS, width)
    return _padded(float(left.min()), float(right.max()), width)


def spanned(first: str, last: str, width: float) -> Window:
    """The stretch from one ISO day to another, both included; ValueError if it is none.

    Where the axis tells hours there is room beside them for the words under the two midnights.
    """
    (left,), (right,) = (edge.tolist() for edge in extents([first], [last]))
    if not left < right:
        raise ValueError(f"there is nothing to show from {first!r} to {last!r}")
    hours = right - left <= _BY_HOURS * DAY_MS
    margin = (right - left) * _HALF_TICK / (width - 2 * _HALF_TICK) if hours else 0.0
    return Window(left - margin, right + margin, width)


def focus(
    left: Floats,
    right: Floats,
    is_bar: np.ndarray[Any, Any],
    width: float,
    *,
    cut: bool = True,
    chosen: float | None = None,
) -> Window:
    """The stretch to open with: where the finely dated events are.

    A coarse bar ("over the last two months") or a lone event of another year would squeeze
    an exchange of blows into a corner; such bars are cut at the edge instead, and such events
    left outside, unless `cut` is False. What begins at the moment `chosen` is not left outside.
    """
    everything = full_window(left, right, width)
    points = ~is_bar
    if not points.any():
        return everything
    first, last = float(left[points].min()), float(right[points].max())
    if cut:
        first, last = _main_story(left[points], right[points], chosen)
    if last - first > _SMALL_CORE * (everything.right - everything.left):
        return everything
    return _padded(first, last, width)


def _main_story(left: Floats, right: Floats, chosen: float | None) -> tuple[float, float]:
    """The run of points that is left after cutting at silences longer than the story itself.

    From all points on, the longest silence is cut whenever it outlasts both of its sides
    together by far; the side of the point `chosen` is kept, without one that with more points.
    """
    order = np.argsort(left, kind="stable")
    starts, ends = left[order], right[order]
    while len(starts) > 2:
        gaps = np.diff(starts)
        cut = int(gaps.argmax()) + 1
        is_large = min(cut, len(starts) - cut) >= _LARGE_PART * len(starts)
        rest = max(starts[-1] - starts[0] - gaps[cut - 1], (7 if is_large else 1) * DAY_MS)
        if gaps[cut - 1] <= _LONG_SILENCE * rest or 2 * cut == len(starts):
            break
        later = len(starts) - cut > cut if chosen is None else chosen >= starts[cut]
        keep = slice(cut, None) if later else slice(None, cut)
        starts, ends = starts[keep], ends[keep]
    return float(starts[0]), float(ends.max())


def _padded(left: float, right: float, width: float) -> Window:
    """A stretch with a margin; around whole days a wide one, so that the axis tells days.

    Under a single day it would tell hours, and a mark in the middle of its day would stand at
    noon.
    """
    length = right - left
    days = (_LEAST_DAYS * DAY_MS - length) / 2 if length >= DAY_MS else 0.0
    margin = max(length * _MARGIN, 30 * MINUTE_MS, days)
    return Window(left - margin, right + margin, width)


def time_axis(window: Window, theme: Theme) -> dict[str, Any]:
    """The calendar axis: labels in the middle of their day, month or year."""
    narrow = window.width < NARROW
    day = "%e %b" if narrow else "%a %-d %b"
    ticks = int(window.width / (_NARROW_TICK if narrow else _WIDE_TICK))
    days = ceil((window.right - window.left) / DAY_MS)
    return {
        **axis_style(theme),
        "type": "date",
        "range": [window.left, window.right],
        "ticklabelmode": "period",
        # Hardly more ticks than days, or a week would open with hours on its axis.
        "nticks": max(3, min(ticks, days + 1)),
        "tickformatstops": [
            {"dtickrange": [low, high], "value": value.format(day=day)}
            for low, high, value in _TICKS
        ],
    }


def axis_style(theme: Theme) -> dict[str, Any]:
    """What every axis under the lanes looks like."""
    return {
        "showgrid": True,
        "gridcolor": theme.faint,
        "gridwidth": 1,
        "zeroline": False,
        "showline": True,
        "linecolor": theme.faint,
        "ticks": "outside",
        "ticklen": 5,
        "tickcolor": theme.faint,
        "tickangle": 0,
        "tickfont": {"family": FONT, "size": theme.small, "color": theme.soft},
        "fixedrange": False,
    }


def lane_axis(height: float) -> dict[str, Any]:
    """The downward pixel axis of the lanes: no ticks, no zoom."""
    return {
        "range": [height, 0],
        "visible": False,
        "fixedrange": True,
        "zeroline": False,
        "showgrid": False,
    }

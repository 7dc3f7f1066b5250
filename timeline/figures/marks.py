"""Events as marks: points by day or minute, bars where the date is coarser."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from timeline.figures.dates import DAY_MS, spoken
from timeline.figures.hover import event_hover, event_title
from timeline.figures.rows import Row
from timeline.figures.scene import Mark, Scene, is_doubtful
from timeline.figures.theme import Family, Theme, families, family_of, mixed

SMALLEST, LARGEST = 13.0, 46.0
_PER_ROOT = 3.2  # pixels of diameter per square root of a death: area grows with the toll
_BAR = 12.0
RING = 5.0  # from the rim of a selected mark to its ring
_FADED = 0.16
_BAR_FILL, _DOUBTFUL_BAR = 0.38, 0.1
_DOUBTFUL = 0.3
_NOT_HAPPENED = frozenset({"planned", "threatened", "denied"})
_TIP = "%{hovertext}<extra></extra>"


def diameter(killed: float) -> float:
    """Diameter in pixels of a point for a number of people killed; 0 when none or unknown.

    >>> diameter(0), diameter(25), diameter(100_000)
    (13.0, 29.0, 46.0)
    """
    return float(min(SMALLEST + _PER_ROOT * killed**0.5, LARGEST))


def killed_of(event: Row) -> int:
    """The toll that sizes a mark: the best estimate, else the lowest, else the highest."""
    for bound in ("killed_best", "killed_low", "killed_high"):
        if not pd.isna(event[bound]):
            return int(event[bound])
    return 0


def read_mark(
    event: Row,
    lane: int,
    left: float,
    right: float,
    *,
    year: bool,
    zero: float = 0.0,
    hover_width: float = 380.0,
) -> Mark:
    """Turn one row of the event table, with its half-open stretch, into a mark without a row.

    `zero` is the moment that the axis counts from; when it is not 1970, days are counted too.
    `hover_width` is in pixels.
    """
    is_bar = right - left > DAY_MS
    return Mark(
        event_id=str(event["event_id"]),
        lane=lane,
        left=left - zero,
        right=right - zero,
        is_bar=is_bar,
        size=_BAR if is_bar else diameter(killed_of(event)),
        family=family_of(str(event["type"])),
        hollow=str(event["status"]) in _NOT_HAPPENED,
        doubtful=is_doubtful(event["confidence"]),
        title=event_title(event),
        dated=_dated(left, right, zero, year=year),
        hover=event_hover(event, _dated(left, right, zero, year=True), hover_width),
    )


def _dated(left: float, right: float, zero: float, *, year: bool) -> str:
    """The date in words, behind the days counted from `zero` where it is not 1970."""
    counted = "" if zero == 0.0 else f"{counted_days(left - zero, right - zero)} · "
    return counted + spoken(left, right, year=year)


def counted_days(left: float, right: float) -> str:
    """Days since day 0 that a half-open stretch touches.

    >>> counted_days(0, DAY_MS), counted_days(4 * DAY_MS, 6 * DAY_MS)
    ('Day 0', 'Days 4–5')
    """
    first, last = int(left // DAY_MS), int(-(-right // DAY_MS)) - 1
    return f"Day {first}" if last <= first else f"Days {first}–{last}"


def mark_traces(scene: Scene, theme: Theme) -> Iterable[go.Scatter]:
    """Bars first, points over them, one trace per family and shape; selected marks ringed."""
    for family in families().values():
        bars = [mark for mark in scene.marks if mark.family is family and mark.is_bar]
        if bars:
            yield _bars(bars, family, theme)
    for family in families().values():
        points = [mark for mark in scene.marks if mark.family is family and not mark.is_bar]
        if points:
            yield _points(points, family, theme)
    rings = [mark for mark in scene.marks if mark.ringed]
    if rings:
        yield _rings(rings, scene, theme)


def _points(marks: Sequence[Mark], family: Family, theme: Theme) -> go.Scatter:
    colour = family.colours[theme.shade]
    return go.Scatter(
        x=[mark.x for mark in marks],
        y=[mark.y for mark in marks],
        mode="markers",
        name=family.label,
        showlegend=False,
        marker={
            "symbol": family.symbol,
            "size": [mark.size for mark in marks],
            "color": [_fill(colour, mark, theme) for mark in marks],
            "opacity": 1,
            "line": {
                "color": [
                    _shown(colour, mark, theme) if mark.hollow or mark.doubtful else theme.paper
                    for mark in marks
                ],
                "width": [2.2 if mark.hollow else 1.5 for mark in marks],
            },
        },
        **_evidence(marks),
    )


def _bars(marks: Sequence[Mark], family: Family, theme: Theme) -> go.Bar:
    colour = family.colours[theme.shade]
    return go.Bar(
        orientation="h",
        base=[mark.left for mark in marks],
        x=[mark.right - mark.left for mark in marks],
        y=[mark.y for mark in marks],
        width=[mark.size for mark in marks],
        name=family.label,
        showlegend=False,
        marker={
            "color": [_bar_fill(colour, mark, theme) for mark in marks],
            "line": {"color": [_shown(colour, mark, theme) for mark in marks], "width": 1.4},
            "cornerradius": _BAR / 2,
        },
        **_evidence(marks),
    )


def _evidence(marks: Sequence[Mark]) -> dict[str, Any]:
    return {
        "customdata": [["event", mark.event_id] for mark in marks],
        "hovertext": [mark.hover for mark in marks],
        "hovertemplate": _TIP,
    }


def _shown(colour: str, mark: Mark, theme: Theme) -> str:
    return mixed(colour, theme.paper, _FADED) if mark.faded else colour


def _fill(colour: str, mark: Mark, theme: Theme) -> str:
    """Paper in hollow marks, so that arrows do not show through; little colour in doubtful ones."""
    if mark.hollow:
        return theme.paper
    shown = _shown(colour, mark, theme)
    return pale(shown, theme) if mark.doubtful else shown


def pale(colour: str, theme: Theme) -> str:
    """What fills the mark of an event that is as likely none."""
    return mixed(colour, theme.paper, _DOUBTFUL)


def _bar_fill(colour: str, mark: Mark, theme: Theme) -> str:
    share = 0.0 if mark.hollow else _DOUBTFUL_BAR if mark.doubtful else _BAR_FILL
    return mixed(colour, theme.paper, share * (_FADED if mark.faded else 1))


def _rings(marks: Sequence[Mark], scene: Scene, theme: Theme) -> go.Scatter:
    """A circle round what is selected; on a bar, round the middle of what is in view."""
    middles = [
        (scene.window.clipped(mark.left) + scene.window.clipped(mark.right)) / 2 for mark in marks
    ]
    return go.Scatter(
        x=middles,
        y=[mark.y for mark in marks],
        mode="markers",
        name="selected",
        showlegend=False,
        hoverinfo="skip",
        marker={
            "symbol": "circle-open",
            "size": [mark.size + 2 * RING for mark in marks],
            "color": theme.accent,
            "opacity": 0.7,
            "line": {"width": 2},
        },
    )

"""The strip under the lanes: all of time at once, and which part of it is on show.

Drawn by hand: Plotly's own range slider repeats every arrow and label, and stays empty for
traces drawn by WebGL.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.figures.dates import DAY_MS, spoken
from timeline.figures.escape import escape
from timeline.figures.plan import Plan
from timeline.figures.scene import Window
from timeline.figures.theme import FONT, Theme, mixed

_WORTH_IT = 1.25  # times the window that all of time must be before a strip helps


def is_worth_it(window: Window, whole: Window) -> bool:
    """Tell whether much lies outside the window.

    >>> is_worth_it(Window(0, 10, 100), Window(0, 100, 100))
    True
    """
    return whole.right - whole.left > _WORTH_IT * (window.right - window.left)


def overview_shapes(
    window: Window, whole: Window, theme: Theme, axes: dict[str, str]
) -> Iterator[dict[str, Any]]:
    """The strip's ground, and the frame round what is on show."""
    place = {"xref": axes["xaxis"], "yref": axes["yaxis"], "y0": 0, "y1": 1.15}
    yield {
        **place,
        "type": "rect",
        "x0": whole.left,
        "x1": whole.right,
        "fillcolor": theme.band,
        "line": {"width": 0},
        "layer": "below",
    }
    yield {
        **place,
        "type": "rect",
        "x0": max(window.left, whole.left),
        "x1": min(window.right, whole.right),
        "fillcolor": mixed(theme.soft, theme.paper, 0.25),
        "line": {"width": 1.2, "color": theme.soft},
        "layer": "below",
    }


def overview_annotations(
    made: Plan, theme: Theme, axes: dict[str, str]
) -> Iterator[dict[str, Any]]:
    """The first and last day of everything, and how many events lie outside the window."""
    texts = (
        ("left", 0, made.first, f"{made.earlier:,} earlier" if made.earlier else ""),
        ("right", 1, made.last - 1, f"{made.later:,} later" if made.later else ""),
    )
    for side, x, day, outside in texts:
        midnight = day // DAY_MS * DAY_MS
        words = spoken(midnight, midnight + DAY_MS, year=True)
        yield {
            "xref": "paper",
            "x": x,
            "xanchor": side,
            "yref": axes["yaxis"],
            "y": 0,
            "yanchor": "top",
            "yshift": -2,
            "showarrow": False,
            "text": escape(f"{words} · {outside}" if outside else words),
            "font": {"family": FONT, "size": theme.small, "color": theme.soft},
        }

"""Events without a date: a row of their own under the axis, so that none is dropped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from timeline.figures.escape import escape, isolated
from timeline.figures.hover import event_hover, event_title, hover_width
from timeline.figures.marks import pale
from timeline.figures.rows import Row
from timeline.figures.scene import is_doubtful
from timeline.figures.textsize import shorten, text_width
from timeline.figures.theme import FONT, Theme, family_of
from timeline.figures.view import View

STRIP_PITCH = 24.0
MOST_ROWS = 3
_WIDEST, _SHORT = 300.0, 170.0  # pixels of a title
_MARK, _GAP = 18.0, 22.0


@dataclass(frozen=True, slots=True)
class Placed:
    """One undated event in its row: pixels from the strip's top left corner."""

    row: Row
    title: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Strip:
    """The undated events that have room, and how many have not."""

    placed: tuple[Placed, ...]
    more: int
    height: float


def lay_strip(
    undated: Sequence[Row], width: float, theme: Theme, *, most_rows: int = MOST_ROWS
) -> Strip:
    """Set undated events in rows like words, in no more than so many rows of them.

    Titles are cut short where otherwise not all have room.
    """
    whole = _set_in_rows(undated, width, theme, most_rows, _WIDEST)
    return whole if not whole.more else _set_in_rows(undated, width, theme, most_rows, _SHORT)


def _set_in_rows(
    undated: Sequence[Row], width: float, theme: Theme, most_rows: int, longest: float
) -> Strip:
    placed: list[Placed] = []
    x, row = _MARK / 2, 0
    for event in undated:
        title = shorten(event_title(event), theme.small, min(longest, width - 2 * _MARK))
        needed = _MARK + text_width(title, theme.small) + _GAP
        if x + needed - _GAP > width and x > _MARK / 2:
            x, row = _MARK / 2, row + 1
        if row == most_rows:
            break
        placed.append(Placed(event, title, x, (row + 0.5) * STRIP_PITCH))
        x += needed
    used = min(row + 1, most_rows) if placed else 0
    return Strip(tuple(placed), len(undated) - len(placed), used * STRIP_PITCH)


def strip_trace(strip: Strip, view: View, axes: dict[str, str]) -> go.Scatter:
    """Marks of the undated events, in the colours and shapes of all others."""
    families = [family_of(str(each.row["type"])) for each in strip.placed]
    colours = [family.colours[view.theme.shade] for family in families]
    width = hover_width(view.width)
    return go.Scatter(
        x=[each.x for each in strip.placed],
        y=[each.y for each in strip.placed],
        mode="markers",
        name="without a date",
        showlegend=False,
        marker={
            "symbol": [family.symbol for family in families],
            "size": 10,
            "color": [
                pale(colour, view.theme) if is_doubtful(each.row["confidence"]) else colour
                for each, colour in zip(strip.placed, colours, strict=True)
            ],
            "opacity": 1,
            "line": {"color": colours, "width": 1},
        },
        customdata=[["event", str(each.row["event_id"])] for each in strip.placed],
        hovertext=[event_hover(each.row, "date not known", width) for each in strip.placed],
        hovertemplate="%{hovertext}<extra></extra>",
        **axes,
    )


def strip_annotations(strip: Strip, view: View, axes: dict[str, str]) -> Iterator[dict[str, Any]]:
    """The titles beside the marks."""
    for each in strip.placed:
        yield {
            "name": f"event {each.row['event_id']}",
            "x": each.x,
            "y": each.y,
            "xref": axes["xaxis"],
            "yref": axes["yaxis"],
            "xshift": 8,
            "xanchor": "left",
            "yanchor": "middle",
            "showarrow": False,
            "captureevents": True,
            "borderpad": 0,
            "text": isolated(escape(each.title)),
            "font": {"family": FONT, "size": view.theme.small, "color": view.theme.ink},
        }

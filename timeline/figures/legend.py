"""What the marks and arrows mean: only those that the picture holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

import plotly.graph_objects as go

from timeline.figures.arcs import DASHES, arc_line, pale_line
from timeline.figures.marks import pale
from timeline.figures.plan import Plan
from timeline.figures.scene import Scene
from timeline.figures.textsize import widest
from timeline.figures.theme import FONT, Theme, families, mixed

_KINDS = {
    "response": "response",
    "because": "stated cause",
    "follows": "order only",
    "inferred": "inferred",
}
_PALE = "pale: doubtful"
_SWATCH = 40.0
_BETWEEN = 5.0  # pixels that Plotly leaves between two entries
_ROW = 20.0
_LARGEST_ON_SHOW = 9


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the legend: its words and the trace that draws its swatch."""

    text: str
    marker: dict[str, Any] | None = None
    line: dict[str, Any] | None = None


def legend_entries(made: Plan, theme: Theme) -> tuple[Entry, ...]:
    """Families of marks in the palette's order, then shapes, then kinds of arrow."""
    crowd = {"symbol": "square", "size": 11, "color": mixed(theme.soft, theme.paper, 0.26)}
    dense = [Entry("how many events", marker=crowd)] if made.density is not None else []
    return (*_mark_entries(made.scene, theme), *dense, *_arrow_entries(made.scene, theme))


def _mark_entries(scene: Scene, theme: Theme) -> Iterable[Entry]:
    shown = {mark.family.key for mark in scene.marks}
    for key, family in families().items():
        if key in shown:
            colour = family.colours[theme.shade]
            yield Entry(family.label, marker={"symbol": family.symbol, "size": 11, "color": colour})
    if any(mark.is_bar for mark in scene.marks):
        yield Entry("date within the bar", marker=_bar_swatch(theme))
    if any(mark.hollow for mark in scene.marks):
        hollow = {"symbol": "circle-open", "size": 11, "color": theme.soft}
        yield Entry("not carried out", marker={**hollow, "line": {"width": 2}})
    if any(mark.doubtful for mark in scene.marks):
        rim = {"width": 1.5, "color": theme.soft}
        filled = {"symbol": "circle", "size": 11, "color": pale(theme.soft, theme)}
        yield Entry(_PALE, marker={**filled, "line": rim})
    if any(not mark.is_bar and mark.size > _LARGEST_ON_SHOW + 5 for mark in scene.marks):
        yield Entry("larger: more killed", marker=_size_swatch(theme))


def _bar_swatch(theme: Theme) -> dict[str, Any]:
    fill = mixed(theme.soft, theme.paper, 0.38)
    rim = {"width": 6, "color": fill}
    return {"symbol": "line-ew-open", "size": 16, "color": fill, "line": rim}


def _size_swatch(theme: Theme) -> dict[str, Any]:
    rim = {"width": 5, "color": mixed(theme.soft, theme.paper, 0.35)}
    return {"symbol": "circle", "size": 8, "color": theme.soft, "line": rim}


def _arrow_entries(scene: Scene, theme: Theme) -> Iterable[Entry]:
    kinds = {arrow.kind for arrow in scene.arrows}
    for kind in DASHES:
        if kind in kinds:
            basis = "inference" if kind == "inferred" else "source"
            yield Entry(_KINDS[kind], line=arc_line(kind, basis, theme))
    if any(arrow.doubtful for arrow in scene.arrows):
        yield Entry(_PALE, line=pale_line(theme))
    if any(arrow.basis == "actor" for arrow in scene.arrows):
        yield Entry("thick: actor’s words", line=arc_line("response", "actor", theme))


def entry_width(entries: Sequence[Entry], theme: Theme) -> float:
    """Width in pixels that every entry gets, so that the rows can be counted."""
    return widest((entry.text for entry in entries), theme.small) + 14.0


def legend_height(entries: Sequence[Entry], theme: Theme, width: float) -> float:
    """Height in pixels of a legend that may be `width` pixels wide."""
    if not entries:
        return 0.0
    pitch = entry_width(entries, theme) + _SWATCH + _BETWEEN
    columns = max(1, ceil((width + _BETWEEN) / pitch) - 1)  # Plotly breaks where they just fit
    return ceil(len(entries) / columns) * _ROW + 12.0


def legend_traces(entries: Sequence[Entry]) -> Iterable[go.Scatter]:
    """Traces that draw nothing in the plot and their swatch in the legend."""
    for rank, entry in enumerate(entries):
        yield go.Scatter(
            x=[None],
            y=[None],
            mode="lines" if entry.line else "markers",
            line=entry.line,
            marker=entry.marker,
            name=entry.text,
            legendrank=rank,
            showlegend=True,
            hoverinfo="skip",
        )


def legend_layout(entries: Sequence[Entry], theme: Theme, bottom: float) -> dict[str, Any]:
    """Where the legend stands: `bottom` pixels above the foot of the picture, as a share."""
    return {
        "orientation": "h",
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "yref": "container",
        "y": bottom,
        "yanchor": "bottom",
        "entrywidth": entry_width(entries, theme),
        "entrywidthmode": "pixels",
        "itemclick": False,
        "itemdoubleclick": False,
        "itemsizing": "trace",
        "bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": theme.small, "color": theme.soft},
        "tracegroupgap": 0,
    }

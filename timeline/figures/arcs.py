"""Links as arrows: curves that leave and reach their marks upright.

Because a curve ends upright, its arrowhead points straight up or down and stays right at
any zoom along the time axis; `standoff` keeps its tip on the rim of the effect's mark.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from timeline.figures.scene import Arrow, Mark, Scene
from timeline.figures.theme import Theme, mixed

# The kind of a link is its line style, its basis the weight of the line.
DASHES: Mapping[str, str] = {
    "response": "solid",
    "because": "7px,4px",
    "follows": "1.5px,4px",
    "inferred": "solid",
}
WEIGHTS: Mapping[str, float] = {"actor": 2.6, "source": 1.7, "inference": 1.0}
_HEAD = 11.0
_STEPS = 24
_SIDE_BULGE = 30.0  # pixels sideways, between marks above one another
_FADED = 0.14
_TIP = "%{hovertext}<extra></extra>"


@dataclass(frozen=True, slots=True)
class Curve:
    """One arrow's course: moments and heights, and where its head is."""

    arrow: Arrow
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    points_down: bool
    rim: float  # pixels from the effect's anchor to the rim of its mark

    @property
    def middle(self) -> tuple[float, float]:
        """Where the arrow can be pointed at and labelled."""
        half = len(self.xs) // 2
        return self.xs[half], self.ys[half]


def curve(arrow: Arrow, scene: Scene) -> Curve:
    """Lay one arrow as a cubic curve with upright ends.

    Between lanes it turns in the gap just before the effect's lane, so that it does not run
    along the marks of a lane between; within a lane it is a bow above the marks.
    """
    start, end = arrow.cause, arrow.effect
    x1, x2 = _anchor(start, scene, last=True), _anchor(end, scene, last=False)
    if start.lane == end.lane:
        turn = min(start.y, end.y) - _bow_height(
            abs(scene.window.pixel(x2) - scene.window.pixel(x1))
        )
        down = True
    else:
        lane = scene.lanes[end.lane]
        down = end.y > start.y
        turn = lane.top if down else lane.top + lane.height
    if abs(scene.window.pixel(x1) - scene.window.pixel(x2)) < 1:
        middle = scene.window.time(scene.window.pixel(x1) + _SIDE_BULGE)
        controls = ((x1, start.y), (middle, start.y), (middle, end.y), (x2, end.y))
        if start.lane == end.lane:
            down = end.y > start.y
    else:
        controls = ((x1, start.y), (x1, turn), (x2, turn), (x2, end.y))
    xs, ys = _bezier(controls)
    rim = (end.size / 2) + 1
    return Curve(arrow, xs, ys, down, rim)


def _anchor(mark: Mark, scene: Scene, *, last: bool) -> float:
    """Where an arrow meets a mark: a bar at the end that is nearer to the other event."""
    if not mark.is_bar:
        return mark.x
    inset = scene.window.time(14.0) - scene.window.left
    left, right = scene.window.clipped(mark.left), scene.window.clipped(mark.right)
    return max(right - inset, left) if last else min(left + inset, right)


def _bow_height(distance: float) -> float:
    return 34.0 + min(distance * 0.12, 40.0)


def _bezier(controls: Sequence[tuple[float, float]]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    shares = [step / _STEPS for step in range(_STEPS + 1)]
    weights = [((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3) for t in shares]
    xs = tuple(sum(w * x for w, (x, _) in zip(row, controls, strict=True)) for row in weights)
    ys = tuple(sum(w * y for w, (_, y) in zip(row, controls, strict=True)) for row in weights)
    return xs, ys


def arc_traces(curves: Sequence[Curve], theme: Theme) -> Iterable[go.Scatter]:
    """One line trace per style with gaps between arrows, then heads, then points to hover."""
    styles = dict.fromkeys((each.arrow.kind, each.arrow.basis, each.arrow.faded) for each in curves)
    for kind, basis, faded in sorted(styles, key=lambda style: (not style[2], style)):
        same = [
            each
            for each in curves
            if (each.arrow.kind, each.arrow.basis, each.arrow.faded) == (kind, basis, faded)
        ]
        yield _lines(same, arc_line(kind, basis, theme, faded=faded))
    if curves:
        yield _heads(curves, theme)
        yield _handles(curves, theme)


def arc_colour(kind: str, theme: Theme, *, faded: bool = False) -> str:
    """Inferred arrows are grey; what steps back is nearly paper."""
    colour = theme.arc_faint if kind == "inferred" else theme.arc
    return mixed(colour, theme.paper, _FADED) if faded else colour


def arc_line(kind: str, basis: str, theme: Theme, *, faded: bool = False) -> dict[str, Any]:
    """Plotly line style of a kind and basis; unknown ones look like the weakest."""
    return {
        "color": arc_colour(kind, theme, faded=faded),
        "dash": DASHES.get(kind, DASHES["inferred"]),
        "width": WEIGHTS.get(basis, WEIGHTS["inference"]),
    }


def _lines(curves: Sequence[Curve], line: Mapping[str, Any]) -> go.Scatter:
    xs: list[float | None] = []
    ys: list[float | None] = []
    for each in curves:
        xs += [*each.xs, None]
        ys += [*each.ys, None]
    return go.Scatter(
        x=xs, y=ys, mode="lines", line=line, hoverinfo="skip", showlegend=False, name="links"
    )


def _heads(curves: Sequence[Curve], theme: Theme) -> go.Scatter:
    return go.Scatter(
        x=[each.xs[-1] for each in curves],
        y=[each.ys[-1] for each in curves],
        mode="markers",
        name="arrowheads",
        showlegend=False,
        marker={
            "symbol": "arrow",
            "size": _HEAD,
            "angle": [180 if each.points_down else 0 for each in curves],
            "standoff": [each.rim for each in curves],
            "color": [_colour(each, theme) for each in curves],
            "line": {"width": 0},
            "opacity": 1,
        },
        **_evidence(curves),
    )


def _handles(curves: Sequence[Curve], theme: Theme) -> go.Scatter:
    """A small dot on each arrow: a line cannot be hovered or clicked between its points."""
    return go.Scatter(
        x=[each.middle[0] for each in curves],
        y=[each.middle[1] for each in curves],
        mode="markers",
        name="link handles",
        showlegend=False,
        marker={
            "symbol": "circle",
            "size": 8,
            "color": theme.paper,
            "opacity": 1,
            "line": {"width": 1.6, "color": [_colour(each, theme) for each in curves]},
        },
        **_evidence(curves),
    )


def _colour(each: Curve, theme: Theme) -> str:
    return arc_colour(each.arrow.kind, theme, faded=each.arrow.faded)


def _evidence(curves: Sequence[Curve]) -> dict[str, Any]:
    return {
        "customdata": [["link", each.arrow.link_id] for each in curves],
        "hovertext": [each.arrow.hover for each in curves],
        "hovertemplate": _TIP,
    }

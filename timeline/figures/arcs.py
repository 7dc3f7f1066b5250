"""Links as arrows: curves that reach their effect upright.

Because a curve ends upright, its arrowhead points straight up or down, and because heights
are pixels, its tip touches the rim of the effect's mark: both at any zoom along time.
"""

from __future__ import annotations

from collections import defaultdict
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
WEIGHTS: Mapping[str, float] = {"actor": 2.6, "source": 1.7, "analyst": 1.7, "inference": 1.0}
_HEAD = 13.0
_NECK = 6.0  # the line ends inside the head, not at its tip
_RIM = 1.5
_REACH = {"diamond": 1.3, "star-diamond": 1.4}
_INSET = 14.0
_STEPS = 24
_SLANT, _RISE = 0.22, 0.55  # shares of the way to the turn at which an arrow sets out
_BOW, _BOW_SHARE, _HIGHEST_BOW = 40.0, 0.12, 40.0
_BOW_REACH = 0.59  # share of the way to the turn that a bow goes: its curve's highest point
_HEADROOM = 9.0  # pixels under the upper edge of the plot that a bow stays below
_LATE_TURN, _BERTH = 30.0, 12.0  # pixels before an effect, and beside a mark in the way
_SIDE_BULGE = 30.0  # pixels sideways, between marks above one another
_FADED, _PALE = 0.14, 0.6  # shares of the colour: of what steps back, of what is doubtful
_TIP = "%{hovertext}<extra></extra>"


@dataclass(frozen=True, slots=True)
class Curve:
    """One arrow's course in moments and pixels down, and where the tip of its head is."""

    arrow: Arrow
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    tip: tuple[float, float]
    points_down: bool

    @property
    def middle(self) -> tuple[float, float]:
        """Where the arrow can be pointed at and labelled."""
        half = len(self.xs) // 2
        return self.xs[half], self.ys[half]


def curve(arrow: Arrow, scene: Scene) -> Curve:
    """Lay one arrow: it sets out slanting and arrives upright, its tip on the effect's rim."""
    x1 = _anchor(arrow.cause, scene, last=True)
    x2 = _anchor(arrow.effect, scene, last=False)
    turn, down = _turn(arrow, scene, x1, x2)
    tip = arrow.effect.y - rim(arrow.effect) * (1 if down else -1)
    end = tip - _NECK * (1 if down else -1)
    start = arrow.cause.y
    if abs(scene.window.pixel(x2) - scene.window.pixel(x1)) < 1:
        aside = scene.window.time(scene.window.pixel(x1) + _SIDE_BULGE)
        controls = ((x1, start), (aside, start), (aside, turn), (x2, end))
    else:
        slant = (x1 + _SLANT * (x2 - x1), start + _RISE * (turn - start))
        controls = ((x1, start), slant, (x2, turn), (x2, end))
    return Curve(arrow, *_bezier(controls), (x2, tip), down)


def _turn(arrow: Arrow, scene: Scene, x1: float, x2: float) -> tuple[float, bool]:
    """At which height an arrow turns towards its effect, and whether it then goes down.

    Between lanes that is the edge of the effect's lane, so that no arrow runs along the
    marks of a lane between, or just before the effect when a mark of its own lane stands in
    the way; within a lane it is a bow above both marks.
    """
    cause, effect = arrow.cause, arrow.effect
    if cause.lane == effect.lane:
        distance = abs(scene.window.pixel(x2) - scene.window.pixel(x1))
        top = min(cause.y, effect.y)
        bow = _BOW + min(distance * _BOW_SHARE, _HIGHEST_BOW)
        return top - min(bow, (top - _HEADROOM) / _BOW_REACH), True
    lane, down = scene.lanes[effect.lane], effect.y > cause.y
    edge = lane.top if down else lane.top + lane.height
    if _in_the_way(effect, scene, edge):
        return effect.y - (rim(effect) + _LATE_TURN) * (1 if down else -1), down
    return edge, down


def _in_the_way(effect: Mark, scene: Scene, edge: float) -> bool:
    """Tell whether a mark stands between the edge of a lane and a mark in it."""
    x = scene.window.pixel(effect.x)
    low, high = sorted((edge, effect.y))
    return any(
        low < other.y < high and abs(scene.window.pixel(other.x) - x) < other.size / 2 + _BERTH
        for other in scene.marks
        if other.lane == effect.lane and not other.is_bar and other is not effect
    )


def rim(mark: Mark) -> float:
    """Pixels from a mark's middle to where an arrow from above or below touches it.

    Plotly draws a diamond 1.3 times and a star-diamond 1.4 times as tall as its size says.
    """
    reach = 1.0 if mark.is_bar else _REACH.get(mark.family.symbol, 1.0)
    return reach * mark.size / 2 + _RIM


def _anchor(mark: Mark, scene: Scene, *, last: bool) -> float:
    """Where an arrow meets a mark: a bar near its end as a cause, near its start as an effect.

    What is out of view is met out of view: the arrow leaves the picture at its edge.
    """
    if not mark.is_bar:
        return mark.x
    if not scene.window.shows(mark.left, mark.right):
        return mark.right if last else mark.left
    left, right = (scene.window.pixel(scene.window.clipped(at)) for at in (mark.left, mark.right))
    inset = min(_INSET, (right - left) / 4)
    return scene.window.time(right - inset if last else left + inset)


def _bezier(controls: Sequence[tuple[float, float]]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    shares = [step / _STEPS for step in range(_STEPS + 1)]
    weights = [((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3) for t in shares]
    xs = tuple(sum(w * x for w, (x, _) in zip(row, controls, strict=True)) for row in weights)
    ys = tuple(sum(w * y for w, (_, y) in zip(row, controls, strict=True)) for row in weights)
    return xs, ys


def arc_traces(curves: Sequence[Curve], theme: Theme) -> Iterable[go.Scatter]:
    """One line trace per style with gaps between arrows, then heads, then points to hover."""
    styles: dict[tuple[str, str, float], list[Curve]] = defaultdict(list)
    for each in curves:
        styles[each.arrow.kind, each.arrow.basis, ink(each.arrow)].append(each)
    for (kind, basis, share), same in sorted(styles.items(), key=lambda style: style[0][::-1]):
        yield _lines(same, arc_line(kind, basis, theme, share))
    if curves:
        yield _heads(curves, theme)
        yield _handles(curves, theme)


def ink(arrow: Arrow) -> float:
    """Share of its colour that an arrow is drawn in: little when it steps back or is doubtful."""
    if arrow.faded:
        return _FADED
    return _PALE if arrow.doubtful else 1.0


def arc_colour(kind: str, theme: Theme, share: float = 1.0) -> str:
    """Inferred arrows are grey; a smaller `share` is nearer to the paper's colour."""
    colour = theme.arc_faint if kind == "inferred" else theme.arc
    return mixed(colour, theme.paper, share) if share < 1 else colour


def pale_line(theme: Theme) -> dict[str, Any]:
    """Plotly line style of a response that is as likely wrong as right, for the legend."""
    return arc_line("response", "source", theme, _PALE)


def arc_line(kind: str, basis: str, theme: Theme, share: float = 1.0) -> dict[str, Any]:
    """Plotly line style of a kind and basis; unknown ones look like the weakest."""
    return {
        "color": arc_colour(kind, theme, share),
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
    marker = {
        "symbol": "arrow",
        "size": _HEAD,
        "angle": [180 if each.points_down else 0 for each in curves],
        "color": [_colour(each, theme) for each in curves],
        "line": {"width": 0},
    }
    return _markers("arrowheads", [each.tip for each in curves], marker, curves)


def _handles(curves: Sequence[Curve], theme: Theme) -> go.Scatter:
    """A small dot on each arrow: a line cannot be hovered or clicked between its points."""
    marker = {
        "symbol": "circle",
        "size": 8,
        "color": theme.paper,
        "line": {"width": 1.6, "color": [_colour(each, theme) for each in curves]},
    }
    return _markers("link handles", [each.middle for each in curves], marker, curves)


def _markers(
    name: str,
    places: Sequence[tuple[float, float]],
    marker: dict[str, Any],
    curves: Sequence[Curve],
) -> go.Scatter:
    """One marker for each arrow, which can be pointed at and clicked."""
    return go.Scatter(
        x=[x for x, _ in places],
        y=[y for _, y in places],
        mode="markers",
        name=name,
        showlegend=False,
        marker=marker | {"opacity": 1},
        customdata=[["link", each.arrow.link_id] for each in curves],
        hovertext=[each.arrow.hover for each in curves],
        hovertemplate=_TIP,
    )


def _colour(each: Curve, theme: Theme) -> str:
    return arc_colour(each.arrow.kind, theme, ink(each.arrow))

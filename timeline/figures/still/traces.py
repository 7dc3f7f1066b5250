"""Lines, marks and bars of a figure as SVG."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from timeline.figures.still.geometry import Json, Plot, px
from timeline.figures.still.symbols import outline

_Point = tuple[float, float]


def draw_trace(parent: Element, trace: Json, plot: Plot) -> None:
    """Draw a trace of lines, of marks or of bars; one without a place draws nothing."""
    xs = trace["x"]
    if not len(xs) or xs[0] is None:
        return
    if trace["type"] == "bar":
        _draw_bars(parent, trace, plot)
    elif trace["mode"] == "lines":
        _draw_lines(parent, trace, plot)
    else:
        _draw_marks(parent, trace, plot)


def _draw_lines(parent: Element, trace: Json, plot: Plot) -> None:
    """Each stretch between gaps is a path, filled where the trace says so."""
    line = trace["line"]
    look = {
        "fill": trace.get("fillcolor", "none"),
        "stroke": line.get("color", "none"),
        "stroke-width": px(line["width"]),
    }
    if "," in line.get("dash", ""):
        look["stroke-dasharray"] = line["dash"]
    for points in _stretches(trace, plot):
        stepped = line.get("shape") == "hvh"
        corners = _steps(points) if stepped else points
        way = "L".join(f"{px(x)},{px(y)}" for x, y in corners)
        SubElement(parent, "path", {"d": f"M{way}", **look})


def _stretches(trace: Json, plot: Plot) -> Iterator[list[_Point]]:
    across, down = trace.get("xaxis", "x"), trace.get("yaxis", "y")
    stretch: list[_Point] = []
    for x, y in zip(trace["x"], trace["y"], strict=True):
        if x is None:
            yield stretch
            stretch = []
        else:
            stretch.append((plot.x(x, across), plot.y(y, down)))
    if stretch:
        yield stretch


def _steps(points: Sequence[_Point]) -> list[_Point]:
    """Plotly's `hvh`: level to half-way between two points, then up or down, then level."""
    corners = [points[0]]
    for (x1, y1), (x2, y2) in pairwise(points):
        middle = (x1 + x2) / 2
        corners += [(middle, y1), (middle, y2), (x2, y2)]
    return corners


def _draw_marks(parent: Element, trace: Json, plot: Plot) -> None:
    across, down = trace.get("xaxis", "x"), trace.get("yaxis", "y")
    for number, (x, y) in enumerate(zip(trace["x"], trace["y"], strict=True)):
        place = (plot.x(x, across), plot.y(y, down))
        draw_mark(parent, marker_of(trace["marker"], number), place)


def marker_of(marker: Json, number: int) -> dict[str, Any]:
    """The marker of one point: of a list its own value, of a single value that."""
    own = {key: _own(value, number) for key, value in marker.items() if key != "line"}
    rim = {key: _own(value, number) for key, value in marker.get("line", {}).items()}
    return {**own, "line": rim}


def _own(value: Any, number: int) -> Any:
    return value[number] if isinstance(value, list | tuple) else value


def draw_mark(parent: Element, marker: Json, place: _Point) -> None:
    """Draw one symbol at a place in pixels; an open one has its colour on the rim only."""
    symbol, rim, colour = marker["symbol"], marker["line"], marker["color"]
    is_open = symbol.endswith("-open")
    turn = f" rotate({px(marker['angle'])})" if "angle" in marker else ""
    look = {
        "d": outline(symbol, marker["size"]),
        "transform": f"translate({px(place[0])},{px(place[1])}){turn}",
        "fill": "none" if is_open else colour,
        "stroke-width": px(rim.get("width", 1 if is_open else 0)),
    }
    if "opacity" in marker:
        look["opacity"] = px(marker["opacity"])
    if is_open or "color" in rim:
        look["stroke"] = colour if is_open else rim["color"]
    SubElement(parent, "path", look)


def _draw_bars(parent: Element, trace: Json, plot: Plot) -> None:
    draw = _bar_along if trace.get("orientation") == "h" else _bar_upright
    across, down = trace.get("xaxis", "x"), trace.get("yaxis", "y")
    for number in range(len(trace["x"])):
        marker = marker_of(trace["marker"], number)
        (x1, y1), (x2, y2) = draw(trace, number)
        left, right = sorted((plot.x(x1, across), plot.x(x2, across)))
        top, foot = sorted((plot.y(y1, down), plot.y(y2, down)))
        look = {"fill": marker["color"], "stroke-width": px(marker["line"]["width"])}
        if "color" in marker["line"]:
            look["stroke"] = marker["line"]["color"]
        if "cornerradius" in marker:
            look["rx"] = px(min(marker["cornerradius"], (right - left) / 2))
        box = {"x": px(left), "y": px(top), "width": px(right - left), "height": px(foot - top)}
        SubElement(parent, "rect", {**box, **look})


def _bar_along(trace: Json, number: int) -> tuple[_Point, _Point]:
    """Two corners of a bar that lies along the axis, from its base on."""
    base, half = trace["base"][number], _own(trace["width"], number) / 2
    y = trace["y"][number]
    return (base, y - half), (base + trace["x"][number], y + half)


def _bar_upright(trace: Json, number: int) -> tuple[_Point, _Point]:
    x, half = trace["x"][number], _own(trace["width"], number) / 2
    return (x - half, 0.0), (x + half, trace["y"][number])

"""What stands round the marks: bands, the axis with its grid, the legend, the words."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from timeline.figures.still.geometry import Json, Plot, px
from timeline.figures.still.ticks import Tick
from timeline.figures.still.traces import draw_mark, marker_of
from timeline.figures.still.words import above, height, text_lines, write
from timeline.figures.textsize import widest

# Plotly's own measures, in pixels (plotly.js: cartesian/axes, legend/draw, annotations/draw).
_TICK_WORDS = 2.2  # from the end of a tick to the top of its words, less the font's size
_ENTRY, _SWATCH, _BETWEEN, _INDENT = 19.0, 40.0, 5.0, 5.0
_WORDS_DOWN = 0.3 * 1.3  # of the font size: from the middle of an entry to its base line
_LARGEST_MARK, _WIDEST_RIM = 16.0, 5.0
_BORDER = 1  # round an annotation, drawn or not


def draw_shape(parent: Element, shape: Json, plot: Plot) -> None:
    """Draw a rectangle of the layout."""
    left, right = sorted(plot.x(shape[end], shape["xref"]) for end in ("x0", "x1"))
    top, foot = sorted(plot.y(shape[end], shape["yref"]) for end in ("y0", "y1"))
    line = shape["line"]
    look = {"fill": shape["fillcolor"], "stroke-width": px(line["width"])}
    if "color" in line:
        look["stroke"] = line["color"]
    box = {"x": px(left), "y": px(top), "width": px(right - left), "height": px(foot - top)}
    SubElement(parent, "rect", {**box, **look})


def draw_grid(parent: Element, axis: Json, ticks: list[Tick], plot: Plot) -> None:
    """Draw an upright line through the lanes at each tick in view."""
    top, foot = plot.axes["y"].end, plot.axes["y"].start
    for tick in ticks:
        if plot.shows(tick.at, "x"):
            x = px(round(plot.x(tick.at, "x")) + 0.5)
            _line(parent, f"M{x},{px(top)}V{px(foot)}", axis["gridcolor"])


def draw_axis(parent: Element, axis: Json, ticks: list[Tick], plot: Plot) -> None:
    """Draw the line under the lanes, its ticks and their words."""
    foot, font = plot.axes["y"].start, axis["tickfont"]
    below = foot + 1 + axis["ticklen"]
    _line(parent, f"M{px(plot.left)},{px(foot + 0.5)}h{px(plot.width)}", axis["linecolor"])
    for tick in ticks:
        if plot.shows(tick.at, "x"):
            x = px(round(plot.x(tick.at, "x")) + 0.5)
            _line(parent, f"M{x},{px(foot + 1)}V{px(below)}", axis["tickcolor"])
        lines = [run for line in tick.lines for run in text_lines(line)]
        base = below + _TICK_WORDS + font["size"]
        write(parent, lines, plot.x(tick.named_at, "x"), base, font, "center")


def _line(parent: Element, way: str, colour: str) -> None:
    SubElement(parent, "path", {"d": way, "stroke": colour, "fill": "none"})


def draw_annotation(parent: Element, note: Json, plot: Plot) -> None:
    """Write an annotation where Plotly does; one tied to a moment out of view is not drawn."""
    if not plot.shows(note["x"], note["xref"]):
        return
    font, side = note["font"], note["xanchor"]
    lines = text_lines(note["text"])
    edge = note.get("borderpad", 1) + _BORDER
    down = height(lines, font["size"]) + 2 * edge
    x = plot.x(note["x"], note["xref"]) + note.get("xshift", 0)
    y = plot.y(note["y"], note["yref"]) - note.get("yshift", 0)
    top = y - {"top": 0.0, "middle": down / 2, "bottom": down}[note["yanchor"]]
    inner = {"left": x + edge, "center": x, "right": x - edge}[side]
    if "bgcolor" in note:
        across = widest(("".join(run.text for run in line) for line in lines), font["size"])
        left = {"left": x, "center": x - across / 2, "right": x - across}[side]
        box = {"x": px(left), "y": px(top), "width": px(across), "height": px(down)}
        SubElement(parent, "rect", {**box, "fill": note["bgcolor"]})
    write(parent, lines, inner, top + edge + above(font["size"]), font, side)


def draw_legend(
    parent: Element, entries: list[Json], legend: Json, plot: Plot, tall: float
) -> None:
    """Set the entries in rows of equal columns; their foot is a share of `tall`, the picture."""
    column = legend["entrywidth"] + _SWATCH + _BETWEEN
    columns = max(int((plot.width + _BETWEEN) // column), 1)
    rows = -(-len(entries) // columns)
    top = (1 - legend["y"]) * tall - rows * _ENTRY - 2 * _INDENT
    for number, entry in enumerate(entries):
        x = plot.left + number % columns * column
        y = top + _INDENT + (number // columns + 0.5) * _ENTRY
        _draw_swatch(parent, entry, x, y)
        base = y + _WORDS_DOWN * legend["font"]["size"]
        write(parent, text_lines(entry["name"]), x + _SWATCH, base, legend["font"])


def _draw_swatch(parent: Element, entry: Json, x: float, y: float) -> None:
    if entry["mode"] == "lines":
        line = entry["line"]
        look = {"stroke": line["color"], "stroke-width": px(line["width"])}
        if "," in line["dash"]:
            look["stroke-dasharray"] = line["dash"]
        SubElement(parent, "path", {"d": f"M{px(x + 5)},{px(y)}h30", **look})
        return
    marker = marker_of(entry["marker"], 0)
    rim = marker["line"]
    if "width" in rim:
        marker["line"] = {**rim, "width": min(rim["width"], _WIDEST_RIM)}
    draw_mark(parent, {**marker, "size": min(marker["size"], _LARGEST_MARK)}, (x + 20, y))

"""One figure of this project as SVG, from back to front in Plotly's order."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, tostring

import plotly.graph_objects as go

from timeline.figures.still.geometry import Json, Plot, px, read_plot
from timeline.figures.still.surroundings import (
    draw_annotation,
    draw_axis,
    draw_grid,
    draw_legend,
    draw_shape,
)
from timeline.figures.still.ticks import date_ticks
from timeline.figures.still.traces import draw_trace


def still(figure: go.Figure, width: int) -> str:
    """Draw a figure of `timeline_figure` as an SVG document `width` pixels wide.

    Marks, arrows and words stand where Plotly puts them in a container of that width, within
    a pixel or two. Text of sources is escaped by the XML writer.
    """
    told = figure.to_dict()
    layout, traces = told["layout"], told["data"]
    plot, ticks = read_plot(layout, width), date_ticks(layout["xaxis"])
    root = _paper(layout, plot, width)
    for shape in layout.get("shapes", ()):
        draw_shape(root, shape, plot)
    draw_grid(root, layout["xaxis"], ticks, plot)
    lanes = SubElement(root, "g", {"clip-path": "url(#lanes)"})
    for trace in _back_to_front(traces):
        draw_trace(lanes if trace.get("xaxis", "x") == "x" else root, trace, plot)
    draw_axis(root, layout["xaxis"], ticks, plot)
    entries = [trace for trace in traces if trace.get("showlegend")]
    draw_legend(root, entries, layout["legend"], plot, layout["height"])
    for note in layout.get("annotations", ()):
        draw_annotation(root, note, plot)
    return tostring(root, encoding="unicode")


def _paper(layout: Json, plot: Plot, width: int) -> Element:
    """The empty picture, and what no mark is drawn beyond: the lanes."""
    size = {"width": px(width), "height": px(layout["height"])}
    font = layout["font"]["family"]
    root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", **size, "font-family": font})
    clip = SubElement(SubElement(root, "defs"), "clipPath", {"id": "lanes"})
    top, foot = plot.axes["y"].end, plot.axes["y"].start
    box = {"x": px(plot.left), "y": px(top), "width": px(plot.width), "height": px(foot - top)}
    SubElement(clip, "rect", box)
    SubElement(root, "rect", {**size, "fill": layout["paper_bgcolor"]})
    return root


def _back_to_front(traces: list[Json]) -> Iterator[Json]:
    """Traces with a lower `zorder` lie at the back; among equals Plotly draws bars first."""
    yield from sorted(traces, key=lambda trace: (trace.get("zorder", 0), trace["type"] != "bar"))

"""Plotly's small markup as SVG text: bold, italics, a smaller second line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element, SubElement

from timeline.figures.still.geometry import px

_TAG = re.compile(r"<(/?)(b|i|span|br)(?: style=\"([^\"]*)\")?>")
_STYLES = {"b": "font-weight:bold", "i": "font-style:italic"}
_LINE = 1.3  # of the font size, from line to line
# Browsers round what a font reaches above and below its line; shares of Arial's size.
_ABOVE, _BELOW = 0.905, 0.212
_ANCHORS = {"left": "start", "center": "middle", "right": "end"}
_SIZE = re.compile(r"font-size:(\d+)px")


class Run(NamedTuple):
    """Words of one style."""

    text: str
    style: str


def text_lines(markup: str) -> list[list[Run]]:
    """Take Plotly markup apart into lines of runs; entities become the characters they mean.

    >>> text_lines("<b>A &amp; B</b><br>today")
    [[Run(text='A & B', style='font-weight:bold')], [Run(text='today', style='')]]
    """
    lines: list[list[Run]] = [[]]
    styles: list[str] = []
    position = 0
    for tag in [*_TAG.finditer(markup), None]:
        text = markup[position : len(markup) if tag is None else tag.start()]
        if text:
            lines[-1].append(Run(unescape(text), ";".join(filter(None, styles))))
        if tag is None:
            break
        position = tag.end()
        if tag[2] == "br":
            lines.append([])
        elif tag[1]:
            styles.pop()
        else:
            styles.append(_as_svg(tag[3]) if tag[3] else _STYLES.get(tag[2], ""))
    return lines


def _as_svg(style: str) -> str:
    """SVG fills its letters where HTML colours them."""
    return re.sub(r"(^|;)color:", r"\1fill:", style)


def above(size: float) -> int:
    """Pixels from the top of a line to its base line."""
    return round(_ABOVE * size)


def height(lines: list[list[Run]], size: float) -> int:
    """Height in pixels of lines set in a font of `size` pixels."""
    sizes = [int(found[1]) for run in lines[-1] if (found := _SIZE.search(run.style))]
    last = max(sizes, default=size)
    return round(above(size) + (len(lines) - 1) * _LINE * size + round(_BELOW * last))


def write(
    parent: Element,
    lines: list[list[Run]],
    x: float,
    base: float,
    font: Mapping[str, Any],
    align: str = "left",
) -> None:
    """Write lines below one another, the first on the base line `base`."""
    look = {"font-size": f"{font['size']}px", "fill": str(font["color"])}
    for number, runs in enumerate(lines):
        y = base + number * _LINE * font["size"]
        place = {"x": px(x), "y": px(y), "text-anchor": _ANCHORS[align]}
        text = SubElement(parent, "text", {**place, **look})
        for run in runs:
            SubElement(text, "tspan", {"style": run.style} if run.style else {}).text = run.text

"""Where Plotly puts things: from values and shares to pixels of the picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Json = Mapping[str, Any]
PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Axis:
    """The pixels at which an axis begins and ends, and the values that stand there."""

    start: float
    end: float
    low: float
    high: float

    def pixel(self, value: float) -> float:
        """Where a value stands.

        >>> Axis(100, 0, 0, 1).pixel(0.25)
        75.0
        """
        share = (value - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)

    def shows(self, value: float) -> bool:
        """Tell whether a value lies within what the axis shows."""
        return min(self.low, self.high) <= value <= max(self.low, self.high)


@dataclass(frozen=True, slots=True)
class Plot:
    """Plotly's plot area and its axes by the names that traces call them: `x`, `y2`."""

    left: float
    top: float
    width: float
    height: float
    axes: Mapping[str, Axis]

    def x(self, value: float, reference: str) -> float:
        """Pixels from the left; a share of the plot area where the reference is the paper."""
        if reference == PAPER:
            return self.left + value * self.width
        return self.axes[reference].pixel(value)

    def y(self, value: float, reference: str) -> float:
        """Pixels from the top; shares of the plot area count from its foot."""
        if reference == PAPER:
            return self.top + (1 - value) * self.height
        return self.axes[reference].pixel(value)

    def shows(self, value: float, reference: str) -> bool:
        """Tell whether a value is in view; places on the paper always are."""
        return reference == PAPER or self.axes[reference].shows(value)


def read_plot(layout: Json, width: float) -> Plot:
    """Lay a layout's plot area out for a picture of `width` pixels; Plotly rounds its edges."""
    margin = layout["margin"]
    left, top = round(margin["l"]), round(margin["t"])
    across = round(width - margin["l"] - margin["r"])
    down = round(layout["height"] - margin["t"] - margin["b"])
    axes: dict[str, Axis] = {}
    for name, axis in layout.items():
        if not name.startswith(("xaxis", "yaxis")):
            continue
        low, high = axis.get("domain", (0, 1))
        if name.startswith("x"):
            ends = (left + low * across, left + high * across)
        else:
            ends = (top + (1 - low) * down, top + (1 - high) * down)
        axes[name.replace("axis", "")] = Axis(*ends, *axis["range"])
    return Plot(left, top, across, down, axes)


def px(value: float) -> str:
    """A number of pixels as SVG has it, to the hundredth.

    >>> px(3.14159), px(120.0)
    ('3.14', '120')
    """
    return f"{value:.2f}".rstrip("0").rstrip(".")

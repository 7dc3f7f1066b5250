"""Where the parts of a picture stand, one under the other, in pixels.

Title, lanes, axis texts, undated events, overview, legend, footnotes. Everything between
title and legend lies in Plotly's plot area, each part on its own share of its height.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

EDGE = 14.0
_AXIS = 44.0
_STRIP_GAP = 12.0
_OVERVIEW = 30.0
_OVERVIEW_TEXT = 18.0
_LEAST_LANE = 44.0  # a mark and the two lines of a label


@dataclass(frozen=True, slots=True)
class Regions:
    """Heights in pixels from top to bottom; a part that is not drawn has none."""

    title: float
    lanes: float
    strip: float
    strip_name: float  # above the undated events, where there is no column for their name
    overview: bool
    legend: float
    foot: float

    @property
    def above(self) -> float:
        """From the picture's top edge to the lanes."""
        return self.title + (30.0 if self.title else 16.0)

    @property
    def plot(self) -> float:
        """Plotly's plot area."""
        return self.lanes + _AXIS + self._strip + self._overview

    @property
    def below(self) -> float:
        """From the plot area to the picture's foot."""
        return self.legend + self.foot + 2 * EDGE

    @property
    def total(self) -> float:
        """The picture's height."""
        return self.above + self.plot + self.below

    @property
    def _strip(self) -> float:
        return self.strip_name + self.strip + _STRIP_GAP if self.strip else 0.0

    @property
    def _overview(self) -> float:
        return _OVERVIEW + _OVERVIEW_TEXT + _STRIP_GAP if self.overview else 0.0

    def lanes_domain(self) -> list[float]:
        """The lanes' share of the plot area, counted from its foot."""
        return [1 - self.lanes / self.plot, 1.0]

    def strip_domain(self) -> list[float]:
        """The share of the undated events."""
        top = self.lanes + _AXIS + self.strip_name
        return self._share(top, top + self.strip)

    def overview_domain(self) -> list[float]:
        """The share of the overview."""
        top = self.lanes + _AXIS + self._strip
        return self._share(top, top + _OVERVIEW)

    def _share(self, top: float, bottom: float) -> list[float]:
        return [max(1 - bottom / self.plot, 0.0), 1 - top / self.plot]

    def legend_bottom(self) -> float:
        """Where the legend ends, as a share of the picture's height from its foot."""
        return (self.foot + EDGE + 4.0) / self.total

    def foot_shift(self) -> float:
        """Pixels from the plot area's foot up to the top of the footnotes: below it, negative."""
        return self.foot + EDGE - self.below

    def fitted(self, height: float, lanes: int) -> Regions:
        """The same parts with the lanes taking what a picture of `height` pixels leaves them.

        Lanes are never squeezed below what a mark and its label need.
        """
        room = height - (self.total - self.lanes)
        return replace(self, lanes=max(room, _LEAST_LANE * max(lanes, 1)))


def hidden_axis(anchor: str, domain: list[float] | None, span: list[float]) -> dict[str, Any]:
    """An axis that places marks and shows nothing of itself."""
    axis: dict[str, Any] = {
        "visible": False,
        "fixedrange": True,
        "range": span,
        "anchor": anchor,
        "zeroline": False,
        "showgrid": False,
    }
    return axis if domain is None else {**axis, "domain": domain}

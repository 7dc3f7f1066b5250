"""Finding free places for words: rectangles, what is taken, what a place costs.

Greedy point-feature placement (after Christensen, Marks & Shieber, 1995): the most important
text first, each at its cheapest free place. Plotly knows no collisions (plotly.js #4674).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from copy import copy
from itertools import pairwise
from math import ceil, hypot
from typing import NamedTuple

import numpy as np

_CROSSING = 3.0  # for each step of an arrow under the text
_STEP = 8.0  # pixels between the points that stand for an arrow
_CELL = 48.0
_GRAIN = 4.0  # pixels, to which crossings are seen


class Box(NamedTuple):
    """A rectangle in pixels of the plot, y downward."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        """Tell whether the two share any area.

        >>> Box(0, 0, 9, 9).overlaps(Box(9, 0, 18, 9)), Box(0, 0, 9, 9).overlaps(Box(8, 8, 9, 9))
        (False, True)
        """
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def within(self, other: Box) -> bool:
        """Tell whether all of this box lies inside another."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )


def around(x: float, y: float, reach: float) -> Box:
    """The square of half-width `reach` round a point.

    >>> around(10, 20, 5)
    Box(left=5, top=15, right=15, bottom=25)
    """
    return Box(x - reach, y - reach, x + reach, y + reach)


class Spot(NamedTuple):
    """One place for a text: the side of it that lies at `x`, its middle height, its cost."""

    align: str  # left, center or right
    x: float
    y: float
    cost: float
    lifted: bool = False  # so far from its mark that a thin line must lead to it

    def box(self, width: float, height: float) -> Box:
        """The rectangle that a text of that size fills here.

        >>> Spot("right", 100, 10, 0).box(30, 8)
        Box(left=70, top=6.0, right=100, bottom=14.0)
        """
        left = {"left": self.x, "center": self.x - width / 2}.get(self.align, self.x - width)
        return Box(left, self.y - height / 2, left + width, self.y + height / 2)


def stepped(course: Iterable[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Points along a course of straight pieces, evenly and closely enough to see crossings.

    >>> list(stepped([(0, 0), (16, 0)]))
    [(0.0, 0.0), (8.0, 0.0), (16, 0)]
    """
    points = list(course)
    for (x1, y1), (x2, y2) in pairwise(points):
        count = max(ceil(hypot(x2 - x1, y2 - y1) / _STEP), 1)
        for step in range(count):
            yield x1 + (x2 - x1) * step / count, y1 + (y2 - y1) * step / count
    yield points[-1]


class Ground:
    """What is taken while a picture is being labelled: the one value here that grows.

    Boxes are filed by square cells, so that a place is held against its neighbours only;
    points along arrows are summed from the top left corner on (an integral image), so that
    those under a box cost four look-ups however many there are.
    """

    def __init__(self, frame: Box, ink: Iterable[tuple[float, float]]) -> None:
        self._frame = frame
        self._taken: dict[tuple[int, int], list[Box]] = defaultdict(list)
        points = np.array([*ink, (-1.0, -1.0)])
        spans = [[0.0, max(edge, _GRAIN)] for edge in (frame.right, frame.bottom)]
        bins = [max(ceil(edge / _GRAIN), 1) for _, edge in spans]
        counts, _, _ = np.histogram2d(points[:, 0], points[:, 1], bins=bins, range=spans)
        self._sums = np.pad(counts.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))

    def copied(self) -> Ground:
        """The same ground, to try on it what may be given up again."""
        other = copy(self)
        other._taken = defaultdict(list, {cell: [*boxes] for cell, boxes in self._taken.items()})
        return other

    def take(self, boxes: Iterable[Box]) -> None:
        """Mark boxes as taken."""
        for box in boxes:
            for cell in _cells(box):
                self._taken[cell].append(box)

    def is_free(self, box: Box) -> bool:
        """Tell whether a box is inside the plot and touches nothing that is there."""
        return box.within(self._frame) and not any(
            box.overlaps(other) for cell in _cells(box) for other in self._taken.get(cell, ())
        )

    def crossings(self, box: Box) -> float:
        """What the arrows under a box cost."""
        left, right = (self._column(x) for x in (box.left, box.right))
        top, foot = (self._row(y) for y in (box.top, box.bottom))
        sums = self._sums
        under = sums[right, foot] - sums[left, foot] - sums[right, top] + sums[left, top]
        return _CROSSING * float(under)

    def _column(self, x: float) -> int:
        return min(max(round(x / _GRAIN), 0), int(self._sums.shape[0]) - 1)

    def _row(self, y: float) -> int:
        return min(max(round(y / _GRAIN), 0), int(self._sums.shape[1]) - 1)


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
        for row in range(int(box.top // _CELL), int(box.bottom // _CELL) + 1):
            yield column, row

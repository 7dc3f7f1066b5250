"""Finding free places for words: rectangles, what is taken, what a place costs.

Greedy point-feature placement (after Christensen, Marks & Shieber, 1995): the most important
text first, each at its cheapest free place. Plotly knows no collisions (plotly.js #4674).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_CROSSING = 9.0  # for each piece of an arrow under the text
_CELL = 48.0


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

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies inside."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

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


class Ground:
    """What is taken while a picture is being labelled: the one value here that grows.

    Boxes and points are filed by square cells, so that a place is held against its
    neighbours only.
    """

    def __init__(self, frame: Box, ink: Iterable[tuple[float, float]]) -> None:
        self._frame = frame
        self._taken: dict[tuple[int, int], list[Box]] = defaultdict(list)
        self._ink: dict[tuple[int, int], list[tuple[float, float]]] = defaultdict(list)
        for x, y in ink:
            self._ink[int(x // _CELL), int(y // _CELL)].append((x, y))

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
        return _CROSSING * sum(
            box.holds(x, y) for cell in _cells(box) for x, y in self._ink.get(cell, ())
        )


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
        for row in range(int(box.top // _CELL), int(box.bottom // _CELL) + 1):
            yield column, row

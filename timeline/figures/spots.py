"""Where a reader looks for the label of a mark: the places that are tried, and what each costs."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.figures.lanes import mark_span
from timeline.figures.placement import Spot
from timeline.figures.scene import Mark, Scene

_GAP = 5.0
_LIFTS = (26.0, 48.0)  # pixels further from the mark, with a thin line to it


def spots(mark: Mark, scene: Scene, height: float) -> Iterator[Spot]:
    """Where a reader would look for a mark's label, with the usual preferences."""
    left, right = mark_span(mark, scene.window)
    clear = reach(mark) + _GAP
    above, below = mark.y - clear - height / 2, mark.y + clear + height / 2
    if mark.is_bar:
        yield from _along_bar(left, right, above, below)
    else:
        yield from _round_point(left, right, mark.y, above, below)


def _along_bar(left: float, right: float, above: float, below: float) -> Iterator[Spot]:
    for y, cost in ((above, 0.0), (below, 2.0)):
        yield Spot("left", left + _GAP, y, cost)
        yield Spot("center", (left + right) / 2, y, cost + 1)
        yield Spot("right", right - _GAP, y, cost + 1.5)


def _round_point(left: float, right: float, y: float, above: float, below: float) -> Iterator[Spot]:
    """Eight positions close by, then lifted ones that a vertical line leads to."""
    centre, slant = (left + right) / 2, (right - left) / 2 * 0.75
    yield Spot("left", right + _GAP, y, 0.0)
    yield Spot("right", left - _GAP, y, 3.0)
    yield Spot("center", centre, above, 4.0)
    yield Spot("center", centre, below, 4.0)
    for height, cost in ((above, 6.0), (below, 6.5)):
        yield Spot("left", centre + slant, height, cost)
        yield Spot("right", centre - slant, height, cost + 1)
    for lift in _LIFTS:
        for height in (above - lift, below + lift):
            yield Spot("center", centre, height, 10 + lift / 4, lifted=True)
            yield Spot("left", centre - _GAP, height, 11 + lift / 4, lifted=True)
            yield Spot("right", centre + _GAP, height, 11 + lift / 4, lifted=True)


def reach(mark: Mark) -> float:
    """Pixels from the middle of a mark to its rim.

    The ring round the one selected takes no room: names would jump at every click.
    """
    return mark.size / 2

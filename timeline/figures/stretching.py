"""A scene whose lanes and marks are squeezed or stretched to a height."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.figures.marks import LARGEST, SMALLEST
from timeline.figures.scene import Lane, Mark, Scene

_RIM = 4.0  # between a mark and the edges of its lane, both together
_DIAMOND = 1.3  # its corners reach further apart than the size that Plotly is given
_LEAST_SHRUNK = 0.6


def stretched(scene: Scene, height: float) -> Scene:
    """The same scene with its lanes stretched or squeezed to a height in pixels.

    Marks shrink with lanes that are squeezed, all alike, so that one does not hide the next.
    """
    scale = height / max(scene.height, 1.0)
    shrunk = min(max(scale, _LEAST_SHRUNK), 1.0)
    lanes = tuple(
        replace(lane, top=lane.top * scale, height=lane.height * scale) for lane in scene.lanes
    )
    largest = _room(lanes, scene)
    marks = {
        mark.event_id: replace(mark, y=mark.y * scale, size=_size(mark, shrunk, largest))
        for mark in scene.marks
    }
    arrows = tuple(
        replace(arrow, cause=marks[arrow.cause.event_id], effect=marks[arrow.effect.event_id])
        for arrow in scene.arrows
    )
    return Scene(scene.window, lanes, tuple(marks.values()), arrows)


def _size(mark: Mark, shrunk: float, largest: float) -> float:
    size = mark.size if mark.is_bar else max(mark.size * shrunk, SMALLEST)
    return min(size, largest)


def _room(lanes: Sequence[Lane], scene: Scene) -> float:
    """The largest size of a mark that stays inside the lowest lane, so that sizes still compare."""
    seen = {mark.lane for mark in scene.marks if scene.window.shows(mark.left, mark.right)}
    lowest = min((lanes[lane].height for lane in seen), default=LARGEST)
    return max((lowest - _RIM) / _DIAMOND, SMALLEST)

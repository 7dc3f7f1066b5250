"""One readable label per mark, without collisions, at the width the picture is made for.

Greedy point-feature placement over eight positions (after Christensen, Marks & Shieber,
1995): the most important label first, each at its cheapest free position; a label that
finds none is left out, its mark still tells everything on pointing. Plotly itself knows no
collisions (plotly.js #4674).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from timeline.figures.arcs import Curve
from timeline.figures.escape import escape, isolated
from timeline.figures.lanes import mark_span
from timeline.figures.scene import Mark, Scene
from timeline.figures.textsize import widest, wrap
from timeline.figures.theme import FONT, Theme

_GAP = 5.0
_LINE = 1.28  # line height over font size
_ARC_COST = 14.0  # for each piece of an arrow under the text
_OUT_OF_LANE_COST = 60.0
_CLEARANCE = 2.0


class Box(NamedTuple):
    """A rectangle in pixels of the plot, y downward."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        """Tell whether the two share any area."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies inside."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(frozen=True, slots=True)
class Label:
    """A text with its place: pixels from the plot's top left corner."""

    event_id: str
    lines: tuple[str, ...]
    dated: str
    box: Box
    align: str
    faded: bool = False


@dataclass(frozen=True, slots=True)
class _Spot:
    """One of the positions round a mark, and how much it is disliked."""

    align: str  # which side of the text lies at x
    x: float
    y: float  # the middle of the text's height
    cost: float


def place_labels(scene: Scene, curves: Sequence[Curve], theme: Theme) -> tuple[Label, ...]:
    """Place as many labels as fit, heaviest marks first; none overlaps a mark or a label."""
    pixel = scene.window.pixel
    taken = [_mark_box(mark, scene) for mark in scene.marks if _in_view(mark, scene)]
    ink = [(pixel(x), y) for each in curves for x, y in _dense(each)]
    taken += [_around(pixel(each.middle[0]), each.middle[1], 5) for each in curves]
    labels: list[Label] = []
    for mark in sorted(scene.marks, key=lambda mark: (-mark.weight, mark.left, mark.event_id)):
        if not _in_view(mark, scene):
            continue
        label = next(_fitting(mark, scene, theme, taken, ink), None)
        if label is not None:
            labels.append(label)
            taken.append(label.box)
    return tuple(labels)


def _fitting(
    mark: Mark,
    scene: Scene,
    theme: Theme,
    taken: Sequence[Box],
    ink: Sequence[tuple[float, float]],
) -> Iterator[Label]:
    """Readable forms of a mark's label that are free, best first, the fullest form first."""
    lane = scene.lanes[mark.lane]
    for lines, with_date in ((2, True), (3, True), (1, True), (1, False)):
        width = label_width(scene.window.width) * (1 if lines != 3 else 0.72)
        text = tuple(wrap(mark.title, theme.text, width, lines=lines, bold=True))
        dated = mark.dated if with_date else ""
        size = _text_size(text, dated, theme)
        free: list[tuple[float, Label]] = []
        for spot in _spots(mark, scene, size[1]):
            box = _box(spot, size)
            if not _fits(box, scene, taken):
                continue
            cost = spot.cost + _ARC_COST * sum(box.holds(x, y) for x, y in ink)
            inside = lane.top <= box.top and box.bottom <= lane.top + lane.height
            cost += 0 if inside else _OUT_OF_LANE_COST
            free.append((cost, Label(mark.event_id, text, dated, box, spot.align, mark.faded)))
        yield from (label for _, label in sorted(free, key=lambda pair: pair[0])[:1])


def label_width(plot_width: float) -> float:
    """Widest a line of a label may be, in pixels: labels of a phone's width are narrow.

    >>> label_width(1100.0), label_width(300.0)
    (176.0, 105.0)
    """
    return min(176.0, max(84.0, plot_width * 0.35))


def _text_size(lines: Sequence[str], dated: str, theme: Theme) -> tuple[float, float]:
    width = max(widest(lines, theme.text, bold=True), widest([dated], theme.small))
    height = len(lines) * theme.text * _LINE + (theme.small * _LINE if dated else 0)
    return width + 2, height


def _spots(mark: Mark, scene: Scene, height: float) -> Iterator[_Spot]:
    """Eight positions round a point, six along a bar, with the reader's usual preference."""
    left, right = mark_span(mark, scene.window)
    centre, reach = (left + right) / 2, mark.size / 2 + _GAP
    above, below = mark.y - reach - height / 2, mark.y + reach + height / 2
    if mark.is_bar:
        for y, cost in ((above, 0.0), (below, 2.0)):
            yield _Spot("left", left, y, cost)
            yield _Spot("center", centre, y, cost + 1)
            yield _Spot("right", right, y, cost + 1.5)
        return
    slant = reach * 0.75
    yield _Spot("left", right + _GAP, mark.y, 0.0)
    yield _Spot("right", left - _GAP, mark.y, 3.0)
    yield _Spot("center", centre, above, 4.0)
    yield _Spot("center", centre, below, 4.0)
    for y, cost in ((mark.y - slant - height / 2, 6.0), (mark.y + slant + height / 2, 6.5)):
        yield _Spot("left", centre + slant, y, cost)
        yield _Spot("right", centre - slant, y, cost + 1)


def _box(spot: _Spot, size: tuple[float, float]) -> Box:
    width, height = size
    left = {"left": spot.x, "center": spot.x - width / 2, "right": spot.x - width}[spot.align]
    return Box(left, spot.y - height / 2, left + width, spot.y + height / 2)


def _fits(box: Box, scene: Scene, taken: Sequence[Box]) -> bool:
    if box.left < 2 or box.right > scene.window.width - 2:
        return False
    if box.top < 0 or box.bottom > scene.height:
        return False
    return not any(box.overlaps(other) for other in taken)


def _mark_box(mark: Mark, scene: Scene) -> Box:
    left, right = mark_span(mark, scene.window)
    reach = mark.size / 2 + _CLEARANCE
    return Box(left - _CLEARANCE, mark.y - reach, right + _CLEARANCE, mark.y + reach)


def _around(x: float, y: float, reach: float) -> Box:
    return Box(x - reach, y - reach, x + reach, y + reach)


def _in_view(mark: Mark, scene: Scene) -> bool:
    return scene.window.shows(mark.left, mark.right)


def _dense(each: Curve) -> Iterable[tuple[float, float]]:
    return zip(each.xs, each.ys, strict=True)


def label_annotations(
    labels: Sequence[Label], scene: Scene, theme: Theme
) -> Iterable[dict[str, Any]]:
    """Labels as Plotly annotations, tied to their moment so that they travel with a zoom."""
    by_id = {mark.event_id: mark for mark in scene.marks}
    for label in labels:
        mark = by_id[label.event_id]
        anchor = scene.window.clipped(mark.left) if mark.is_bar else mark.x
        edge = {"left": label.box.left, "right": label.box.right}.get(
            label.align, (label.box.left + label.box.right) / 2
        )
        yield {
            "x": anchor,
            "y": mark.y,
            "xref": "x",
            "yref": "y",
            "xshift": round(edge - scene.window.pixel(anchor), 1),
            # Down is positive here and negative for Plotly's shifts.
            "yshift": round(mark.y - (label.box.top + label.box.bottom) / 2, 1),
            "xanchor": label.align,
            "yanchor": "middle",
            "align": label.align,
            "showarrow": False,
            "borderpad": 0,
            "text": label_markup(label, theme),
            "font": {"family": FONT, "size": theme.text, "color": _ink(label, theme)},
        }


def _ink(label: Label, theme: Theme) -> str:
    return theme.arc_faint if label.faded else theme.ink


def label_markup(label: Label, theme: Theme) -> str:
    """The label as Plotly markup: the title bold, the date small under it."""
    title = "<br>".join(f"<b>{isolated(escape(line))}</b>" for line in label.lines)
    if not label.dated:
        return title
    style = f"font-size:{theme.small}px;color:{theme.soft}"
    return f'{title}<br><span style="{style}">{escape(label.dated)}</span>'

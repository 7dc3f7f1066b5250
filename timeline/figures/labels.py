"""One readable label per mark, without collisions, at the width the picture is made for.

A label that finds no place is left out; its mark still tells everything on pointing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import plotly.graph_objects as go

from timeline.figures.arcs import Curve
from timeline.figures.escape import escape, isolated
from timeline.figures.lanes import mark_span
from timeline.figures.placement import Box, Ground, around, stepped
from timeline.figures.scene import Mark, Scene, Window
from timeline.figures.spots import reach, spots
from timeline.figures.tails import tails
from timeline.figures.textsize import ELLIPSIS, widest, wrap
from timeline.figures.theme import FONT, Theme, veil

_LINE = 1.28  # line height over font size
_OUT_OF_LANE = 24.0
_CUT = 30.0  # for a title that loses words
_LEFT_OUT = 120.0
_WEIGHS_DOUBLE = 100.0  # the weight of a mark that an arrow touches
_CLEARANCE = 2.0
_APART = 9.0  # between words that stand side by side
_HEAD_REACH = 6.0
_QUIET = 30
_FEW = 20


class _Form(NamedTuple):
    """One way to write a label: lines of the title, their share of the width, the date."""

    lines: int
    width: float
    dated: bool
    cost: float


_FORMS = (  # the cheapest first
    _Form(2, 1.0, True, 0.0),
    _Form(3, 0.72, True, 3.0),
    _Form(3, 1.0, True, 3.5),
    _Form(1, 1.5, True, 4.0),
    _Form(4, 0.58, True, 6.0),
    _Form(1, 1.0, True, 8.0),
    _Form(2, 1.0, False, 22.0),
    _Form(1, 1.0, False, 25.0),
)


@dataclass(frozen=True, slots=True)
class Label:
    """A mark's text with its place in pixels of the plot."""

    mark: Mark
    lines: tuple[str, ...]
    dated: str
    box: Box
    align: str
    lifted: bool


def survey(scene: Scene, curves: Sequence[Curve], reserved: Sequence[Box]) -> Ground:
    """Take stock before the first word is placed: marks, arrowheads, and `reserved` boxes."""
    pixel = scene.window.pixel
    frame = Box(2.0, 0.0, scene.window.width - 2.0, scene.height)
    courses = [[(pixel(x), y) for x, y in zip(each.xs, each.ys, strict=True)] for each in curves]
    ink = [point for course in courses for point in stepped(course)]
    ground = Ground(frame, ink)
    ground.take(reserved)
    ground.take(_mark_box(mark, scene) for mark in marks_in_view(scene))
    ground.take(
        around(pixel(x), y, _HEAD_REACH) for each in curves for x, y in (each.middle, each.tip)
    )
    return ground


def place_labels(scene: Scene, ground: Ground, theme: Theme) -> tuple[Label, ...]:
    """Place as many labels as fit, heaviest marks first, taking their ground.

    Few marks are also tried from the last to the first, heavy ones first or not: who comes
    first takes the best place, and the order that costs least in all is kept.
    """
    seen = marks_in_view(scene)
    quiet = len(seen) > _QUIET  # then what steps back does so without words
    named = [mark for mark in seen if not (quiet and mark.faded)]
    order = sorted(named, key=lambda mark: (-mark.weight, mark.left, mark.event_id))
    if len(seen) <= _FEW:
        first = sorted(named, key=lambda mark: (mark.left, mark.event_id))
        last = sorted(named, key=lambda mark: (-mark.weight, -mark.left, mark.event_id))
        orders = (order, last, first[::-1], first)
        order = min(orders, key=lambda one: _placed(one, seen, scene, ground.copied(), theme)[1])
    return _placed(order, seen, scene, ground, theme)[0]


def _placed(
    order: Sequence[Mark], seen: Sequence[Mark], scene: Scene, ground: Ground, theme: Theme
) -> tuple[tuple[Label, ...], float]:
    """Place labels in an order, and say what they cost in all, those left out with them.

    Titles are told from those of all marks that are `seen`.
    """
    labels: list[Label] = []
    total = 0.0
    short = tails(mark.title for mark in seen)
    for mark in order:
        tail = short.get(mark.title, mark.title)
        label, cost = _cheapest(mark, tail, scene, ground, theme, may_leave=len(seen) <= _FEW)
        total += min(cost, _LEFT_OUT) * (1 + mark.weight / _WEIGHS_DOUBLE)
        if label is not None:
            labels.append(label)
            ground.take([label.box])
            ground.take(_leader(label, scene.window))
    return tuple(labels), total


def _cheapest(
    mark: Mark, tail: str, scene: Scene, ground: Ground, theme: Theme, *, may_leave: bool
) -> tuple[Label | None, float]:
    """The form and place of a mark's label that collides with nothing and costs least, and that.

    Where the title is too long its `tail` is written, which tells it from the others.
    Only where there are few marks it may leave its lane: among many it would be read as one of
    the lane it stands in.
    """
    lane = scene.lanes[mark.lane]
    band = Box(0.0, lane.top, scene.window.width, lane.top + lane.height)
    best, least = None, float("inf")
    for form_cost, cost, label in _candidates(mark, tail, scene, theme):
        if form_cost >= least:
            break
        if cost >= least or not all(map(ground.is_free, _leader(label, scene.window))):
            continue
        if not label.box.within(band):
            if not may_leave:
                continue
            cost += _OUT_OF_LANE
        if cost < least and ground.is_free(label.box):
            cost += ground.crossings(label.box)
            best, least = (label, cost) if cost < least else (best, least)
    return best, least


def _leader(label: Label, window: Window) -> Iterator[Box]:
    """The line from a mark to its label, where the label stands away from it.

    What it passed over it could be taken to lead from.
    """
    mark, box = label.mark, label.box
    x, clear = window.pixel(mark.x), reach(mark) + _CLEARANCE
    if label.lifted and box.bottom < mark.y:
        yield Box(x - 1, box.bottom, x + 1, mark.y - clear)
    elif label.lifted:
        yield Box(x - 1, mark.y + clear, x + 1, box.top)


def _candidates(
    mark: Mark, tail: str, scene: Scene, theme: Theme
) -> Iterator[tuple[float, float, Label]]:
    """Every form of a mark's label at every place, with what form and both cost at the least."""
    written = set()
    for form in _FORMS:
        width = label_width(scene.window.width) * form.width
        lines = _lines(mark.title, tail, form, width, theme)
        dated = mark.dated if form.dated else ""
        if (lines, dated) in written:
            continue
        written.add((lines, dated))
        size = _text_size(lines, dated, theme)
        cut = _CUT * sum(ELLIPSIS in line for line in lines)
        for spot in spots(mark, scene, size[1]):
            label = Label(mark, lines, dated, spot.box(*size), spot.align, spot.lifted)
            yield form.cost, form.cost + cut + spot.cost, label


def _lines(title: str, tail: str, form: _Form, width: float, theme: Theme) -> tuple[str, ...]:
    """The lines of a title; of its tail where the whole is too long."""
    whole = wrap(title, theme.text, width, lines=form.lines, bold=True)
    if not any(ELLIPSIS in line for line in whole):
        return tuple(whole)
    return tuple(wrap(tail, theme.text, width, lines=form.lines, bold=True))


def label_width(plot_width: float) -> float:
    """Widest a line of a label may be, in pixels: labels of a phone's width are narrow.

    >>> label_width(1100.0), label_width(300.0)
    (184.0, 105.0)
    """
    return min(184.0, max(84.0, plot_width * 0.35))


def _text_size(lines: Sequence[str], dated: str, theme: Theme) -> tuple[float, float]:
    width = max(widest(lines, theme.text, bold=True), widest([dated], theme.small))
    height = len(lines) * theme.text * _LINE + (theme.small * _LINE if dated else 0)
    return width + _APART, height


def _mark_box(mark: Mark, scene: Scene) -> Box:
    left, right = mark_span(mark, scene.window)
    clear = reach(mark) + _CLEARANCE
    return Box(left - _CLEARANCE, mark.y - clear, right + _CLEARANCE, mark.y + clear)


def marks_in_view(scene: Scene) -> list[Mark]:
    """The marks any part of which lies in the stretch on show."""
    return [mark for mark in scene.marks if scene.window.shows(mark.left, mark.right)]


def label_annotations(
    labels: Sequence[Label], scene: Scene, theme: Theme
) -> Iterator[dict[str, Any]]:
    """Labels as Plotly annotations, tied to their moment so that they travel with a zoom."""
    for label in labels:
        mark = label.mark
        yield {
            "name": f"event {mark.event_id}",
            **_anchored(label, scene.window),
            "align": label.align,
            "showarrow": False,
            "captureevents": True,
            "borderpad": 0,
            "bgcolor": veil(theme, mark.lane),
            "text": label_markup(label, theme),
            "font": {
                "family": FONT,
                "size": theme.text,
                "color": theme.arc_faint if mark.faded else theme.ink,
            },
        }


def _anchored(label: Label, window: Window) -> dict[str, Any]:
    """Where an annotation stands: at the mark's moment and height, moved by pixels."""
    mark, box = label.mark, label.box
    anchor = window.clipped(mark.left) if mark.is_bar else mark.x
    middle = (box.left + box.right) / 2
    edge = {"left": box.left, "right": box.right}.get(label.align, middle)
    return {
        "x": anchor,
        "y": mark.y,
        "xref": "x",
        "yref": "y",
        "xshift": round(edge - window.pixel(anchor), 1),
        # Down is positive in the plot and negative in Plotly's shifts.
        "yshift": round(mark.y - (box.top + box.bottom) / 2, 1),
        "xanchor": label.align,
        "yanchor": "middle",
    }


def label_markup(label: Label, theme: Theme) -> str:
    """The label as Plotly markup: the title bold, the date small under it."""
    title = "<br>".join(f"<b>{isolated(escape(line))}</b>" for line in label.lines)
    if not label.dated:
        return title
    colour = theme.arc_faint if label.mark.faded else theme.soft
    style = f"font-size:{theme.small}px;color:{colour}"
    return f'{title}<br><span style="{style}">{escape(label.dated)}</span>'


def leader_traces(labels: Sequence[Label], theme: Theme) -> Iterable[go.Scatter]:
    """Thin upright lines from marks to the labels that stand away from them."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for label in labels:
        if label.lifted:
            is_above = label.box.bottom < label.mark.y
            xs += [label.mark.x, label.mark.x, None]
            ys += [label.mark.y, label.box.bottom if is_above else label.box.top, None]
    if xs:
        line = {"color": theme.arc_faint, "width": 1}
        yield go.Scatter(
            x=xs, y=ys, mode="lines", line=line, hoverinfo="skip", showlegend=False, name="leaders"
        )

"""A plan laid out for its picture: where every part, mark, arrow and name stands.

A picture of a given shape that has no room for all its names may grow: the same shape with more
pixels, on which words of the same size take a smaller share.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import pandas as pd

from timeline.figures.arcs import Curve, curve
from timeline.figures.captions import name_boxes
from timeline.figures.labels import Label, marks_in_view, place_labels, survey
from timeline.figures.page import Page, lay_page
from timeline.figures.placement import Ground
from timeline.figures.plan import Plan
from timeline.figures.scene import Scene
from timeline.figures.stretching import stretched
from timeline.figures.view import View

_GROWTH = (1.0, 7 / 6, 4 / 3)  # on a slide of 13.3 inches words are then 12, 10.3 and 9 points


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything in its place: `ground` is what marks, arrows and names have taken."""

    made: Plan
    undated: pd.DataFrame
    view: View
    page: Page
    scene: Scene
    curves: tuple[Curve, ...]
    labels: tuple[Label, ...]
    ground: Ground

    @property
    def nameless(self) -> int:
        """How many marks in view found no room for their name; what steps back needs none."""
        named = {label.mark.event_id for label in self.labels}
        seen = (mark for mark in marks_in_view(self.scene) if not mark.faded)
        return sum(mark.event_id not in named for mark in seen)


def lay_out(made: Plan, undated: pd.DataFrame, view: View, nameless: int = 0) -> Layout:
    """Lay a plan out; `nameless` marks are told of at the foot."""
    page = lay_page(made, undated, view, nameless)
    scene = stretched(made.scene, page.regions.lanes)
    curves = tuple(curve(arrow, scene) for arrow in scene.arrows)
    ground = survey(scene, curves, name_boxes(scene, view))
    labels = place_labels(scene, ground, view.theme)
    return Layout(made, undated, view, page, scene, curves, labels, ground)


def told(laid: Layout) -> Layout:
    """Say at the foot of a picture of a given height how many of its marks have no name.

    The line that says so takes room itself, so that the count is taken again under it.
    """
    if laid.view.height is None or not laid.nameless:
        return laid
    again = lay_out(laid.made, laid.undated, laid.view, laid.nameless)
    foot = lay_page(laid.made, laid.undated, laid.view, again.nameless).foot
    return replace(again, page=replace(again.page, foot=foot))


def sizes(view: View) -> Iterator[View]:
    """The view, then larger ones of the same shape, if it has a shape and may grow.

    >>> [each.width for each in sizes(View(width=960, height=540, grows=True))]
    [960, 1120, 1280]
    >>> [each.width for each in sizes(View(width=600, grows=True))]
    [600]
    """
    for times in _GROWTH if view.grows and view.height is not None else _GROWTH[:1]:
        height = None if view.height is None else round(view.height * times)
        yield replace(view, width=round(view.width * times), height=height)


def roomiest(layouts: Iterable[Layout]) -> Layout:
    """The first layout that names every mark, else the first of those that name the most.

    In a crowd no size names every mark: the first stands.
    """
    tried: list[Layout] = []
    for each in layouts:
        tried.append(each)
        if not each.nameless or each.made.density is not None:
            break
    return min(tried, key=lambda each: each.nameless)

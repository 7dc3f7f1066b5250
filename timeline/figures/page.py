"""What stands round the lanes, and the frame that holds it all: sizes, margins, axes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from timeline.figures.axis import lane_axis, time_axis
from timeline.figures.captions import (
    Block,
    footnotes,
    name_column,
    nameless_note,
    notes_block,
    outside_note,
    text_annotation,
    title_block,
    undated_note,
    undrawn_note,
)
from timeline.figures.escape import escape
from timeline.figures.legend import Entry, legend_entries, legend_height, legend_layout
from timeline.figures.overview import is_worth_it
from timeline.figures.plan import RIGHT_MARGIN, Plan
from timeline.figures.regions import EDGE, Regions, hidden_axis
from timeline.figures.rows import Row, rows
from timeline.figures.scene import Scene
from timeline.figures.theme import FONT, Theme
from timeline.figures.undated import MOST_ROWS, Strip, lay_strip
from timeline.figures.view import View

STRIP_AXES = {"xaxis": "x2", "yaxis": "y2"}
OVERVIEW_AXES = {"xaxis": "x3", "yaxis": "y3"}
_STRIP_NAME = 16.0


@dataclass(frozen=True, slots=True)
class Page:
    """Title, undated events, legend and notes, laid out for the picture's width.

    `column` is the width of the lane names at the left, in pixels.
    """

    title: Block
    strip: Strip
    entries: tuple[Entry, ...]
    foot: Block
    regions: Regions
    column: float


def lay_page(made: Plan, undated: pd.DataFrame, view: View, nameless: int = 0) -> Page:
    """Lay everything but the lanes out, and give the lanes what height is left.

    Where a picture of a given height has no room for all, undated events give way row by row: to
    one row before the lanes are squeezed, to none before the picture grows. `nameless` marks are
    told of at the foot.
    """
    waiting = rows(undated)
    for most_rows in range(MOST_ROWS, -1, -1):
        page = _page(made, waiting, most_rows, view, nameless)
        if view.height is None or _is_fair(page, made, view.height, most_rows):
            break
    return page


def _is_fair(page: Page, made: Plan, height: float, most_rows: int) -> bool:
    """Tell whether all has room in a height, and undated events take none that the lanes need."""
    regions = page.regions
    return regions.total < height + 1 and (most_rows <= 1 or regions.lanes >= made.scene.height)


def _page(made: Plan, undated: Sequence[Row], most_rows: int, view: View, nameless: int) -> Page:
    scene, theme = made.scene, view.theme
    column = name_column([lane.label for lane in scene.lanes], theme, view.width)
    title = title_block(view)
    strip = lay_strip(undated, scene.window.width, theme, most_rows=most_rows)
    outside = "" if view.overview else outside_note(made.earlier, made.later)
    undated_more = undated_note(strip.more, len(strip.placed))
    left_out = (outside, undated_more, undrawn_note(made.undrawn), nameless_note(nameless))
    notes = list(footnotes(view.footnotes(), view.exported))
    foot = notes_block(" ".join(filter(None, left_out)), notes, view)
    entries = legend_entries(made, theme) if view.legend else ()
    regions = Regions(
        title=title.height,
        lanes=scene.height,
        strip=strip.height,
        strip_name=_STRIP_NAME if view.is_narrow else 0.0,
        overview=view.overview and is_worth_it(scene.window, made.whole),
        legend=legend_height(entries, theme, scene.window.width),
        foot=foot.height,
    )
    if view.height is not None:
        regions = regions.fitted(view.height, len(scene.lanes))
    return Page(title, strip, entries, foot, regions, column)


def frame(made: Plan, scene: Scene, page: Page, view: View) -> dict[str, Any]:
    """Plotly's layout without shapes and annotations."""
    return {
        "template": "none",
        "width": view.width,
        "height": round(page.regions.total),
        **ground(page.regions, page.column, view.theme),
        "dragmode": "pan",
        "clickmode": "event+select",
        "xaxis": {**time_axis(scene.window, view.theme), "anchor": "y"},
        "yaxis": {**lane_axis(max(scene.height, 1.0)), "domain": page.regions.lanes_domain()},
        "legend": legend_layout(page.entries, view.theme, page.regions.legend_bottom()),
        **_side_axes(made, scene, page),
        "meta": {"title": escape(view.title)},  # what a file of the picture is called
    }


def ground(regions: Regions, column: float, theme: Theme) -> dict[str, Any]:
    """Margins, paper and fonts: what every picture stands on."""
    font = {"family": FONT, "size": theme.text, "color": theme.ink}
    return {
        "margin": {
            "l": column,
            "r": RIGHT_MARGIN,
            "t": regions.above,
            "b": regions.below,
            "pad": 0,
            "autoexpand": False,
        },
        "barmode": "overlay",
        "hovermode": "closest",
        "paper_bgcolor": theme.paper,
        "plot_bgcolor": theme.paper,
        "font": font,
        "hoverlabel": {
            "bgcolor": theme.paper,
            "bordercolor": theme.soft,
            "align": "left",
            "font": font,
        },
    }


def title_and_foot(
    title: Block, foot: Block, regions: Regions, column: float, theme: Theme
) -> Iterator[dict[str, Any]]:
    """The words over and under everything, from the picture's left edge."""
    shift = EDGE - column
    if title.lines:
        up = regions.above - EDGE
        yield text_annotation(title, theme, x_shift=shift, y=1, y_shift=up, soft=False)
    if foot.lines:
        down = regions.foot_shift()
        yield text_annotation(foot, theme, x_shift=shift, y=0, y_shift=down, soft=True)


def _side_axes(made: Plan, scene: Scene, page: Page) -> dict[str, Any]:
    """Hidden axes that place the undated events and the overview."""
    axes: dict[str, Any] = {}
    if page.strip.placed:
        axes["xaxis2"] = hidden_axis("y2", None, [0, scene.window.width])
        axes["yaxis2"] = hidden_axis("x2", page.regions.strip_domain(), [page.strip.height, 0])
    if page.regions.overview:
        whole = [made.whole.left, made.whole.right]
        axes["xaxis3"] = {**hidden_axis("y3", None, whole), "type": "date"}
        axes["yaxis3"] = hidden_axis("x3", page.regions.overview_domain(), [0, 1.15])
    return axes

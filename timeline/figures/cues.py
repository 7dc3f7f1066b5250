"""The words that an arrow rests on, written beside it where there is room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from timeline.figures.arcs import Curve
from timeline.figures.escape import escape, in_quotes, isolated, plain
from timeline.figures.placement import Ground, Spot
from timeline.figures.scene import Scene
from timeline.figures.textsize import shorten, text_width
from timeline.figures.theme import FONT, Theme

_WIDEST = 118.0
_GAP = 9.0
_LIFT = 15.0
_MOST_ARROWS = 24  # beyond that, cues are noise; each is still told on pointing
_OWN_LINE = 15.0  # what crossing arrows may cost before a place is refused


def cue_annotations(
    curves: Sequence[Curve], scene: Scene, ground: Ground, theme: Theme
) -> Iterator[dict[str, Any]]:
    """Cues in quotation marks at the middle of their arrows, the surest arrows first."""
    if len(curves) > _MOST_ARROWS:
        return
    for each in sorted(curves, key=lambda each: (-each.arrow.confidence, each.arrow.link_id)):
        cue = plain(each.arrow.cue)
        x, y = scene.window.pixel(each.middle[0]), each.middle[1]
        if not cue or each.arrow.faded or not 0 <= x <= scene.window.width:
            continue
        text = in_quotes(shorten(cue, theme.small, _WIDEST))
        spot = _best(text, x, y, ground, theme)
        if spot is not None:
            yield _annotation(text, spot, each, theme)


def _best(text: str, x: float, y: float, ground: Ground, theme: Theme) -> Spot | None:
    width, height = text_width(text, theme.small) + 4, theme.small * 1.3
    spots = (
        Spot("left", x + _GAP, y, 0.0),
        Spot("right", x - _GAP, y, 0.0),
        Spot("left", x + _GAP, y + _LIFT, 1.0),
        Spot("right", x - _GAP, y - _LIFT, 1.0),
        Spot("left", x + _GAP, y - _LIFT, 1.0),
        Spot("right", x - _GAP, y + _LIFT, 1.0),
    )
    free = [
        (spot.cost + ground.crossings(box), spot)
        for spot in spots
        if ground.is_free(box := spot.box(width, height))
    ]
    cost, spot = min(free, key=lambda pair: pair[0], default=(_OWN_LINE, None))
    if spot is None or cost >= _OWN_LINE:
        return None
    ground.take([spot.box(width, height)])
    return spot


def _annotation(text: str, spot: Spot, each: Curve, theme: Theme) -> dict[str, Any]:
    x, y = each.middle
    side = _GAP if spot.align == "left" else -_GAP
    return {
        "name": f"link {each.arrow.link_id}",
        "x": x,
        "y": y,
        "xref": "x",
        "yref": "y",
        "xshift": side,
        "yshift": round(y - spot.y, 1),
        "xanchor": spot.align,
        "yanchor": "middle",
        "align": spot.align,
        "showarrow": False,
        "captureevents": True,
        "borderpad": 0,
        "text": f"<i>{isolated(escape(text))}</i>",
        "font": {"family": FONT, "size": theme.small, "color": theme.soft},
    }

"""A small map of where an event was: towns as points, what is only a country as a shade.

It is one SVG file drawn here, shown as an image: no tile is fetched, no script runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import cos, radians

from markupsafe import Markup

from timeline.figures.atlas import Country, Point, Ring, countries, country
from timeline.figures.escape import plain
from timeline.figures.placement import Box, around
from timeline.figures.textsize import text_width
from timeline.figures.theme import FONT, Theme, mixed, read_theme

WIDTH, HEIGHT = 360.0, 180.0
_LEAST = 9.0  # degrees from top to foot: enough to see which countries are near
_ROOM = 1.6  # times the stretch between the places
_BLEED = 4.0  # pixels beyond the frame, so that no cut edge is seen as a border
_NAMED = 0.04  # of the map's area that a country must fill to be named
_TOWN, _STATE = 12.0, 10.0  # font sizes in pixels
_PIN = 4.5
_BLUE, _AMBER, _RED = "#2B7FB8", "#E8A713", "#D9480F"


@dataclass(frozen=True, slots=True)
class Pin:
    """A place whose coordinates are known, in degrees."""

    name: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Town:
    """A pin's point in pixels, and its name: where it is anchored, its foot, what it covers."""

    pin: Pin
    x: float
    y: float
    anchor: str
    at: float
    base: float
    box: Box


@dataclass(frozen=True, slots=True)
class View:
    """The part of the world on show: its middle, and pixels to a degree each way."""

    longitude: float
    latitude: float
    across: float
    down: float

    def pixel(self, point: Point) -> Point:
        """Where a point of the world lies on the map."""
        return (
            WIDTH / 2 + (point[0] - self.longitude) * self.across,
            HEIGHT / 2 - (point[1] - self.latitude) * self.down,
        )

    @property
    def extent(self) -> Box:
        """What is on show, in degrees."""
        half, tall = (WIDTH / 2 + _BLEED) / self.across, (HEIGHT / 2 + _BLEED) / self.down
        west, south = self.longitude - half, self.latitude - tall
        return Box(west, south, self.longitude + half, self.latitude + tall)


def place_map(pins: Sequence[Pin], areas: Iterable[str] = (), theme: str = "light") -> str:
    """Draw places with coordinates and shade the countries among `areas`, as an SVG file.

    Empty when there is neither. Raises ValueError for an unknown theme.

    >>> place_map([], ["Atlantis"])
    ''
    """
    shaded = [known for name in areas if (known := country(name)) is not None]
    if not pins and not shaded:
        return ""
    view = _view(pins, shaded)
    towns = list(_named((pin, *view.pixel((pin.longitude, pin.latitude))) for pin in pins))
    taken = [box for town in towns for box in (town.box, around(town.x, town.y, _PIN + 2))]
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {:.0f} {:.0f}"><style>{}</style>'
        '<rect class="sea" width="100%" height="100%"/>{}{}</svg>'
    ).format(
        WIDTH,
        HEIGHT,
        _style(read_theme(theme)),
        Markup().join(_lands(view, shaded, taken)),
        Markup().join(map(_town, towns)),
    )


def _style(theme: Theme) -> str:
    """The colours of the map's parts."""
    return (
        f"text{{font-family:{FONT}}}"
        f".sea{{fill:{mixed(_BLUE, theme.paper, 0.14)}}}"
        f".land{{fill:{theme.band};stroke:{theme.arc_faint};stroke-width:.7}}"
        f".known{{fill:{mixed(_AMBER, theme.paper, 0.4)}}}"
        f".state{{fill:{theme.soft};font-size:{_STATE}px;text-anchor:middle}}"
        f".town{{fill:{theme.ink};font-size:{_TOWN}px;font-weight:bold;"
        f"stroke:{theme.band};stroke-width:3px;paint-order:stroke}}"
        f".pin{{fill:{_RED};stroke:{theme.paper};stroke-width:1.2}}"
    )


def _view(pins: Sequence[Pin], shaded: Sequence[Country]) -> View:
    """Show all towns, or without any the main parts of the countries, with room around."""
    points = [(pin.longitude, pin.latitude) for pin in pins]
    points = points or [point for each in shaded for point in max(each.rings, key=len)]
    (west, east), (south, north) = ((min(axis), max(axis)) for axis in zip(*points, strict=True))
    middle = (south + north) / 2
    squeeze = max(cos(radians(middle)), 0.2)  # a degree of longitude over one of latitude
    tall = _ROOM * max(north - south, (east - west) * squeeze * HEIGHT / WIDTH)
    down = HEIGHT / max(tall, _LEAST)
    return View((west + east) / 2, middle, down * squeeze, down)


def _lands(view: View, shaded: Sequence[Country], taken: list[Box]) -> Iterator[Markup]:
    """The countries in view, then the names of those with room for one."""
    names: list[Markup] = []
    shown = view.extent
    for each, extents in zip(countries(), _extents(), strict=True):
        rings = (ring for ring, box in zip(each.rings, extents, strict=True) if box.overlaps(shown))
        parts = [part for ring in rings if (part := _clipped(map(view.pixel, ring)))]
        if not parts:
            continue
        kind = "land known" if each in shaded else "land"
        yield Markup('<path class="{}" d="{}"/>').format(kind, "".join(map(_path, parts)))
        name = _state(each.name, max(parts, key=_area), taken)
        if name:
            names.append(name)
    yield from names


@cache
def _extents() -> Sequence[Sequence[Box]]:
    """How far each part of each country reaches, in degrees: most are nowhere near a map."""
    return [[_extent(ring) for ring in each.rings] for each in countries()]


def _extent(ring: Ring) -> Box:
    across, up = zip(*ring, strict=True)
    return Box(min(across), min(up), max(across), max(up))


def _clipped(ring: Iterable[Point]) -> list[Point]:
    """What of a ring lies in the frame (Sutherland & Hodgman, 1974)."""
    kept = list(ring)
    for axis, edge, sign in ((0, 0.0, 1), (0, WIDTH, -1), (1, 0.0, 1), (1, HEIGHT, -1)):
        kept = list(_cut(kept, axis, edge - sign * _BLEED, sign))
    return kept


def _cut(ring: Sequence[Point], axis: int, edge: float, sign: int) -> Iterator[Point]:
    """Keep the part of a ring on one side of an edge."""
    for one, two in zip((*ring[-1:], *ring[:-1]), ring, strict=True):
        was_in, is_in = (sign * (point[axis] - edge) >= 0 for point in (one, two))
        if was_in != is_in:
            share = (edge - one[axis]) / (two[axis] - one[axis])
            yield one[0] + share * (two[0] - one[0]), one[1] + share * (two[1] - one[1])
        if is_in:
            yield two


def _path(ring: Sequence[Point]) -> str:
    return "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in ring) + "Z"


def _area(ring: Sequence[Point]) -> float:
    """Twice the area of a ring, without regard to its direction (shoelace formula)."""
    pairs = zip(ring, (*ring[1:], ring[0]), strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs))


def _state(name: str, part: Sequence[Point], taken: list[Box]) -> Markup:
    """A country's name in the middle of its part on show, if there is room for it."""
    x = sum(point[0] for point in part) / len(part)
    y = sum(point[1] for point in part) / len(part)
    half = text_width(name, _STATE) / 2 + 2
    box = Box(x - half, y - _STATE, x + half, y + _STATE / 2)
    small = _area(part) < 2 * _NAMED * WIDTH * HEIGHT
    if small or not box.within(Box(0, 0, WIDTH, HEIGHT)) or any(map(box.overlaps, taken)):
        return Markup()
    taken.append(box)
    return Markup('<text class="state" x="{:.0f}" y="{:.0f}">{}</text>').format(x, y, name)


def _named(pins: Iterable[tuple[Pin, float, float]]) -> Iterator[Town]:
    """Put each name at the first side of its point where it covers no other; else to the right."""
    points = [(pin, x, y, around(x, y, _PIN + 1)) for pin, x, y in pins]
    taken = [box for *_, box in points]
    for pin, x, y, _ in points:
        sides = list(_sides(pin, x, y))
        free = (side for side in sides if _has_room(side.box, taken))
        chosen = next(free, sides[0])
        taken.append(chosen.box)
        yield chosen


def _sides(pin: Pin, x: float, y: float) -> Iterator[Town]:
    """Right of its point, left, under and over it."""
    wide = text_width(plain(pin.name), _TOWN, bold=True)
    for anchor, at, left, base in (
        ("start", x + 9, x + 9, y + 4),
        ("end", x - 9, x - 9 - wide, y + 4),
        ("middle", x, x - wide / 2, y + 9 + _TOWN),
        ("middle", x, x - wide / 2, y - 9),
    ):
        yield Town(pin, x, y, anchor, at, base, Box(left, base - _TOWN, left + wide, base + 3))


def _has_room(box: Box, taken: Iterable[Box]) -> bool:
    return box.within(Box(0, 0, WIDTH, HEIGHT)) and not any(map(box.overlaps, taken))


def _town(town: Town) -> Markup:
    """A town's point and name."""
    return Markup(
        '<circle class="pin" cx="{:.1f}" cy="{:.1f}" r="{}"/>'
        '<text class="town" x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>'
    ).format(town.x, town.y, _PIN, town.at, town.base, town.anchor, plain(town.pin.name))

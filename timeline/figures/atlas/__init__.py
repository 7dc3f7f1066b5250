"""The outlines of today's countries, for small maps that ask no server for anything.

Natural Earth 1:110m (public domain) as packed by world-atlas 2.0.2; its licence, ISC, lies
beside the file. The file is TopoJSON: neighbours share the arcs of their border.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

Point = tuple[float, float]  # degrees east, degrees north
Ring = tuple[Point, ...]

_FILE = Path(__file__).with_name("countries-110m.json")
# What reports call countries that the atlas shortens or calls otherwise.
_CALLED = {
    "United States": "United States of America",
    "Bosnia": "Bosnia and Herz.",
    "Bosnia and Herzegovina": "Bosnia and Herz.",
    "Central African Republic": "Central African Rep.",
    "Czech Republic": "Czechia",
    "Democratic Republic of the Congo": "Dem. Rep. Congo",
    "Dominican Republic": "Dominican Rep.",
    "Ivory Coast": "Côte d'Ivoire",
    "North Macedonia": "Macedonia",
    "South Sudan": "S. Sudan",
    "Western Sahara": "W. Sahara",
}


@dataclass(frozen=True, slots=True)
class Country:
    """A country and the outer rings of its parts; the first point is not repeated at the end."""

    name: str
    rings: tuple[Ring, ...]


@cache
def countries() -> tuple[Country, ...]:
    """Every country of the atlas.

    >>> len(countries())
    177
    """
    atlas = json.loads(_FILE.read_text(encoding="utf-8"))
    arcs = [_absolute(arc, atlas["transform"]) for arc in atlas["arcs"]]
    return tuple(
        Country(shape["properties"]["name"], tuple(_rings(shape, arcs)))
        for shape in atlas["objects"]["countries"]["geometries"]
    )


def country(name: str) -> Country | None:
    """The country of a name as reports write it; None if it is none.

    >>> country("United States").name, country("Kirkuk")
    ('United States of America', None)
    """
    called = _CALLED.get(name, name)
    return next((each for each in countries() if each.name == called), None)


def _absolute(arc: Sequence[Sequence[int]], transform: Mapping[str, Any]) -> Ring:
    """Sum up an arc's steps and turn them into degrees (TopoJSON specification 2.1.2)."""
    (wide, tall), (west, south) = transform["scale"], transform["translate"]
    across = accumulate(step[0] for step in arc)
    up = accumulate(step[1] for step in arc)
    return tuple((west + x * wide, south + y * tall) for x, y in zip(across, up, strict=True))


def _rings(shape: Mapping[str, Any], arcs: Sequence[Ring]) -> Iterator[Ring]:
    """Join arcs into rings; holes are left out, for another country fills them.

    A negative index means the arc of its complement, backwards (specification 2.1.4).
    """
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    for outer, *_ in polygons:
        pieces = (arcs[index] if index >= 0 else arcs[~index][::-1] for index in outer)
        yield tuple(_unbroken(point for piece in pieces for point in piece[:-1]))


def _unbroken(points: Iterable[Point]) -> Iterator[Point]:
    """Go on beyond 180 degrees where a ring crosses the antimeridian.

    >>> list(_unbroken([(179.0, 1.0), (-179.0, 2.0), (178.0, 3.0)]))
    [(179.0, 1.0), (181.0, 2.0), (178.0, 3.0)]
    """
    before: float | None = None
    for longitude, latitude in points:
        turns = 0 if before is None else round((before - longitude) / 360)
        before = longitude + 360 * turns
        yield before, latitude

"""Marker symbols as outlines, in Plotly's own shapes (plotly.js, `drawing/symbol_defs`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import cos, pi, sin, sqrt

_Corners = Sequence[tuple[float, float]]

# Corners at radius 1, y downward.
_TIP = pi / 2.5
_THIRD = 2 / sqrt(3)
_CORNERS: Mapping[str, _Corners] = {
    "square": ((1, 1), (-1, 1), (-1, -1), (1, -1)),
    "diamond": ((1.3, 0), (0, 1.3), (-1.3, 0), (0, -1.3)),
    "triangle-up": ((-_THIRD, 0.5), (_THIRD, 0.5), (0, -1)),
    "triangle-down": ((-_THIRD, -0.5), (_THIRD, -0.5), (0, 1)),
    "pentagon": ((0.951, -0.309), (0.588, 0.809), (-0.588, 0.809), (-0.951, -0.309), (0, -1)),
    "octagon": (
        (-0.383, -0.924), (0.383, -0.924), (0.924, -0.383), (0.924, 0.383),
        (0.383, 0.924), (-0.383, 0.924), (-0.924, 0.383), (-0.924, -0.383),
    ),
    "hexagram": (
        (-0.76, 0), (-1.14, -0.66), (-0.38, -0.66), (0, -1.32), (0.38, -0.66), (1.14, -0.66),
        (0.76, 0), (1.14, 0.66), (0.38, 0.66), (0, 1.32), (-0.38, 0.66), (-1.14, 0.66),
    ),
    "arrow": ((0, 0), (-2 * cos(_TIP), 2 * sin(_TIP)), (2 * cos(_TIP), 2 * sin(_TIP))),
    "line-ew": ((1.4, 0), (-1.4, 0)),
}  # fmt: skip


def outline(symbol: str, size: float) -> str:
    """The path of a symbol round the point 0,0; `size` is Plotly's, in pixels.

    Raises KeyError for a symbol that no mark of the project has.

    >>> outline("square", 10)
    'M5,5L-5,5L-5,-5L5,-5Z'
    """
    shape, radius = symbol.removesuffix("-open"), size / 2
    if shape == "circle":
        return _arcs(((radius, 0), (-radius, 0)), radius)
    if shape == "star-diamond":
        reach = 1.4 * radius
        return _arcs(((-reach, 0), (0, reach), (reach, 0), (0, -reach)), 1.9 * radius)
    corners = [f"{x * radius:.4g},{y * radius:.4g}" for x, y in _CORNERS[shape]]
    return f"M{'L'.join(corners)}Z"


def _arcs(corners: _Corners, radius: float) -> str:
    """Arcs of one radius from corner to corner and back to the first."""
    first, *others = [f"{x:.4g},{y:.4g}" for x, y in corners]
    way = "".join(f"A{radius:.4g},{radius:.4g} 0 0 1 {corner}" for corner in (*others, first))
    return f"M{first}{way}Z"

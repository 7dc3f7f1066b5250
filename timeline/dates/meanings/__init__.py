"""What each kind of expression means in its context, one module for each family of kinds."""

from __future__ import annotations

from timeline.dates.meanings import (
    accounts,
    counted,
    holidays,
    parts,
    ranges,
    relative,
    timeless,
    times,
    written,
)
from timeline.dates.meanings.base import resolve

__all__ = [
    "accounts", "counted", "holidays", "parts", "ranges", "relative", "resolve", "timeless",
    "times", "written",
]  # fmt: skip

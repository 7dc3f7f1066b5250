"""Dates in a text: found by a grammar, read against the publish date, and explained."""

from __future__ import annotations

from timeline.dates.find import find_dates
from timeline.dates.languages import language_of

__all__ = ["find_dates", "language_of"]

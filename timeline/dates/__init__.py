"""Dates in a text: found by a grammar, read against the publish date, and explained."""

from __future__ import annotations

from timeline.dates.find import find_dates
from timeline.dates.languages import check_language, is_read, language_of
from timeline.dates.writing_day import as_written

__all__ = ["as_written", "check_language", "find_dates", "is_read", "language_of"]

"""Dates at the head of an entry: "Sunday, 1 March. Rebels shelled …", "3 May – Troops …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from timeline.intervals import Precision
from timeline.model import DateMention

_MARKS = " \t#*•-"  # what may stand before a heading
_CLOSES = re.compile(
    r"(?:,?\s+\(?[A-Z][a-z]+day\)?)?(?:\s+\d{1,2}(?=[.:]))?\**(?:\s*[.:]\**(?=\s)|\s+[–—-]{1,2}(?=\s)|\s*$|\s*\n)"
)


def heading_date(text: str, at: int, dates: Sequence[DateMention]) -> DateMention | None:
    """The day that heads the entry around a character: at its line's start, or the line above.

    `dates` are those of the text, sorted by start. A day on a line of its own heads the line
    right below it; one that ends in a stop, colon or dash heads the rest of its own line.

    >>> heading_date("Rebels fled. Jets bombed Homs.", 20, []) is None
    True
    """
    start = text.rfind("\n", 0, at) + 1
    above = text.rfind("\n", 0, max(start - 1, 0)) + 1
    own = _opening(text, start, dates)
    if own is not None or start == 0:
        return own
    date = _opening(text, above, dates)
    stands_alone = date is not None and not text[date.end_char : start].strip(" \t*:.\n")
    return date if stands_alone else None


def _opening(text: str, line: int, dates: Sequence[DateMention]) -> DateMention | None:
    """The day with which a line opens, if it is set apart from what follows."""
    start = line
    while start < len(text) and text[start] in _MARKS:
        start += 1
    place = bisect_left(dates, start, key=lambda date: date.start_char)
    if place == len(dates) or dates[place].start_char != start:
        return None
    date = dates[place]
    is_day = date.interval is not None and date.precision is Precision.DAY
    return date if is_day and _CLOSES.match(text, date.end_char) else None

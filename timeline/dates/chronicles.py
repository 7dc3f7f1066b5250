"""Chronicles: lists of days, each at the head of its entry, most of them without their year.

    March 24
    - Rebels seize the palace.
    January 10
    - The president resigns.

The entries stand in the order of time, or against it (a ticker). So the year goes on from a
neighbour that writes it, and where none does, from the day of writing: the last entry had
happened by then, unless all are ahead of it and much nearer (a diary of what is planned).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from timeline.dates.expressions import CalendarDate, ClockTime, DaypartOf, Expression, RangeEnd
from timeline.dates.grammar import Found
from timeline.dates.readers import exists

_LINE_BEGINS = re.compile(r"(?:^|\n)[^\S\n]*(?:[-–—*•·\[(][^\S\n]*)?$")
_HEAD_ENDS = re.compile(r"[^\S\n]*(?:[-–—:\n]|,[^\S\n]*\d)|/")
_PARAGRAPH_ENDS = re.compile(r"\n[^\S\n]*\n")
_REACH = 12  # characters of indent and mark before an entry
_FEWEST = 3
_STRAY = 4  # one in so many entries may stand out of order, where a year begins
_NEARER = 4  # how much nearer what is planned must lie than what is past


class _Entry(NamedTuple):
    """A day or month at the head of an entry; `at` is the index of its date."""

    at: int
    month: int
    day: int
    year: int | None

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in its year."""
        return self.month, self.day

    def near(self, year: int) -> date:
        """Give the day in a year, a month by its first day and no 29 February as the 28th."""
        return date(year, self.month, self.day if exists(year, self.month, self.day) else 28)


def chronicle_years(text: str, dates: Sequence[Found], today: date | None) -> Mapping[int, int]:
    r"""Give the years that a chronicle lends to its dates, by their index.

    >>> from timeline.dates.grammar import find_expressions
    >>> from timeline.dates.tokens import tokenise
    >>> text = "March 24\n- They came.\nMay 3\n- They left on May 9.\nJanuary 10\n- All was quiet."
    >>> dates = [one for block in tokenise(text) for one in find_expressions(block)]
    >>> chronicle_years(text, dates, date(2014, 1, 20))
    {0: 2013, 1: 2013, 2: 2013, 3: 2014}
    """
    entries = [entry for index in range(len(dates)) if (entry := _entry(text, dates, index))]
    entries = entries[bool(entries) and _is_day_of_writing(entries[0], today) :]
    if len(entries) < _FEWEST or all(entry.year is not None for entry in entries):
        return {}
    falls = sum(later.place < earlier.place for earlier, later in pairwise(entries))
    rises = sum(later.place > earlier.place for earlier, later in pairwise(entries))
    written = [entry.year for entry in entries if entry.year is not None]
    if min(falls, rises) > max(1, len(written), len(entries) // _STRAY):
        return {}
    goes_up = _goes_up(written, rises - falls, entries, today)
    years = _years(entries if goes_up else entries[::-1], today)
    return _with_bodies(text, dates, {entry.at: years[entry.at] for entry in entries if years})


def _entry(text: str, dates: Sequence[Found], index: int) -> _Entry | None:
    found = dates[index]
    written = _written(found.expression)
    if written is None or written.month is None or written.before_christ:
        return None
    if not _LINE_BEGINS.search(text[max(0, found.start - _REACH) : found.start]):
        return None
    if not _HEAD_ENDS.match(text, found.end) and found.end < len(text):
        return None
    return _Entry(index, written.month, written.day or 1, written.year)


def _goes_up(
    written: Sequence[int], rises: int, entries: Sequence[_Entry], today: date | None
) -> bool:
    """Tell whether the latest entry stands last; `rises` is how many more steps go up than down.

    A list that begins with a year long past goes on from there.
    """
    if len(set(written)) > 1:
        return written[0] < written[-1]
    first = entries[0]
    if first.year is not None and (today is None or today.year - first.year > 1):
        return True
    if rises or today is None:
        return rises >= 0
    return _latest(entries[-1], today) >= _latest(first, today)


def _latest(entry: _Entry, today: date) -> date:
    """Give the latest such day on or before today."""
    here = entry.near(today.year)
    return here if here <= today else entry.near(today.year - 1)


def _written(expression: Expression | None) -> CalendarDate | None:
    """Give the day that heads an entry: that of "May 3, 8 p.m.", the first of "May 3-5"."""
    if isinstance(expression, RangeEnd):
        return _written(expression.first)
    if isinstance(expression, DaypartOf | ClockTime):
        return _written(expression.day)
    return expression if isinstance(expression, CalendarDate) else None


def _years(entries: Sequence[_Entry], today: date | None) -> dict[int, int]:
    """Give each entry, in the order of time, its year by its index; empty where none shows."""
    at = next((n for n, entry in enumerate(entries) if _tells_year(entry, today)), None)
    if at is not None:
        first = entries[at].year or 0
        years = {**_back_from(first, entries[: at + 1]), **_on_from(first, entries[at:])}
        if today is None or all(each.near(years[each.at]) <= today for each in entries):
            return years
    return {} if today is None else _around(entries, today)


def _tells_year(entry: _Entry, today: date | None) -> bool:
    """Tell whether an entry has its year, and is not merely the day on which all was written."""
    return entry.year is not None and not _is_day_of_writing(entry, today)


def _is_day_of_writing(entry: _Entry, today: date | None) -> bool:
    """Tell whether an entry is the full date of writing: at the head of a page it is no entry."""
    return entry.year is not None and entry.near(entry.year) == today


def _around(entries: Sequence[_Entry], today: date) -> dict[int, int]:
    """Let the last entry be past, or the first one ahead if that is much nearer."""
    ended = _latest(entries[-1], today)
    first = entries[0].near(today.year)
    begins = first if first >= today else entries[0].near(today.year + 1)
    if (begins - today) * _NEARER < today - ended:
        return _on_from(begins.year, entries)
    return _back_from(ended.year, entries)


def _on_from(year: int, entries: Sequence[_Entry]) -> dict[int, int]:
    years = {entries[0].at: year}
    for earlier, later in pairwise(entries):
        year = later.year or year + (later.place < earlier.place)
        years[later.at] = year
    return years


def _back_from(year: int, entries: Sequence[_Entry]) -> dict[int, int]:
    years = {entries[-1].at: year}
    for later, earlier in pairwise(reversed(entries)):
        year = earlier.year or year - (earlier.place > later.place)
        years[earlier.at] = year
    return years


def _with_bodies(text: str, dates: Sequence[Found], years: Mapping[int, int]) -> dict[int, int]:
    """Lend the year of each entry to the dates in it; the last one ends with its paragraph."""
    heads = sorted(years)
    if not heads:
        return {}
    end = _PARAGRAPH_ENDS.search(text, dates[heads[-1]].end)
    last = len(text) if end is None else end.start()
    found: dict[int, int] = {}
    for index in range(heads[0], len(dates)):
        if dates[index].start < last:
            found[index] = years[heads[bisect_right(heads, index) - 1]]
    return found

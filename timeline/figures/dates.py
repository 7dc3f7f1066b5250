"""ISO text of the tables to positions on the axis, and to dates as a reader likes them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from timeline.calendar_words import say_month, short_day, short_weekday

Floats = NDArray[np.float64]

MINUTE_MS = 60_000.0
DAY_MS = 86_400_000.0
_DAY_LENGTH = len("2019-12-31")
_EPOCH = datetime(1970, 1, 1)


def extents(starts: Iterable[str], ends: Iterable[str]) -> tuple[Floats, Floats]:
    """Read inclusive ISO text as half-open stretches in milliseconds since 1970.

    A last day runs to midnight, a last minute to the next minute; NaN where a text is
    empty. Raises ValueError, naming the text, when one is no ISO date.

    >>> left, right = extents(["1970-01-01", ""], ["1970-01-02", ""])
    >>> left[0], right[0], bool(np.isnan(left[1]))
    (np.float64(0.0), np.float64(172800000.0), True)
    """
    first = list(starts)
    last = [end or start for start, end in zip(first, ends, strict=True)]
    whole_day = np.fromiter((len(text) <= _DAY_LENGTH for text in last), np.bool_, len(last))
    return _epoch_ms(first), _epoch_ms(last) + np.where(whole_day, DAY_MS, MINUTE_MS)


def _epoch_ms(texts: list[str]) -> Floats:
    try:
        minutes = np.array(texts, dtype="datetime64[m]")
    except ValueError as error:
        raise ValueError(f"the tables hold a date that is not ISO text: {error}") from None
    numbers = minutes.astype(np.int64).astype(np.float64) * MINUTE_MS
    return np.where(np.isnat(minutes), np.nan, numbers)


def moment(milliseconds: float) -> datetime:
    """The wall-clock moment of an axis position, within the years 1 to 9999.

    >>> moment(0.0)
    datetime.datetime(1970, 1, 1, 0, 0)
    """
    earliest, latest = datetime.min - _EPOCH, datetime.max - _EPOCH
    return _EPOCH + min(max(timedelta(milliseconds=milliseconds), earliest), latest)


def spoken(left: float, right: float, *, year: bool) -> str:
    """Write a half-open stretch the way a caption would, no finer than it is.

    >>> day, hour = DAY_MS, 60 * MINUTE_MS
    >>> spoken(0, day, year=True), spoken(0, day, year=False)
    ('Thu 1 Jan 1970', 'Thu 1 Jan')
    >>> spoken(0, 31 * day, year=False), spoken(0, 365 * day, year=False)
    ('January 1970', '1970')
    >>> spoken(-day, 2 * day, year=False), spoken(19 * hour, 19 * hour + MINUTE_MS, year=False)
    ('31 Dec 1969 – 2 Jan 1970', 'Thu 1 Jan, 19:00')
    """
    start, end = moment(left), moment(right)
    last = end - timedelta(minutes=1)
    if right - left < DAY_MS:
        return _clock_span(start, end, last, year=year)
    if start.date() == last.date():
        return _day(start, year=year, weekday=True)
    return _calendar_unit(start, end) or _day_span(start, last, year=year)


def _clock_span(start: datetime, end: datetime, last: datetime, *, year: bool) -> str:
    day = _day(start, year=year, weekday=True)
    if end - start <= timedelta(minutes=1):
        return f"{day}, {start:%H:%M}"
    if start.date() == last.date():
        return f"{day}, {start:%H:%M}–{end:%H:%M}"
    return f"{day} – {_day(last, year=year, weekday=True)}"


def _calendar_unit(start: datetime, end: datetime) -> str:
    """Name a whole month, year, decade or century; empty for any other stretch."""
    if (start.day, end.day, start.hour, end.hour) != (1, 1, 0, 0):
        return ""
    months = (end.year - start.year) * 12 + end.month - start.month
    if months == 1:
        return say_month(start)
    if start.month == 1 and months == 12:
        return str(start.year)
    if start.month == 1 and months == 120 and start.year % 10 == 0:
        return f"{start.year}s"
    return ""


def _day_span(start: datetime, last: datetime, *, year: bool) -> str:
    if start.year != last.year:
        return f"{_day(start, year=True)} – {_day(last, year=True)}"
    if (start.month, start.year) == (last.month, last.year):
        return f"{start.day}–{_day(last, year=year)}"
    return f"{_day(start, year=False)} – {_day(last, year=year)}"


def _day(when: datetime, *, year: bool, weekday: bool = False) -> str:
    name = f"{short_weekday(when)} " if weekday else ""
    return f"{name}{short_day(when)}" + (f" {when.year}" if year else "")

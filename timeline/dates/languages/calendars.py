"""Dates of the Islamic and the Iranian calendar, carried over into the Gregorian one.

The arithmetic is that of well-kept libraries: hijridate for the Umm al-Qura calendar
(the official one of Saudi Arabia; the moon as sighted elsewhere may differ by a day) and
jdatetime for the Iranian one (the same days as the astronomers' of convertdate, a
hundred times as fast). A year that is not written is found as for any other date.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

import jdatetime
from hijridate import Gregorian, Hijri

from timeline.intervals import DAY, Interval


class Calendar(StrEnum):
    """A calendar other than the Gregorian, by what an explanation calls it."""

    HIJRI = "Islamic"
    JALALI = "Iranian"


def _jalali_to_gregorian(year: int, month: int, day: int) -> date:
    gregorian: date = jdatetime.date(year, month, day).togregorian()
    return gregorian


def _gregorian_to_jalali(day: date) -> tuple[int, int, int]:
    jalali = jdatetime.date.fromgregorian(date=day)
    return jalali.year, jalali.month, jalali.day


def _hijri_to_gregorian(year: int, month: int, day: int) -> date:
    return date(*Hijri(year, month, day).to_gregorian().datetuple())


def _gregorian_to_hijri(day: date) -> tuple[int, int, int]:
    return Gregorian(day.year, day.month, day.day).to_hijri().datetuple()


_TO_GREGORIAN: Mapping[Calendar, Callable[[int, int, int], date]] = MappingProxyType(
    {Calendar.HIJRI: _hijri_to_gregorian, Calendar.JALALI: _jalali_to_gregorian}
)
_FROM_GREGORIAN: Mapping[Calendar, Callable[[date], tuple[int, int, int]]] = MappingProxyType(
    {Calendar.HIJRI: _gregorian_to_hijri, Calendar.JALALI: _gregorian_to_jalali}
)
_MONTHS_OF_YEAR = 12


def interval_of(calendar: Calendar, year: int, month: int | None, day: int | None) -> Interval:
    """Give a day, month or year of another calendar in Gregorian days.

    Raises ValueError or OverflowError for a day that the calendar does not have, or that
    the library does not reach (hijridate: 1343 to 1500 AH).

    >>> interval_of(Calendar.JALALI, 1398, 10, 6).first_day
    datetime.date(2019, 12, 27)
    >>> interval_of(Calendar.HIJRI, 1440, 9, None).last_day
    datetime.date(2019, 6, 3)
    """
    to_gregorian = _TO_GREGORIAN[calendar]
    first = to_gregorian(year, month or 1, day or 1)
    if day is not None:
        return Interval.day(first)
    following = (year + 1, 1) if month is None else move_month(year, month, 1)
    return Interval.days(first, to_gregorian(*following, 1) - DAY)


def move_month(year: int, month: int, count: int) -> tuple[int, int]:
    """Move by months of a calendar with twelve of them."""
    years, index = divmod(month - 1 + count, _MONTHS_OF_YEAR)
    return year + years, index + 1


def year_and_month(calendar: Calendar, day: date) -> tuple[int, int]:
    """Tell in which year and month of another calendar a Gregorian day falls.

    >>> year_and_month(Calendar.JALALI, date(2020, 1, 1))
    (1398, 10)
    """
    year, month, _ = _FROM_GREGORIAN[calendar](day)
    return year, month

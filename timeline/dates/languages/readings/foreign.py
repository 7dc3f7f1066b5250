"""Dates of the Islamic and of the Iranian calendar."""

from __future__ import annotations

from timeline.dates.expressions import CalendarDate, Daypart, Expression, Unit, UnitAway
from timeline.dates.languages.calendars import Calendar
from timeline.dates.languages.expressions import ForeignDate, ForeignUnitAway
from timeline.dates.languages.readings.counted import unit_away
from timeline.dates.languages.readings.days import part_of
from timeline.dates.languages.readings.written import date

_FIRST_GREGORIAN_YEAR = 1600  # in Persian texts, years before it are Iranian ones


def hijri_date(month: int, year: int | None = None, day: int | None = None) -> Expression:
    """A day or a month of the Islamic calendar; the year may be left out."""
    return ForeignDate(Calendar.HIJRI, year, month, day)


def hijri_year(year: int) -> Expression:
    """A year of the Islamic calendar."""
    return ForeignDate(Calendar.HIJRI, year)


def jalali_date(
    month: int,
    day: int | None = None,
    year: int | None = None,
    weekday: int | None = None,
    daypart: Daypart | None = None,
) -> Expression:
    """A day or a month of the Iranian calendar; the year may be left out."""
    return part_of(ForeignDate(Calendar.JALALI, year, month, day), daypart)


def persian_year(year: int) -> Expression:
    """A year in Persian: of the Iranian calendar unless it is too late for that."""
    if year < _FIRST_GREGORIAN_YEAR:
        return ForeignDate(Calendar.JALALI, year)
    return CalendarDate(year=year)


def persian_figures(year: int, month: int, day: int) -> Expression | None:
    """Year/month/day in figures in Persian, in whichever calendar the year shows."""
    if year < _FIRST_GREGORIAN_YEAR:
        return ForeignDate(Calendar.JALALI, year, month, day)
    return date(month, day, year)


def persian_unit_away(unit: Unit, shift: int) -> Expression | None:
    """The last, this or the next unit in Persian: months and years are Iranian ones."""
    if unit in (Unit.MONTH, Unit.YEAR):
        return ForeignUnitAway(Calendar.JALALI, unit, shift)
    return unit_away(unit, shift)


def persian_named_unit(away: UnitAway) -> Expression:
    """One word for the last or this year: "پارسال", "امسال"."""
    return ForeignUnitAway(Calendar.JALALI, away.unit, away.shift)

"""Dates of the Islamic and of the Iranian calendar."""

from __future__ import annotations

from timeline.dates.expressions import (
    CalendarDate,
    Daypart,
    Expression,
    Part,
    PartOf,
    Season,
    Unit,
    UnitAway,
)
from timeline.dates.languages.calendars import Calendar
from timeline.dates.languages.expressions import ForeignDate, ForeignUnitAway, FromTo
from timeline.dates.languages.readings.counted import unit_away
from timeline.dates.languages.readings.days import part_of
from timeline.dates.languages.readings.written import date

_SEASONS = ("SP", "SU", "FA", "WI")  # from the new year on
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


def jalali_days(first: int, last: int, month: int, year: int | None = None) -> Expression | None:
    """From one day to another of an Iranian month."""
    if first >= last:
        return None
    ends = (ForeignDate(Calendar.JALALI, year, month, day) for day in (first, last))
    return FromTo(*ends)


def edge_of_jalali_month(edge: Part, month: int, year: int | None = None) -> Expression:
    """The beginning, the middle or the end of an Iranian month: "اواخر شهریور"."""
    return PartOf(edge, ForeignDate(Calendar.JALALI, year, month))


def persian_edge_of_year(edge: Part, year: int) -> Expression:
    """The same of a year in Persian."""
    return PartOf(edge, persian_year(year))


def persian_edge_of_unit(edge: Part, unit: Unit, shift: int) -> Expression | None:
    """The same of the last, this or the next unit in Persian."""
    whole = persian_unit_away(unit, shift)
    return None if whole is None else PartOf(edge, whole)


def persian_season(season: str, year: int) -> Expression:
    """A season of a year in Persian; in the Iranian calendar it has three whole months."""
    if year >= _FIRST_GREGORIAN_YEAR:
        return Season(season, year)
    first = 3 * _SEASONS.index(season) + 1
    months = (ForeignDate(Calendar.JALALI, year, month) for month in (first, first + 2))
    return FromTo(*months)


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

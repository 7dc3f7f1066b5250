"""Dates written with a number or a name of their own: days, months, years, holidays."""

from __future__ import annotations

from timeline.dates.expressions import (
    CalendarDate,
    DayOfMonth,
    Daypart,
    Decade,
    Expression,
    Holiday,
    InYear,
    NamedAway,
    NotADate,
    NthOf,
    Part,
    PartOf,
    Season,
    Unit,
    UnitAway,
)
from timeline.dates.languages.expressions import DateAway, FromTo
from timeline.dates.languages.readings.days import part_of
from timeline.dates.readers import exists, full_year


def date(
    month: int,
    day: int | None = None,
    year: int | None = None,
    weekday: int | None = None,
    daypart: Daypart | None = None,
) -> Expression:
    """A day or a month by its name or number; no date at all if there is no such day."""
    if not exists(year, month, day or 1):
        return NotADate()
    return part_of(CalendarDate(year=year, month=month, day=day, weekday=weekday), daypart)


def short_date(day: int, month: int, short_year: int) -> Expression:
    """A day in figures with two of its year: "27.12.19"."""
    full = full_year(short_year)
    if not exists(full, month, day):
        return NotADate()
    return CalendarDate(full, month, day, short_year=True)


def date_away(month: int, day: int, shift: int, weekday: int | None = None) -> Expression:
    """A day and month with "last", "this" or "next": "el pasado 27 de diciembre"."""
    return DateAway(month, day, shift) if exists(None, month, day) else NotADate()


def date_of_year(
    month: int, shift: int, day: int | None = None, unit: Unit = Unit.YEAR
) -> Expression | None:
    """A day or a month of the last, this or the next year: "27 December of last year"."""
    if unit is not Unit.YEAR:
        return None
    whole = NthOf(month, Unit.MONTH, UnitAway(Unit.YEAR, shift))
    return whole if day is None else NthOf(day, Unit.DAY, whole)


def date_of_year_away(month: int, away: UnitAway, day: int | None = None) -> Expression | None:
    """A day or a month of a year that is one word: "去年12月27日"."""
    return date_of_year(month, away.shift, day, away.unit)


def day_of_month_away(day: int, shift: int, unit: Unit) -> Expression | None:
    """A day of the last, this or the next month: "本月3日"."""
    if unit is not Unit.MONTH:
        return None
    return NthOf(day, Unit.DAY, UnitAway(Unit.MONTH, shift))


def day_of_month(
    day: int, weekday: int | None = None, daypart: Daypart | None = None
) -> Expression:
    """A day by its number alone, or with its weekday: "vendredi 27"."""
    return part_of(DayOfMonth(day), daypart)


def days_of_month(first: int, last: int, month: int, year: int | None = None) -> Expression | None:
    """From one day to another of the same month: "27-29 December"."""
    ends = date(month, first, year), date(month, last, year)
    if first >= last or any(isinstance(end, NotADate) for end in ends):
        return None
    return FromTo(ends[0], ends[1])


def named_month(month: int, shift: int) -> Expression:
    """A month with "last", "this" or "next"."""
    return NamedAway(shift, month=month)


def edge_of_month(edge: Part, month: int, year: int | None = None) -> Expression:
    """The beginning, the middle or the end of a month: "a finales de diciembre"."""
    return PartOf(edge, CalendarDate(year=year, month=month))


def edge_of_year(edge: Part, year: int) -> Expression:
    """The beginning, the middle or the end of a year: "Ende 2019"."""
    return PartOf(edge, CalendarDate(year=year))


def edge_of_decade(edge: Part, year: int) -> Expression | None:
    """The beginning, the middle or the end of ten years: "Anfang der 1990er Jahre"."""
    return PartOf(edge, Decade(year)) if year % 10 == 0 else None


def edge_of_decade_short(edge: Part, tens: int) -> Expression | None:
    """The same of the 20th century: "конец 90-х годов"."""
    whole = decade_short(tens)
    return None if whole is None else PartOf(edge, whole)


def edge_of_decade_of_century(edge: Part, century: int, tens: int) -> Expression | None:
    """The same of the ten years of a century: "20世纪90年代初"."""
    return edge_of_decade(edge, 100 * (century - 1) + tens)


def years(first: int, last: int) -> Expression | None:
    """From one year to another: "2014–2015 роках"."""
    return FromTo(CalendarDate(year=first), CalendarDate(year=last)) if first < last else None


def dates_between(
    first: int, first_month: int, last: int, month: int, year: int | None = None
) -> Expression | None:
    """From a day of one month to one of another: "vom 28. Februar bis 3. März"."""
    begins = year - 1 if year is not None and first_month > month else year
    ends = date(first_month, first, begins), date(month, last, year)
    return None if any(isinstance(end, NotADate) for end in ends) else FromTo(ends[0], ends[1])


def decade(year: int) -> Expression | None:
    """Ten years by their first: "1960年代"."""
    return Decade(year) if year % 10 == 0 else None


def decade_short(tens: int) -> Expression | None:
    """Ten years of the 20th century: "60er Jahre"."""
    return Decade(1900 + tens, short=True) if tens % 10 == 0 else None


def decade_of_century(century: int, tens: int) -> Expression | None:
    """Ten years of a century: "20世纪60年代"."""
    return decade(100 * (century - 1) + tens)


def season(season: str, year: int) -> Expression:
    """A season of a year: "Herbst 2014"."""
    return Season(season, year)


def season_away(season: str, shift: int) -> Expression:
    """A season with "last", "this" or "next"."""
    return NamedAway(shift, season=season)


def season_of_year(season: str, away: UnitAway) -> Expression:
    """A season of a year that is one word: "去年秋天"."""
    return InYear(Season(season), away)


def year(year: int) -> Expression:
    """A year by its number."""
    return CalendarDate(year=year)


def holiday(name: str, year: int | None = None) -> Expression:
    """A holiday that a calendar can compute, by its name in `dates_holidays.yml`."""
    return Holiday(name, year)

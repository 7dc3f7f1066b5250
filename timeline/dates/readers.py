"""Small functions that the grammar names where a phrase needs arithmetic or a doubt.

Each takes what the labels of its patterns caught and gives an expression, or None when
the words cannot mean that after all (the 31st of February, a 13th month).
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import dateparser

from timeline.dates.expressions import (
    CalendarDate,
    Century,
    ClockTime,
    DayAway,
    Daypart,
    DaypartOf,
    Decade,
    Expression,
    FiscalYear,
    Holiday,
    HolidayAway,
    InYear,
    Part,
    PartOf,
    Quarter,
    Repeated,
    SameUnit,
    Season,
    Unit,
    UnitAway,
    UnitOf,
)
from timeline.dates.timex import duration_value

_OLDEST = 9999
_LEAP_YEAR = 2000
_LONGEST_MONTH = 31
_YOUNGEST_DECADE = 2000  # said of its ten years; all round hundreds before are said of a century
_STRICT = {"STRICT_PARSING": True, "PARSERS": ["absolute-time"], "DATE_ORDER": "DMY"}
_PIVOT = 30  # two-digit years: 00 to 29 are 2000s, as in POSIX with a later pivot
_FIELDS = {"unit": Unit, "part": Part, "daypart": Daypart}  # constants that are names


def constants(given: Mapping[str, Any]) -> dict[str, Any]:
    """Turn the constants of a rule (`with: {unit: day}`) into the values they name."""
    return {name: _FIELDS.get(name, lambda value: value)(value) for name, value in given.items()}


def calendar_day(
    day: int,
    month: int,
    year: int | None = None,
    weekday: int | None = None,
    short_year: int | None = None,
) -> CalendarDate | None:
    """Read a day with its month; of a day that its year does not have only the month is kept.

    None where no year shows that a date is meant ("In June 31 people died").
    """
    full = year if short_year is None else full_year(short_year)
    if exists(full, month, day):
        return CalendarDate(full, month, day, weekday, short_year is not None)
    return None if full is None else _no_such_day(full, month, day)


def _no_such_day(year: int, month: int, day: int) -> CalendarDate | None:
    """Keep the month of a day that it does not have: "30 February 2019"."""
    if not (exists(year, month, 1) and 1 <= day <= _LONGEST_MONTH):
        return None
    return CalendarDate(year, month, no_such_day=day)


def numeric_date(first: int, second: int, year: int) -> CalendarDate | None:
    """Read 3/4/2019: the order is decided by what is impossible, else left unsure.

    The reading kept is day first; `order_unsure` says that month first is possible too. Of a
    day that there is not in either order ("31/02/2019") only the month is kept.
    """
    short = year < 100
    full = full_year(year) if short else year
    day_first, month_first = exists(full, second, first), exists(full, first, second)
    if day_first:
        unsure = month_first and first != second
        shown = None if month_first else True
        return CalendarDate(
            full, second, first, short_year=short, order_unsure=unsure, day_first=shown
        )
    if month_first:
        return CalendarDate(full, first, second, short_year=short, day_first=False)
    return _no_such_day(full, second, first) or _no_such_day(full, first, second)


def full_year(two_digits: int) -> int:
    """Give a two-digit year its century.

    >>> full_year(84), full_year(19)
    (1984, 2019)
    """
    return two_digits + (2000 if two_digits < _PIVOT else 1900)


def exists(year: int | None, month: int, day: int) -> bool:
    """Tell whether there is such a day; without a year, whether there is in some year.

    >>> exists(2019, 2, 29), exists(None, 2, 29)
    (False, True)
    """
    if not 1 <= month <= 12 or (year is not None and not 1 <= year <= 9998):
        return False
    return 1 <= day <= monthrange(_LEAP_YEAR if year is None else year, month)[1]


def calendar_year(year: int | None = None, short_year: int | None = None) -> CalendarDate | None:
    """Read a year of four digits, or of two ("'84")."""
    if short_year is not None:
        return CalendarDate(full_year(short_year), short_year=True)
    return CalendarDate(year)


def year_and_month(year: int, month: int) -> CalendarDate | None:
    """Read "2019-12"; "2007-08" is two years and "1990-94" too."""
    return CalendarDate(year, month) if month <= 12 and month < year % 100 else None


def ancient_date(
    year: int, month: int | None = None, day: int | None = None
) -> CalendarDate | None:
    """Read "218 BC" and "April 480 BC"."""
    if not 0 < year <= _OLDEST or not exists(None, month or 1, day or 1):
        return None
    return CalendarDate(year, month, day, before_christ=True)


def ancient_season(season: str, year: int) -> Season | None:
    """Read "the autumn of 481 BC"."""
    return Season(season, year, before_christ=True) if 0 < year <= _OLDEST else None


def spelled_date(whole: str) -> CalendarDate | None:
    """Read a full date in a spelling of its own ("27-Dec-2019") by way of dateparser."""
    found = dateparser.parse(whole, languages=["en"], settings=_STRICT)
    return None if found is None else calendar_day(found.day, found.month, found.year)


def season(season: str, year: int | None = None, short_year: int | None = None) -> Season:
    """Read a season with or without its year."""
    return Season(season, year if short_year is None else full_year(short_year))


def quarter_code(number: int, year: int, half: bool = False) -> Quarter | None:
    """Read "Q3 2022" and "H1 2021"."""
    return Quarter(number, year, half) if number <= (2 if half else 4) else None


def military_time(clock: int, zone: str = "") -> ClockTime | None:
    """Read "1830 GMT"."""
    hour, minute = divmod(clock, 100)
    return ClockTime(hour, minute, zone=zone) if hour <= 24 and minute < 60 else None


def clock_today(hour: int, daypart: Daypart, minute: int | None = None) -> ClockTime:
    """Read "6 o'clock this morning"."""
    return ClockTime(hour, minute, daypart=daypart, day=DayAway(0))


def quarter(number: int, year: int | None = None, half: bool = False, fiscal: str = "") -> Quarter:
    """Read "the fiscal third quarter of 1989"."""
    return Quarter(number, year, half, bool(fiscal))


def in_year(inner: Expression, year: Expression) -> InYear | Quarter | None:
    """Read "June of last year"; None if the date has a year of its own."""
    if isinstance(inner, Quarter) and isinstance(year, FiscalYear) and inner.year is None:
        return replace(inner, year=year.year, fiscal=True)
    if not isinstance(inner, CalendarDate | Season | Quarter | Holiday) or inner.year is not None:
        return None
    return InYear(inner, year)


def holiday_away(day: Expression, shift: int) -> HolidayAway | None:
    """Read "last Christmas"; None for other days."""
    if not isinstance(day, Holiday) or day.year is not None:
        return None
    return HolidayAway(day.name, shift)


def holiday_week(name: str, unit: Unit) -> UnitOf:
    """Read "Easter week": all of the week that holds the day."""
    return UnitOf(unit, Holiday(name))


def end_of_unit(unit: str, shift: int = 0) -> PartOf:
    """Read "year-end", and "since year-end", which is that of the year before."""
    return PartOf(Part.END, UnitAway(Unit(unit), shift, loose=not shift))


def middle_of_week() -> PartOf:
    """Read "mid-week"."""
    return PartOf(Part.MID, UnitAway(Unit.WEEK, 0, loose=True))


def beside_in_unit(part: Part, unit: Unit) -> PartOf:
    """Read "earlier in the week": of the week spoken of."""
    return PartOf(part, SameUnit(unit, 0))


def daypart_beside(daypart: Daypart, shift: int) -> DaypartOf:
    """Read "the next morning"."""
    return DaypartOf(daypart, SameUnit(Unit.DAY, shift))


def on_day(clock: ClockTime, day: Expression) -> ClockTime:
    """Put a time by the clock on its day; "5:30 Friday evening" takes its half from the day."""
    if isinstance(day, DaypartOf):
        inner = day.day or (DayAway(day.away) if day.away is not None else None)
        return replace(clock, day=inner, daypart=day.daypart)
    return replace(clock, day=day)


def repeated_unit(unit: Unit | str, amount: float | None = 1, low: float | None = None) -> Repeated:
    """Read "every two weeks"; of "every two or three weeks" the longer time is kept."""
    return Repeated(duration_value(amount, Unit(unit)))


def repeated_named(
    weekday: int | None = None,
    month: int | None = None,
    season: str | None = None,
    daypart: Daypart | None = None,
    days: int | None = None,
) -> Repeated:
    """Read "every Friday", "each July", "Tuesday nights"."""
    number = days if days is not None else None if weekday is None else weekday + 1
    if number is not None:
        value = f"XXXX-WXX-{number}"
    elif month is not None:
        value = f"XXXX-{month:02d}"
    else:
        value = f"XXXX-{season}" if season is not None else "XXXX-XX-XX"
    return Repeated(value if daypart is None else f"{value}T{daypart}")


def year_in_words(tens: int = 0, ones: int = 0, century: int = 19, teens: int = 0) -> CalendarDate:
    """Read "nineteen ninety-six"."""
    return CalendarDate(100 * century + tens + teens + ones)


def decade(first: int) -> Decade | Century:
    """Read "the 1980s"; "the 1700s" are a century, "the 2000s" a decade."""
    if first % 100 or first >= _YOUNGEST_DECADE:
        return Decade(first)
    return Century(first // 100 + 1)


def decade_short(tens: int) -> Decade:
    """Read "the nineties" and "the '80s"."""
    return Decade(1900 + tens, short=True)


def century(number: int, before_christ: bool = False) -> Century | None:
    """Read "the 19th century"."""
    return Century(number, before_christ) if 1 <= number <= 30 else None


def calendar_month(
    month: int, year: int | None = None, short_year: int | None = None
) -> CalendarDate | None:
    """Read a month with or without its year."""
    full = year if short_year is None else full_year(short_year)
    return CalendarDate(full, month, short_year=short_year is not None)

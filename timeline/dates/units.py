"""Calendar arithmetic over named units: the unit around a day, and moving by so many.

Raises OverflowError or ValueError beyond the years 1 to 9998; the caller turns that into
an unresolved date.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from timeline.dates.expressions import Unit
from timeline.intervals import DAY, Interval, Precision

PRECISIONS = {
    Unit.SECOND: Precision.MINUTE,
    Unit.MINUTE: Precision.MINUTE,
    Unit.HOUR: Precision.HOUR,
    Unit.DAY: Precision.DAY,
    Unit.NIGHT: Precision.PART_OF_DAY,
    Unit.WEEKEND: Precision.WEEKEND,
    Unit.WEEK: Precision.WEEK,
    Unit.FORTNIGHT: Precision.WEEK,
    Unit.MONTH: Precision.MONTH,
    Unit.SEASON: Precision.SEASON,
    Unit.QUARTER: Precision.QUARTER,
    Unit.PERIOD: Precision.QUARTER,
    Unit.HALF_YEAR: Precision.HALF_YEAR,
    Unit.YEAR: Precision.YEAR,
    Unit.DECADE: Precision.DECADE,
    Unit.CENTURY: Precision.CENTURY,
    Unit.MILLENNIUM: Precision.SPAN,
}

_DAYS = {Unit.DAY: 1, Unit.NIGHT: 1, Unit.WEEKEND: 7, Unit.WEEK: 7, Unit.FORTNIGHT: 14}
_MONTHS = {
    Unit.MONTH: 1, Unit.QUARTER: 3, Unit.PERIOD: 3, Unit.HALF_YEAR: 6, Unit.SEASON: 12,
    Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200, Unit.MILLENNIUM: 12000,
}  # fmt: skip

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # first month, northern and meteorological


def add_months(day: date, months: int) -> date:
    """Move by calendar months, to the last day where the month is shorter.

    >>> add_months(date(2019, 12, 31), -2), add_months(date(2020, 1, 31), 1)
    (datetime.date(2019, 10, 31), datetime.date(2020, 2, 29))
    """
    years, index = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, index + 1
    if not 1 <= year <= 9998:
        raise OverflowError(f"year {year} is outside the calendar")
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def move(day: date, unit: Unit, count: float) -> date:
    """Move a day by `count` units; fractions of months and years become whole months.

    >>> move(date(2020, 2, 29), Unit.YEAR, -1)
    datetime.date(2019, 2, 28)
    """
    if unit in _MONTHS:
        return add_months(day, round(count * _MONTHS[unit]))
    return day + timedelta(days=round(count * _DAYS.get(unit, 1)))


def unit_around(unit: Unit, day: date) -> Interval:
    """Give the unit that holds `day`.

    >>> unit_around(Unit.QUARTER, date(2019, 12, 31)).first_day
    datetime.date(2019, 10, 1)
    """
    match unit:
        case Unit.WEEK | Unit.FORTNIGHT:
            return Interval.week(day)
        case Unit.WEEKEND:
            return Interval.weekend(day)
        case Unit.MONTH:
            return Interval.month(day.year, day.month)
        case Unit.QUARTER | Unit.PERIOD:
            return Interval.quarter(day.year, (day.month + 2) // 3)
        case Unit.HALF_YEAR:
            return Interval.months(day.year, 1 if day.month < 7 else 7, 6)
        case Unit.SEASON:
            return season_around(day)
        case Unit.YEAR:
            return Interval.years(day.year)
        case Unit.DECADE:
            return Interval.years(day.year // 10 * 10 or 1, 10 if day.year >= 10 else 9)
        case Unit.CENTURY:
            return Interval.years(day.year // 100 * 100 or 1, 100 if day.year >= 100 else 99)
        case _:
            return Interval.day(day)


def season_around(day: date) -> Interval:
    """Give the season that holds `day`."""
    first = add_months(day.replace(day=1), -(day.month % 3))
    return Interval.months(first.year, first.month, 3)


def weekday_on_or_before(day: date, weekday: int) -> date:
    """Give the latest such weekday, `day` included."""
    return day - (day.weekday() - weekday) % 7 * DAY


def weekday_on_or_after(day: date, weekday: int) -> date:
    """Give the first such weekday, `day` included."""
    return day + (weekday - day.weekday()) % 7 * DAY

"""TIMEX3 values (TimeML 1.2.1, ISO 24617-1), as the news corpora write them."""

from __future__ import annotations

from datetime import date

from timeline.dates.expressions import Unit
from timeline.intervals import Interval

_DURATION = {
    Unit.SECOND: "PT{}S", Unit.MINUTE: "PT{}M", Unit.HOUR: "PT{}H", Unit.DAY: "P{}D",
    Unit.NIGHT: "P{}D", Unit.WEEKEND: "P{}D", Unit.WEEK: "P{}W", Unit.FORTNIGHT: "P{}W",
    Unit.MONTH: "P{}M", Unit.QUARTER: "P{}M", Unit.HALF_YEAR: "P{}M", Unit.SEASON: "P{}M",
    Unit.YEAR: "P{}Y", Unit.DECADE: "P{}Y", Unit.CENTURY: "P{}Y", Unit.MILLENNIUM: "P{}Y",
    Unit.PERIOD: "P{}X",
}  # fmt: skip
_TIMES = {
    Unit.WEEKEND: 2, Unit.FORTNIGHT: 2, Unit.QUARTER: 3, Unit.HALF_YEAR: 6, Unit.SEASON: 3,
    Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000,
}  # fmt: skip
_VAGUE = {Unit.DECADE: "PXY", Unit.CENTURY: "PXC", Unit.QUARTER: "PXM"}


def duration_value(amount: float | None, unit: Unit) -> str:
    """Write a duration.

    >>> duration_value(2, Unit.MONTH), duration_value(None, Unit.DAY)
    ('P2M', 'PXD')
    """
    if amount is None:
        return _VAGUE.get(unit, _DURATION[unit].format("X"))
    total = amount * _TIMES.get(unit, 1)
    whole = int(total)
    if total != whole and unit is Unit.YEAR and (total * 12).is_integer():
        months = round((total - whole) * 12)
        return f"P{whole}Y{months}M" if whole else f"P{months}M"
    if total != whole and unit is Unit.HOUR and (total * 60).is_integer():
        minutes = round((total - whole) * 60)
        return f"PT{whole}H{minutes}M" if whole else f"PT{minutes}M"
    if total != whole and unit is Unit.MINUTE and (total * 60).is_integer():
        return f"PT{whole}M{round((total - whole) * 60)}S" if whole else f"PT{total * 60:g}S"
    return _DURATION[unit].format(whole if total == whole else f"{total:g}")


def day_value(day: date) -> str:
    """Write one day."""
    return day.isoformat()


def week_value(day: date) -> str:
    """Write the ISO week of a day.

    >>> week_value(date(2019, 12, 31))
    '2020-W01'
    """
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def unit_value(unit: Unit, interval: Interval) -> str:
    """Write a whole unit of the calendar that starts where `interval` does."""
    start = interval.start
    match unit:
        case Unit.WEEK | Unit.FORTNIGHT:
            return week_value(start.date())
        case Unit.WEEKEND:
            return week_value(start.date()) + "-WE"
        case Unit.MONTH:
            return f"{start.year:04d}-{start.month:02d}"
        case Unit.QUARTER | Unit.PERIOD:
            return f"{start.year:04d}-Q{(start.month + 2) // 3}"
        case Unit.HALF_YEAR:
            return f"{start.year:04d}-H{1 if start.month < 7 else 2}"
        case Unit.SEASON:
            return f"{start.year:04d}-{season_code(start.month)}"
        case Unit.YEAR:
            return f"{start.year:04d}"
        case Unit.DECADE:
            return f"{start.year // 10:03d}"
        case Unit.CENTURY:
            return f"{start.year // 100:02d}"
        case _:
            return day_value(start.date())


def season_code(month: int) -> str:
    """Give the season of a month."""
    return {0: "WI", 1: "SP", 2: "SU", 3: "FA"}[month % 12 // 3]

"""Holidays, computed: fixed days, Easter's, the Hijri and the Hebrew calendar's.

Which holiday falls when is data (`lexicons/dates_holidays.yml`); the calendars are
libraries': hijridate for Umm al-Qura (1924 to 2077), convertdate for the rest.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from convertdate import hebrew, islamic, persian
from convertdate.holidays import easter
from hijridate import Hijri

from timeline.dates.context import Context
from timeline.dates.expressions import Holiday, HolidayAway, Unit
from timeline.dates.meanings.base import NO_ANCHOR, read, unit_reading
from timeline.dates.meanings.yearly import read_yearly
from timeline.dates.reading import Reading, unresolved
from timeline.dates.timex import day_value
from timeline.intervals import DAY, Interval, Precision
from timeline.lexicons import read_lexicon
from timeline.model import Anchor

_HIJRI_YEAR = 354.367  # days
_LONGEST_LIST = 512
_AROUND = 2  # years: some calendars leave one out


@read.register
def _(expression: Holiday, context: Context) -> Reading:
    def of_year(year: int) -> Interval | None:
        return holiday_interval(expression.name, year)

    def again(year: int) -> Interval | None:
        return holiday_interval(expression.name, year, again=True)

    if expression.year is not None:
        interval = of_year(expression.year)
        if interval is None:
            raise ValueError(f"no {expression.name} in {expression.year}")
        value, because = day_value(interval.first_day), "computed for that year"
        reading = Reading(
            interval, Precision.DAY, value, "DATE", Anchor.CALENDAR, "holiday", because
        )
        return _with_precision(reading)
    if context.near is None:
        return unresolved("XXXX-XX-XX", "holiday", NO_ANCHOR)
    reading = read_yearly(of_year, Unit.DAY, _said(expression.name), context, again)
    return _with_precision(replace(reading, rule=f"holiday_{reading.rule}"))


@read.register
def _(expression: HolidayAway, context: Context) -> Reading:
    """Read "last Christmas": the latest that is over, the first to begin, or this year's."""
    now = context.near
    if now is None:
        return unresolved("XXXX-XX-XX", "holiday_away", NO_ANCHOR)
    years = range(now.day.year - _AROUND, now.day.year + _AROUND + 1)
    all_near = (
        holiday_interval(expression.name, year, again) for year in years for again in (False, True)
    )
    near = [found for found in all_near if found is not None]
    match expression.shift:
        case -1:
            fitting = [found for found in near if found.last_day < now.day][::-1]
            side = "the latest {} before {}"
        case 1:
            fitting = [found for found in near if found.first_day > now.day]
            side = "the first {} after {}"
        case _:
            fitting = [found for found in near if found.start.year == now.day.year]
            side = "the {} in the year of {}"
    if not fitting:
        raise OverflowError(f"no {expression.name} near {now.day}")
    because = side.format(_said(expression.name), now.phrase)
    return _with_precision(unit_reading(Unit.DAY, fitting[0], now, "holiday_away", because))


def _said(name: str) -> str:
    return name.replace("_", " ").title()


def _with_precision(reading: Reading) -> Reading:
    """Mark holidays of several days as spans."""
    interval = reading.interval
    if interval is None or interval.length <= DAY:
        return reading
    return replace(reading, precision=Precision.SPAN)


@lru_cache(maxsize=_LONGEST_LIST)
def holiday_interval(name: str, year: int, again: bool = False) -> Interval | None:
    """Give the days of a holiday that begins in `year` (our era); None if none does.

    `again` asks for the second one of a year: a Hijri day comes twice in some.

    >>> holiday_interval("easter", 2020).first_day
    datetime.date(2020, 4, 12)
    >>> holiday_interval("eid_al_fitr", 2020).first_day
    datetime.date(2020, 5, 24)
    >>> holiday_interval("ramadan", 1997, again=True).first_day
    datetime.date(1997, 12, 30)
    """
    rule: Mapping[str, Any] = read_lexicon("dates_holidays")[name]
    first = _second_day(rule, year) if again else _first_day(rule, year)
    if first is None:
        return None
    if rule.get("whole_month"):
        following = (
            *_hijri_days(year, rule["month"] + 1, 1),
            *_hijri_days(year + 1, rule["month"] + 1, 1),
        )
        after = next((day for day in following if day > first), None)
        return None if after is None else Interval.days(first, after - DAY)
    return Interval.days(first, first + timedelta(days=rule.get("days", 1) - 1))


def _first_day(rule: Mapping[str, Any], year: int) -> date | None:
    match rule["calendar"]:
        case "easter":
            return date(*easter(year, rule.get("church"))) + timedelta(days=rule["after"])
        case "hijri":
            return next(iter(_hijri_days(year, rule["month"], rule["day"])), None)
        case "hebrew":
            return date(*hebrew.to_gregorian(_hebrew_year(year, rule), rule["month"], rule["day"]))
        case "persian":
            return date(*persian.to_gregorian(year - 621, rule["month"], rule["day"]))
        case "nth_weekday":
            return _nth_weekday(year, rule["month"], rule["weekday"], rule["nth"])
        case _:
            return date(year, rule["month"], rule["day"])


def _second_day(rule: Mapping[str, Any], year: int) -> date | None:
    if rule["calendar"] != "hijri":
        return None
    return next(iter(_hijri_days(year, rule["month"], rule["day"])[1:]), None)


def _hebrew_year(year: int, rule: Mapping[str, Any]) -> int:
    """The Hebrew year changes in autumn, with its seventh month."""
    return int(year + (3761 if 7 <= rule["month"] <= 9 else 3760))


def _hijri_days(year: int, month: int, day: int) -> list[date]:
    """Give such Hijri days that fall in a year of our era: one, two, or none at all."""
    guess = int((year - 622) * 365.2425 / _HIJRI_YEAR)
    near = (_to_gregorian(each, month, day) for each in range(max(1, guess - 1), guess + 3))
    return [found for found in near if found.year == year]


def _to_gregorian(year: int, month: int, day: int) -> date:
    try:
        found = Hijri(year, month, day).to_gregorian()
        return date(found.year, found.month, found.day)
    except OverflowError:
        return date(*islamic.to_gregorian(year, month, day))


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Give the nth such weekday of a month; −1 is the last."""
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - (last.weekday() - weekday) % 7 * DAY
    first = date(year, month, 1)
    return first + (weekday - first.weekday()) % 7 * DAY + (nth - 1) * 7 * DAY

"""Dates written with a number or name of their own: days, months and years, full or not.

What the words leave out, the year most of all, comes from the context: the latest such
day on or before publication when the text tells of the past, the first one after it when
it tells of what will be, and in a narrative the one nearest to the date last told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from timeline.dates import timex
from timeline.dates.context import Context, Now, Tense
from timeline.dates.expressions import CalendarDate, Unit
from timeline.dates.readers import exists
from timeline.dates.reading import Reading, unresolved
from timeline.dates.units import PRECISIONS
from timeline.dates.wording import month_name
from timeline.intervals import Interval
from timeline.model import Alternative, Anchor

_LEAP_GAP = 8  # years between two 29ths of February at most


def read_written(date: CalendarDate, context: Context) -> Reading:
    """Read a calendar date; raises ValueError or OverflowError beyond the calendar."""
    if date.before_christ:
        return _before_christ(date)
    if date.year is not None:
        return _with_year(date)
    return _without_year(date, context)


def _before_christ(date: CalendarDate) -> Reading:
    value = f"BC{date.year:04d}"
    because = "the calendar of this program begins with the year 1"
    return unresolved(value, "year_before_christ", because)


def _with_year(date: CalendarDate) -> Reading:
    interval, unit = _place(date)
    kind = {Unit.DAY: "full_date", Unit.MONTH: "month_of_year", Unit.YEAR: "year"}[unit]
    because = "written out in full"
    if date.short_year:
        because = f"the year is written with two digits and read as {date.year}"
    value = timex.unit_value(unit, interval)
    return Reading(
        interval, PRECISIONS[unit], value, rule=kind, because=because, anchor=Anchor.CALENDAR
    )


def _place(date: CalendarDate) -> tuple[Interval, Unit]:
    year, month, day = date.year, date.month, date.day
    if year is None:
        raise ValueError("a date without a year has no place")
    if month is None:
        return Interval.years(year), Unit.YEAR
    whole = Interval.month(year, month)
    if day is None:
        return whole, Unit.MONTH
    return Interval.day(whole.first_day.replace(day=day)), Unit.DAY


def _without_year(date: CalendarDate, context: Context) -> Reading:
    now = context.now
    month, day = date.month or 1, date.day
    if now is None:
        value = f"XXXX-{month:02d}" + (f"-{day:02d}" if day is not None else "")
        return unresolved(value, "no_year", "no year is written and none is known to count from")
    candidates = _candidates(date, now)
    name = month_name(month) if day is None else f"{day} {month_name(month)}"
    if context.narrative:
        best = min(candidates, key=lambda found: _distance(found, now))
        because = f"the {name} nearest to {now.phrase}"
        return _reading(best, now, "nearest_in_story", because)
    if context.tense is Tense.FUTURE:
        chosen, other = _first(candidates, now), _latest(candidates, now)
        because = f"the first {name} on or after {now.phrase}"
        rule, reason = "coming_date", "if it tells of the past"
    else:
        chosen, other = _latest(candidates, now), _first(candidates, now)
        because = f"the latest {name} on or before {now.phrase}"
        rule, reason = "past_date", "if it tells of what is to come"
    reading = _reading(chosen, now, rule, because)
    interval, unit = _place(other)
    return reading.also(Alternative(interval, PRECISIONS[unit], reason))


def _candidates(date: CalendarDate, now: Now) -> list[CalendarDate]:
    years = range(max(1, now.day.year - _LEAP_GAP), min(9998, now.day.year + _LEAP_GAP) + 1)
    found = [
        replace(date, year=year) for year in years if exists(year, date.month or 1, date.day or 1)
    ]
    if not found:
        raise OverflowError("no such day near the date to count from")
    return found


def _distance(date: CalendarDate, now: Now) -> tuple[int, int]:
    interval, _ = _place(date)
    days = (interval.first_day - now.day).days
    return abs(days), days


def _latest(candidates: list[CalendarDate], now: Now) -> CalendarDate:
    return _pick(candidates, lambda interval: interval.first_day <= now.day, -1)


def _first(candidates: list[CalendarDate], now: Now) -> CalendarDate:
    return _pick(candidates, lambda interval: interval.last_day >= now.day, 0)


def _pick(
    candidates: list[CalendarDate], fits: Callable[[Interval], bool], which: int
) -> CalendarDate:
    fitting = [date for date in candidates if fits(_place(date)[0])]
    return (fitting or candidates)[which]


def _reading(date: CalendarDate, now: Now, rule: str, because: str) -> Reading:
    interval, unit = _place(date)
    value = timex.unit_value(unit, interval)
    return Reading(interval, PRECISIONS[unit], value, "DATE", now.anchor, rule, because)

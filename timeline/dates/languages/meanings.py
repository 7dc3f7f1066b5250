"""What the expressions of this package mean: they answer `read` beside all the others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.calendar_words import month_name, weekday_name
from timeline.dates.context import Context, Tense
from timeline.dates.expressions import Ago, Later, Unit
from timeline.dates.languages.calendars import interval_of, move_month, year_and_month
from timeline.dates.languages.expressions import (
    AfterTold,
    DateAway,
    ForeignDate,
    ForeignUnitAway,
    FromTo,
    WeekAway,
)
from timeline.dates.meanings.base import NO_ANCHOR, day_reading, read, unit_reading
from timeline.dates.meanings.yearly import read_yearly
from timeline.dates.readers import exists
from timeline.dates.reading import Reading, unresolved
from timeline.dates.timex import unit_value
from timeline.dates.units import PRECISIONS, weekday_on_or_before
from timeline.intervals import DAY, LAST_YEAR, Interval, Precision
from timeline.model import Anchor

_LEAP_GAP = 8  # years between two 29ths of February at most


@read.register
def _(expression: ForeignDate, context: Context) -> Reading:
    because = f"a {expression.unit} of the {expression.calendar} calendar"
    if expression.year is not None:
        interval = interval_of(
            expression.calendar, expression.year, expression.month, expression.day
        )
        unit = expression.unit
        value = _value(unit, interval)
        return Reading(
            interval, PRECISIONS[unit], value, "DATE", Anchor.CALENDAR, "other_calendar", because
        )
    reading = read_yearly(
        lambda year: _beginning_in(expression, year), expression.unit, "one", context
    )
    if reading.interval is None:
        return reading
    value = _value(expression.unit, reading.interval)
    return replace(reading, value=value, because=f"{because}, {reading.because}")


def _beginning_in(expression: ForeignDate, year: int) -> Interval | None:
    """Give the day or month that begins in a Gregorian year; None if none does."""
    first = Interval.years(year).first_day
    other_year, _ = year_and_month(expression.calendar, first)
    for candidate in (other_year, other_year + 1):
        try:
            found = interval_of(expression.calendar, candidate, expression.month, expression.day)
        except (ValueError, OverflowError):
            continue
        if found.first_day.year == year:
            return found
    return None


@read.register
def _(expression: ForeignUnitAway, context: Context) -> Reading:
    now, calendar = context.now, expression.calendar
    if now is None:
        return unresolved("XXXX", "unit_away", NO_ANCHOR)
    year, month = year_and_month(calendar, now.day)
    if expression.unit is Unit.YEAR:
        interval = interval_of(calendar, year + expression.shift, None, None)
    else:
        interval = interval_of(calendar, *move_month(year, month, expression.shift), None)
    side = {-1: "before that of", 0: "of", 1: "after that of"}.get(expression.shift, "near")
    because = f"the {expression.unit} of the {calendar} calendar {side} {now.phrase}"
    reading = unit_reading(expression.unit, interval, now, "unit_away", because)
    return replace(reading, value=_value(expression.unit, interval))


@read.register
def _(expression: WeekAway, context: Context) -> Reading:
    now = context.now
    if now is None:
        return unresolved("XXXX", "unit_away", NO_ANCHOR)
    first = weekday_on_or_before(now.day, expression.first) + expression.shift * 7 * DAY
    interval = Interval.days(first, first + 6 * DAY)
    side = {-1: "before that of", 0: "of", 1: "after that of"}[expression.shift]
    because = f"the week, from {weekday_name(expression.first)} on, {side} {now.phrase}"
    reading = unit_reading(Unit.WEEK, interval, now, "unit_away", because)
    return replace(reading, value=_span_value(interval))


@read.register
def _(expression: DateAway, context: Context) -> Reading:
    now = context.now
    if now is None:
        return unresolved("XXXX-XX-XX", "date_away", NO_ANCHOR)
    year, month, day = now.day.year, expression.month, expression.day
    days = [date(each, month, day) for each in _near(year) if exists(each, month, day)]
    name = f"{day} {month_name(month)}"
    if expression.shift < 0:
        found, because = max(each for each in days if each < now.day), f"the latest {name} before"
    elif expression.shift > 0 or not exists(year, month, day):
        found, because = min(each for each in days if each > now.day), f"the first {name} after"
    else:
        found, because = date(year, month, day), f"the {name} in the year of"
    return day_reading(found, now, "date_away", f"{because} {now.phrase}")


def _near(year: int) -> range:
    return range(max(1, year - _LEAP_GAP), min(LAST_YEAR, year + _LEAP_GAP) + 1)


@read.register
def _(expression: AfterTold, context: Context) -> Reading:
    if context.tense is Tense.FUTURE:
        return read(Ago(expression.amount, expression.unit, 1), context)
    if context.told is None:
        return unresolved("XXXX-XX-XX", "later", "the text does not say after what")
    return read(Later(expression.amount, expression.unit, 1), context)


@read.register
def _(expression: FromTo, context: Context) -> Reading:
    last = read(expression.last, context)
    first = read(expression.first, context)
    if first.interval is None or last.interval is None:
        return last
    interval = Interval(first.interval.start, last.interval.end)
    value = _span_value(interval)
    because = f"from the first day to the last, which is {last.because}"
    return replace(
        last, interval=interval, precision=Precision.SPAN, value=value, because=because,
        rule=f"range_{last.rule}", alternatives=(),
    )  # fmt: skip


def _value(unit: Unit, interval: Interval) -> str:
    """Write a TIMEX3 value: a month or year of another calendar has none but its days."""
    return unit_value(unit, interval) if unit is Unit.DAY else _span_value(interval)


def _span_value(interval: Interval) -> str:
    return f"{interval.first_day}/{interval.last_day}"

"""The one question, `read`, that every kind of expression answers in a module beside this one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import singledispatch

from timeline.dates import timex
from timeline.dates.context import Context, Now
from timeline.dates.expressions import Expression, Unit
from timeline.dates.reading import Reading, unresolved
from timeline.dates.units import PRECISIONS, unit_around
from timeline.intervals import Interval, Precision
from timeline.model import Alternative

NO_ANCHOR = "no publish date or earlier date is known to count from"
NO_DAY_TOLD = "what is told around it names no date to count from"
BEFORE_CHRIST = "the calendar of intervals begins with the year 1"
HOW_MANY = "the words do not say how many"


def resolve(expression: Expression, context: Context) -> Reading:
    """Read an expression in its context; what lies beyond the calendar is unresolved."""
    try:
        reading = read(expression, context)
    except OverflowError:
        return unresolved("XXXX", "beyond_calendar", "it lies outside the years 1 to 9998")
    except ValueError:
        because = "the calendar of the years 1 to 9998 has no such date"
        return unresolved("XXXX", "beyond_calendar", because)
    if reading.because == NO_ANCHOR and context.today is not None:
        return replace(reading, because=NO_DAY_TOLD)
    return reading


@singledispatch
def read(expression: Expression, context: Context) -> Reading:
    """Read one kind of expression; may raise OverflowError or ValueError beyond the calendar."""
    raise TypeError(f"no reading for {type(expression).__name__}")


def day_reading(day: date, now: Now, rule: str, because: str) -> Reading:
    """Give one day, counted from `now`."""
    return unit_reading(Unit.DAY, unit_around(Unit.DAY, day), now, rule, because)


def unit_reading(unit: Unit, interval: Interval, now: Now, rule: str, because: str) -> Reading:
    """Give a whole unit of the calendar, counted from `now`."""
    value = timex.unit_value(unit, interval)
    return Reading(interval, PRECISIONS[unit], value, "DATE", now.anchor, rule, because)


def other_day(day: date, reason: str) -> Alternative:
    """Give one day as a runner-up."""
    return Alternative(Interval.day(day), Precision.DAY, reason)


def other_unit(unit: Unit, interval: Interval, reason: str) -> Alternative:
    """Give a unit of the calendar as a runner-up."""
    return Alternative(interval, PRECISIONS[unit], reason)


def count(amount: float, unit: Unit) -> str:
    """Write an amount of units.

    >>> count(1, Unit.DAY), count(2.5, Unit.CENTURY)
    ('1 day', '2.5 centuries')
    """
    word = str(unit)
    if amount != 1:
        word = word[:-1] + "ies" if word.endswith("y") and word != "day" else word + "s"
    return f"{amount:g} {word}"

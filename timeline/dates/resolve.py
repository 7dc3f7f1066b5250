"""From what a phrase says to when that was: one small function for each kind of expression.

Every function takes the expression and its context and gives a Reading, never finer than
the words. What cannot be counted (no anchor, a day beyond the calendar) comes back
unresolved, with the reason.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import singledispatch

from timeline.dates import timex
from timeline.dates.context import Context, Now, Tense
from timeline.dates.expressions import (
    Ago,
    CalendarDate,
    DayAway,
    Duration,
    Expression,
    Later,
    Recent,
    Repeated,
    SameUnit,
    Unit,
    UnitAway,
    Vaguely,
    Weekday,
)
from timeline.dates.reading import Reading, unresolved
from timeline.dates.units import (
    PRECISIONS,
    move,
    unit_around,
    weekday_on_or_after,
    weekday_on_or_before,
)
from timeline.dates.wording import weekday_name
from timeline.intervals import DAY, Interval, Precision
from timeline.model import Alternative

NOTHING_TO_COUNT_FROM = "no publish date or earlier date is known to count from"


def resolve(expression: Expression, context: Context) -> Reading:
    """Read an expression in its context; what lies beyond the calendar is unresolved."""
    try:
        return read(expression, context)
    except (OverflowError, ValueError):
        return unresolved("XXXX", "beyond_calendar", "it lies outside the years 1 to 9998")


@singledispatch
def read(expression: Expression, context: Context) -> Reading:
    """Read one kind of expression; may raise OverflowError at the edges of the calendar."""
    raise TypeError(f"no reading for {type(expression).__name__}")


@read.register
def _(expression: CalendarDate, context: Context) -> Reading:
    from timeline.dates.written import read_written

    return read_written(expression, context)


@read.register
def _(expression: Weekday, context: Context) -> Reading:
    now = context.now
    if now is None:
        return unresolved(f"XXXX-WXX-{expression.weekday + 1}", "weekday", NOTHING_TO_COUNT_FROM)
    name = weekday_name(expression.weekday)
    match expression.shift:
        case None:
            return _bare_weekday(expression.weekday, name, now, context.tense)
        case 0:
            return _this_weekday(expression.weekday, name, now, context.tense)
        case -1:
            day = weekday_on_or_before(now.day - DAY, expression.weekday)
            earlier = _alternative(day - 7 * DAY, f"the {name} of the week before")
            reading = _day(day, now, "last_weekday", f"the latest {name} before {now.phrase}")
            return reading.also(earlier)
        case _:
            day = weekday_on_or_after(now.day + DAY, expression.weekday)
            later = _alternative(day + 7 * DAY, f"the {name} of the week after")
            reading = _day(day, now, "next_weekday", f"the first {name} after {now.phrase}")
            return reading.also(later)


def _bare_weekday(weekday: int, name: str, now: Now, tense: Tense) -> Reading:
    past = weekday_on_or_before(now.day, weekday)
    coming = weekday_on_or_after(now.day, weekday)
    if tense is Tense.FUTURE:
        because = f"the first {name} on or after {now.phrase}"
        reading = _day(coming, now, "coming_weekday", because)
        return reading.also(_alternative(past, "if it tells of the past"))
    because = f"the latest {name} on or before {now.phrase}"
    reading = _day(past, now, "past_weekday", because)
    coming = coming if coming != past else past + 7 * DAY
    return reading.also(_alternative(coming, "if it tells of what is to come"))


def _this_weekday(weekday: int, name: str, now: Now, tense: Tense) -> Reading:
    if tense is Tense.PAST:
        return _bare_weekday(weekday, name, now, tense)
    coming = weekday_on_or_after(now.day, weekday)
    reading = _day(coming, now, "this_weekday", f"the first {name} on or after {now.phrase}")
    return reading.also(_alternative(coming - 7 * DAY, "if it tells of the past"))


@read.register
def _(expression: DayAway, context: Context) -> Reading:
    now = context.now
    if now is None:
        return unresolved("XXXX-XX-XX", "day_away", NOTHING_TO_COUNT_FROM)
    word = {0: "the day of", -1: "the day before", 1: "the day after"}[expression.days]
    return _day(now.day + expression.days * DAY, now, "day_away", f"{word} {now.phrase}")


@read.register
def _(expression: UnitAway, context: Context) -> Reading:
    now = context.now
    unit = expression.unit
    if now is None:
        return unresolved("XXXX", "unit_away", NOTHING_TO_COUNT_FROM)
    interval = unit_around(unit, move(now.day, unit, expression.shift))
    word = {0: "that holds", -1: "before that of", 1: "after that of"}[expression.shift]
    return _unit(unit, interval, now, "unit_away", f"the {unit} {word} {now.phrase}")


@read.register
def _(expression: SameUnit, context: Context) -> Reading:
    now = context.told_day
    unit = expression.unit
    if now is None:
        return unresolved("XXXX", "same_unit", NOTHING_TO_COUNT_FROM)
    interval = unit_around(unit, move(now.day, unit, expression.shift))
    word = {0: "of", -1: "before", 1: "after"}[expression.shift]
    return _unit(unit, interval, now, "same_unit", f"the {unit} {word} {now.phrase}")


@read.register
def _(expression: Ago, context: Context) -> Reading:
    now = context.published
    unit, amount = expression.unit, expression.amount
    if now is None or amount is None:
        because = NOTHING_TO_COUNT_FROM if now is None else "the words do not say how many"
        return unresolved("PAST_REF" if expression.direction < 0 else "FUTURE_REF", "ago", because)
    interval = unit_around(unit, move(now.day, unit, expression.direction * amount))
    side = "before" if expression.direction < 0 else "after"
    because = f"the {unit} {amount:g} {unit}s {side} {now.phrase}"
    return replace(_unit(unit, interval, now, "ago", because), approximate=expression.about)


@read.register
def _(expression: Later, context: Context) -> Reading:
    base = resolve(expression.base, context) if expression.base is not None else None
    now = context.told_day if base is None else _from_base(base)
    unit, amount = expression.unit, expression.amount
    if now is None or amount is None:
        because = NOTHING_TO_COUNT_FROM if now is None else "the words do not say how many"
        return unresolved("XXXX-XX-XX", "later", because)
    interval = unit_around(unit, move(now.day, unit, expression.direction * amount))
    side = "before" if expression.direction < 0 else "after"
    because = f"{amount:g} {unit}s {side} {now.phrase}"
    return replace(_unit(unit, interval, now, "later", because), approximate=expression.about)


def _from_base(base: Reading) -> Now | None:
    if base.interval is None or base.precision is None:
        return None
    from timeline.dates.wording import say_interval

    return Now(base.interval.first_day, base.anchor, say_interval(base.interval, base.precision))


@read.register
def _(expression: Recent, context: Context) -> Reading:
    now = context.now
    value = timex.duration_value(expression.amount, expression.unit)
    if now is None or expression.amount is None:
        because = NOTHING_TO_COUNT_FROM if now is None else "the words do not say how many"
        return unresolved(value, "recent", because, "DURATION")
    edge = move(now.day, expression.unit, expression.direction * expression.amount)
    if expression.direction < 0:
        interval, word = Interval.days(edge, now.day), "up to"
    else:
        interval, word = Interval.days(now.day, edge), "from"
    because = f"{expression.amount:g} {expression.unit}s {word} {now.phrase}"
    return Reading(interval, Precision.SPAN, value, "DURATION", now.anchor, "recent", because)


@read.register
def _(expression: Duration, context: Context) -> Reading:
    value = timex.duration_value(expression.amount, expression.unit)
    because = "it tells how long something lasted, not when"
    return unresolved(value, "duration", because, "DURATION")


@read.register
def _(expression: Repeated, context: Context) -> Reading:
    because = "it tells of something that happens again and again"
    return unresolved(expression.value, "set", because, "SET")


@read.register
def _(expression: Vaguely, context: Context) -> Reading:
    rule = expression.reference.lower()
    return unresolved(expression.reference, rule, "the words name no place on the calendar")


# ---------------------------------------------------------------- shared by the kinds


def _day(day: date, now: Now, rule: str, because: str) -> Reading:
    return _unit(Unit.DAY, unit_around(Unit.DAY, day), now, rule, because)


def _unit(unit: Unit, interval: Interval, now: Now, rule: str, because: str) -> Reading:
    value = timex.unit_value(unit, interval)
    return Reading(interval, PRECISIONS[unit], value, "DATE", now.anchor, rule, because)


def _alternative(day: date, reason: str) -> Alternative:
    return Alternative(Interval.day(day), Precision.DAY, reason)

"""Ranges: what happened from one date to another happened somewhere between the two."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from timeline.dates.context import Context, Tense, Told
from timeline.dates.expressions import (
    Apposed,
    CalendarDate,
    ClockTime,
    Daypart,
    DaypartOf,
    Expression,
    ListedWith,
    RangeEnd,
    Season,
    Weekday,
)
from timeline.dates.meanings.base import read, resolve
from timeline.dates.reading import Reading
from timeline.dates.wording import say_interval
from timeline.intervals import DAY, Interval, Precision

_WEEK = 7  # days
_MIDNIGHT = 24  # the hour with which a day ends
_MORNING = timedelta(hours=8)  # until when a night lasts, as in "overnight"


@read.register
def _(expression: RangeEnd, context: Context) -> Reading:
    first, last = read_ends(expression, context)
    own = first if expression.is_first else last
    if first.interval is None or last.interval is None:
        return own
    if first.interval.start >= last.interval.end:
        return own
    whole = Interval(first.interval.start, _end_of(expression, last.interval))
    which = "start" if expression.is_first else "end"
    because = f"the {which} of a range, {own.because}"
    return replace(
        own,
        interval=whole,
        precision=Precision.PART_OF_DAY if _is_within_day(whole) else Precision.SPAN,
        rule=f"range_{own.rule}",
        because=because,
        alternatives=(),
    )


@read.register
def _(expression: Apposed, context: Context) -> Reading:
    """Take the date that is named, unless counting comes to it as well or names none."""
    counted, named = resolve(expression.counted, context), resolve(expression.named, context)
    if named.interval is None:
        return counted
    agrees = counted.interval is not None and counted.interval.contains(named.interval)
    return counted if agrees else replace(named, rule=f"named_{named.rule}")


@read.register
def _(expression: ListedWith, context: Context) -> Reading:
    """Take a weekday before the one after it, if by itself it would be the very day of writing.

    "Rockets fell on Thursday and Saturday", written on a Thursday: on that of the week before.
    """
    own = resolve(expression.own, context)
    following = resolve(expression.following, context)
    if own.interval is None or following.interval is None or context.is_future:
        return own
    is_today = own.interval.first_day == context.today
    is_over = following.interval.first_day <= own.interval.first_day
    if not (is_today and is_over):
        return own
    return resolve(expression.own, _from(following, context, Tense.PAST, "listed after it"))


def _is_within_day(whole: Interval) -> bool:
    """Tell whether a range is some hours of one day: "between noon and 3 p.m. on Tuesday"."""
    return whole.length < DAY and whole.first_day == whole.last_day


def _end_of(expression: RangeEnd, last: Interval) -> datetime:
    """The night from Monday to Tuesday ends with the morning of Tuesday, not with that day."""
    first = expression.first
    is_night = isinstance(first, DaypartOf) and first.daypart is Daypart.NIGHT
    return last.start + _MORNING if is_night and last.length == DAY else last.end


def read_ends(expression: RangeEnd, context: Context) -> tuple[Reading, Reading]:
    """Read both ends; the one that says less is read against the one that says more."""
    first, last = expression.first, expression.last
    if isinstance(first, ClockTime) and isinstance(last, ClockTime):
        return _hours(first, last, context)
    if _is_full(first) and not _is_full(last):
        begin = resolve(first, context)
        return begin, resolve(last, _from(begin, context, Tense.FUTURE))
    if _is_night_of(first, last, context):
        begin = resolve(first, context)
        return begin, resolve(last, _from(begin, context, Tense.FUTURE))
    end = resolve(last, context)
    if _is_full(first):
        return resolve(first, context), end
    return resolve(first, _from(end, context, Tense.PAST)), end


def _hours(first: ClockTime, last: ClockTime, context: Context) -> tuple[Reading, Reading]:
    """Read "from 9 p.m. to 5 a.m.": of one day, else of a day and the next; both may be named."""
    if last.day is None:
        begin = resolve(first, context)
        end = resolve(last, _from(begin, context, Tense.FUTURE))
        return begin, _shifted(end, DAY) if _is_over(begin, end) else end
    end = resolve(last, context)
    if first.hour == _MIDNIGHT and first.day is None and last.hour < first.hour:
        first = replace(first, hour=0)  # "between midnight and 3 a.m. on Tuesday"
    begin = resolve(first, _from(end, context, Tense.PAST))
    return _shifted(begin, -DAY) if _is_over(begin, end) and first.day is None else begin, end


def _is_over(begin: Reading, end: Reading) -> bool:
    """Tell whether what is told as the end lies before the beginning."""
    if begin.interval is None or end.interval is None:
        return False
    return end.interval.start <= begin.interval.start


def _shifted(reading: Reading, by: timedelta) -> Reading:
    """Give the same time of the day after or before."""
    side = "after" if by > timedelta() else "before"
    return reading.moved(by, f"the day {side} {reading.because.removeprefix('the day of ')}")


def _is_night_of(first: Expression, last: Expression, context: Context) -> bool:
    """Tell whether a range goes from the day of writing into the next: "Friday into Saturday"."""
    begin, end = _weekday(first), _weekday(last)
    if begin is None or end is None or context.now is None:
        return False
    return begin == context.now.day.weekday() and end == (begin + 1) % _WEEK


def _weekday(expression: Expression) -> int | None:
    if isinstance(expression, DaypartOf) and expression.day is not None:
        return _weekday(expression.day)
    return expression.weekday if isinstance(expression, Weekday) else None


def _is_full(expression: Expression) -> bool:
    """Tell whether an expression needs no other date to be placed."""
    if isinstance(expression, CalendarDate | Season):
        return expression.year is not None
    if isinstance(expression, DaypartOf | ClockTime):
        return expression.day is not None and _is_full(expression.day)
    return not isinstance(expression, Weekday) or expression.shift is not None


def _from(end: Reading, context: Context, tense: Tense, role: str = "the other end") -> Context:
    """Make one end the "now" of the other: the latest before it, or the first after it."""
    if end.interval is None or end.precision is None:
        return context
    told = Told(end.interval, end.precision).now
    phrase = f"{say_interval(end.interval, end.precision)}, {role}"
    return replace(context, pinned=replace(told, phrase=phrase), tense=tense, narrative=False)

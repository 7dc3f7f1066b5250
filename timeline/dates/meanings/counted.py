"""So many units before or after: "two weeks ago", "a day earlier", "the last two months"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.dates.context import Context, Now, Tense, Told
from timeline.dates.expressions import (
    Ago,
    AheadOrLong,
    DayAway,
    Duration,
    Expression,
    FromEvent,
    Later,
    Recent,
    Unit,
    Weekday,
)
from timeline.dates.meanings.accounts import quarter_like
from timeline.dates.meanings.base import (
    HOW_MANY,
    NO_ANCHOR,
    count,
    other_unit,
    read,
    resolve,
    unit_reading,
)
from timeline.dates.reading import Reading, unresolved
from timeline.dates.timex import duration_value
from timeline.dates.units import PRECISIONS, move, unit_around
from timeline.dates.wording import say_interval
from timeline.intervals import DAY, HOUR, MINUTE, Interval, Precision
from timeline.model import Anchor, Publication

_CLOCK_UNITS = {Unit.SECOND, Unit.MINUTE, Unit.HOUR}
_CLOCKS = {Unit.MINUTE: (Precision.MINUTE, MINUTE), Unit.HOUR: (Precision.HOUR, HOUR)}
# "A year earlier", said of a quarter, is that quarter a year earlier.
_KEPT = {
    Precision.MONTH: Unit.MONTH,
    Precision.QUARTER: Unit.QUARTER,
    Precision.SEASON: Unit.SEASON,
}


@read.register
def _(expression: Ago, context: Context) -> Reading:
    unit, amount = expression.unit, expression.amount
    now = context.now_for(unit)
    if now is None or amount is None:
        value = "PAST_REF" if expression.direction < 0 else "FUTURE_REF"
        return unresolved(value, "ago", HOW_MANY if amount is None else NO_ANCHOR)
    if unit in _CLOCK_UNITS and now.anchor is Anchor.PUBLICATION and context.publication:
        by_clock = _by_the_clock(amount, expression, context.publication)
        if by_clock is not None:
            return by_clock
    quarter = context.quarter if unit is Unit.YEAR and amount == 1 else None
    if quarter is not None:
        return quarter_like(quarter, expression.direction, "ago")
    reading = _counted(amount, unit, expression.direction, now, unit, "ago", expression.low)
    if unit is Unit.WEEK and expression.low is None:
        day = move(now.day, unit, expression.direction * amount)
        exact = other_unit(Unit.DAY, unit_around(Unit.DAY, day), "counted to the day")
        reading = reading.also(exact)
    return replace(reading, approximate=expression.about)


def _by_the_clock(amount: float, expression: Ago, publication: Publication) -> Reading | None:
    """Count from the time of publication, if that is known: "8 hours ago"; not "48 hours ago"."""
    if not publication.has_time or expression.unit not in _CLOCKS:
        return None
    exact, size = _CLOCKS[expression.unit]
    if amount * size >= DAY:
        return None
    moment = publication.moment + expression.direction * amount * size
    start = moment if exact is Precision.MINUTE else moment.replace(minute=0)
    side = "before" if expression.direction < 0 else "after"
    because = f"{count(amount, expression.unit)} {side} publication at {publication.moment:%H:%M}"
    value = f"{start:%Y-%m-%dT%H:%M}" if exact is Precision.MINUTE else f"{start:%Y-%m-%dT%H}"
    return Reading(
        Interval(start, start + size), exact, value, "TIME", Anchor.PUBLICATION, "ago_by_clock",
        because, approximate=expression.about,
    )  # fmt: skip


@read.register
def _(expression: AheadOrLong, context: Context) -> Reading:
    if context.is_future and expression.amount is not None:
        return read(Ago(expression.amount, expression.unit, 1, low=expression.low), context)
    return read(Duration(expression.amount, expression.unit), context)


@read.register
def _(expression: Later, context: Context) -> Reading:
    unit, amount = expression.unit, expression.amount
    if amount is None:
        value = "PAST_REF" if expression.direction < 0 else "FUTURE_REF"
        return unresolved(value, "later", HOW_MANY)
    if expression.base is not None:
        return _from_base(expression, amount, expression.base, context)
    quarter = context.quarter if unit is Unit.YEAR and amount == 1 else None
    if quarter is not None:
        return quarter_like(quarter, expression.direction, "later")
    # "Two months on" goes on from something told: never from the day of publication.
    goes_on = expression.direction > 0 and not context.history
    now = None if goes_on else context.told_with(PRECISIONS[unit])
    if now is None and unit in _CLOCK_UNITS:
        return unresolved(duration_value(amount, unit), "later", NO_ANCHOR, "DURATION")
    if now is None:
        return unresolved("XXXX-XX-XX" if unit is Unit.DAY else "XXXX", "later", NO_ANCHOR)
    told = context.told
    kept = _KEPT.get(told.precision) if told is not None and unit is Unit.YEAR else None
    if kept is Unit.QUARTER and context.beyond_quarter:
        kept = None
    direction, grain = expression.direction, kept or unit
    reading = _counted(amount, unit, direction, now, grain, "later", expression.low)
    return replace(reading, approximate=expression.about)


def _from_base(expression: Later, amount: float, base: Expression, context: Context) -> Reading:
    # "They left the day after Christmas": the verb is about that day, hence the base's too.
    past = replace(context, tense=Tense.PAST) if context.tense is Tense.LIKELY_PAST else context
    coming = _nearer_base(expression, amount, base, context)
    told = resolve(base, past) if coming is None else coming
    if told.interval is None or told.precision is None:
        return replace(told, rule="later")
    phrase = say_interval(told.interval, told.precision)
    now = Now(told.interval.first_day, told.anchor, phrase)
    grain = _grain(expression.unit, told.precision)
    if isinstance(base, DayAway):  # "a year ago today" is a day
        grain = Unit.DAY
    unit, direction = expression.unit, expression.direction
    reading = _counted(amount, unit, direction, now, grain, "later", expression.low)
    return replace(reading, approximate=expression.about)


def _nearer_base(
    expression: Later, amount: float, base: Expression, context: Context
) -> Reading | None:
    """Give a weekday still to come, if what was so many days before it is no later than now.

    "It came a day before Thursday's vote", written on Wednesday, is of that Wednesday.
    """
    is_back = expression.direction < 0 and expression.unit is Unit.DAY
    if not is_back or not isinstance(base, Weekday) or base.shift is not None:
        return None
    coming = resolve(base, replace(context, tense=Tense.FUTURE))
    if coming.interval is None or context.today is None:
        return None
    is_over = coming.interval.first_day - amount * DAY <= context.today
    return coming if is_over else None


def _grain(unit: Unit, told: Precision) -> Unit:
    """A week after a day is a day, as exactly as the day was told."""
    exact = told is Precision.DAY and unit in (Unit.WEEK, Unit.FORTNIGHT)
    return Unit.DAY if exact else unit


def _counted(
    amount: float,
    unit: Unit,
    direction: int,
    now: Now,
    grain: Unit,
    rule: str,
    low: float | None = None,
) -> Reading:
    """Move from `now` and give the unit `grain` around the day that is reached.

    Of two counts ("two or three days ago") all is given from the one to the other.
    """
    side = "before" if direction < 0 else "after"
    because = f"{count(amount, unit)} {side} {now.phrase}"
    if unit in _CLOCK_UNITS:
        value = duration_value(amount, unit)
        return unresolved(value, rule, "no time of day is known to count from", "DURATION")
    day = move(now.day, unit, direction * amount)
    grain = {Unit.DECADE: Unit.YEAR, Unit.CENTURY: Unit.YEAR}.get(grain, grain)
    reading = unit_reading(grain, unit_around(grain, day), now, rule, because)
    if low is None:
        return reading
    nearer = unit_around(grain, move(now.day, unit, direction * low))
    return _either(reading, nearer, f"{low:g} to {because}", direction)


def _either(farther: Reading, nearer: Interval, because: str, direction: int) -> Reading:
    """Give all of a time that is known only to lie between two counts."""
    if farther.interval is None:
        return farther
    ends = farther.interval, nearer
    between = Interval(min(end.start for end in ends), max(end.end for end in ends))
    value = "PAST_REF" if direction < 0 else "FUTURE_REF"
    return replace(
        farther, interval=between, precision=Precision.SPAN, value=value, because=because
    )


@read.register
def _(expression: Recent, context: Context) -> Reading:
    amount, unit = expression.amount, expression.unit
    now = context.now_for(unit)
    value = duration_value(amount, unit)
    if now is None or amount is None:
        because = HOW_MANY if amount is None else NO_ANCHOR
        return unresolved(value, "recent", because, "DURATION")
    interval = _stretch(now.day, unit, amount, expression.direction)
    word = "up to" if expression.direction < 0 else "from"
    because = f"{count(amount, unit)} {word} {now.phrase}"
    return Reading(interval, Precision.SPAN, value, "DURATION", now.anchor, "recent", because)


def _stretch(day: date, unit: Unit, amount: float, direction: int) -> Interval:
    """Give the whole days touched by so many units up to or from `day`."""
    days = -(-amount // 24) if unit is Unit.HOUR else amount
    if unit in _CLOCK_UNITS and unit is not Unit.HOUR:
        days = 0
    edge = move(day, Unit.DAY if unit in _CLOCK_UNITS else unit, direction * days)
    return Interval.days(min(edge, day), max(edge, day))


@read.register
def _(expression: FromEvent, context: Context) -> Reading:
    told, amount, unit = context.event, expression.amount, expression.unit
    if told is None or amount is None or PRECISIONS[unit].is_finer_than(told.precision):
        return _from_unknown(expression)
    if told.beside:
        return _named_beside(expression, told)
    phrase = f"{say_interval(told.interval, told.precision)}, when that happened"
    now = Now(told.interval.first_day, Anchor.EVENT, phrase)
    grain = _grain(unit, told.precision)
    reading = _counted(amount, unit, expression.direction, now, grain, "from_event")
    if _is_yet_to_come(reading, context):
        return _from_unknown(expression)
    return replace(reading, anchor=Anchor.EVENT, approximate=expression.about)


def _named_beside(expression: FromEvent, told: Told) -> Reading:
    """Read "on 3 May, the day before the raids": the date that stands before the words."""
    if told.precision is not PRECISIONS[expression.unit]:
        return _from_unknown(expression)
    because = f"the {expression.unit} named before it"
    reading = unit_reading(expression.unit, told.interval, told.now, "named_beside", because)
    return replace(reading, anchor=Anchor.TEXT)


def _from_unknown(expression: FromEvent) -> Reading:
    because = "it is counted from something that happened, not from a day"
    if expression.named:
        reading = unresolved("XXXX-XX-XX", "from_event", because)
    else:
        value = duration_value(expression.amount, expression.unit)
        reading = unresolved(value, "from_event", because, "DURATION")
    return replace(reading, anchor=Anchor.EVENT)


def _is_yet_to_come(reading: Reading, context: Context) -> bool:
    """Tell whether what is told as past would lie after publication: another event was meant."""
    if reading.interval is None or context.today is None or context.is_future:
        return False
    return reading.interval.first_day > context.today

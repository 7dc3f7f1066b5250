"""Parts of larger units: "early May", "the end of 1914", "later this year".

Nobody has defined "early"; it is read as the first of three equal parts (the whole is
never split finer), as is the beginning; "late" and the end are the last, and both are
marked as approximate.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from timeline.dates.context import Context, Now, Tense
from timeline.dates.expressions import DayAway, NthOf, Part, PartOf, Unit, UnitAway, UnitOf, Weekday
from timeline.dates.meanings.base import NO_ANCHOR, read, resolve
from timeline.dates.reading import Reading, unresolved
from timeline.dates.timex import unit_value
from timeline.dates.units import PRECISIONS, add_months, unit_around, weekday_on_or_after
from timeline.dates.wording import ordinal, weekday_name
from timeline.intervals import DAY, HOUR, Interval, Precision
from timeline.model import Anchor

_THIRDS = {Part.EARLY: 0, Part.START: 0, Part.MID: 1, Part.LATE: 2, Part.END: 2}
_DECADE = 120  # months
_NAMES = ("first", "middle", "last")
_HOURS = {0: (0, 9), 1: (11, 15), 2: (18, 24)}  # of a day: early, mid, late


@read.register
def _(expression: PartOf, context: Context) -> Reading:
    # "Earlier Wednesday" is over, whatever tense the words around it have.
    over = replace(context, tense=Tense.PAST) if expression.part is Part.EARLIER else context
    whole = resolve(expression.base, over)
    if whole.interval is None or whole.precision is None:
        return whole
    if expression.part not in _THIRDS:
        return _beside_now(expression.part, whole, context)
    which = _THIRDS[expression.part]
    interval = _third(whole.interval, whole.precision, which)
    is_day = whole.precision is Precision.DAY
    reading = replace(
        whole,
        interval=interval,
        precision=Precision.PART_OF_DAY if is_day else Precision.SPAN,
        rule=f"{expression.part}_{whole.rule}",
        because=f"the {_NAMES[which]} part of {_whole(whole)}, {whole.because}",
        approximate=not is_day,
    )
    return not_after_publication(reading, expression.base, context)


def _whole(whole: Reading) -> str:
    return "it" if whole.precision is Precision.SPAN else f"the {whole.precision}"


def _third(interval: Interval, precision: Precision, which: int) -> Interval:
    """Give the first, middle or last third, in whole hours, days or months."""
    start = interval.start
    if precision is Precision.DAY:
        first, last = _HOURS[which]
        return Interval(start + first * HOUR, start + last * HOUR)
    months = (interval.end.year - start.year) * 12 + interval.end.month - start.month
    if months >= _DECADE and start.day == interval.end.day == 1:
        years = months // 12
        return _months_between(
            start.date(), years * which // 3 * 12, -(-years * (which + 1) // 3) * 12
        )
    if months >= 3 and start.day == interval.end.day == 1:
        return _months_between(start.date(), months * which // 3, -(-months * (which + 1) // 3))
    if months == 1 and start.day == 1:
        edges = (start, start + 10 * DAY, start + 20 * DAY, interval.end)
        return Interval(edges[which], edges[which + 1])
    days = interval.length // DAY
    first, last = days * which // 3, -(-days * (which + 1) // 3)
    return Interval(start + first * DAY, start + last * DAY) if days else interval


def _months_between(start: date, first: int, last: int) -> Interval:
    begin = add_months(start, first)
    return Interval.months(begin.year, begin.month, last - first)


def _beside_now(part: Part, whole: Reading, context: Context) -> Reading:
    """Read "earlier this month" and "later this year": up to now, or from now on."""
    now = context.told_with(Precision.DAY) if whole.anchor is Anchor.TEXT else context.now
    reading = replace(whole, rule=f"{part}_{whole.rule}")
    if now is None or whole.interval is None or whole.precision is Precision.DAY:
        return reading
    edge = datetime.combine(now.day, datetime.min.time())
    start, end = whole.interval.start, whole.interval.end
    if part is Part.EARLIER:
        end = min(end, edge + DAY)
        because = f"{whole.because}, up to {_that_day(now, whole)}"
    else:
        start = max(start, edge)
        because = f"{whole.because}, from {_that_day(now, whole)} on"
    if start >= end or (start, end) == (whole.interval.start, whole.interval.end):
        return reading
    return replace(
        reading, interval=Interval(start, end), precision=Precision.SPAN, because=because
    )


def _that_day(now: Now, whole: Reading) -> str:
    return "that day" if whole.because.endswith(now.phrase) else now.phrase


def not_after_publication(reading: Reading, day: object, context: Context) -> Reading:
    """Step back where a part of a day, told as past, had not begun at the time of publication."""
    publication = context.publication
    if publication is None or not publication.has_time or context.is_future:
        return reading
    if reading.interval is None or reading.interval.start <= publication.moment:
        return reading
    if not isinstance(day, Weekday | DayAway | None):
        return reading
    step = timedelta(days=7 if isinstance(day, Weekday) else 1)
    earlier = Interval(reading.interval.start - step, reading.interval.end - step)
    value = reading.value.replace(
        reading.interval.first_day.isoformat(), earlier.first_day.isoformat()
    )
    back = "week" if step > DAY else "day"
    because = f"{reading.because}, a {back} back since that was still to come"
    return replace(reading, interval=earlier, value=value, because=because, alternatives=())


@read.register
def _(expression: UnitOf, context: Context) -> Reading:
    base = resolve(expression.base, context)
    if base.interval is None:
        return base
    interval = unit_around(expression.unit, base.interval.first_day)
    if interval == base.interval:  # "the month of May"
        return replace(base, rule="unit_of")
    return replace(
        base,
        interval=interval,
        precision=PRECISIONS[expression.unit],
        value=unit_value(expression.unit, interval),
        rule="unit_of",
        because=f"the {expression.unit} around that day, {base.because}",
        alternatives=(),
    )


@read.register
def _(expression: NthOf, context: Context) -> Reading:
    base = expression.base or UnitAway(Unit.MONTH, 0)
    whole = resolve(base, context)
    if whole.interval is None:
        return unresolved("XXXX", "nth_of", NO_ANCHOR)
    found = _nth(expression, whole.interval)
    if found is None:
        return whole
    name = weekday_name(expression.weekday) if expression.weekday is not None else expression.unit
    place = "last" if expression.number < 0 else ordinal(expression.number)
    value = unit_value(expression.unit, found)
    because = f"the {place} {name} of {_whole(whole)}, {whole.because}"
    precision = PRECISIONS[expression.unit]
    return Reading(found, precision, value, "DATE", whole.anchor, "nth_of", because)


def _nth(expression: NthOf, whole: Interval) -> Interval | None:
    """Give the nth unit that begins within the whole; weeks count from its first day."""
    number, unit = expression.number, expression.unit
    if expression.weekday is not None:
        first = weekday_on_or_after(whole.first_day, expression.weekday)
        found = _step_weeks(first, number, whole)
        return None if found is None else Interval.day(found)
    if unit in (Unit.DAY, Unit.WEEK):
        length = DAY if unit is Unit.DAY else 7 * DAY
        start = whole.end - length if number < 0 else whole.start + (number - 1) * length
        found_unit = Interval(start, min(start + length, whole.end)) if start < whole.end else None
        return found_unit
    start_day = add_months(whole.last_day, 0) if number < 0 else _unit_start(whole, unit, number)
    found_unit = unit_around(unit, start_day)
    return found_unit if whole.contains(found_unit) else None


def _unit_start(whole: Interval, unit: Unit, number: int) -> date:
    months = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF_YEAR: 6, Unit.YEAR: 12, Unit.DECADE: 120}
    return add_months(whole.first_day, months.get(unit, 1) * (number - 1))


def _step_weeks(first: date, number: int, whole: Interval) -> date | None:
    if number > 0:
        day = first + (number - 1) * 7 * DAY
        return day if day <= whole.last_day else None
    weeks = (whole.last_day - first).days // 7
    return first + weeks * 7 * DAY

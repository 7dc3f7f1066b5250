"""Parts of larger units: "early May", "the end of 1914", "later this year".

Nobody has defined "early"; it is read as the first of three equal parts, as is the beginning;
"late" and the end are the last, and both are marked as approximate. Halves are halves; a day
in the middle belongs to both.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import NamedTuple

from timeline.calendar_words import weekday_name
from timeline.dates.context import Context, Now, Tense
from timeline.dates.expressions import (
    DayAway,
    Expression,
    NthOf,
    Part,
    PartOf,
    Unit,
    UnitAway,
    UnitOf,
    Weekday,
)
from timeline.dates.meanings.base import NO_ANCHOR, read, resolve
from timeline.dates.reading import Reading, unresolved
from timeline.dates.timex import unit_value
from timeline.dates.units import PRECISIONS, add_months, unit_around, weekday_on_or_after
from timeline.dates.wording import ordinal
from timeline.dates.zones import moment_by
from timeline.intervals import DAY, HOUR, Interval, Precision
from timeline.model import Anchor

_DECADE = 120  # months
_THIRDS = 3
_VAGUE = 2 * HOUR  # by how much "late on Friday" may begin before the hour at which Friday is late


class _Share(NamedTuple):
    """One of so many equal parts, the first in place 0; `hours` are those of a day."""

    name: str
    place: int
    parts: int
    hours: tuple[int, int]


_FIRST = _Share("first part", 0, 3, (0, 9))
_MIDDLE = _Share("middle part", 1, 3, (11, 15))
_LAST = _Share("last part", 2, 3, (18, 24))
_SHARES = {
    Part.EARLY: _FIRST, Part.START: _FIRST, Part.MID: _MIDDLE, Part.LATE: _LAST, Part.END: _LAST,
    Part.FIRST_HALF: _Share("first half", 0, 2, (0, 12)),
    Part.SECOND_HALF: _Share("second half", 1, 2, (12, 24)),
}  # fmt: skip


@read.register
def _(expression: PartOf, context: Context) -> Reading:
    # "Earlier Wednesday" is over, whatever tense the words around it have, and "later
    # Wednesday" is said on that day.
    own = expression.part is Part.LATER and isinstance(expression.base, Weekday)
    is_over = own or expression.part is Part.EARLIER
    whole = resolve(expression.base, replace(context, tense=Tense.PAST) if is_over else context)
    if whole.interval is None or whole.precision is None:
        return whole
    share = _SHARES.get(expression.part)
    if share is None:
        return _beside_now(expression.part, whole, context)
    interval = _share_of(whole.interval, whole.precision, share)
    base = expression.base
    is_past = context.tense in (Tense.PAST, Tense.LIKELY_PAST)
    if is_past and isinstance(base, UnitAway) and _is_told_too_early(interval, base, context):
        return read(replace(expression, base=replace(base, shift=-1, loose=False)), context)
    is_day = whole.precision is Precision.DAY
    reading = replace(
        whole,
        interval=interval,
        precision=Precision.PART_OF_DAY if is_day else Precision.SPAN,
        rule=f"{expression.part.replace(' ', '_')}_{whole.rule}",
        because=f"the {share.name} of {_whole(whole)}, {whole.because}",
        approximate=share.parts == _THIRDS and not is_day,
    )
    return not_after_publication(reading, expression.base, context)


def _whole(whole: Reading) -> str:
    return "it" if whole.precision is Precision.SPAN else f"the {whole.precision}"


def _share_of(interval: Interval, precision: Precision, share: _Share) -> Interval:
    """Give a third or half, in whole hours, days, months or (of a decade) years."""
    start = interval.start
    if precision is Precision.DAY:
        first, last = share.hours
        return Interval(start + first * HOUR, start + last * HOUR)
    months = (interval.end.year - start.year) * 12 + interval.end.month - start.month
    if months >= 3 and start.day == interval.end.day == 1:
        unit = 12 if months >= _DECADE else 1
        first, last = _bounds(months // unit, share)
        return _months_between(start.date(), first * unit, last * unit)
    if months == 1 and start.day == 1 and share.parts == _THIRDS:
        edges = (start, start + 10 * DAY, start + 20 * DAY, interval.end)
        return Interval(edges[share.place], edges[share.place + 1])
    first, last = _bounds(interval.length // DAY, share)
    return Interval(start + first * DAY, start + last * DAY) if last else interval


def _bounds(length: int, share: _Share) -> tuple[int, int]:
    """Give the units that a share touches, from the one to before the other."""
    return length * share.place // share.parts, -(-length * (share.place + 1) // share.parts)


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
    moment = moment_by(publication, reading.zone) if reading.zone else publication.moment
    if reading.interval is None or reading.interval.start <= moment:
        return reading
    if not isinstance(day, Weekday | DayAway | None):
        return reading
    if reading.precision is Precision.PART_OF_DAY:
        hour = moment.replace(minute=0, second=0, microsecond=0)
        if reading.interval.start - hour <= _VAGUE:  # nobody looks at the clock for "late"
            return replace(reading, interval=Interval(hour, reading.interval.end))
    step = timedelta(days=7 if isinstance(day, Weekday) else 1)
    back = "week" if step > DAY else "day"
    because = f"{reading.because}, a {back} back since that was still to come"
    return replace(reading.moved(-step, because), alternatives=())


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
    if _is_told_too_early(found, base, context):
        earlier = UnitAway(base.unit, -1) if isinstance(base, UnitAway) else base
        return read(replace(expression, base=earlier), context)
    name = weekday_name(expression.weekday) if expression.weekday is not None else expression.unit
    place = "last" if expression.number < 0 else ordinal(expression.number)
    value = unit_value(expression.unit, found)
    because = f"the {place} {name} of {_whole(whole)}, {whole.because}"
    precision = PRECISIONS[expression.unit]
    return Reading(found, precision, value, "DATE", whole.anchor, "nth_of", because)


def _is_told_too_early(found: Interval, base: Expression, context: Context) -> bool:
    """Tell whether "the last day of the year", told as past, is still to come this year."""
    if not (isinstance(base, UnitAway) and base.loose) or context.is_future:
        return False
    return context.today is not None and found.first_day > context.today


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

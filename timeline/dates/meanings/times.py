"""Parts of the day and times by the clock, on the day named, told last, or of publication.

News counts the small hours to the day that follows ("in the early hours of Saturday"), so
a night is read as the evening of its day up to midnight; what may have come after
midnight is kept as the runner-up.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

from timeline.dates.context import Context, Now
from timeline.dates.expressions import (
    ClockTime,
    DayAway,
    Daypart,
    DaypartOf,
    Expression,
    Part,
    Unit,
)
from timeline.dates.meanings.base import NO_ANCHOR, read, resolve
from timeline.dates.meanings.parts import not_after_publication
from timeline.dates.reading import Reading, unresolved
from timeline.dates.zones import moment_by
from timeline.intervals import DAY, HOUR, MINUTE, Interval, Precision
from timeline.model import Alternative, Anchor

# First and last hour, counted from the midnight with which the day begins.
_HOURS = {
    Daypart.MORNING: (0, 12), Daypart.DAYTIME: (6, 18), Daypart.MIDDAY: (11, 14),
    Daypart.AFTERNOON: (12, 18), Daypart.EVENING: (17, 24), Daypart.NIGHT: (18, 24),
    Daypart.OVERNIGHT: (-6, 8), Daypart.WHOLE_NIGHT: (18, 30), Daypart.SMALL_HOURS: (0, 6),
}  # fmt: skip
_NARROWED = {
    (Daypart.MORNING, Part.EARLY): (0, 9), (Daypart.MORNING, Part.LATE): (9, 12),
    (Daypart.MORNING, Part.MID): (9, 12), (Daypart.AFTERNOON, Part.EARLY): (12, 15),
    (Daypart.AFTERNOON, Part.MID): (14, 17), (Daypart.AFTERNOON, Part.LATE): (15, 18),
    (Daypart.EVENING, Part.EARLY): (17, 20), (Daypart.EVENING, Part.LATE): (20, 24),
    (Daypart.NIGHT, Part.LATE): (21, 24),
}  # fmt: skip
_CODES = {Daypart.OVERNIGHT: "NI", Daypart.WHOLE_NIGHT: "NI", Daypart.SMALL_HOURS: "MO"}
_SAID_NEAR = {
    None: "",
    -1: "; as it was shortly before, the hour before that time",
    0: "; as it was about that time, half an hour either way",
    1: "; as it was shortly after, the hour after that time",
}
_BEFORE_NOON = frozenset({Daypart.MORNING, Daypart.SMALL_HOURS, Daypart.MIDDAY})
_NIGHT_ENDS = 6
_NOON = 12
_MIDNIGHT = 24


@read.register
def _(expression: DaypartOf, context: Context) -> Reading:
    daypart = expression.daypart
    code = _CODES.get(daypart, daypart.value)
    named = _named_day(expression, context)
    day = _day_of(named, context)
    if named is None and _goes_on(daypart, day, context):
        day = _next_day(day)
    if day.interval is None or day.precision is not Precision.DAY:
        open_part = unresolved(f"{day.value}T{code}", "part_of_day", day.because, "TIME")
        return replace(open_part, anchor=day.anchor)
    first = day.interval.first_day
    daypart = _night_that_is_over(daypart, first, context)
    hours = _hours_of(daypart, expression.part)
    evening = first - DAY if hours[0] < 0 else first
    reading = replace(
        day,
        interval=_hours(first, *hours),
        precision=Precision.PART_OF_DAY,
        type="TIME",
        value=f"{evening.isoformat()}T{code}",
        rule=f"{daypart.name.lower()}_{day.rule}",
        because=f"{_said(daypart)} that day, {day.because}",
        alternatives=(),
    )
    if daypart is Daypart.NIGHT:
        reading = reading.also(_after_midnight(first))
    return not_after_publication(reading, named, context)


def _named_day(expression: DaypartOf, context: Context) -> Expression | None:
    """Give the day that the words name, if they do; a bare *overnight* of news is today's."""
    if expression.away is not None:
        return DayAway(expression.away)
    is_bare = expression.day is None and expression.daypart is Daypart.OVERNIGHT
    return DayAway(0) if is_bare and not context.narrative else expression.day


def _night_that_is_over(daypart: Daypart, day: date, context: Context) -> Daypart:
    """Take the whole night of the day of writing, told as past, for the one that ended on it."""
    is_over = day == context.today and not context.is_future
    return Daypart.OVERNIGHT if daypart is Daypart.WHOLE_NIGHT and is_over else daypart


def _hours_of(daypart: Daypart, part: Part | None) -> tuple[int, int]:
    """Give first and last hour from the midnight that begins the day: *late morning* is (9, 12)."""
    whole = _HOURS[daypart]
    return whole if part is None else _NARROWED.get((daypart, part), whole)


def _after_midnight(day: date) -> Alternative:
    """Give the small hours that follow a day, in which its night may have gone on."""
    hours = _hours(day + DAY, 0, _NIGHT_ENDS)
    return Alternative(hours, Precision.PART_OF_DAY, "if it was after midnight")


def _said(daypart: Daypart) -> str:
    if daypart is Daypart.OVERNIGHT:
        return "the night that ends on"
    if daypart is Daypart.WHOLE_NIGHT:
        return "the night that begins on"
    return f"the {daypart.name.lower().replace('_', ' ')} of"


def _hours(day: date, first: int, last: int) -> Interval:
    midnight = datetime.combine(day, time())
    return Interval(midnight + first * HOUR, midnight + last * HOUR)


def _day_of(day: Expression | None, context: Context) -> Reading:
    """Give the day spoken of: the one named, else the one last told, else the day of now."""
    if day is not None:
        return resolve(day, context)
    now = context.pinned or context.day_told or context.now_for(Unit.DAY)
    if now is None:
        return unresolved("XXXX-XX-XX", "no_day", NO_ANCHOR)
    return _on(now)


def _on(now: Now) -> Reading:
    because = f"the day of {now.phrase}"
    value = now.day.isoformat()
    return Reading(Interval.day(now.day), Precision.DAY, value, "DATE", now.anchor, "day", because)


@read.register
def _(expression: ClockTime, context: Context) -> Reading:
    minute = expression.minute
    day = _on_its_clock(_day_of(expression.day, context), expression, context)
    hour = _hour_on(day, expression, context)
    if _follows_night(hour, expression, day, context):
        day = _next_day(day)
    clock = f"T{hour:02d}:{minute or 0:02d}"
    if day.interval is None or day.precision is not Precision.DAY:
        named = "XXXX-XX-XX" if day.value.startswith("P") else day.value  # "ten days before it"
        open_time = unresolved(named + clock, "clock_time", day.because, "TIME")
        return replace(open_time, zone=expression.zone)
    exact = Precision.HOUR if minute is None else Precision.MINUTE
    reading = replace(
        day,
        interval=_at(day.interval.first_day, hour, minute, expression.near),
        precision=exact if expression.near is None else Precision.PART_OF_DAY,
        type="TIME",
        value=day.interval.first_day.isoformat() + clock,
        rule=f"clock_time_{day.rule}",
        because=day.because + _SAID_NEAR[expression.near],
        zone=expression.zone,
        alternatives=(),
    )
    if day.anchor is Anchor.NONE:
        return reading
    return not_after_publication(reading, expression.day or DayAway(0), context)


def _on_its_clock(day: Reading, expression: ClockTime, context: Context) -> Reading:
    """Take the day of publication by the clock that the words name: "1:30 a.m. (2230 GMT)"."""
    publication = context.publication
    if publication is None or not publication.has_time or not expression.zone:
        return day
    if expression.day is not None or day.anchor is not Anchor.PUBLICATION:
        return day
    days = moment_by(publication, expression.zone).date() - publication.day
    return day.moved(days, day.because) if days else day


def _hour_on(day: Reading, expression: ClockTime, context: Context) -> int:
    """Give the hour that is meant on this day, 0 to 24, by all that stands around it."""
    hour = _hour(expression)
    if hour < _NOON and not expression.half and _is_after_noon(expression, context):
        return hour + _NOON
    if hour == _MIDNIGHT and _begins_day(expression, day, context):
        return 0
    return hour


def _is_after_noon(expression: ClockTime, context: Context) -> bool:
    """Tell whether the sentence has told an afternoon or evening: "Freitagabend um 8 Uhr"."""
    told = context.told if context.in_sentence else None
    if (
        told is None
        or expression.daypart is not None
        or told.precision is not Precision.PART_OF_DAY
    ):
        return False
    return told.interval.start.hour >= _NOON


def _follows_night(hour: int, expression: ClockTime, day: Reading, context: Context) -> bool:
    """Tell whether "at 4 a.m." goes on from the night told last: it is of the day after."""
    told = context.told
    if expression.day is not None or told is None or day.interval is None:
        return False
    is_night = told.value.endswith(f"T{Daypart.NIGHT}")
    goes_on = is_night and told.interval.first_day == day.interval.first_day
    return (hour < _NIGHT_ENDS and goes_on) or (hour <= _NOON and _advances(day, context))


def _goes_on(daypart: Daypart, day: Reading, context: Context) -> bool:
    """Tell whether a part of a day is of the day after the one told last.

    *It fell on 10 May. Overnight looters came*: the night that followed.
    """
    if daypart is Daypart.OVERNIGHT:
        told = context.told
        return context.onward and told is not None and told.precision is Precision.DAY
    return daypart in _BEFORE_NOON and _advances(day, context)


def _advances(day: Reading, context: Context) -> bool:
    """*Came on Monday night. In the morning they left*: what is told next is of the day after."""
    told = context.told
    if not context.onward or told is None or told.aside or day.interval is None:
        return False
    starts = told.interval.start.hour
    is_late = told.precision is Precision.PART_OF_DAY and starts >= _HOURS[Daypart.EVENING][0]
    first = day.interval.first_day
    is_over = context.today is None or first < context.today
    return is_late and is_over and told.interval.first_day == first == told.interval.last_day


def _next_day(day: Reading) -> Reading:
    if day.interval is None:
        return day
    following = day.interval.first_day + DAY
    because = f"the day after {day.because.removeprefix('the day of ')}, by whose night it came"
    value = following.isoformat()
    return replace(day, interval=Interval.day(following), value=value, because=because)


def _begins_day(expression: ClockTime, day: Reading, context: Context) -> bool:
    """Tell whether "midnight" began the day of writing: told as past, and of no day named."""
    if expression.day is not None or context.is_future or day.interval is None:
        return False
    return day.anchor is not Anchor.TEXT or day.interval.first_day == context.today


def _at(day: date, hour: int, minute: int | None, near: int | None) -> Interval:
    """Give the minute or hour, or the hour before, about or after it, if that is `near`.

    Midnight at the end of a day is the last minute of that day.
    """
    start = datetime.combine(day, time()) + hour * HOUR + (minute or 0) * MINUTE
    if near is not None:
        return Interval(start - (1 - near) * HOUR / 2, start + (1 + near) * HOUR / 2)
    if hour == _MIDNIGHT:
        return Interval(start - MINUTE, start)
    return Interval(start, start + (HOUR if minute is None else MINUTE))


def _hour(expression: ClockTime) -> int:
    """Give the hour of the day, 0 to 24, by "a.m.", "p.m." or the part of the day."""
    hour = expression.hour
    half = expression.half[:1].lower()
    if not half and expression.daypart is not None:
        half = "a" if _is_before_noon(expression.daypart, hour) else "p"
    if half == "p" and hour < _NOON:
        return hour + _NOON
    if half == "a" and hour == _NOON:
        return 0
    return hour


def _is_before_noon(daypart: Daypart, hour: int) -> bool:
    """Two at night is before dawn, eleven at night before midnight; eleven by day is no 23."""
    if daypart is Daypart.NIGHT:
        return hour <= _NIGHT_ENDS or hour == _NOON
    if daypart in (Daypart.DAYTIME, Daypart.MIDDAY):
        return hour in range(_NIGHT_ENDS, _NOON)
    return daypart in (Daypart.MORNING, Daypart.SMALL_HOURS)

"""Days, weeks and months counted from now or from the date last told, in whole steps."""

from __future__ import annotations

from timeline.calendar_words import month_name, weekday_name
from timeline.dates.context import Context, Now, Tense
from timeline.dates.expressions import (
    DayAway,
    NamedAway,
    SameNamed,
    SameUnit,
    Unit,
    UnitAway,
    Weekday,
    WithinNext,
)
from timeline.dates.meanings.accounts import quarter_like
from timeline.dates.meanings.base import (
    NO_ANCHOR,
    day_reading,
    other_day,
    other_unit,
    read,
    unit_reading,
)
from timeline.dates.reading import Reading, unresolved
from timeline.dates.timex import unit_value
from timeline.dates.units import (
    PRECISIONS,
    SEASONS,
    add_months,
    move,
    unit_around,
    weekday_on_or_after,
    weekday_on_or_before,
)
from timeline.dates.wording import season_name
from timeline.intervals import DAY, Interval, Precision

_SIDES = {0: "of", -1: "before", 1: "after"}


@read.register
def _(expression: Weekday, context: Context) -> Reading:
    now = context.now_for(Unit.DAY)
    if now is None:
        return unresolved(f"XXXX-WXX-{expression.weekday + 1}", "weekday", NO_ANCHOR)
    if expression.week is not None:
        return _in_week(expression.weekday, expression.week, now)
    match expression.shift:
        case -1:
            return _last_weekday(expression.weekday, now)
        case -2:
            return _weekday_before_last(expression.weekday, now)
        case 1:
            return _next_weekday(expression.weekday, now)
        case 0 if context.tense not in (Tense.PAST, Tense.LIKELY_PAST):
            return _coming_weekday(expression.weekday, now)
        case _ if context.is_future and not _was_yesterday(expression.weekday, now, context):
            return _coming_weekday(expression.weekday, now)
        case _:
            return _past_weekday(expression.weekday, now)


def _was_yesterday(weekday: int, now: Now, context: Context) -> bool:
    """Tell whether what "was to begin on Monday" was to do so yesterday, not in six days."""
    is_sure = context.tense is Tense.FUTURE
    return not is_sure and weekday == (now.day - DAY).weekday()


def _in_week(weekday: int, week: int, now: Now) -> Reading:
    """Read "Friday of last week"."""
    monday = unit_around(Unit.WEEK, now.day + week * 7 * DAY).first_day
    which = {-1: "before that of", 0: "of", 1: "after that of"}[week]
    because = f"the {weekday_name(weekday)} in the week {which} {now.phrase}"
    return day_reading(monday + weekday * DAY, now, "weekday_of_week", because)


def _past_weekday(weekday: int, now: Now) -> Reading:
    name = weekday_name(weekday)
    day = weekday_on_or_before(now.day, weekday)
    because = f"the latest {name} on or before {now.phrase}"
    coming = other_day(day + 7 * DAY, "if it tells of what is to come")
    return day_reading(day, now, "past_weekday", because).also(coming)


def _coming_weekday(weekday: int, now: Now) -> Reading:
    name = weekday_name(weekday)
    day = weekday_on_or_after(now.day, weekday)
    because = f"the first {name} on or after {now.phrase}"
    if day != now.day:
        because += ", as it tells of what is to come"
    past = other_day(day - 7 * DAY, "if it tells of the past")
    return day_reading(day, now, "coming_weekday", because).also(past)


def _weekday_before_last(weekday: int, now: Now) -> Reading:
    name = weekday_name(weekday)
    day = weekday_on_or_before(now.day - DAY, weekday) - 7 * DAY
    because = f"the latest {name} but one before {now.phrase}"
    return day_reading(day, now, "weekday_before_last", because)


def _last_weekday(weekday: int, now: Now) -> Reading:
    name = weekday_name(weekday)
    day = weekday_on_or_before(now.day - DAY, weekday)
    before = other_day(day - 7 * DAY, f"the {name} of the week before")
    because = f"the latest {name} before {now.phrase}"
    return day_reading(day, now, "last_weekday", because).also(before)


def _next_weekday(weekday: int, now: Now) -> Reading:
    name = weekday_name(weekday)
    day = weekday_on_or_after(now.day + DAY, weekday)
    after = other_day(day + 7 * DAY, f"the {name} of the week after")
    because = f"the first {name} after {now.phrase}"
    return day_reading(day, now, "next_weekday", because).also(after)


@read.register
def _(expression: DayAway, context: Context) -> Reading:
    now = context.now_for(Unit.DAY)
    if now is None:
        return unresolved("XXXX-XX-XX", "day_away", NO_ANCHOR)
    words = {0: "the day of", -1: "the day before", 1: "the day after"}
    days = expression.days
    word = words.get(days, f"{abs(days)} days {'before' if days < 0 else 'after'}")
    return day_reading(now.day + days * DAY, now, "day_away", f"{word} {now.phrase}")


@read.register
def _(expression: UnitAway, context: Context) -> Reading:
    unit, shift = expression.unit, expression.shift
    now = context.now_for(unit)
    if now is None and expression.loose:
        now = context.told_with(PRECISIONS[unit])
    if now is None:
        return unresolved("XXXX", "unit_away", NO_ANCHOR)
    if unit is Unit.WEEKEND and shift == 0:
        return _weekend(context, now)
    interval = unit_around(unit, move(now.day, unit, shift))
    words = {
        0: f"the {unit} of", -1: f"the {unit} before that of", 1: f"the {unit} after that of",
        -2: f"two {unit}s before that of", 2: f"two {unit}s after that of",
    }  # fmt: skip
    return unit_reading(unit, interval, now, "unit_away", f"{words[shift]} {now.phrase}")


def _weekend(context: Context, now: Now) -> Reading:
    """Read "the weekend": the one under way or just over, or the coming one."""
    this = Interval.weekend(now.day)
    before = Interval.weekend(now.day - 7 * DAY)
    goes_on = context.narrative and context.pinned is None  # a story comes to its weekend
    past = this if goes_on or this.first_day <= now.day else before
    chosen, other = (this, before) if context.is_future else (past, this)
    if chosen.first_day <= now.day <= chosen.last_day:
        because = f"the weekend of {now.phrase}"
    else:
        side = "first weekend after" if chosen.first_day > now.day else "latest weekend before"
        because = f"the {side} {now.phrase}"
    reading = unit_reading(Unit.WEEKEND, chosen, now, "weekend", because)
    return reading.also(other_unit(Unit.WEEKEND, other, "in the other tense"))


@read.register
def _(expression: SameUnit, context: Context) -> Reading:
    unit, shift = expression.unit, expression.shift
    goes_on = shift > 0 and not context.history
    now = None if goes_on else context.told_with(PRECISIONS[unit])
    if now is None:
        return unresolved("XXXX-XX-XX" if unit is Unit.DAY else "XXXX", "same_unit", NO_ANCHOR)
    told = context.told_quarter if unit is Unit.QUARTER and not shift else None
    if told is not None:
        return quarter_like(told, 0, "same_unit")
    interval = unit_around(unit, move(now.day, unit, shift))
    because = f"the {unit} {_SIDES[shift]} {now.phrase}"
    return unit_reading(unit, interval, now, "same_unit", because)


@read.register
def _(expression: WithinNext, context: Context) -> Reading:
    """Read "within the next month": from now on, in a story after the date last told."""
    now, told = context.now_for(expression.unit), context.told
    ahead = told is not None and now is not None and told.interval.first_day > now.day
    if context.narrative or ahead or now is None:
        return read(SameUnit(expression.unit, 1), context)
    until = move(now.day, expression.unit, 1)
    value = unit_value(expression.unit, unit_around(expression.unit, until))
    because = f"1 {expression.unit} from {now.phrase}"
    interval = Interval.days(now.day, until)
    return Reading(interval, Precision.SPAN, value, "DATE", now.anchor, "within_next", because)


@read.register
def _(expression: NamedAway, context: Context) -> Reading:
    return _named(expression.month, expression.season, expression.shift, context.now)


@read.register
def _(expression: SameNamed, context: Context) -> Reading:
    now = context.told_with(Precision.DAY) or context.told_with(Precision.YEAR)
    if expression.weekday is None:
        return _named(expression.month, expression.season, expression.shift, now)
    if now is None:
        return unresolved(f"XXXX-WXX-{expression.weekday + 1}", "same_named", NO_ANCHOR)
    if expression.shift == 0 and context.told_with(Precision.DAY) is None:
        return read(Weekday(expression.weekday), context)  # "he feared that Friday would be bloody"
    if expression.shift < 0:
        day = weekday_on_or_before(now.day - DAY, expression.weekday)
        if day in context.days_just_told:  # "Friday" was told: the previous one is another
            day -= 7 * DAY
    else:
        nearest = now.day + expression.shift * DAY  # "that Friday" may be the day told itself
        day = weekday_on_or_after(nearest, expression.weekday)
    name = weekday_name(expression.weekday)
    because = f"the {name} {_SIDES[expression.shift]} {now.phrase}"
    return day_reading(day, now, "same_named", because)


def _named(month: int | None, season: str | None, shift: int, now: Now | None) -> Reading:
    """Read a month or season before (−1), after (1) or in the year of (0) now."""
    if now is None:
        return unresolved("XXXX", "named_away", NO_ANCHOR)
    unit = Unit.MONTH if month is not None else Unit.SEASON
    first = month if month is not None else SEASONS[season or "SU"]
    name = month_name(first) if month is not None else season_name(season or "SU")
    here = _span(now.day.year, first, unit)
    other_year = now.day.year + (shift or -1)
    there = _span(other_year, first, unit)
    # What was last month is called "last month": "last February", in March, is a year older.
    recent = unit_around(Unit.MONTH, add_months(now.day, -1))
    here_fits = shift == 0 or (here.end <= recent.start if shift < 0 else here.first_day > now.day)
    chosen, other = (here, there) if here_fits else (there, here)
    word = {-1: "the latest {} before", 0: "the {} in the year of", 1: "the first {} after"}[shift]
    reading = unit_reading(unit, chosen, now, "named_away", f"{word.format(name)} {now.phrase}")
    if here_fits and shift:
        return reading.also(other_unit(unit, other, f"the {name} of the year {_SIDES[shift]}"))
    return reading


def _span(year: int, month: int, unit: Unit) -> Interval:
    return Interval.months(year, month, 1 if unit is Unit.MONTH else 3)

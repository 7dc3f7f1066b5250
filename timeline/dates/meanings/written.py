"""Dates written with a number or name of their own: days, months, years, quarters, seasons."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from timeline.calendar_words import month_name, weekday_name
from timeline.dates.context import Context, Now, Tense
from timeline.dates.expressions import (
    CalendarDate,
    Century,
    DayOfMonth,
    Decade,
    InYear,
    NamedDay,
    Season,
    Unit,
)
from timeline.dates.meanings.base import (
    BEFORE_CHRIST,
    NO_ANCHOR,
    day_reading,
    other_day,
    read,
    resolve,
)
from timeline.dates.meanings.yearly import read_yearly
from timeline.dates.readers import exists
from timeline.dates.reading import Reading, unresolved
from timeline.dates.timex import unit_value
from timeline.dates.units import PRECISIONS, SEASONS, add_months
from timeline.dates.wording import ordinal, season_name
from timeline.intervals import Interval, Precision
from timeline.model import Anchor

_CENTURY = 100
_WEEKDAY_RETURNS = 14  # months, in which each day of the month falls on each weekday
_FRESH = timedelta(days=90)  # in which "since Sept. 11" may be that of the year


@read.register
def _(expression: CalendarDate, context: Context) -> Reading:
    if expression.before_christ:
        return unresolved(_ancient(expression), "before_christ", BEFORE_CHRIST)
    if expression.order_unsure:
        return _digits(expression, context)
    if expression.year is None:
        return _without_year(expression, context)
    year = _nearest_century(expression.year, context) if expression.short_year else expression.year
    reading = _written(_place(expression, year), _unit(expression))
    if expression.no_such_day is not None:
        because = f"there is no day {expression.no_such_day} in that month: only the month is taken"
        return replace(reading, rule="no_such_day", because=because)
    if expression.short_year:
        because = f"its two-digit year is read as {year}"
        reading = replace(reading, rule="two_digit_year", because=because)
    if expression.weekday is None or _falls_on(reading, expression.weekday):
        return reading
    return _doubted(reading, expression.weekday)


def _doubted(reading: Reading, weekday: int) -> Reading:
    """Tell that the weekday written beside a date is not that of the date."""
    because = f"{reading.because}, though that day is no {weekday_name(weekday)}"
    return replace(reading, because=because)


def _nearest_century(year: int, context: Context) -> int:
    """Read '89 as 1789 in a story of the French Revolution."""
    if not context.narrative or context.story is None:
        return year
    told = context.story.interval.start.year
    return min((year - 200, year - 100, year), key=lambda each: abs(each - told))


def _ancient(written: CalendarDate) -> str:
    month = "" if written.month is None else f"-{written.month:02d}"
    day = "" if written.day is None else f"-{written.day:02d}"
    return f"BC{written.year or 0:04d}{month}{day}"


def _written(interval: Interval, unit: Unit) -> Reading:
    value = unit_value(unit, interval)
    rule = f"written_{unit}"
    because = "it is written out"
    return Reading(interval, PRECISIONS[unit], value, "DATE", Anchor.CALENDAR, rule, because)


def _unit(written: CalendarDate) -> Unit:
    if written.day is not None:
        return Unit.DAY
    return Unit.MONTH if written.month is not None else Unit.YEAR


def _place(written: CalendarDate, year: int) -> Interval:
    """Give the interval of a calendar date in a year; ValueError if there is none."""
    if written.month is None:
        return Interval.years(year)
    if written.day is None:
        return Interval.month(year, written.month)
    return Interval.day(date(year, written.month, written.day))


def _without_year(written: CalendarDate, context: Context) -> Reading:
    month = written.month or 1
    name = month_name(month) if written.day is None else f"{written.day} {month_name(month)}"

    def of_year(year: int) -> Interval | None:
        return _place(written, year) if exists(year, month, written.day or 1) else None

    if context.near is None:
        day = "" if written.day is None else f"-{written.day:02d}"
        return unresolved(f"XXXX-{month:02d}{day}", "no_year", "no year is written and none known")
    reading = read_yearly(of_year, _unit(written), name, context)
    if written.weekday is None or _falls_on(reading, written.weekday):
        return reading
    return _matching_weekday(reading, context, written.weekday)


def _falls_on(reading: Reading, weekday: int) -> bool:
    return reading.interval is not None and reading.interval.first_day.weekday() == weekday


def _matching_weekday(reading: Reading, context: Context, weekday: int) -> Reading:
    """Prefer the neighbouring year in which the weekday fits, if there is one."""
    fitting = [
        other.interval
        for other in reading.alternatives
        if other.interval.first_day.weekday() == weekday
    ]
    if not fitting or reading.interval is None or context.near is None:
        return _doubted(reading, weekday)
    because = f"the year nearest to {context.near.phrase} in which the weekday fits"
    fitted = day_reading(fitting[0].first_day, context.near, "fitting_weekday", because)
    return fitted.also(other_day(reading.interval.first_day, "the weekday does not fit"))


def _digits(written: CalendarDate, context: Context) -> Reading:
    """Read 3/4/2019 by the order this document shows, else day first; the other is kept."""
    year, month, day = written.year or 1, written.month or 1, written.day or 1
    day_first, month_first = date(year, month, day), date(year, day, month)
    now = context.published
    shown = context.day_first
    if shown is None and now is not None and day_first > now.day >= month_first:
        shown = False
    chosen, other = (month_first, day_first) if shown is False else (day_first, month_first)
    because = "day before month" if chosen == day_first else "month before day"
    how = "which is not sure"
    if context.day_first is not None:
        how = "as elsewhere in this text"
    elif shown is False:
        how = "since the other order would lie after publication"
    reading = replace(
        _written(Interval.day(chosen), Unit.DAY), rule="numeric_date", because=f"{because}, {how}"
    )
    return reading.also(other_day(other, "if the numbers stand in the other order"))


@read.register
def _(expression: NamedDay, context: Context) -> Reading:
    """Read "the Sept. 11 attacks": the day they are named after, if it was already past."""
    day = date(expression.year, expression.month, expression.day)
    now = context.published
    yearly = CalendarDate(None, day.month, day.day)
    if now is not None and now.day < day:
        return resolve(yearly, context)
    if expression.unless_fresh and now is not None:
        latest = resolve(yearly, replace(context, tense=Tense.PAST))
        if latest.interval is not None and now.day - latest.interval.first_day < _FRESH:
            return latest.also(other_day(day, "if the day known by that name is meant"))
    because = "it is known by that name"
    reading = _written(Interval.day(day), Unit.DAY)
    return replace(reading, rule="named_day", because=because)


@read.register
def _(expression: Season, context: Context) -> Reading:
    def of_year(year: int) -> Interval:
        return Interval.months(year, SEASONS[expression.season], 3)

    if expression.before_christ:
        value = f"BC{expression.year or 0:04d}-{expression.season}"
        return unresolved(value, "before_christ", BEFORE_CHRIST)
    if expression.year is not None:
        return _written(of_year(expression.year), Unit.SEASON)
    if context.near is None:
        return unresolved(f"XXXX-{expression.season}", "no_year", NO_ANCHOR)
    return read_yearly(of_year, Unit.SEASON, season_name(expression.season), context)


@read.register
def _(expression: Decade, context: Context) -> Reading:
    reading = _written(Interval.years(expression.first, 10), Unit.DECADE)
    if expression.short:
        because = f"the decade is read as that of {expression.first}"
        reading = replace(reading, rule="short_decade", because=because)
    return reading


@read.register
def _(expression: Century, context: Context) -> Reading:
    if expression.before_christ:
        value = f"BC{expression.number - 1:02d}"
        return unresolved(value, "before_christ", BEFORE_CHRIST)
    first = _CENTURY * (expression.number - 1)
    interval = Interval.years(first or 1, _CENTURY if first else _CENTURY - 1)
    return _written(interval, Unit.CENTURY)


@read.register
def _(expression: DayOfMonth, context: Context) -> Reading:
    """Read "the 20th": in the month last told, else the latest one on or before now."""
    day, weekday = expression.day, expression.weekday
    told = context.told_exactly(Precision.MONTH) or context.told_exactly(Precision.DAY)
    told = told or _month_of_part(context)
    now = told or context.now
    if now is None:
        return unresolved(f"XXXX-XX-{day:02d}", "day_of_month", NO_ANCHOR)
    here = _in_month(now.day, 0, day)
    fits = here is not None and (weekday is None or here.weekday() == weekday)
    if told is not None and here is not None and fits:
        return day_reading(
            here, now, "day_of_month", f"the {ordinal(day)} of the month of {now.phrase}"
        )
    if weekday is not None:
        return _on_weekday(day, weekday, context.published or now)
    return _nearest(day, now, context.is_future)


def _month_of_part(context: Context) -> Now | None:
    """The month told last, if only a part of it was: "in early March … on the 18th"."""
    told = context.told
    if told is None or told.precision is not Precision.SPAN:
        return None
    first, last = told.interval.first_day, told.interval.last_day
    return told.now if (first.year, first.month) == (last.year, last.month) else None


def _on_weekday(day: int, weekday: int, now: Now) -> Reading:
    """Read "the 18th, a Friday": the latest 18th that was one."""
    near = (_in_month(now.day, -step, day) for step in range(_WEEKDAY_RETURNS))
    past = [one for one in near if one is not None and one <= now.day]
    fitting = next((one for one in past if one.weekday() == weekday), None)
    if fitting is None:
        return _nearest(day, now, is_future=False)
    because = f"the latest {ordinal(day)} that was a {weekday_name(weekday)}, from {now.phrase}"
    return day_reading(fitting, now, "day_of_month", because)


def _nearest(day: int, now: Now, is_future: bool) -> Reading:
    """Read "the 20th" as the latest one, or as the next one where words tell of what is to come."""
    near = [found for step in (-2, -1, 0) if (found := _in_month(now.day, step, day)) is not None]
    past = [found for found in near if found <= now.day][-1]
    coming = _in_month(past, 1, day)
    if is_future and coming is not None and past != now.day:
        because = f"the first {ordinal(day)} after {now.phrase}, as it tells of what is to come"
        reading = day_reading(coming, now, "day_of_month", because)
        return reading.also(other_day(past, "if it tells of the past"))
    because = f"the latest {ordinal(day)} on or before {now.phrase}"
    reading = day_reading(past, now, "day_of_month", because)
    if coming is None:
        return reading
    return reading.also(other_day(coming, "if it tells of what is to come"))


def _in_month(around: date, step: int, day: int) -> date | None:
    month = add_months(around.replace(day=1), step)
    return month.replace(day=day) if exists(month.year, month.month, day) else None


@read.register
def _(expression: InYear, context: Context) -> Reading:
    """Read "June of last year": the year first, then the rest in it."""
    year = resolve(expression.year, context)
    if year.interval is None:
        return resolve(expression.inner, context)
    number = year.interval.start.year
    inner = resolve(replace(expression.inner, year=number), context)
    if inner.interval is None:
        return inner
    return replace(inner, anchor=year.anchor, because=f"in {number}, {year.because}")

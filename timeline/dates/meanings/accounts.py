"""Quarters and years of accounts: by the calendar, or by the fiscal year of a firm.

The TIMEX3 value of a fiscal quarter keeps the number that the words give it, as the news
corpora write it, with the year in which it ended; its interval is the months it really was.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from timeline.calendar_words import month_name
from timeline.dates.accounts import SPILL
from timeline.dates.context import Context, Now, Tense, Told
from timeline.dates.expressions import (
    FiscalYear,
    LatestQuarter,
    PeriodEnded,
    Quarter,
    Unit,
    UnitAway,
)
from timeline.dates.meanings.base import NO_ANCHOR, count, other_unit, read, unit_reading
from timeline.dates.meanings.yearly import read_yearly
from timeline.dates.reading import Reading, unresolved
from timeline.dates.timex import unit_value
from timeline.dates.units import add_months, unit_around
from timeline.dates.wording import ordinal
from timeline.intervals import Interval, Precision
from timeline.model import Alternative, Anchor

_REPORTED_WITHIN = 6  # months after its end
_LATEST = 120  # days after its end in which a quarter is the news
_NO_YEAR_END = "the text does not say when its fiscal year ends"
_IF_CALENDAR = "if the fiscal year is that of the calendar"


@read.register
def _(expression: Quarter, context: Context) -> Reading:
    calendar = _calendar_quarter(expression, context)
    if context.near is None or expression.half:
        return calendar
    if expression.year_ends is None:
        return _some_quarter(expression, calendar, context) if expression.fiscal else calendar
    fiscal = _fiscal_quarter(expression, expression.year_ends, context)
    if expression.fiscal or _is_news(expression, fiscal, calendar, context):
        return fiscal if fiscal.interval == calendar.interval else _besides(fiscal, calendar)
    return calendar


def _calendar_quarter(expression: Quarter, context: Context) -> Reading:
    unit = Unit.HALF_YEAR if expression.half else Unit.QUARTER
    months = 6 if expression.half else 3

    def of_year(year: int) -> Interval:
        return Interval.months(year, months * (expression.number - 1) + 1, months)

    if expression.year is not None:
        interval = of_year(expression.year)
        value = unit_value(unit, interval)
        precision = Precision.HALF_YEAR if expression.half else Precision.QUARTER
        rule, because = f"written_{unit}", "it is written out"
        return Reading(interval, precision, value, "DATE", Anchor.CALENDAR, rule, because)
    if context.near is None:
        return unresolved(f"XXXX-Q{expression.number}", "no_year", NO_ANCHOR)
    # Results of a quarter are reported after it, however the report is announced.
    reported = replace(context, tense=Tense.UNKNOWN) if context.is_future else context
    return read_yearly(of_year, unit, f"{ordinal(expression.number)} {unit}", reported)


def _fiscal_quarter(expression: Quarter, ends: int, context: Context) -> Reading:
    """Read a quarter of a year that ends with the month `ends`."""
    now = context.near
    if now is None:
        raise ValueError("a fiscal quarter is read near some day")
    interval = (
        _quarter_of(expression.number, ends, expression.year)
        if expression.year is not None
        else _nearest_quarter(expression.number, ends, now.day, context.is_future)
    )
    value = f"{expression.year or interval.last_day.year:04d}-Q{expression.number}"
    because = (
        f"the {ordinal(expression.number)} quarter of a fiscal year that ends in "
        f"{month_name(ends)}, seen from {now.phrase}"
    )
    return Reading(
        interval, Precision.QUARTER, value, "DATE", now.anchor, "fiscal_quarter", because
    )


def _quarter_of(number: int, ends: int, year: int) -> Interval:
    first = add_months(date(year - 1, ends, 1), 3 * number - 2)
    return Interval.months(first.year, first.month, 3)


def _nearest_quarter(number: int, ends: int, now: date, is_future: bool) -> Interval:
    """Give the latest one that is over; where words look ahead, the nearest one."""
    near = [_quarter_of(number, ends, year) for year in range(now.year - 1, now.year + 3)]
    over = [each for each in near if each.last_day < now][-1]
    coming = next(each for each in near if each.last_day >= now)
    if is_future and (coming.first_day - now) < (now - over.last_day):
        return coming
    return over


def _is_news(expression: Quarter, fiscal: Reading, calendar: Reading, context: Context) -> bool:
    """Tell whether a plain "fourth quarter" is that of the firm.

    So it is if that one was just over at publication, and the one of the calendar not yet.
    """
    today = context.today
    if expression.year is not None or context.is_future or today is None:
        return False
    if fiscal.interval is None or calendar.interval is None:
        return False
    just_over = today - fiscal.interval.last_day <= timedelta(_LATEST)
    return just_over and not fiscal.interval.last_day <= calendar.interval.last_day < today


def _some_quarter(expression: Quarter, calendar: Reading, context: Context) -> Reading:
    """Read "the fiscal first quarter" of a firm whose year may end with any month."""
    now = context.near
    if now is None:
        return calendar
    if expression.year is not None:
        earliest = _quarter_of(expression.number, 1, expression.year)
        latest = _quarter_of(expression.number, 12, expression.year)
        interval = Interval(earliest.start, latest.end)
        because = _NO_YEAR_END
    else:
        months = _REPORTED_WITHIN if context.is_future else -_REPORTED_WITHIN
        edge = add_months(now.day, months)
        interval = Interval.days(min(edge, now.day), max(edge, now.day))
        because = f"{_NO_YEAR_END}; it is reported within half a year of {now.phrase}"
    value = f"{expression.year or now.day.year:04d}-Q{expression.number}"
    reading = Reading(
        interval, Precision.SPAN, value, "DATE", now.anchor, "fiscal_quarter", because
    )
    return _besides(replace(reading, approximate=True), calendar)


def _besides(fiscal: Reading, calendar: Reading) -> Reading:
    if calendar.interval is None or calendar.precision is None:
        return fiscal
    return fiscal.also(Alternative(calendar.interval, calendar.precision, _IF_CALENDAR))


@read.register
def _(expression: FiscalYear, context: Context) -> Reading:
    year, ends = expression.year, expression.year_ends
    value = f"{year:04d}"
    if ends is None:
        reading = Reading(Interval.years(year), Precision.YEAR, value, rule="fiscal_year")
        june = Alternative(Interval.months(year - 1, 7, 12), Precision.YEAR, "if it ends in June")
        return replace(reading, because=_NO_YEAR_END, approximate=True).also(june)
    interval = Interval.months(year - 1, ends + 1, 12) if ends < 12 else Interval.years(year)
    because = f"the fiscal year that ends in {month_name(ends)} of {year}"
    return Reading(interval, Precision.YEAR, value, rule="fiscal_year", because=because)


@read.register
def _(expression: PeriodEnded, context: Context) -> Reading:
    """Read "the quarter ended July 31": the whole months up to that day."""
    tense = Tense.PAST if expression.over else Tense.FUTURE
    end = read(expression.end, replace(context, tense=tense))
    if end.interval is None:
        kind = "DURATION" if expression.length else "DATE"
        return unresolved(expression.length or "XXXX-QX", "period_ended", end.because, kind)
    last = end.interval.last_day
    if expression.end.day is not None and last.day <= SPILL:
        last = last.replace(day=1) - timedelta(1)
    first = add_months(last.replace(day=1), 1 - expression.months)
    interval = Interval.months(first.year, first.month, expression.months)
    because = f"the {expression.months} months up to that day, {end.because}"
    if expression.length:
        return Reading(
            interval, Precision.SPAN, expression.length, "DURATION", end.anchor, "period_ended",
            because,
        )  # fmt: skip
    middle = unit_around(Unit.QUARTER, add_months(first, 1))
    value = unit_value(Unit.QUARTER, middle)
    if expression.number is not None:
        value = f"{last.year:04d}-Q{expression.number}"
    return Reading(interval, Precision.QUARTER, value, "DATE", end.anchor, "period_ended", because)


@read.register
def _(expression: LatestQuarter, context: Context) -> Reading:
    """Read "the quarter": the latest one told, else the latest that had ended."""
    told, now = context.quarter, context.now
    if now is None and told is None:
        return unresolved("XXXX-QX", "quarter", NO_ANCHOR)
    if told is None and expression.loose:
        return read(UnitAway(Unit.YEAR, -1), context)
    other = bool(expression.years or expression.year)
    if context.beyond_quarter and other and not expression.ended and now is not None:
        return _same_account(expression, context)
    if told is not None:
        years = expression.years
        if expression.year is not None:
            years = expression.year - told.interval.last_day.year
        return quarter_like(told, years, "quarter")
    return _latest_over(expression, context)


def _latest_over(expression: LatestQuarter, context: Context) -> Reading:
    """Read "the latest quarter" where none is told; "the 1988 period" is then a year."""
    now = context.now
    if now is None:
        return unresolved("XXXX-QX", "quarter", NO_ANCHOR)
    if expression.year is not None:
        because = f"that year of {expression.year}, as of {now.phrase}"
        return unit_reading(Unit.YEAR, Interval.years(expression.year), now, "quarter", because)
    interval = unit_around(Unit.QUARTER, add_months(now.day, 12 * expression.years - 3))
    side = " a year before" if expression.years < 0 else ""
    because = f"the latest full quarter before that of{side} {now.phrase}"
    return unit_reading(Unit.QUARTER, interval, now, "quarter", because)


def _same_account(expression: LatestQuarter, context: Context) -> Reading:
    """Read "the 1988 period", said of more than a quarter: no finer than its year."""
    now = context.now
    if now is None:
        return unresolved("XXXX", "account", NO_ANCHOR)
    year = expression.year or now.day.year + expression.years
    because = f"more than a quarter of {year}, compared with {now.phrase}"
    return unit_reading(Unit.YEAR, Interval.years(year), now, "account", because)


def quarter_like(told: Told, years: int, rule: str) -> Reading:
    """Give the quarter told, or the same one so many years from it, by the number it has."""
    start = add_months(told.interval.first_day, 12 * years)
    interval = Interval.months(start.year, start.month, 3)
    number = told.value[4:] if told.value[4:6] == "-Q" else ""
    value = unit_value(Unit.QUARTER, interval)
    if number:
        value = f"{int(told.value[:4]) + years:04d}{number}"
    now = told.now
    because = f"the quarter of {now.phrase}" if not years else _moved(years, now)
    reading = Reading(interval, Precision.QUARTER, value, "DATE", now.anchor, rule, because)
    if years:
        year = unit_around(Unit.YEAR, interval.last_day)
        reading = reading.also(other_unit(Unit.YEAR, year, "if the whole year is meant"))
    return reading


def _moved(years: int, now: Now) -> str:
    side = "before" if years < 0 else "after"
    return f"the same quarter {count(abs(years), Unit.YEAR)} {side} that of {now.phrase}"

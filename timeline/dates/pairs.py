"""Neighbouring dates that belong together: the ends of a range, the days of a list.

"From the 13th to the 19th of May", "on 3, 5 and 9 May": what one leaves out stands with another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from timeline.dates.expressions import (
    Apposed,
    CalendarDate,
    ClockTime,
    DayOfMonth,
    DaypartOf,
    Expression,
    FromEvent,
    Later,
    ListedWith,
    RangeEnd,
    SameUnit,
    Season,
    Unit,
    Weekday,
)
from timeline.dates.grammar import Found
from timeline.dates.zones import difference

_FROM = re.compile(r"\b(?:from|between)\s+(?:about\s+|the\s+|early\s+)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:about\s+|the\s+)?$", re.IGNORECASE)
_TO = re.compile(r"\s*(?:[-–—]|to|until|till|through)\s*(?:the\s+)?", re.IGNORECASE)
_INTO = re.compile(r"\s+into\s+(?:the\s+)?(?:early\s+)?", re.IGNORECASE)
_DASH = re.compile(r"\s*[-–—/]\s*")
_AND = re.compile(r"\s+and\s+(?:the\s+)?", re.IGNORECASE)
_AND_ON = re.compile(r",?\s+and\s+(?:(?:again\s+)?on\s+)?", re.IGNORECASE)
_LISTED = re.compile(r",?\s+(?:and|or)\s+(?:the\s+)?|,\s+|\s*[-–—/]\s*", re.IGNORECASE)
_BACKWARDS = 4  # days from one weekday on to another: more are counted back
_REACH = 24  # characters between the ends, and before the first

_APPOSED = re.compile(r",\s+(?:(?:on|in)\s+)?", re.IGNORECASE)

# "March 16 (Sunday)", "on the 18th, a Friday": the same day twice.
_BESIDE = re.compile(r"\s*\(|,\s+an?\s+")

# "morning explosions rocked the capital on Saturday": of the day that its own clause names.
_CLAUSE_TO_DAY = re.compile(r"\s[a-z]+\b(?<!\bof)(?<!\bin)[^.,;:!?()\"“”\n]{1,80}?\son\s+")
_DETERMINED = re.compile(r"\b(?:the|that|this|next|one|by|until|till|on|at)\s+$", re.IGNORECASE)

_GREENWICH = ("GMT", "UTC")
_BRACKETED = re.compile(r"(?: local(?: time)?| time)?\s*[(\[]")
_SAME_CLAUSE = re.compile(r"[^.,;:!?()\"“”\n]{1,40}")
_DAYS = ("DAY", "CALENDAR_DAY")
_PLACED = CalendarDate | ClockTime | DayOfMonth | DaypartOf | Season | Weekday


def pair_ranges(text: str, dates: Sequence[Found]) -> list[Found]:
    """Turn dates that are joined to a range into its ends; all others stay as they are.

    Days that are listed get the month that stands with the last of them.
    """
    listed = _with_weekdays(text, _with_months(text, dates))
    paired = _with_days_ahead(text, _with_zones(text, listed))
    for index in range(len(paired) - 1):
        first, last = paired[index], paired[index + 1]
        apposed = _apposed(text, first, last)
        if apposed is not None:
            paired[index] = first._replace(expression=apposed)
            continue
        if not isinstance(first.expression, _PLACED) or not isinstance(last.expression, _PLACED):
            continue
        if last.start - first.end > _REACH:
            continue
        between = text[first.end : last.start]
        start, end = _completed(first.expression, last.expression)
        if _is_range(text, first, between):
            paired[index] = first._replace(expression=RangeEnd(start, end, is_first=True))
            paired[index + 1] = last._replace(expression=RangeEnd(start, end, is_first=False))
        elif _are_weekdays(first.expression, last.expression) and _AND_ON.fullmatch(between):
            paired[index] = first._replace(expression=ListedWith(first.expression, last.expression))
        elif _AND.fullmatch(between):
            paired[index] = first._replace(
                expression=_with_year_of(first.expression, last.expression)
            )
    return paired


def _apposed(text: str, first: Found, last: Found) -> Apposed | None:
    """A counted date that is named at once is the one named: "a day earlier, on 3 January"."""
    counted, named = first.expression, last.expression
    if not isinstance(counted, Later | SameUnit) or not isinstance(named, CalendarDate | Weekday):
        return None
    is_named = _APPOSED.fullmatch(text, first.end, last.start) and _is_of_a_kind(counted, named)
    return Apposed(counted, named) if is_named else None


def _is_of_a_kind(counted: Later | SameUnit, named: CalendarDate | Weekday) -> bool:
    """A day may name a day or week counted, a year a longer time: not "a year earlier, in May"."""
    if counted.unit in (Unit.DAY, Unit.NIGHT, Unit.WEEK):
        return isinstance(named, Weekday) or named.day is not None
    return isinstance(named, CalendarDate) and named.year is not None


def _with_months(text: str, dates: Sequence[Found]) -> list[Found]:
    """Lend the month of a date to the bare days listed before it, from the last to the first."""
    listed = list(dates)
    for index in reversed(range(len(listed) - 1)):
        first, last = listed[index : index + 2]
        if _lacks_month(first.expression) and _LISTED.fullmatch(text, first.end, last.start):
            day, _ = _completed(first.expression, last.expression)
            listed[index] = first._replace(expression=day)
    return listed


def _with_weekdays(text: str, dates: Sequence[Found]) -> list[Found]:
    """Read a day and the weekday that is named beside it as one day: "March 16 (Sunday)"."""
    paired = list(dates)
    for index, (first, last) in enumerate(pairwise(dates)):
        day, named = first.expression, last.expression
        is_bare = isinstance(named, Weekday) and named.shift is None and named.week is None
        if not is_bare or not _is_beside(text, first, last):
            continue
        if not isinstance(day, DayOfMonth) and not (isinstance(day, CalendarDate) and day.day):
            continue
        if day.weekday is None and isinstance(named, Weekday):
            day = replace(day, weekday=named.weekday)
            paired[index] = first._replace(expression=day)
            paired[index + 1] = last._replace(expression=day)
    return paired


def _is_beside(text: str, first: Found, last: Found) -> bool:
    """Tell whether a weekday is set beside a day: in brackets, by *a*, or before a mark."""
    if _BESIDE.fullmatch(text, first.end, last.start):
        return True
    return text[first.end : last.start] == ", " and text[last.end : last.end + 1] in {":", ","}


def _with_zones(text: str, dates: Sequence[Found]) -> list[Found]:
    """Tell the zone of a time by the one in brackets behind it: "1:05 p.m. (1105 GMT)"."""
    paired = list(dates)
    for index, (first, last) in enumerate(pairwise(dates)):
        local, greenwich = first.expression, last.expression
        if not isinstance(local, ClockTime) or not isinstance(greenwich, ClockTime):
            continue
        is_told = greenwich.zone in _GREENWICH and not local.zone
        if is_told and _BRACKETED.fullmatch(text, first.end, last.start):
            zone = difference(_time_of(local), _time_of(greenwich))
            paired[index] = first._replace(expression=replace(local, zone=zone))
    return paired


def _time_of(clock: ClockTime) -> timedelta:
    is_after_noon = clock.half[:1].lower() == "p" and clock.hour < 12
    hour = clock.hour % 12 if clock.half else clock.hour
    return timedelta(hours=hour + 12 * is_after_noon, minutes=clock.minute or 0)


def _with_days_ahead(text: str, dates: Sequence[Found]) -> list[Found]:
    """Give a part of a day that ranks a deed the day of its clause: "night raids on Sunday"."""
    paired = list(dates)
    for index, (first, last) in enumerate(pairwise(dates)):
        part, day = first.expression, last.expression
        if isinstance(part, ClockTime) and part.day is None and _is_of_counted(text, first, last):
            paired[index] = first._replace(expression=replace(part, day=day))
        if not isinstance(part, DaypartOf) or part.day is not None or part.away is not None:
            continue
        if not isinstance(day, CalendarDate | Weekday) or day.category not in _DAYS:
            continue
        is_ranking = not _DETERMINED.search(text[max(0, first.start - _REACH) : first.start])
        if is_ranking and _CLAUSE_TO_DAY.fullmatch(text, first.end, last.start):
            paired[index] = first._replace(expression=replace(part, day=day))
    return paired


def _is_of_counted(text: str, clock: Found, day: Found) -> bool:
    """*Saw a car at 6 a.m. near the house ten days before the murder*: the hour is of that day."""
    if not isinstance(day.expression, FromEvent) or day.expression.unit is not Unit.DAY:
        return False
    return _SAME_CLAUSE.fullmatch(text, clock.end, day.start) is not None


def _lacks_month(expression: Expression) -> bool:
    """Tell whether a day is told by its number alone: "the 3rd", "the early hours of 3"."""
    day = expression.day if isinstance(expression, DaypartOf) else expression
    return isinstance(day, DayOfMonth)


def _with_year_of(first: Expression, last: Expression) -> Expression:
    """Both months of "in August and September 1914" are of 1914, unless the first is later."""
    if not isinstance(first, CalendarDate | Season) or first.year is not None:
        return first
    if not isinstance(last, CalendarDate | Season) or last.year is None:
        return first
    wraps = (
        isinstance(first, CalendarDate)
        and isinstance(last, CalendarDate)
        and (first.month or 0) > (last.month or 0)
    )
    return replace(first, year=last.year - 1 if wraps else last.year)


def _are_weekdays(first: Expression, last: Expression) -> bool:
    """Tell whether two dates are weekdays in their order, of which neither names its week.

    "Friday and Thursday" are counted backwards.
    """
    if not isinstance(first, Weekday) or not isinstance(last, Weekday):
        return False
    is_bare = all(each.shift is None and each.week is None for each in (first, last))
    return is_bare and 0 < (last.weekday - first.weekday) % 7 < _BACKWARDS


def _is_range(text: str, first: Found, between: str) -> bool:
    before = text[max(0, first.start - _REACH) : first.start]
    if _DASH.fullmatch(between) or _INTO.fullmatch(between):
        return True
    if _TO.fullmatch(between):
        needs_from = isinstance(first.expression, Weekday | ClockTime)
        return not needs_from or _FROM.search(before) is not None
    return _AND.fullmatch(between) is not None and _BETWEEN.search(before) is not None


def _completed(first: Expression, last: Expression) -> tuple[Expression, Expression]:
    """Give a bare day number the month of the other end."""
    if isinstance(first, DaypartOf) and isinstance(first.day, DayOfMonth):  # night of 13-14 May
        day, last = _completed(first.day, last)
        return replace(first, day=day), last
    if isinstance(first, DayOfMonth) and isinstance(last, CalendarDate) and last.day is not None:
        return replace(last, day=first.day, weekday=None), last
    if isinstance(last, DayOfMonth) and isinstance(first, CalendarDate) and first.day is not None:
        first = first if last.year is None else replace(first, year=last.year)
        return first, replace(first, day=last.day, weekday=None)
    if isinstance(first, CalendarDate) and isinstance(last, CalendarDate) and last.short_year:
        return first, _same_century(first, last)
    return first, last


def _same_century(first: CalendarDate, last: CalendarDate) -> CalendarDate:
    """The 18 of 1914-18 is of the same century."""
    if first.year is None or last.year is None:
        return last
    return replace(last, year=first.year // 100 * 100 + last.year % 100, short_year=False)

"""Times by the clock that stand right before their day: "a las 10 de la mañana del 27/12"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates.expressions import CalendarDate, ClockTime, DayAway, Weekday
from timeline.dates.grammar import Found

_BETWEEN = re.compile(r"\s*(?:,\s*)?(?:\w+\s*){0,4}", re.UNICODE)
_REACH = 34  # characters between a time and its day, such as those that name a zone


def with_days(text: str, dates: Sequence[Found]) -> tuple[Found, ...]:
    """Give times the day that follows them; a day before them is known as the one told last."""
    given = list(dates)
    for index in range(len(given) - 1):
        clock, day = given[index], given[index + 1]
        if not isinstance(clock.expression, ClockTime) or clock.expression.day is not None:
            continue
        if day.start - clock.end > _REACH or not _BETWEEN.fullmatch(text, clock.end, day.start):
            continue
        if _is_day(day) and not _is_told_before(text, given, index):
            expression = replace(clock.expression, day=day.expression)
            given[index] = clock._replace(expression=expression)
    return tuple(given)


def _is_day(found: Found) -> bool:
    expression = found.expression
    if isinstance(expression, CalendarDate):
        return expression.day is not None
    return isinstance(expression, Weekday | DayAway)


def _is_told_before(text: str, dates: Sequence[Found], index: int) -> bool:
    """Tell whether the day stands before the time: "Freitag um 14 Uhr" has its own."""
    if index == 0 or not _is_day(dates[index - 1]):
        return False
    before = dates[index - 1].end
    return dates[index].start - before <= _REACH and "." not in text[before : dates[index].start]

"""What names no place on the calendar: durations, sets and words like "recently"."""

from __future__ import annotations

from timeline.dates.context import Context
from timeline.dates.expressions import Duration, Repeated, Vaguely
from timeline.dates.meanings.base import read
from timeline.dates.reading import Reading, unresolved
from timeline.dates.timex import duration_value


@read.register
def _(expression: Duration, context: Context) -> Reading:
    value = duration_value(expression.amount, expression.unit)
    because = "it tells how long something lasted, not when"
    return unresolved(value, "duration", because, "DURATION")


@read.register
def _(expression: Repeated, context: Context) -> Reading:
    because = "it tells of something that happens again and again"
    return unresolved(expression.value, "set", because, "SET")


@read.register
def _(expression: Vaguely, context: Context) -> Reading:
    rule = expression.reference.lower()
    return unresolved(expression.reference, rule, "the words name no place on the calendar")

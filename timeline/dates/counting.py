"""Small functions that the grammar names for lengths, and for what is counted from a day.

Each takes what the labels of its patterns caught and gives an expression, or None when the
words cannot mean that after all.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.expressions import (
    Ago,
    AheadOrLong,
    DayAway,
    Daypart,
    DaypartOf,
    Duration,
    Expression,
    FromEvent,
    Later,
    NotADate,
    Recent,
    Unit,
    Weekday,
)

_WEEK = Duration(1, Unit.WEEK)


def age(about: str = "") -> NotADate:
    """Read "about 20 years old": how old somebody is, no time of an event."""
    return NotADate()


def duration(
    amount: float | None, unit: Unit, about: str = "", low: float | None = None
) -> Duration:
    """Read "about two weeks" and "two or three weeks"."""
    return Duration(amount, unit, bool(about), low)


def duration_and_half(amount: float | None, unit: Unit, about: str = "") -> Duration:
    """Read "a year and a half"."""
    return Duration(None if amount is None else amount + 0.5, unit, bool(about))


def ago(duration: Duration, direction: int = -1) -> Ago:
    """Read "two weeks ago" out of "two weeks"."""
    return Ago(duration.amount, duration.unit, direction, duration.about, duration.low)


def later(duration: Duration, direction: int, base: Expression | None = None) -> Later | None:
    """Read "two weeks later" and "two days before 5 May".

    No hours are counted from a day; of "days before 5 May" only that day is known.
    """
    is_fine = duration.unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR)
    if base is not None and (is_fine or duration.amount is None):
        return None
    return Later(duration.amount, duration.unit, direction, base, duration.about, low=duration.low)


def recent(duration: Duration, direction: int = -1) -> Recent:
    """Read "the last two months"."""
    return Recent(duration.amount, duration.unit, direction)


def weekday_ago(duration: Duration, day: Expression) -> Later | None:
    """Read "a week ago Tuesday": so much before that day."""
    if not isinstance(day, Weekday):
        return None
    return Later(duration.amount, duration.unit, -1, day, low=duration.low)


def weekday_hence(day: Expression, duration: Duration = _WEEK) -> Later | None:
    """Read "a week from Friday" and "Friday week": counted from the Friday to come."""
    if not isinstance(day, Weekday) or day.shift is not None or day.week is not None:
        return None
    return Later(duration.amount, duration.unit, 1, replace(day, shift=0), low=duration.low)


def weekdays_ago(amount: float | None, day: int) -> Later | None:
    """Read "two Saturdays ago": the week before that of the last one; `day` 1 is Monday."""
    if amount is None or amount < 1:
        return None
    return Later(amount - 1, Unit.WEEK, -1, Weekday(day - 1, shift=-1))


def day_ago(duration: Duration, day: Expression) -> Later | None:
    """Read "a week ago today", which is a day, where "a week ago" is a week."""
    if not isinstance(day, DayAway):
        return None
    return Later(duration.amount, duration.unit, -1, day, low=duration.low)


def ahead_or_long(duration: Duration) -> AheadOrLong:
    """Read "in two days": from now on, or for how long."""
    return AheadOrLong(duration.amount, duration.unit, duration.low)


def day_beside(base: Expression, direction: int) -> Later:
    """Read "the day before Christmas"."""
    return Later(1, Unit.DAY, direction, base)


def from_event(duration: Duration, direction: int) -> FromEvent:
    """Read "two days after the raids"."""
    return FromEvent(duration.amount, duration.unit, direction, duration.about)


def unit_from_event(unit: Unit, direction: int) -> FromEvent:
    """Read "the day after the raids"."""
    return FromEvent(1, unit, direction, named=True)


def daypart_from_event(daypart: Daypart, direction: int) -> DaypartOf:
    """Read "the morning after the raids"."""
    return DaypartOf(daypart, FromEvent(1, Unit.DAY, direction, named=True))

"""Small functions that the grammar names for lengths, and for what is counted from a day.

Each takes what the labels of its patterns caught and gives an expression, or None when the
words cannot mean that after all.
"""

from __future__ import annotations

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


def age(about: str = "") -> NotADate:
    """Read "about 20 years old": how old somebody is, no time of an event."""
    return NotADate()


def duration(amount: float | None, unit: Unit, about: str = "") -> Duration:
    """Read "about two weeks"."""
    return Duration(amount, unit, bool(about))


def duration_and_half(amount: float | None, unit: Unit, about: str = "") -> Duration:
    """Read "a year and a half"."""
    return Duration(None if amount is None else amount + 0.5, unit, bool(about))


def ago(duration: Duration, direction: int = -1) -> Ago:
    """Read "two weeks ago" out of "two weeks"."""
    return Ago(duration.amount, duration.unit, direction, duration.about)


def later(duration: Duration, direction: int, base: Expression | None = None) -> Later | None:
    """Read "two weeks later" and "two days before 5 May"; no hours are counted from a day."""
    if base is not None and duration.unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR):
        return None
    return Later(duration.amount, duration.unit, direction, base, duration.about)


def recent(duration: Duration, direction: int = -1) -> Recent:
    """Read "the last two months"."""
    return Recent(duration.amount, duration.unit, direction)


def weekday_ago(duration: Duration, day: Expression) -> Later | None:
    """Read "a week ago Tuesday": so much before that day."""
    return Later(duration.amount, duration.unit, -1, day) if isinstance(day, Weekday) else None


def weekdays_ago(amount: float | None, day: int) -> Later | None:
    """Read "two Saturdays ago": the week before that of the last one; `day` 1 is Monday."""
    if amount is None or amount < 1:
        return None
    return Later(amount - 1, Unit.WEEK, -1, Weekday(day - 1, shift=-1))


def day_ago(duration: Duration, day: Expression) -> Later | None:
    """Read "a week ago today", which is a day, where "a week ago" is a week."""
    return Later(duration.amount, duration.unit, -1, day) if isinstance(day, DayAway) else None


def ahead_or_long(duration: Duration) -> AheadOrLong:
    """Read "in two days": from now on, or for how long."""
    return AheadOrLong(duration.amount, duration.unit)


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

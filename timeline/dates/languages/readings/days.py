"""Days counted from today, days of the week, and parts of a day."""

from __future__ import annotations

from timeline.dates.expressions import (
    ClockTime,
    DayAway,
    Daypart,
    DaypartOf,
    Expression,
    NotADate,
    NthOf,
    Unit,
    UnitAway,
    Weekday,
)


def nothing(**_labels: object) -> Expression:
    """Words that look like a date and are none: the name of a feast, a paper, a street."""
    return NotADate()


def day_away(days: int, daypart: Daypart | None = None) -> Expression:
    """So many days from today: "ayer", "yesterday evening"."""
    return part_of(DayAway(days), daypart)


def weekday(weekday: int, shift: int | None = None, daypart: Daypart | None = None) -> Expression:
    """A day of the week, with "last" (−1) or "next" (1) if they stand there.

    "This Friday" says no more than "Friday": the tense tells whether it was or will be.
    """
    return part_of(Weekday(weekday, shift or None), daypart)


def weekday_night(weekday: int, daypart: Daypart) -> Expression:
    """A part of a weekday, named first: "la nuit de samedi à dimanche", "فجر الجمعة"."""
    return DaypartOf(daypart, Weekday(weekday))


def night_before_weekday(weekday: int, daypart: Daypart) -> Expression | None:
    """The night that ends on a weekday: "Nacht zum Sonntag", "ночь на воскресенье"."""
    return DaypartOf(Daypart.OVERNIGHT, Weekday(weekday)) if daypart is Daypart.NIGHT else None


def weekday_of_week(
    weekday: int, shift: int, unit: Unit = Unit.WEEK, daypart: Daypart | None = None
) -> Expression | None:
    """A day of the last, this or the next week: "Friday of last week"."""
    if unit is not Unit.WEEK:
        return None
    week = UnitAway(Unit.WEEK, shift)
    return part_of(NthOf(1, Unit.DAY, week, weekday=weekday), daypart)


def this_daypart(daypart: Daypart, shift: int = 0) -> Expression:
    """A part of today, or of yesterday with "last": "esta mañana", "la noche pasada"."""
    return DaypartOf(daypart, DayAway(shift))


def last_night(days: int) -> Expression:
    """The night that began so many days ago: "anoche", "دیشب"."""
    return DaypartOf(Daypart.NIGHT, DayAway(days))


def clock(hour: int, minute: int | None = None, daypart: Daypart | None = None) -> Expression:
    """A time by the clock, of the day that the sentence tells: "um 14.30 Uhr"."""
    return ClockTime(hour, minute, daypart=daypart)


def part_of(day: Expression, daypart: Daypart | None) -> Expression:
    """A part of a day, or all of it where none is named."""
    return day if daypart is None else DaypartOf(daypart, day)

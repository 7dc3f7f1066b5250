"""So many units from now, the last and the next unit, and what comes again and again."""

from __future__ import annotations

from dataclasses import replace

from timeline.dates.expressions import (
    Ago,
    AheadOrLong,
    Daypart,
    Expression,
    NthOf,
    Part,
    PartOf,
    Recent,
    Repeated,
    SameUnit,
    Unit,
    UnitAway,
)
from timeline.dates.languages.expressions import AfterTold, WeekAway
from timeline.dates.languages.readings.days import part_of
from timeline.dates.timex import duration_value

_CALENDAR_UNITS = frozenset(
    {Unit.WEEK, Unit.WEEKEND, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE}
)


def recent(amount: int, unit: Unit, shift: int = -1) -> Expression:
    """The last or the next few units: "los últimos tres meses"."""
    return Recent(amount, unit, -1 if shift < 0 else 1)


def unit_away(unit: Unit, shift: int) -> Expression | None:
    """The last, this or the next week, month, year; a "last day" is none of these."""
    return UnitAway(unit, shift) if unit in _CALENDAR_UNITS else None


def named_unit(away: UnitAway) -> Expression:
    """One word for the last, this or the next unit: "去年", "امسال", "השבוע"."""
    return away if abs(away.shift) < 2 else Ago(abs(away.shift), away.unit, _sign(away.shift))


def ago(unit: Unit, amount: int = 1) -> Expression:
    """So many units before now."""
    return Ago(amount, unit, -1)


def some_ago(unit: Unit) -> Expression:
    """A number of units before now that the words leave open: "قبل أيام", "לפני שבועות"."""
    return Ago(None, unit, -1)


def two_ago(unit: Unit) -> Expression:
    """Two units before now, where a language has one word for two: "يومين", "שבועיים"."""
    return Ago(2, unit, -1)


def ahead_or_long(unit: Unit, amount: int = 1) -> Expression:
    """So many units from now on if the sentence tells of the future: "in drei Jahren"."""
    return AheadOrLong(amount, unit)


def ahead(unit: Unit, amount: int = 1) -> Expression:
    """So many units from now on."""
    return Ago(amount, unit, 1)


def later(unit: Unit, amount: int = 1) -> Expression:
    """So many units after what was told last, where the words do not say after what."""
    return AfterTold(amount, unit)


def every(weekday: int | None = None, unit: Unit | None = None) -> Expression:
    """Again and again: "every Friday"; on no day of the calendar."""
    if weekday is not None:
        return Repeated(f"XXXX-WXX-{weekday + 1}")
    return Repeated(duration_value(1, unit or Unit.DAY))


def two_later(unit: Unit) -> Expression:
    """Two units after what was told last, in one word: "יומיים לאחר מכן"."""
    return AfterTold(2, unit)


def day_told(days: int, daypart: Daypart | None = None) -> Expression:
    """The day told last (0), the one before (−1) or after it (1): "le lendemain", "同日"."""
    return part_of(AfterTold(1, Unit.DAY) if days > 0 else SameUnit(Unit.DAY, days), daypart)


def edge_of_unit(edge: Part, unit: Unit, shift: int | None = None) -> Expression | None:
    """The beginning, the middle or the end of a week, month or year: "Ende letzten Monats"."""
    whole = UnitAway(unit, shift or 0, loose=shift is None)
    return PartOf(edge, whole) if unit in _CALENDAR_UNITS else None


def edge_of_named_unit(edge: Part, away: UnitAway) -> Expression:
    """The same of a unit that is one word: "去年底", "תחילת השנה"."""
    return PartOf(edge, away)


def with_weeks_from(first: int, expression: Expression) -> Expression:
    """Let "last week" begin on another day than Monday: Sunday in Israel, Saturday in Iran."""
    match expression:
        case UnitAway(unit=Unit.WEEK, shift=shift):
            return WeekAway(first, shift)
        case (
            NthOf(base=UnitAway(unit=Unit.WEEK, shift=shift))
            | PartOf(base=UnitAway(unit=Unit.WEEK, shift=shift))
        ):
            return replace(expression, base=WeekAway(first, shift))
        case _:
            return expression


def _sign(number: int) -> int:
    return -1 if number < 0 else 1

"""What phrases of other languages say and English ones do not: other calendars, runs of days."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.dates.expressions import Expression, Unit
from timeline.dates.languages.calendars import Calendar


@dataclass(frozen=True, slots=True)
class ForeignDate(Expression):
    """A day, month or year of another calendar; what is None was not written."""

    calendar: Calendar
    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def category(self) -> str:
        """The finest unit that was written."""
        return self.unit.name

    @property
    def unit(self) -> Unit:
        """The finest unit that was written."""
        if self.day is not None:
            return Unit.DAY
        return Unit.MONTH if self.month is not None else Unit.YEAR


@dataclass(frozen=True, slots=True)
class ForeignUnitAway(Expression):
    """The last (−1), this (0) or the next (1) month or year of another calendar."""

    calendar: Calendar
    unit: Unit
    shift: int

    @property
    def category(self) -> str:
        """The unit itself."""
        return self.unit.name


@dataclass(frozen=True, slots=True)
class WeekAway(Expression):
    """The last (−1), this (0) or the next (1) week where weeks begin on weekday `first`."""

    first: int
    shift: int

    @property
    def category(self) -> str:
        """A week."""
        return "WEEK"


@dataclass(frozen=True, slots=True)
class DateAway(Expression):
    """A day and month with "last" (−1), "this" (0) or "next" (1): "le 30 novembre prochain"."""

    month: int
    day: int
    shift: int

    @property
    def category(self) -> str:
        """A day."""
        return "DAY"


@dataclass(frozen=True, slots=True)
class AfterTold(Expression):
    """Units after what was told last, or from now on where the tense says so: "两天后"."""

    amount: float | None
    unit: Unit

    @property
    def category(self) -> str:
        """The unit itself."""
        return self.unit.name


@dataclass(frozen=True, slots=True)
class FromTo(Expression):
    """All from one date to another, both included, found as one phrase: "27-29 de diciembre"."""

    first: Expression
    last: Expression

    @property
    def category(self) -> str:
        """A span."""
        return "SPAN"

"""Dates counted from now, from the date last told, or from an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from timeline.dates.expressions.base import Expression, category_of
from timeline.dates.vocabulary import Unit


@dataclass(frozen=True, slots=True)
class Weekday(Expression):
    """A day of the week (Monday 0); `shift` −1 for "last", −2 for "before last",
    1 for "next", 0 for "this".

    `week` is set where the week is named: −1 in "Friday of last week".
    """

    KIND: ClassVar[str] = "DAY"

    weekday: int
    shift: int | None = None
    week: int | None = None


@dataclass(frozen=True, slots=True)
class DayAway(Expression):
    """So many days from today: "yesterday" is −1."""

    KIND: ClassVar[str] = "DAY"

    days: int


@dataclass(frozen=True, slots=True)
class UnitAway(Expression):
    """So many units from the current one: "last month" is −1, "this year" 0.

    `loose` where the words only say "the year", which may be any year spoken of.
    """

    unit: Unit
    shift: int
    loose: bool = False

    @property
    def category(self) -> str:
        """The unit itself."""
        return category_of(self.unit)


@dataclass(frozen=True, slots=True)
class NamedAway(Expression):
    """A month or season with "last", "next" or "this": "last February"."""

    shift: int
    month: int | None = None
    season: str | None = None

    @property
    def category(self) -> str:
        """A month or a season."""
        return "SEASON" if self.month is None else "MONTH"


@dataclass(frozen=True, slots=True)
class HolidayAway(Expression):
    """A holiday with "last", "next" or "this": "last Christmas"."""

    KIND: ClassVar[str] = "DAY"

    name: str
    shift: int


@dataclass(frozen=True, slots=True)
class SameNamed(Expression):
    """A month, season or weekday counted from the date last told: "the previous April"."""

    shift: int
    month: int | None = None
    season: str | None = None
    weekday: int | None = None

    @property
    def category(self) -> str:
        """A day, a month or a season."""
        if self.weekday is not None:
            return "DAY"
        return "SEASON" if self.month is None else "MONTH"


@dataclass(frozen=True, slots=True)
class SameUnit(Expression):
    """A unit counted from the date last told: "the same day" 0, "the previous month" −1."""

    unit: Unit
    shift: int

    @property
    def category(self) -> str:
        """The unit itself."""
        return category_of(self.unit)


@dataclass(frozen=True, slots=True)
class WithinNext(Expression):
    """The unit that begins now, or with the date last told: "within the next month"."""

    unit: Unit

    @property
    def category(self) -> str:
        """The unit itself."""
        return category_of(self.unit)


@dataclass(frozen=True, slots=True)
class Ago(Expression):
    """So many units before now ("ago", −1) or after it ("from now", "in two days", 1).

    `low` where it is one of two counts: "two or three days ago".
    """

    amount: float | None
    unit: Unit
    direction: int = -1
    about: bool = False
    low: float | None = None

    @property
    def category(self) -> str:
        """The unit itself."""
        return category_of(self.unit)


@dataclass(frozen=True, slots=True)
class AheadOrLong(Expression):
    """Units from now on, or for how long: only the tense tells ("in two days")."""

    amount: float | None
    unit: Unit
    low: float | None = None

    @property
    def category(self) -> str:
        """The unit itself."""
        return category_of(self.unit)


@dataclass(frozen=True, slots=True)
class Later(Expression):
    """So many units after (1) or before (−1) `base`; base None: the date last told.

    `low` where it is one of two counts: "two or three days later".
    """

    amount: float | None
    unit: Unit
    direction: int
    base: Expression | None = None
    about: bool = False
    low: float | None = None

    @property
    def category(self) -> str:
        """The unit itself."""
        return category_of(self.unit)


@dataclass(frozen=True, slots=True)
class Recent(Expression):
    """A span that ends now ("the last two months", −1) or begins now (1)."""

    KIND: ClassVar[str] = "SPAN"

    amount: float | None
    unit: Unit
    direction: int = -1


@dataclass(frozen=True, slots=True)
class FromEvent(Expression):
    """Counted from something that happened: "two days after the raids".

    `named` where the words name a day, not a length: "the day after the raids".
    """

    KIND: ClassVar[str] = "REFERENCE"

    amount: float | None
    unit: Unit
    direction: int
    about: bool = False
    named: bool = False

"""Parts of something larger, times of day and the ends of ranges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from timeline.dates.expressions.accounts import Quarter
from timeline.dates.expressions.base import Expression, category_of
from timeline.dates.expressions.written import CalendarDate, Holiday, Season
from timeline.dates.vocabulary import Daypart, Part, Unit


@dataclass(frozen=True, slots=True)
class PartOf(Expression):
    """A part of something larger: "early May", "the end of 1914", "mid-1998"."""

    part: Part
    base: Expression

    @property
    def category(self) -> str:
        """The same as the whole, so that "early May 1917" can stand where "May 1917" does."""
        return self.base.category


@dataclass(frozen=True, slots=True)
class InYear(Expression):
    """A day, month, season or quarter of a year told by other words: "June of last year"."""

    inner: CalendarDate | Season | Quarter | Holiday
    year: Expression

    @property
    def category(self) -> str:
        """The same as without the year."""
        return self.inner.category


@dataclass(frozen=True, slots=True)
class NthOf(Expression):
    """A counted unit within a larger one: "the first week of May"; −1 is the last."""

    number: int
    unit: Unit
    base: Expression | None = None
    weekday: int | None = None

    @property
    def category(self) -> str:
        """The smaller unit."""
        return category_of(self.unit)


@dataclass(frozen=True, slots=True)
class UnitOf(Expression):
    """The week, weekend or month around a day: "the week of March 6"."""

    unit: Unit
    base: Expression

    @property
    def category(self) -> str:
        """The unit itself."""
        return category_of(self.unit)


@dataclass(frozen=True, slots=True)
class DaypartOf(Expression):
    """A part of a day: "Saturday night", "this morning"; day None: the day spoken of."""

    daypart: Daypart
    day: Expression | None = None
    part: Part | None = None
    away: int | None = None  # days from today, where the words say so: "this morning" is 0

    @property
    def category(self) -> str:
        """A part of a day."""
        return "DAYPART" if self.day is None and self.away is None else "MOMENT"


@dataclass(frozen=True, slots=True)
class ClockTime(Expression):
    """A time by the clock; `minute` None: only the hour was written.

    `near` is −1 in "shortly before noon", 1 in "just after noon", 0 in "about noon".
    """

    hour: int
    minute: int | None = None
    half: str = ""  # "am" or "pm"
    zone: str = ""
    daypart: Daypart | None = None
    day: Expression | None = None
    near: int | None = None

    @property
    def category(self) -> str:
        """A time of day."""
        return "CLOCK" if self.day is None else "MOMENT"


@dataclass(frozen=True, slots=True)
class RangeEnd(Expression):
    """One end of a range, both ends included, with the other one.

    A range stands in a text as two dates ("from the 13th to the 19th of October"), and what
    happened in it happened between the two: so each end knows both.
    """

    KIND: ClassVar[str] = "SPAN"

    first: Expression
    last: Expression
    is_first: bool


@dataclass(frozen=True, slots=True)
class ListedWith(Expression):
    """A weekday and the one that is listed after it: "on Thursday and Saturday"."""

    own: Expression
    following: Expression

    @property
    def category(self) -> str:
        """The same as the weekday by itself."""
        return self.own.category


@dataclass(frozen=True, slots=True)
class Apposed(Expression):
    """A date that is counted and, after a comma, named: "a day earlier, on 3 January"."""

    counted: Expression
    named: Expression

    @property
    def category(self) -> str:
        """The same as the date that is counted."""
        return self.counted.category

"""Places on the calendar that have a name or a number of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from timeline.dates.expressions.base import Expression


@dataclass(frozen=True, slots=True)
class CalendarDate(Expression):
    """A day, month or year by its number or name; what is None was not written.

    `order_unsure` marks digits that read as day/month and as month/day; `day_first` tells the
    order of digits that read in one way only. `no_such_day` keeps a written day that the month
    does not have ("30 February 2019"); `day` is then None.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    short_year: bool = False
    before_christ: bool = False
    order_unsure: bool = False
    day_first: bool | None = None
    no_such_day: int | None = None

    @property
    def category(self) -> str:
        """The finest unit that was written, and is one."""
        if self.day is not None:
            return "CALENDAR_DAY"
        return "MONTH" if self.month is not None else "YEAR"


@dataclass(frozen=True, slots=True)
class Season(Expression):
    """A season, with its year where one is written."""

    KIND: ClassVar[str] = "SEASON"

    season: str
    year: int | None = None
    before_christ: bool = False


@dataclass(frozen=True, slots=True)
class Decade(Expression):
    """Ten years by their first: 1980; `short` for "the '80s"."""

    KIND: ClassVar[str] = "DECADE"

    first: int
    short: bool = False


@dataclass(frozen=True, slots=True)
class Century(Expression):
    """A century by its number: the 20th."""

    KIND: ClassVar[str] = "CENTURY"

    number: int
    before_christ: bool = False


@dataclass(frozen=True, slots=True)
class Holiday(Expression):
    """A named day that a calendar can compute, with its year where one is written."""

    KIND: ClassVar[str] = "DAY"

    name: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class NamedDay(Expression):
    """A day that events are named after: "the Sept. 11 attacks".

    `unless_fresh` where the words may also be those of an ordinary date that is just past:
    "since Sept. 11", read in October.
    """

    KIND: ClassVar[str] = "DAY"

    year: int
    month: int
    day: int
    unless_fresh: bool = False


@dataclass(frozen=True, slots=True)
class DayOfMonth(Expression):
    """A day by its number alone: "the 20th"; with its year at the end of "March 5-9, 1918".

    `weekday` is set where it is named beside it: "the 18th, a Friday".
    """

    KIND: ClassVar[str] = "DAY"

    day: int
    year: int | None = None
    weekday: int | None = None

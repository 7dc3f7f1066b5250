"""What firms report on: quarters, fiscal years, and so many months up to a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from timeline.dates.expressions.base import Expression
from timeline.dates.expressions.written import CalendarDate


@dataclass(frozen=True, slots=True)
class Quarter(Expression):
    """A quarter or half of a year; `year` None: not written.

    `fiscal` where the words say so; `year_ends` is the month with which the fiscal year of
    the text ends, None where it does not tell.
    """

    KIND: ClassVar[str] = "QUARTER"

    number: int
    year: int | None = None
    half: bool = False
    fiscal: bool = False
    year_ends: int | None = None


@dataclass(frozen=True, slots=True)
class LatestQuarter(Expression):
    """The quarter spoken of ("the quarter"), or the same one `years` from it or in `year`.

    `ended` for "the latest quarter": one that is over. `loose` for "last year" in a
    comparison, which is that quarter only if the text speaks of one.
    """

    KIND: ClassVar[str] = "QUARTER"

    years: int = 0
    year: int | None = None
    ended: bool = False
    loose: bool = False


@dataclass(frozen=True, slots=True)
class FiscalYear(Expression):
    """A year of accounts, named after the calendar year in which it ends: "fiscal 1989"."""

    KIND: ClassVar[str] = "YEAR"

    year: int
    year_ends: int | None = None


@dataclass(frozen=True, slots=True)
class PeriodEnded(Expression):
    """So many months up to a written day: "the quarter ended July 31".

    `over` is False for "ending"; `number` is that of the quarter in its fiscal year, where
    known; `length` is the TIMEX3 value where the words name a length ("nine months").
    """

    KIND: ClassVar[str] = "QUARTER"

    end: CalendarDate
    months: int
    over: bool = True
    number: int | None = None
    length: str = ""

"""What all expressions share, and those that only serve to build others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from timeline.dates.vocabulary import Unit

# Every category, so that the grammar file can be checked against them.
CATEGORIES = (
    "NAME", "NUMBER", "ORDINAL_NUMBER", "DAY", "CALENDAR_DAY", "WEEK", "WEEKEND", "MONTH", "SEASON",
    "QUARTER", "YEAR", "DECADE", "CENTURY", "SPAN", "DURATION", "SET", "REFERENCE", "DAYPART",
    "MOMENT", "CLOCK", "CLOCK_UNIT",
)  # fmt: skip


class Expression:
    """Anything the grammar can build."""

    __slots__ = ()
    KIND: ClassVar[str] = "NAME"

    @property
    def category(self) -> str:
        """The class of words under which it takes part in larger phrases."""
        return self.KIND


@dataclass(frozen=True, slots=True)
class NotADate(Expression):
    """Words that look like a date and are none: a name, a version, a price."""


@dataclass(frozen=True, slots=True)
class Number(Expression):
    """A count written in several words or marks; `value` None: "several".

    `low` is the lower of two, "three or four", of which `value` is the higher.
    """

    KIND: ClassVar[str] = "NUMBER"

    value: float | None
    low: float | None = None


@dataclass(frozen=True, slots=True)
class OrdinalNumber(Expression):
    """A number in a row: "20th"."""

    KIND: ClassVar[str] = "ORDINAL_NUMBER"

    value: int


_CATEGORIES = {
    Unit.SECOND: "CLOCK_UNIT",
    Unit.MINUTE: "CLOCK_UNIT",
    Unit.HOUR: "CLOCK_UNIT",
    Unit.FORTNIGHT: "WEEK",
    Unit.HALF_YEAR: "QUARTER",
    Unit.NIGHT: "MOMENT",
    Unit.MILLENNIUM: "CENTURY",
    Unit.PERIOD: "QUARTER",
}


def category_of(unit: Unit) -> str:
    """Give the category of a unit of time."""
    return _CATEGORIES.get(unit, unit.name)

"""What names no place on the calendar: lengths, sets, "recently"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from timeline.dates.expressions.base import Expression
from timeline.dates.vocabulary import Unit


@dataclass(frozen=True, slots=True)
class Duration(Expression):
    """How long, not when."""

    KIND: ClassVar[str] = "DURATION"

    amount: float | None
    unit: Unit
    about: bool = False


@dataclass(frozen=True, slots=True)
class Repeated(Expression):
    """Again and again: a set of times, known by its TIMEX3 value."""

    KIND: ClassVar[str] = "SET"

    value: str


@dataclass(frozen=True, slots=True)
class Vaguely(Expression):
    """Now, once, soon: PRESENT_REF, PAST_REF or FUTURE_REF."""

    KIND: ClassVar[str] = "REFERENCE"

    reference: str

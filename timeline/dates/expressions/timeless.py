"""What names no place on the calendar: lengths, sets, "recently"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from timeline.dates.expressions.base import Expression
from timeline.dates.vocabulary import Unit


class Timeless(Expression):
    """What lies nowhere on the calendar: no tense and no date told before bears on it."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Duration(Timeless):
    """How long, not when; `low` where it is one of two lengths: "two or three days"."""

    KIND: ClassVar[str] = "DURATION"

    amount: float | None
    unit: Unit
    about: bool = False
    low: float | None = None


@dataclass(frozen=True, slots=True)
class Repeated(Timeless):
    """Again and again: a set of times, known by its TIMEX3 value."""

    KIND: ClassVar[str] = "SET"

    value: str


@dataclass(frozen=True, slots=True)
class Vaguely(Timeless):
    """Now, once, soon: PRESENT_REF, PAST_REF or FUTURE_REF."""

    KIND: ClassVar[str] = "REFERENCE"

    reference: str

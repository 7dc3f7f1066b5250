"""What a phrase says before anybody asks when: plain values, one class for each kind.

The grammar builds them (its `means:` names a class, its labels name the fields) and
`resolve` turns them into calendar time. Nothing here knows a publish date. The idea of
time expressions as values is timenorm's (clulab).

`category` is the class of words under which a finished expression takes part in larger
ones: "early" may stand before a MONTH, "to" between two of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from timeline.dates.vocabulary import Daypart as Daypart
from timeline.dates.vocabulary import Part as Part
from timeline.dates.vocabulary import Unit as Unit

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
    """A count written in several words or marks; `value` None: "several"."""

    KIND: ClassVar[str] = "NUMBER"

    value: float | None


@dataclass(frozen=True, slots=True)
class OrdinalNumber(Expression):
    """A number in a row: "20th"."""

    KIND: ClassVar[str] = "ORDINAL_NUMBER"

    value: int


# ---------------------------------------------------------------- places on the calendar


@dataclass(frozen=True, slots=True)
class CalendarDate(Expression):
    """A day, month or year by its number or name; what is None was not written.

    `order_unsure` marks digits that read as day/month and as month/day; `day_first` tells the
    order of digits that read in one way only.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    short_year: bool = False
    before_christ: bool = False
    order_unsure: bool = False
    day_first: bool | None = None

    @property
    def category(self) -> str:
        """The finest unit that was written."""
        if self.day is not None:
            return "CALENDAR_DAY"
        return "MONTH" if self.month is not None else "YEAR"


@dataclass(frozen=True, slots=True)
class Weekday(Expression):
    """A day of the week (Monday 0); `shift` −1 for "last", 1 for "next", 0 for "this".

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
    """So many units from the current one: "last month" is −1, "this year" 0."""

    unit: Unit
    shift: int

    @property
    def category(self) -> str:
        """The unit itself."""
        return _category_of(self.unit)


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
        return _category_of(self.unit)


@dataclass(frozen=True, slots=True)
class Season(Expression):
    """A season, with its year where one is written."""

    KIND: ClassVar[str] = "SEASON"

    season: str
    year: int | None = None
    before_christ: bool = False


@dataclass(frozen=True, slots=True)
class Quarter(Expression):
    """A quarter or half of a year; `year` None: not written."""

    KIND: ClassVar[str] = "QUARTER"

    number: int
    year: int | None = None
    half: bool = False


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
    """A day that events are named after: "the Sept. 11 attacks"."""

    KIND: ClassVar[str] = "DAY"

    year: int
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class DayOfMonth(Expression):
    """A day by its number alone: "the 20th"; with its year at the end of "March 5-9, 1918"."""

    KIND: ClassVar[str] = "DAY"

    day: int
    year: int | None = None


# ---------------------------------------------------------------- counted from somewhere


@dataclass(frozen=True, slots=True)
class Ago(Expression):
    """So many units before now ("ago", −1) or after it ("from now", "in two days", 1)."""

    amount: float | None
    unit: Unit
    direction: int = -1
    about: bool = False

    @property
    def category(self) -> str:
        """The unit itself."""
        return _category_of(self.unit)


@dataclass(frozen=True, slots=True)
class Later(Expression):
    """So many units after (1) or before (−1) `base`; base None: the date last told."""

    amount: float | None
    unit: Unit
    direction: int
    base: Expression | None = None
    about: bool = False

    @property
    def category(self) -> str:
        """The unit itself."""
        return _category_of(self.unit)


@dataclass(frozen=True, slots=True)
class Recent(Expression):
    """A span that ends now ("the last two months", −1) or begins now (1)."""

    KIND: ClassVar[str] = "SPAN"

    amount: float | None
    unit: Unit
    direction: int = -1


# ---------------------------------------------------------------- parts and wholes


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
class LatestQuarter(Expression):
    """The quarter spoken of ("the quarter"), or the same one `years` from it or in `year`.

    `ended` for "the latest quarter": one that is over.
    """

    KIND: ClassVar[str] = "QUARTER"

    years: int = 0
    year: int | None = None
    ended: bool = False


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
        return _category_of(self.unit)


@dataclass(frozen=True, slots=True)
class UnitOf(Expression):
    """The week, weekend or month around a day: "the week of March 6"."""

    unit: Unit
    base: Expression

    @property
    def category(self) -> str:
        """The unit itself."""
        return _category_of(self.unit)


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
    """A time by the clock; `minute` None: only the hour was written."""

    hour: int
    minute: int | None = None
    half: str = ""  # "am" or "pm"
    zone: str = ""
    daypart: Daypart | None = None
    day: Expression | None = None

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
class FromEvent(Expression):
    """Counted from something that happened: "two days after the raids"."""

    KIND: ClassVar[str] = "REFERENCE"

    amount: float | None
    unit: Unit
    direction: int


# ---------------------------------------------------------------- no place on the calendar


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


def _category_of(unit: Unit) -> str:
    return _CATEGORIES.get(unit, unit.name)

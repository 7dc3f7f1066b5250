"""Small functions that the grammar names where a phrase needs arithmetic or a doubt.

Each takes what the labels of its patterns caught and gives an expression, or None when
the words cannot mean that after all (the 31st of February, a 13th month).
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from typing import Any

from timeline.dates.expressions import (
    Ago,
    CalendarDate,
    Century,
    Daypart,
    Decade,
    Duration,
    Expression,
    Later,
    Number,
    Part,
    Recent,
    Unit,
)

_LEAP_YEAR = 2000
_PIVOT = 30  # two-digit years: 00 to 29 are 2000s, as in POSIX with a later pivot
_FIELDS = {"unit": Unit, "part": Part, "daypart": Daypart}


def constants(given: Mapping[str, Any]) -> dict[str, Any]:
    """Turn the constants of a rule (`with: {unit: day}`) into the values they name."""
    return {name: _FIELDS.get(name, lambda value: value)(value) for name, value in given.items()}


def calendar_day(
    day: int,
    month: int,
    year: int | None = None,
    weekday: int | None = None,
    short_year: int | None = None,
) -> CalendarDate | None:
    """Read a day with its month: None if there is no such day in any year, or that year."""
    full = year if short_year is None else full_year(short_year)
    if not exists(full, month, day):
        return None
    return CalendarDate(full, month, day, weekday, short_year is not None)


def numeric_date(first: int, second: int, year: int) -> CalendarDate | None:
    """Read 3/4/2019: the order is decided by what is impossible, else left unsure.

    The reading kept is day first; `order_unsure` says that month first is possible too.
    """
    short = year < 100
    full = full_year(year) if short else year
    day_first, month_first = exists(full, second, first), exists(full, first, second)
    if day_first:
        unsure = month_first and first != second
        return CalendarDate(full, second, first, short_year=short, order_unsure=unsure)
    return CalendarDate(full, first, second, short_year=short) if month_first else None


def full_year(two_digits: int) -> int:
    """Give a two-digit year its century.

    >>> full_year(84), full_year(19)
    (1984, 2019)
    """
    return two_digits + (2000 if two_digits < _PIVOT else 1900)


def exists(year: int | None, month: int, day: int) -> bool:
    """Tell whether there is such a day; without a year, whether there is in some year.

    >>> exists(2019, 2, 29), exists(None, 2, 29)
    (False, True)
    """
    if not 1 <= month <= 12 or (year is not None and not 1 <= year <= 9998):
        return False
    return 1 <= day <= monthrange(_LEAP_YEAR if year is None else year, month)[1]


def short_year(two_digits: int) -> CalendarDate:
    """Read '84."""
    return CalendarDate(full_year(two_digits), short_year=True)


def year_in_words(tens: int, ones: int = 0, century: int = 19) -> CalendarDate:
    """Read "nineteen ninety-six"."""
    return CalendarDate(100 * century + tens + ones)


def number_sum(first: float = 0, second: float = 0, hundreds: float = 0) -> Number:
    """Read "twenty-four", "two hundred and ten"."""
    return Number(100 * hundreds + first + second)


def number_fraction(whole: float, over: float = 1, under: float = 2) -> Number | None:
    """Read "2 1/2" and "two and a half"."""
    return Number(whole + over / under) if under else None


def number_decimal(whole: int, tenths: int) -> Number:
    """Read "2.5"."""
    return Number(float(f"{whole}.{tenths}"))


def number_with_comma(thousands: int, rest: int) -> Number:
    """Read "1,500"."""
    return Number(1000 * thousands + rest)


def number_product(count: float | None, times: float) -> Number:
    """Read "two dozen", "four thousand"."""
    return Number(None if count is None else count * times)


def either_number(low: float | None, high: float | None) -> Number:
    """Read "three or four": known to be several, not how many."""
    return Number(None) if low is None or high is None else Number(high)


def decade_of_words(tens: int) -> Decade:
    """Read "the nineties"."""
    return Decade(1900 + tens, short=True)


def decade_of_digits(tens: int) -> Decade:
    """Read "the '80s"."""
    return Decade(1900 + tens, short=True)


def century(number: int, before_christ: bool = False) -> Century | None:
    """Read "the 19th century"."""
    return Century(number, before_christ) if 1 <= number <= 30 else None


def calendar_month(
    month: int, year: int | None = None, short_year: int | None = None
) -> CalendarDate | None:
    """Read a month with or without its year."""
    full = year if short_year is None else full_year(short_year)
    return CalendarDate(full, month, short_year=short_year is not None)


def ago(duration: Duration, direction: int = -1) -> Ago:
    """Read "two weeks ago" out of "two weeks"."""
    return Ago(duration.amount, duration.unit, direction, duration.about)


def later(duration: Duration, direction: int, base: Expression | None = None) -> Later:
    """Read "two weeks later" and "two days before 5 May"."""
    return Later(duration.amount, duration.unit, direction, base, duration.about)


def recent(duration: Duration, direction: int = -1) -> Recent:
    """Read "the last two months"."""
    return Recent(duration.amount, duration.unit, direction)

"""Numbers of more than one word or mark, which the grammar names: "twenty-four", "2 1/2"."""

from __future__ import annotations

from timeline.dates.expressions import Number, OrdinalNumber


def ordinal_sum(tens: int, ones: int) -> OrdinalNumber:
    """Read "twenty-first"."""
    return OrdinalNumber(tens + ones)


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


def number_product(count: float | None, times: float = 1) -> Number:
    """Read "two dozen", "four thousand"."""
    return Number(None if count is None else count * times)


def either_number(low: float | None, high: float | None) -> Number:
    """Read "three or four"; None where either is no number, as in "a few or ten"."""
    return Number(None) if low is None or high is None else Number(high, low)

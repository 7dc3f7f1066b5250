"""Counts as they are written: digits, words, and the vague ones with what they imply.

"Dozens" is at least two dozen, "hundreds" at least two hundred and so on: a lower bound
and no best value, since the words give none.
"""

from __future__ import annotations

import re

from timeline.model import Toll

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_MOST_DIGITS = 10  # as many as the number of people alive has
_VAGUE = {
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
    "several": 3,
    "many": None,
    "some": None,
}
_SINGLE = {"a": 1, "an": 1, "another": 1}
_SMALL = {
    **_SINGLE,
    **{word: number for number, word in enumerate(_UNITS)},
    **{word: 10 * (rank + 2) for rank, word in enumerate(_TENS)},
}
NUMERALS = frozenset({*_SMALL, "hundred", "thousand", "dozen"} - {*_SINGLE, "zero", "one"})
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
ORDINALS = {word: number for number, word in enumerate(_NTH, start=1)}
_AT_LEAST = re.compile(r"\b(at least|more than|over|no fewer than|no less than|upwards of)\b", re.I)
_AT_MOST = re.compile(r"\b(up to|as many as|fewer than|less than|no more than|at most)\b", re.I)


def read_number(words: str) -> int | None:
    """Read a whole number in digits or in words; None if it is none, or above all that count.

    >>> read_number("1,200"), read_number("twenty-five"), read_number("two hundred and six")
    (1200, 25, 206)
    >>> read_number("9" * 5000) is None
    True
    """
    compact = words.strip().lower().replace(",", "").removeprefix("another ")
    if compact.isdecimal():
        return int(compact) if len(compact) <= _MOST_DIGITS else None
    total = current = 0
    parts = _without_article(
        [part for part in re.split(r"[\s-]+", compact) if part not in {"and", ""}]
    )
    for part in parts:
        if part in _SMALL:
            current += _SMALL[part]
        elif part in _SCALES:
            current = max(current, 1) * _SCALES[part]
            if part != "hundred":
                total, current = total + current, 0
        elif part == "dozen":
            current = max(current, 1) * 12
        else:
            return None
    number = total + current
    return number if parts and number < 10**_MOST_DIGITS else None


def _without_article(parts: list[str]) -> list[str]:
    """*another seven* are seven; *a dozen* keeps its one."""
    counts_one = len(parts) > 1 and parts[0] in _SINGLE
    return parts[1:] if counts_one and parts[1] not in {*_SCALES, "dozen"} else parts


def toll_of(words: str, claimant: str = "") -> Toll | None:
    """Read how many people a phrase counts; None if it gives no number.

    >>> toll_of("at least 25 people"), toll_of("Dozens of fighters").low
    (Toll(low=25, best=25, high=None, text='at least 25 people', claimant=''), 24)
    >>> toll_of("30 to 35 soldiers")
    Toll(low=30, best=None, high=35, text='30 to 35 soldiers', claimant='')
    """
    lowered = words.lower()
    for vague, low in _VAGUE.items():
        if re.search(rf"\b{vague}\b", lowered) and not re.search(r"\d", lowered):
            return None if low is None else Toll(low, None, None, words, claimant)
    bounds = _bounds(lowered)
    if bounds is not None:
        return Toll(bounds[0], None, bounds[1], words, claimant)
    number = _first_number(lowered)
    if number is None:
        return None
    if _AT_LEAST.search(words):
        return Toll(number, number, None, words, claimant)
    if _AT_MOST.search(words):
        return Toll(None, number, number, words, claimant)
    return Toll(number, number, number, words, claimant)


_NUMERAL = (
    r"(?:\d[\d,]*|" + "|".join([*_UNITS, *_TENS, *_SCALES, "dozen", "a", "an", "another"]) + r")"
)
_NUMBER = re.compile(rf"\b{_NUMERAL}(?:[\s-](?:and\s)?{_NUMERAL})*\b(?!\.\d)", re.I)
_AGE = re.compile(r"\b[\w-]+-(?:year|month|week|day)-olds?\b", re.I)  # "his 12-year-old son"
_WHOLE = rf"{_NUMERAL}(?:[\s-]{_NUMERAL})*"
_RANGES = (
    re.compile(rf"\bbetween ({_WHOLE}) and ({_WHOLE})\b"),
    re.compile(rf"\b({_WHOLE}) (?:to|or) ({_WHOLE})\b"),
    re.compile(r"(?<![\w.,-])(\d[\d,]*) ?[-–] ?(\d[\d,]*)(?![\w.-])"),
)


def _bounds(words: str) -> tuple[int, int] | None:
    """The two numbers of a range, the lower first: *between 30 and 35*, *30 to 35*, *30-35*."""
    for pattern in _RANGES:
        if (found := pattern.search(words)) is not None:
            low, high = map(read_number, found.groups())
            return (low, high) if low is not None and high is not None and low < high else None
    return None


def _first_number(words: str) -> int | None:
    """The first number; an article ("a guard") counts one only where there is no other."""
    found = [match.group() for match in _NUMBER.finditer(_AGE.sub(" ", words))]
    real = [number for number in found if number not in _SINGLE]
    for number in (*real, *found):
        value = read_number(number)
        if value is not None:
            return value
    return None

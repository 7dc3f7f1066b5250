"""Years and times that nothing but their place shows: at the head of line after line.

    1958 Self-government            0230: Air raids on the capital
    1960 Independence               0345: Fires are seen

In running text a number at the beginning of a line may be anything. In a list, where such
numbers follow each other, it is a year (annals) or a time of day (a ticker).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from timeline.dates.expressions import CalendarDate, ClockTime
from timeline.dates.grammar import Found

# Lines are looked for by their break, which is ten times as fast as by their beginning.
_NUMBER = re.compile(r"\n[^\S\n]*(?:[-–—*•·\[(][^\S\n]*)?(\d{4})(?!\d)")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?=[^\S\n]*(?:[-–—:\])]|\n|\Z)|[^\S\n]+[A-Z\d])")
_TIME = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d(?=[^\S\n]*[-–—:(])")
_SAID = re.compile(r"\btimes (?:are )?(?:in )?(?:local|GMT|UTC|BST|CES?T|E[SD]T)\b")
_FEWEST = 3
_STRAY = 4  # one in so many lines may be out of order


def with_heads(text: str, dates: Sequence[Found]) -> list[Found]:
    r"""Add the years or times with which the lines of a list begin; what looked else gives way.

    >>> added = with_heads("1958 Self-rule\n1960 Independence\n1965 A coup by the army", [])
    >>> [found.expression.year for found in added]
    [1958, 1960, 1965]
    """
    places = [number.start(1) - 1 for number in _NUMBER.finditer(f"\n{text}")]
    heads = _times(text, places) or _years(text, places)
    if not heads:
        return list(dates)
    spans = {(head.start, head.end) for head in heads}
    others = [found for found in dates if (found.start, found.end) not in spans]
    starts, ends = [found.start for found in others], [found.end for found in others]
    free = [
        head for head in heads if bisect_right(ends, head.start) == bisect_left(starts, head.end)
    ]
    return sorted([*others, *free], key=lambda found: found.start)


def _years(text: str, places: Sequence[int]) -> list[Found]:
    heads = [head for place in places if (head := _YEAR.match(text, place))]
    if not _follow_each_other(heads):
        return []
    return [Found(*head.span(), CalendarDate(int(head[0])), "year_at_head") for head in heads]


def _times(text: str, places: Sequence[int]) -> list[Found]:
    """Give the times of a ticker; "2003:" might be a year, "0530:" is none."""
    heads = [head for place in places if (head := _TIME.match(text, place))]
    if not _follow_each_other(heads):
        return []
    if not (any(head[0].startswith("0") for head in heads) or _SAID.search(text)):
        return []
    return [Found(*head.span(), _clock(head[0]), "time_at_head") for head in heads]


def _clock(number: str) -> ClockTime:
    return ClockTime(int(number[:2]), int(number[2:]))


def _follow_each_other(heads: Sequence[re.Match[str]]) -> bool:
    """Tell whether the numbers only rise, or only fall, with a few out of order."""
    numbers = [int(head[0]) for head in heads]
    falls = sum(later < earlier for earlier, later in pairwise(numbers))
    rises = sum(later > earlier for earlier, later in pairwise(numbers))
    return rises + falls + 1 >= _FEWEST and min(rises, falls) * _STRAY <= len(numbers)

"""Annals: lines that begin with a year, such as tables of history have.

    1958 Self-government
    1960 Independence

In running text a number at the beginning of a line may be anything; in such a list, where
the numbers follow each other like years, it is a year.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from timeline.dates.expressions import CalendarDate
from timeline.dates.grammar import Found

_HEAD = re.compile(
    r"^[^\S\n]*(?:[-–—*•·\[(][^\S\n]*)?((?:1[5-9]|20)\d\d)(?=[^\S\n]*(?:[-–—:\])]|\n|\Z)|[^\S\n]+[A-Z\d])",
    re.MULTILINE,
)
_FEWEST = 3
_STRAY = 4  # one in so many lines may go back in time


def with_heads(text: str, dates: Sequence[Found]) -> list[Found]:
    r"""Add the years with which the lines of annals begin, where they are not found already.

    >>> added = with_heads("1958 Self-rule\n1960 Independence\n1965 A coup by the army", [])
    >>> [found.expression.year for found in added]
    [1958, 1960, 1965]
    """
    heads = [
        Found(*head.span(1), CalendarDate(int(head[1])), "head") for head in _HEAD.finditer(text)
    ]
    years = [int(text[head.start : head.end]) for head in heads]
    falls = sum(later < earlier for earlier, later in pairwise(years))
    rises = sum(later > earlier for earlier, later in pairwise(years))
    if rises + falls + 1 < _FEWEST or min(rises, falls) * _STRAY > len(years):
        return list(dates)
    starts, ends = [found.start for found in dates], [found.end for found in dates]
    missing = [
        head for head in heads if bisect_right(ends, head.start) == bisect_left(starts, head.end)
    ]
    return sorted([*dates, *missing])

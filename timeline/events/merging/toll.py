"""Adding up what several sources say of a toll: the range, and who stands behind the best.

Never an average: the best number is one that somebody gave.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from timeline.events.words.numbers import read_number
from timeline.model import Toll

_ARTICLES = frozenset({"a", "an"})


def combine_tolls(told: Iterable[tuple[str, Toll | None]]) -> Toll | None:
    """Combine the tolls that sources give of one event: (source, toll) pairs.

    Low and high are the extremes; best is the number that most sources give, the
    highest one when they are even, since counts of the dead grow. A report that only names one
    of the dead does not count them: any that does stands for it.

    >>> tolls = [("a", Toll(8, 8, 8)), ("b", Toll(31, 31, 31)), ("c", Toll(26, 26, 26))]
    >>> combined = combine_tolls(tolls)
    >>> combined.low, combined.best, combined.high
    (8, 31, 31)
    """
    given = [(source, toll) for source, toll in told if toll is not None]
    if not given:
        return None
    backers: dict[int, set[str]] = defaultdict(set)
    most = max((toll.best for _, toll in given if toll.best is not None), default=0)
    counting = [(who, toll) for who, toll in given if not (_only_names(toll) and most > 1)]
    for source, toll in counting:
        if toll.best is not None:
            backers[toll.best].add(source)
    best = max(backers, key=lambda number: (len(backers[number]), number), default=None)
    tolls = [toll for _, toll in counting]
    told_so = next((toll for toll in tolls if toll.best == best), tolls[0])
    return Toll(_lowest(tolls), best, _highest(tolls), told_so.text, told_so.claimant)


def _only_names(toll: Toll) -> bool:
    """*Killed the archduke*: who is named died, and how many did is not said."""
    words = toll.text.replace("-", " ").split()
    is_counted = any(word.lower() in _ARTICLES or read_number(word) is not None for word in words)
    return toll.best == 1 and bool(words) and not is_counted


def _lowest(tolls: Iterable[Toll]) -> int | None:
    numbers = [number for one in tolls for number in (one.low, one.best) if number is not None]
    return min(numbers, default=None)


def _highest(tolls: list[Toll]) -> int | None:
    """The highest number given; open if the only counts are open above ("at least 25")."""
    numbers = [one.high for one in tolls if one.high is not None]
    bests = [one.best for one in tolls if one.best is not None]
    is_range = len(set(bests)) > 1
    return max([*numbers, *(bests if is_range else [])], default=None)

"""Finding the drafts that a telling could join without looking at all of them.

Drafts stand on shelves by type and day, so a document costs what happened on its days and
not what happened in all the years of a corpus.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Generic, TypeVar

from timeline.events.merge_kin import families
from timeline.events.merge_telling import Telling
from timeline.intervals import DAY, Interval

_MOST_DAYS = 31  # longer intervals stand on the shelf of long ones, which all look through
_UNDATED = "undated"
_LONG = "long"
_ALL = "all"

Label = date | str
Draft = TypeVar("Draft")


class Shelf(Generic[Draft]):
    """Drafts by type and day; `near` gives those that share both with a telling."""

    def __init__(self) -> None:
        self._drafts: dict[tuple[str, Label], dict[int, Draft]] = defaultdict(dict)

    def put(self, telling: Telling, draft: Draft) -> None:
        """Make `draft` found by tellings that are near this one of its tellings."""
        for label in (_ALL, *_labels(telling.interval)):
            for event_type in families(telling.best.type):
                self._drafts[event_type, label][id(draft)] = draft

    def near(self, telling: Telling) -> list[Draft]:
        """Drafts that may be the same event by type and date, each once, oldest first."""
        found: dict[int, Draft] = {}
        for label in _looked_up(telling.interval):
            found |= self._drafts.get((telling.best.type, label), {})
        return list(found.values())


def _labels(interval: Interval | None) -> tuple[Label, ...]:
    if interval is None:
        return (_UNDATED,)
    days = (interval.last_day - interval.first_day).days + 1
    if days > _MOST_DAYS:
        return (_LONG,)
    return tuple(interval.first_day + n * DAY for n in range(days))


def _looked_up(interval: Interval | None) -> tuple[Label, ...]:
    """The shelves of an interval's days, and of the days beside it: reports may differ by one."""
    labels = _labels(interval)
    if interval is None or labels == (_LONG,):
        return (_ALL,)
    before, after = interval.first_day - DAY, interval.last_day + DAY
    return (before, *labels, after, _LONG)

"""Finding the drafts that a telling could join without looking at all of them.

Tellings come finest date first. One that is dated to some days looks on the shelves of those
days, and of the days beside them, since reports differ by one; one that is not looks for
what it shares with a draft: a party, a place or the number of dead.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Generic, TypeVar

from timeline.events.merge_kin import families
from timeline.events.merge_telling import Profile
from timeline.intervals import DAY, Interval

_MOST_DAYS = 31  # a longer interval would stand on too many shelves

Label = date | tuple[str, str]
Draft = TypeVar("Draft")


class Shelf(Generic[Draft]):
    """Drafts by type and day, and by type and what they name."""

    def __init__(self) -> None:
        self._drafts: dict[tuple[str, Label], dict[int, Draft]] = defaultdict(dict)

    def put(self, profile: Profile, draft: Draft) -> None:
        """Make `draft` found by tellings that are near this profile of its."""
        for label in (*_days(profile.interval), *_names(profile)):
            for event_type in families(profile.type):
                self._drafts[event_type, label][id(draft)] = draft

    def near(self, profile: Profile) -> list[Draft]:
        """Drafts that may be the same event, each once, in the order they were put."""
        days = _days(profile.interval)
        labels = (days[0] - DAY, *days, days[-1] + DAY) if days else tuple(_names(profile))
        found: dict[int, Draft] = {}
        for label in labels:
            found |= self._drafts.get((profile.type, label), {})
        return list(found.values())


def _days(interval: Interval | None) -> tuple[date, ...]:
    """The days of an interval; none if it is unknown or long."""
    if interval is None:
        return ()
    days = (interval.last_day - interval.first_day).days + 1
    return tuple(interval.first_day + n * DAY for n in range(days)) if days <= _MOST_DAYS else ()


def _names(profile: Profile) -> Iterator[Label]:
    """What a telling can share with another one whatever their dates."""
    for party in (*profile.actors, *profile.targets):
        yield "party", party.name.casefold()
        if party.side:
            yield "party", party.side.casefold()
    yield from (("place", place.name.casefold()) for place in profile.places)
    yield from (("dead", str(number)) for number in sorted(profile.dead))

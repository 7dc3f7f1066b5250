"""Finding the drafts that a telling could join without looking at all of them.

Tellings come finest date first. One that is dated to a day or two looks on the shelves of
those days, and of the days beside them, since reports differ by one. A coarser one needs
something in common besides the date and looks for what it names in the months that it
touches; one without a date, or with a still coarser one, for any two things that it names,
for a name that there is only one of, for the number where many died, and in its own document;
where its words take the event as known, for what it names in the months in which that was news;
and where its kind is rare, on the days of the news.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import chain, combinations
from typing import Generic, TypeVar

from timeline.events.merging.names import own_names
from timeline.events.merging.telling import FINE, MANY, NEWS, RECENT, Profile, Telling
from timeline.intervals import DAY, Interval
from timeline.lexicons.kin import families, is_rare

_MOST_NAMES = 12  # the pairs of more would fill the shelves

Label = tuple[object, ...]
Draft = TypeVar("Draft")


class Shelf(Generic[Draft]):
    """Drafts by type and day, by name and month, by pairs of names and by document."""

    def __init__(self) -> None:
        self._drafts: dict[tuple[str, Label], dict[int, Draft]] = defaultdict(dict)

    def put(self, telling: Telling, draft: Draft) -> None:
        """Make `draft` found by what is near this telling of its."""
        profile = telling.profile
        days = (("day", day) for day in _own_days(profile))
        found = {*days, *_named_months(profile), *_pairs(profile), *_documents(telling)}
        found |= {*_known_by(profile), *_high_numbers(profile), *_days_of_news(profile)}
        for label in found:
            for event_type in families(profile.type):
                self._drafts[event_type, label][id(draft)] = draft

    def near(self, telling: Telling) -> list[Draft]:
        """Drafts that may be the same event, each once."""
        found: dict[int, Draft] = {}
        for label in _looked_up(telling):
            found |= self._drafts.get((telling.profile.type, label), {})
        return list(found.values())


def _looked_up(telling: Telling) -> Iterator[Label]:
    profile = telling.profile
    if profile.interval is None or profile.is_vague:
        recent = _named_months(profile) if profile.definite else ()
        same_news = chain(_high_numbers(profile), _days_around(profile))
        return chain(_pairs(profile), _documents(telling), _known_by(profile), recent, same_news)
    if profile.interval.length > FINE:
        return chain(_named_months(profile), _known_by(profile))
    around = Interval(profile.interval.start - DAY, profile.interval.end + DAY)
    return (("day", day) for day in _days(around))


def _documents(telling: Telling) -> Iterator[Label]:
    yield from (("document", doc_id) for doc_id in sorted(telling.doc_ids))


def _own_days(profile: Profile) -> Iterator[date]:
    """The days of a telling; none if its date is unknown or vague."""
    if profile.interval is not None and not profile.is_vague:
        yield from _days(profile.interval)


def _near_days(profile: Profile) -> Iterator[date]:
    """The days of a telling; of one without a date, those of the news when it was told."""
    if profile.reported is None:
        yield from _own_days(profile)
    else:
        yield from (profile.reported - RECENT, profile.reported)


def _days(interval: Interval) -> Iterator[date]:
    count = (interval.last_day - interval.first_day).days + 1
    yield from (interval.first_day + n * DAY for n in range(count))


def _named_months(profile: Profile) -> Iterator[Label]:
    """Each name with each month that the date touches."""
    for month in sorted({(day.year, day.month) for day in _near_days(profile)}):
        yield from ((*month, *name) for name in _names(profile))


def _pairs(profile: Profile) -> Iterator[Label]:
    """Any two things that a telling can share with another one whatever their dates."""
    names = sorted(set(_names(profile)))[:_MOST_NAMES]
    yield from combinations(names, 2)


def _known_by(profile: Profile) -> Iterator[Label]:
    """The names that tell which event is meant: of those killed in it, of the one thing hit."""
    named = {word for victim in profile.victims for word in victim}
    named |= {word for party in profile.targets for word in own_names(party)}
    yield from (("name", word) for word in sorted(named))


def _high_numbers(profile: Profile) -> Iterator[Label]:
    """Numbers of dead, or of deeds, that are high enough to tell by themselves what is meant."""
    yield from (("dead", number) for number in sorted(profile.dead) if number >= MANY)
    if profile.count is not None and profile.count >= MANY:
        yield "count", profile.count


def _days_of_news(profile: Profile) -> Iterator[Label]:
    """The day on which a deed of a rare kind was told without its date."""
    if profile.reported is not None and is_rare(profile.type):
        yield "day", profile.reported


def _days_around(profile: Profile) -> Iterator[Label]:
    """The days that such a telling may mean: those just before it was published, and the next."""
    if profile.reported is not None and is_rare(profile.type):
        around = Interval.days(profile.reported - NEWS, profile.reported + DAY)
        yield from (("day", day) for day in _days(around))


def _names(profile: Profile) -> Iterator[tuple[str, str]]:
    for party in (*profile.actors, *profile.targets):
        yield "party", party.name.casefold()
        if party.side:
            yield "party", party.side.casefold()
    yield from (("place", place.name.casefold()) for place in profile.places)
    yield from (("dead", str(number)) for number in sorted(profile.dead))

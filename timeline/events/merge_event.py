"""From tellings to an event: the finest date, the closest type, the best name, all tolls."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from timeline.events.merge_kin import narrowest
from timeline.events.merge_telling import Telling
from timeline.events.merge_title import title
from timeline.events.merge_toll import combine_tolls
from timeline.model import Actor, Event, Status, content_id

_STATUS_RANK = (
    Status.HAPPENED,
    Status.CLAIMED,
    Status.DENIED,
    Status.PLANNED,
    Status.THREATENED,
)


def assemble(tellings: Sequence[Telling]) -> Event:
    """Add the tellings of one event up; the first one is the finest and names the event."""
    mentions = tuple(chain.from_iterable(telling.mentions for telling in tellings))
    best = mentions[0]
    event_type = narrowest(one.type for one in mentions)
    actor = best_name(one.actor for one in mentions)
    target = best_name(one.target for one in mentions)
    places = tuple(dict.fromkeys(place for one in mentions for place in one.places))
    return Event(
        id=content_id("e", best.id),
        type=event_type,
        title=title(event_type, mentions, actor, target, places),
        status=min((one.status for one in mentions), key=_STATUS_RANK.index),
        mentions=mentions,
        date=best.date,
        actor=actor,
        target=target,
        places=places,
        killed=combine_tolls((one.doc_id, one.killed) for one in mentions),
        injured=combine_tolls((one.doc_id, one.injured) for one in mentions),
        count=_most_told(one.count for one in mentions),
        confidence=_confidence(tellings),
    )


def best_name(named: Iterable[Actor | None]) -> Actor | None:
    """The party as most mentions name it, those with a side first; a country yields to its group.

    >>> best_name([Actor("militants"), Actor("Kataib Hezbollah", "Iran"), None]).name
    'Kataib Hezbollah'
    """
    told = Counter(actor for actor in named if actor is not None)
    if not told:
        return None
    ranked = sorted(told, key=lambda actor: (not actor.side, -told[actor], actor.name, actor.text))
    return ranked[0]


def _most_told(counts: Iterable[int | None]) -> int | None:
    """The number that most mentions give, the higher one when they are even."""
    told = Counter(count for count in counts if count is not None)
    return max(told, key=lambda count: (told[count], count), default=None)


def _confidence(tellings: Sequence[Telling]) -> float:
    """Chance that not every telling is wrong, were they independent, kept below certainty."""
    doubt = 1.0
    for telling in tellings:
        doubt *= 1 - max(one.confidence for one in telling.mentions)
    return round(min(1 - doubt, 0.99), 2)

"""A telling: all that one document (or one agency's copies) says of one event."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from timeline.events.merge_kin import related
from timeline.intervals import Interval
from timeline.model import Actor, EventMention, Place, Status

_WORD = re.compile(r"\w+")
_AHEAD = frozenset({Status.PLANNED, Status.THREATENED})
_TELLING_WORDS = 8  # two reporters may well write the same five words
_TELLING_TOLL = 3  # one or two dead are too common
_FOREVER = timedelta(days=4_000_000)  # longer than any interval: undated comes last


@dataclass(frozen=True, slots=True)
class Telling:
    """Mentions of one event that are known to be one before dates and parties are compared.

    `mentions` come best first; `doc_ids` are the documents that tell it in these words.
    """

    mentions: tuple[EventMention, ...]
    doc_ids: frozenset[str]

    @property
    def best(self) -> EventMention:
        """The mention with the finest date, then the one that says most."""
        return self.mentions[0]

    @property
    def interval(self) -> Interval | None:
        """When, by the finest date; None if no mention has one."""
        return interval_of(self.best)

    @property
    def ahead(self) -> bool:
        """Tell whether it lies in the future for all who tell it: planned or threatened."""
        return all(map(_is_ahead, self.mentions))

    @property
    def actors(self) -> tuple[Actor, ...]:
        """All that are named as the one who did it."""
        return tuple(one.actor for one in self.mentions if one.actor is not None)

    @property
    def targets(self) -> tuple[Actor, ...]:
        """All that are named as the one it was done to."""
        return tuple(one.target for one in self.mentions if one.target is not None)

    @property
    def places(self) -> tuple[Place, ...]:
        """Every place named, each once."""
        return tuple(dict.fromkeys(place for one in self.mentions for place in one.places))

    @property
    def dead(self) -> frozenset[int]:
        """Every exact number of dead that it gives, if it is high enough to tell events apart."""
        tolls = (one.killed.best for one in self.mentions if one.killed is not None)
        return frozenset(best for best in tolls if best is not None and best >= _TELLING_TOLL)

    @property
    def count(self) -> int | None:
        """How many events of the kind it says there were; None if it does not say."""
        return next((one.count for one in self.mentions if one.count is not None), None)


def interval_of(mention: EventMention) -> Interval | None:
    """When a mention says the event was; None if undated or unresolved."""
    return mention.date.mention.interval if mention.date is not None else None


def gather_tellings(mentions: Iterable[EventMention]) -> list[Telling]:
    """Group mentions by what their documents say is one event, finest date first.

    `same_as` ties mentions of one document; the same sentence in two documents is one
    agency's text, told once.
    """
    by_id = {mention.id: mention for mention in sorted(mentions, key=_rank)}
    groups: dict[str, list[EventMention]] = defaultdict(list)
    for mention in by_id.values():
        groups[_first_telling(mention, by_id)].append(mention)
    copies: dict[tuple[object, ...], list[EventMention]] = defaultdict(list)
    for group in groups.values():
        copies[_fingerprint(group)].extend(group)
    tellings = (_telling(group) for group in copies.values())
    return sorted(tellings, key=lambda telling: _rank(telling.best))


def _telling(mentions: Sequence[EventMention]) -> Telling:
    return Telling(tuple(sorted(mentions, key=_rank)), frozenset(one.doc_id for one in mentions))


def _first_telling(mention: EventMention, by_id: dict[str, EventMention]) -> str:
    """Follow `same_as` back to the first mention of the event in its document.

    A plan is never the event it plans, and words of unrelated types are never one event.
    """
    seen = {mention.id}
    while mention.same_as in by_id and mention.same_as not in seen:
        earlier = by_id[mention.same_as]
        if _is_ahead(earlier) != _is_ahead(mention) or not related(earlier.type, mention.type):
            break
        mention = earlier
        seen.add(mention.id)
    return mention.id


def _is_ahead(mention: EventMention) -> bool:
    return mention.status in _AHEAD


def _fingerprint(group: Sequence[EventMention]) -> tuple[object, ...]:
    """What two documents share when one copied the other: sentence, trigger, type and date."""
    best = min(group, key=_rank)
    words = tuple(_WORD.findall(best.quote.casefold()))
    if len(words) < _TELLING_WORDS:
        return (best.id,)
    return words, best.span.start - best.sentence.start, best.type, interval_of(best)


def _rank(mention: EventMention) -> tuple[object, ...]:
    """Order of mentions by content alone: finest date, then what says most, then where it is."""
    interval = interval_of(mention)
    known = (mention.actor, mention.target, mention.killed, mention.injured, mention.count)
    return (
        interval.length if interval is not None else _FOREVER,
        mention.background,
        mention.status is not Status.HAPPENED,
        -sum(value is not None for value in known) - bool(mention.places),
        -mention.confidence,
        interval.start.isoformat() if interval is not None else "",
        mention.type,
        mention.doc_id,
        mention.span,
        mention.id,
    )

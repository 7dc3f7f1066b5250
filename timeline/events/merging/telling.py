"""A telling: all that one document (or one agency's copies) says of one event."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import chain

from timeline.events.merging.names import Victim, victims_of
from timeline.events.merging.parties import Agreement, compare_places
from timeline.events.told import is_spoken_of
from timeline.events.words.wordlists import listed
from timeline.intervals import Interval
from timeline.lexicons.kin import is_wider, narrowest, related
from timeline.model import Actor, EventMention, Place, Status, Toll

_WORD = re.compile(r"\w+")
_AHEAD = frozenset({Status.PLANNED, Status.THREATENED})
_TELLING_WORDS = 8  # two reporters may well write the same five words
_TELLING_TOLL = 3  # one or two dead are too common
FINE = timedelta(days=2)  # a day, or a night told by two days
RECENT = timedelta(days=14)  # what is told without its date is seldom older news
NEWS = timedelta(days=2)  # what is told as news without its date is of these days
MANY = 10  # an exact number of dead that two deeds of one week seldom share
_VAGUE = timedelta(days=31)  # longer than a month


@dataclass(frozen=True, slots=True)
class Profile:
    """What a telling says of its event, as far as it can agree with another telling.

    `ahead`: planned or threatened by all who tell it. `dead`: every exact number of dead
    that is high enough to tell events apart; `victims`: the names of single people killed,
    `slain`: what the one person killed is called (*the commander*).
    `count`: how many events of the kind it says there were. `reported`: the day on which an
    undated telling was first published; `definite`: it takes its event as known.
    """

    type: str
    interval: Interval | None
    ahead: bool
    actors: tuple[Actor, ...]
    targets: tuple[Actor, ...]
    places: tuple[Place, ...]
    dead: frozenset[int]
    victims: frozenset[Victim]
    slain: tuple[str, ...]
    count: int | None
    reported: date | None
    definite: bool

    @property
    def is_vague(self) -> bool:
        """Tell whether the date says too little to tie it to another telling."""
        return self.interval is None or self.interval.length > _VAGUE


@dataclass(frozen=True, slots=True)
class Telling:
    """Mentions of one event that are known to be one before dates and parties are compared.

    `mentions` come best first; `doc_ids` are the documents that tell it in these words.
    """

    mentions: tuple[EventMention, ...]
    doc_ids: frozenset[str]
    profile: Profile

    @property
    def best(self) -> EventMention:
        """The mention with the finest date, then the one that says most."""
        return self.mentions[0]


@dataclass(frozen=True, slots=True)
class _Stance:
    """What keeps mentions of one document apart: many of a long text say the same."""

    type: str
    interval: Interval | None
    places: tuple[Place, ...]
    ahead: bool
    doer: str


@dataclass(slots=True, eq=False)
class _Group:
    """Mentions that can be one event, and each thing that they say once."""

    mentions: list[EventMention] = field(default_factory=list)
    stances: set[_Stance] = field(default_factory=set)


def gather_tellings(
    mentions: Iterable[EventMention], published: Mapping[str, date] | None = None
) -> list[Telling]:
    """Group mentions by what their documents say is one event, finest date first.

    `same_as` ties mentions of one document; the same sentence in two documents is one
    agency's text, told once. `published` gives the day on which documents appeared, by id.
    """
    days = published if published is not None else {}
    copies: dict[tuple[object, ...], list[EventMention]] = defaultdict(list)
    for group in _by_document(mentions):
        copies[_fingerprint(group)].extend(group)
    tellings = (_telling(group, days) for group in copies.values())
    return sorted(tellings, key=lambda telling: _rank(telling.best))


def _telling(mentions: Iterable[EventMention], published: Mapping[str, date]) -> Telling:
    ordered = tuple(sorted(mentions, key=_rank))
    doc_ids = frozenset(one.doc_id for one in ordered)
    days = [published[doc_id] for doc_id in doc_ids if doc_id in published]
    return Telling(ordered, doc_ids, _profile(ordered, min(days, default=None)))


def _profile(mentions: Sequence[EventMention], reported: date | None) -> Profile:
    """Add up what mentions of one event say; the date is that of the first, the finest."""
    tolls = (one.killed.best for one in mentions if one.killed is not None)
    interval = None if is_spoken_of(mentions[0]) else mentions[0].interval
    return Profile(
        type=narrowest(one.type for one in mentions),
        interval=interval,
        ahead=all(map(_is_ahead, mentions)),
        actors=_parties(one.actor for one in mentions),
        targets=_parties(one.target for one in mentions),
        places=tuple(dict.fromkeys(place for one in mentions for place in one.places)),
        dead=frozenset(best for best in tolls if best is not None and best >= _TELLING_TOLL),
        victims=victims_of(by_name(one) for one in mentions),
        slain=tuple(dict.fromkeys(filter(None, map(_slain, mentions)))),
        count=next((one.count for one in mentions if one.count is not None), None),
        reported=reported if interval is None else None,
        definite=interval is None and all(one.definite for one in mentions),
    )


def _slain(mention: EventMention) -> str:
    """The words for the one person whom a mention says to be dead."""
    killed = mention.killed
    return killed.text if killed is not None and killed.best == 1 else ""


def by_name(mention: EventMention) -> Toll | None:
    """The dead of a mention; whom it calls *him*, by the name that the pronoun takes up.

    >>> from timeline.model import Span, Status
    >>> told = EventMention("m", "d", Span(0, 6), Span(0, 9), "killed", "Killed him.", "shooting",
    ...                     Status.HAPPENED, target=Actor("Sadat"), killed=Toll(1, 1, 1, "him"))
    >>> by_name(told).text
    'Sadat'
    """
    killed, target = mention.killed, mention.target
    is_pronoun = killed is not None and killed.text.lower() in listed("single_persons")
    return replace(killed, text=target.name) if killed and is_pronoun and target else killed


def _parties(named: Iterable[Actor | None]) -> tuple[Actor, ...]:
    """Each party once, by its name and side: how it is worded does not matter here."""
    told = (Actor(party.name, party.side) for party in named if party is not None)
    return tuple(dict.fromkeys(told))


def _by_document(mentions: Iterable[EventMention]) -> list[list[EventMention]]:
    """Group mentions by `same_as`, as far as each is compatible with all the others."""
    by_id = {mention.id: mention for mention in mentions}
    groups_of: dict[str, list[_Group]] = defaultdict(list)
    for mention in sorted(by_id.values(), key=lambda one: (one.doc_id, one.span, one.id)):
        groups = groups_of[_first_telling(mention, by_id)]
        stance = _stance(mention)
        fitting = (one for one in groups if all(_can_be_one(stance, held) for held in one.stances))
        group = next(fitting, None)
        if group is None:
            group = _Group()
            groups.append(group)
        group.mentions.append(mention)
        group.stances.add(stance)
    return [group.mentions for group in chain.from_iterable(groups_of.values())]


def _first_telling(mention: EventMention, by_id: Mapping[str, EventMention]) -> str:
    """Follow `same_as` to the mention that the document repeats; circles end where they began."""
    seen: set[str] = set()
    while mention.same_as in by_id and mention.id not in seen:
        seen.add(mention.id)
        mention = by_id[mention.same_as]
    return min(seen) if mention.id in seen else mention.id


def _can_be_one(one: _Stance, other: _Stance) -> bool:
    """Tell whether two mentions of a document can be what it says they are: the same event.

    A plan is never the event it plans; unrelated words, other days and places far apart are
    never one event.
    """
    days = (one.interval, other.interval)
    if days[0] is not None and days[1] is not None and not days[0].overlaps(days[1]):
        return False
    if compare_places(one.places, other.places) is Agreement.DIFFERENT:
        return False
    return one.ahead == other.ahead and _can_be_one_deed(one, other)


def _can_be_one_deed(one: _Stance, other: _Stance) -> bool:
    """Tell whether the types allow it; two close ones ("bombing", "airstrike") need one actor."""
    if one.type == other.type or is_wider(one.type, other.type):
        return True
    return related(one.type, other.type) and len({one.doer, other.doer} - {""}) < 2


def _stance(mention: EventMention) -> _Stance:
    return _Stance(
        type=mention.type,
        interval=None if is_spoken_of(mention) else mention.interval,
        places=mention.places,
        ahead=_is_ahead(mention),
        doer=mention.actor.side or mention.actor.name if mention.actor is not None else "",
    )


def _is_ahead(mention: EventMention) -> bool:
    return mention.status in _AHEAD


def _fingerprint(group: Sequence[EventMention]) -> tuple[object, ...]:
    """What two documents share when one copied the other: sentence, trigger, type and date."""
    best = min(group, key=_rank)
    words = telling_words(best.quote)
    if words is None:
        return (best.id,)
    return words, len(best.said_before), best.type, best.interval


def telling_words(quote: str) -> tuple[str, ...] | None:
    """The words of a sentence; None for so few that two reporters may well write the same.

    >>> telling_words("A bomb killed two.") is None
    True
    """
    words = tuple(_WORD.findall(quote.casefold()))
    return words if len(words) >= _TELLING_WORDS else None


def _rank(mention: EventMention) -> tuple[object, ...]:
    """Order of mentions by content alone: finest date, then what says most, then where it is."""
    interval = mention.interval
    known = (mention.actor, mention.target, mention.killed, mention.injured, mention.count)
    return (
        interval is None,
        is_spoken_of(mention),
        interval.length if interval is not None else None,
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

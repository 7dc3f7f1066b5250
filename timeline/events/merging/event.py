"""From tellings to an event: the finest date, the closest type, the best name, all tolls."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from timeline.events.merging.telling import Telling, telling_words
from timeline.events.merging.title import title
from timeline.events.merging.toll import combine_tolls
from timeline.events.names.actors import find_names, is_state
from timeline.events.names.spellings import cut
from timeline.events.told import HARMED
from timeline.events.words.numbers import read_number
from timeline.events.words.wordlists import listed
from timeline.lexicons.kin import narrowest
from timeline.model import Actor, Event, EventMention, Status, content_id

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
    actor = best_name(one.actor for one in _asserted(mentions))
    target = best_target(_aimed_at(mentions))
    places = tuple(dict.fromkeys(place for one in mentions for place in one.places))
    sources = _sources(mentions)
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
        killed=combine_tolls((sources[one.doc_id], one.killed) for one in mentions),
        injured=combine_tolls((sources[one.doc_id], one.injured) for one in mentions),
        count=_most_told(one.count for one in mentions),
        confidence=_confidence(tellings),
    )


def _asserted(mentions: Sequence[EventMention]) -> Sequence[EventMention]:
    """Those that do not deny it: *the army denied shelling the town* does not say who did."""
    return [one for one in mentions if one.status is not Status.DENIED] or mentions


def _sources(mentions: Sequence[EventMention]) -> Mapping[str, str]:
    """By document, the one that stands for it: who prints the same sentence is one source.

    So are the copies of an agency's text, also where one is cut short or has another headline.
    """
    sources = {one.doc_id: one.doc_id for one in mentions}
    printed: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in mentions:
        if (words := telling_words(one.quote)) is not None:
            printed[words].add(one.doc_id)
    for doc_ids in printed.values():
        same = {sources[doc_id] for doc_id in doc_ids}
        first = min(same)
        sources = {doc_id: first if of in same else of for doc_id, of in sources.items()}
    return sources


def best_name(named: Iterable[Actor | None]) -> Actor | None:
    """Name a party: by the closest name that a mention gives it, on the side that any gives it.

    A group, force or person that the actor lexicon knows by the very name comes before a state,
    which may only stand for it, and before a description; else the name that most mentions give,
    the first of them (the finest) when they are even.

    >>> best_name([Actor("militants"), Actor("Iran", "Iran"), Actor("Kataib Hezbollah", "Iran")])
    Actor(name='Kataib Hezbollah', side='Iran', text='')
    >>> best_name([Actor("angry supporters"), None, Actor("Iran", "Iran")])
    Actor(name='angry supporters', side='Iran', text='')
    """
    return _first_of(named, lambda name, times: (not _is_named_group(name), -times))


def _aimed_at(mentions: Sequence[EventMention]) -> list[Actor | None]:
    """The targets that mentions give; people whom only a toll names stand back for others.

    *Rebels shelled the market. The attack left ten traders dead*: the market was shelled.
    """
    aimed = [one.target for one in mentions if not _names_only_the_harmed(one)]
    return aimed if any(aimed) else [one.target for one in mentions]


def _names_only_the_harmed(mention: EventMention) -> bool:
    target = mention.target
    if target is None or HARMED not in mention.rules:
        return False
    words = target.name.split()
    return words[-1].islower() or read_number(words[0]) is not None  # "nine Ugandans"


def best_target(named: Iterable[Actor | None]) -> Actor | None:
    """Name what was hit as most mentions do; a group known by name goes before words for it.

    Of names told as often a state comes last. The dead of a strike on an embassy may be a
    group's, but the strike hit the embassy.

    >>> best_target([Actor("Hamas"), Actor("US embassy"), Actor("US embassy"), Actor("Qatar")])
    Actor(name='US embassy', side='', text='')
    >>> best_target([Actor("five sites"), Actor("five sites"), Actor("Hamas")])
    Actor(name='Hamas', side='', text='')
    """
    told = [actor for actor in named if actor is not None]
    if any(_is_named_group(actor.name) for actor in told):
        told = [actor for actor in told if not _is_common(actor.name)]
    return _first_of(told, lambda name, times: (-times, is_state(name)))


def _is_common(name: str) -> bool:
    """*five sites*, *officers*, *the militia*: things of a kind or a group, told without a name."""
    last = name.split()[-1]
    return last.islower() and (last.endswith("s") or last in listed("groups"))


def _first_of(
    named: Iterable[Actor | None], rank: Callable[[str, int], tuple[float, float]]
) -> Actor | None:
    """The party whose name ranks lowest, given how many mentions have it; the first when even."""
    told = [actor for actor in named if actor is not None]
    if not told:
        return None
    times = Counter(actor.name for actor in told)
    best = min(told, key=lambda actor: rank(actor.name, times[actor.name]))
    sides = {actor.side for actor in told if actor.side}
    return replace(best, side=sides.pop()) if not best.side and len(sides) == 1 else best


def _is_named_group(name: str) -> bool:
    """*Hamas*, not *Hamas officers*: the name of a group says who acts, if not all that is hit."""
    words = cut(name)
    found = next(find_names(words), None)
    is_whole = found is not None and found.end - found.start == len(words)
    return found is not None and is_whole and not is_state(found.entry.name)


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

"""Whose side an actor was on when it happened, and which of two actors of one name it was.

In a report of 2015 the Taliban are a group, in one of 2023 the government of Afghanistan; Assad
is the father in 1982 and the son in 2012. `lexicons/actors.yml` says since when.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from timeline.events.names.actors import Named, find_names, is_state
from timeline.events.names.spellings import cut, without_apostrophes
from timeline.intervals import Interval
from timeline.lexicons import read_lexicon
from timeline.lexicons.sides import changes_sides, side_on, time_of, usual_side
from timeline.model import Actor, EventMention

Spelling = tuple[str, ...]


def on_their_sides(
    mentions: Sequence[EventMention], sentences: Sequence[Named], published: date | None
) -> tuple[EventMention, ...]:
    """Put each mention's parties on the side they were on that day; undated: at publication.

    `sentences` are those of the document, as `names_in` gives them.
    """
    meant = _namesakes_in(sentences)
    named = {found.entry.name for sentence in sentences for found in sentence.names}
    if not meant and not any(map(changes_sides, named)):
        return tuple(mentions)
    return tuple(_of_its_day(mention, meant, published) for mention in mentions)


def side_of(name: str, when: Interval | None = None) -> str:
    """The side of whom a name in a table's cell means, on a day or usually; empty if unknown.

    >>> side_of("the U.S. Navy"), side_of("Hezbollah"), side_of("three gunmen")
    ('United States', 'Iran', '')
    """
    found = next((one.entry for one in find_names(cut(name)) if not one.entry.is_adjective), None)
    if found is None:
        return ""
    if when is None or found.name not in read_lexicon("actors"):
        return found.side
    return _side(found.name, when)


@cache
def _namesakes() -> Mapping[Spelling, Sequence[str]]:
    """The spellings that several actors share, and these in the order of the lexicon."""
    spelled: dict[Spelling, list[str]] = {}
    for actor, entry in read_lexicon("actors").items():
        for name in entry["names"]:
            spelled.setdefault(cut(name), []).append(actor)
    return {name: actors for name, actors in spelled.items() if len(actors) > 1}


def _namesakes_in(sentences: Sequence[Named]) -> Mapping[str, Sequence[str]]:
    """By the likelier actor of a shared name, those whom the document may mean by that name.

    Whom it also names in full is meant by the short name.
    """
    shared: dict[str, Sequence[str]] = {}
    in_full: set[str] = set()
    for sentence in sentences:
        for found in sentence.names:
            words = sentence.words[found.start : found.end]
            namesakes = _namesakes().get(tuple(map(without_apostrophes, words)))
            if namesakes is None:
                in_full.add(found.entry.name)
            else:
                shared[found.entry.name] = namesakes
    return {
        name: [actor for actor in actors if actor in in_full] or actors
        for name, actors in shared.items()
    }


def _of_its_day(
    mention: EventMention, meant: Mapping[str, Sequence[str]], published: date | None
) -> EventMention:
    when = mention.interval or (Interval.day(published) if published is not None else None)
    if when is None:
        return mention
    actor, target = (_then(party, meant, when) for party in (mention.actor, mention.target))
    if (actor, target) == (mention.actor, mention.target):
        return mention
    return replace(mention, actor=actor, target=target)


def _then(party: Actor | None, meant: Mapping[str, Sequence[str]], when: Interval) -> Actor | None:
    """The party by the name and on the side that were its own at that time."""
    known = _known(party) if party is not None else None
    if party is None or known is None:
        return party
    actor = _living(meant.get(known, (known,)), when.first_day)
    name = actor if party.name == known else party.name
    return replace(party, name=name, side=_side(actor, when))


def _known(party: Actor) -> str | None:
    """The actor of the lexicon that a party is or belongs to: *the RSF*, *RSF-held camps*."""
    if party.name in read_lexicon("actors"):
        return party.name
    found = (one.entry for one in find_names(cut(party.text)))
    actors = (one for one in found if not is_state(one.name))
    return next((one.name for one in actors if one.side == party.side), None)


def _living(actors: Sequence[str], day: date) -> str:
    """The first of some namesakes whom there was on a day; the first of all if there was none."""
    spans = ((actor, *time_of(actor)) for actor in actors)
    return next((actor for actor, first, last in spans if first <= day <= last), actors[0])


def _side(actor: str, when: Interval) -> str:
    """A stretch of time in which the actor changed sides does not tell which."""
    first, last = side_on(actor, when.first_day), side_on(actor, when.last_day)
    return first if first == last else usual_side(actor)

"""States of another time: in a report of 1914 *Vienna* is Austria-Hungary, not Austria.

A state that is no more (`until` in the lexicon) is what its capital and the adjectives that a
later state inherited mean in a document that names it, for what happened in its time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from timeline.events.names.actors import Named
from timeline.lexicons import read_lexicon
from timeline.model import Actor, EventMention

_WORD = re.compile(r"\w+")
_FORMER = frozenset({"former", "ex", "old", "collapsed", "post"})


@dataclass(frozen=True, slots=True)
class Era:
    """A state that is no more, its last year, and the words of a later state that meant it."""

    state: str
    until: int
    later: str
    words: frozenset[str]


@cache
def _eras() -> tuple[Era, ...]:
    return tuple(
        Era(name, entry["until"], entry["later"], frozenset(_words_of(entry)))
        for name, entry in read_lexicon("states").items()
        if "until" in entry
    )


def _words_of(entry: Mapping[str, Any]) -> Iterator[str]:
    if "capital" in entry:
        yield entry["capital"]
    yield from entry["shared"]


def in_their_time(
    mentions: Sequence[EventMention], sentences: Sequence[Named], published: date | None
) -> Sequence[EventMention]:
    """Give each mention's parties the state of its time; undated ones are of publication's.

    `sentences` are those of the document, as `names_in` gives them.
    """
    named = frozenset(_living(sentences))
    eras = [era for era in _eras() if era.state in named]
    return tuple(_mended(mention, eras, published) for mention in mentions) if eras else mentions


def _mended(mention: EventMention, eras: Sequence[Era], published: date | None) -> EventMention:
    day = mention.interval.first_day if mention.interval is not None else published
    here = [era for era in eras if day is not None and day.year <= era.until]
    if not here:
        return mention
    return replace(mention, actor=_of(mention.actor, here), target=_of(mention.target, here))


def _living(sentences: Sequence[Named]) -> Iterator[str]:
    """The states named as living ones, not by a capital: *former Yugoslavia* is none."""
    for sentence in sentences:
        for found in sentence.names:
            before = sentence.words[max(0, found.start - 2) : found.start]
            if not found.entry.is_capital and _FORMER.isdisjoint(map(str.lower, before)):
                yield found.entry.name


def _of(party: Actor | None, eras: Sequence[Era]) -> Actor | None:
    """Give a party the state of its time if its words mean that one."""
    if party is None:
        return None
    words = _WORD.findall(party.text)
    for era in eras:
        if party.side == era.later and not era.words.isdisjoint(words):
            name = era.state if party.name == era.later else party.name
            return replace(party, name=name, side=era.state)
    return party

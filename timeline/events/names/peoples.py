"""Peoples called by half their name: where Bosnian Serbs are named, *the Serbs* are these.

Entries of `lexicons/actors.yml` with `bare`, the words that alone would mean another state. Where
a document names two of them (Bosnian and Krajina Serbs), the words stay with the state.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from timeline.events.names.actors import Entry, Named, find_names
from timeline.lexicons import read_lexicon
from timeline.model import Actor, EventMention

_WORD = re.compile(r"\w+")


@cache
def _bare() -> Mapping[str, Sequence[str]]:
    """The words by which each people is also called."""
    entries = read_lexicon("actors").items()
    return {name: entry["bare"] for name, entry in entries if "bare" in entry}


def of_the_place(
    mentions: Sequence[EventMention], sentences: Sequence[Named]
) -> tuple[EventMention, ...]:
    """Give parties called by a bare word the people that the document names in full.

    `sentences` are those of the document, as `names_in` gives them.
    """
    named = {one.entry.name: one.entry for sentence in sentences for one in sentence.names}
    meant: dict[str, list[Entry]] = {}
    for name, words in _bare().items():
        for word in words if name in named else ():
            meant.setdefault(word, []).append(named[name])
    clear = {word: entries[0] for word, entries in meant.items() if len(entries) == 1}
    return tuple(_of_mention(mention, clear) for mention in mentions) if clear else tuple(mentions)


def _of_mention(mention: EventMention, clear: Mapping[str, Entry]) -> EventMention:
    return replace(mention, actor=_of(mention.actor, clear), target=_of(mention.target, clear))


def _of(party: Actor | None, clear: Mapping[str, Entry]) -> Actor | None:
    """*the Serbs*, *Serb guns*: those named in full, if the words name nobody else."""
    if party is None:
        return None
    words = _WORD.findall(party.text)
    found = list(find_names(words))
    entry = clear.get(words[found[0].start]) if len(found) == 1 else None
    if entry is None or not found[0].entry.is_adjective:
        return party
    name = entry.name if party.name == found[0].entry.name else party.name
    return replace(party, name=name, side=entry.side)

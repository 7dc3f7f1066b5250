"""Abbreviations that a text introduces: *the Kachin Independence Army (KIA)*, then *the KIA*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.events.names.actors import find_names, is_state
from timeline.events.names.spellings import cut
from timeline.model import Actor, EventMention

_ABBREVIATION = re.compile(r"[A-Z][A-Z-]{1,9}")
_WORDS_BEFORE = 10  # more than the longest name has


def spelled_out(mentions: Sequence[EventMention], text: str) -> tuple[EventMention, ...]:
    """Give parties called by an abbreviation the known name that the text gives with it.

    What is introduced with a name that no list knows stays as written.
    """
    return tuple(_with_names(mention, text) for mention in mentions)


def _with_names(mention: EventMention, text: str) -> EventMention:
    actor, target = _spelled(mention.actor, text), _spelled(mention.target, text)
    if (actor, target) == (mention.actor, mention.target):
        return mention
    return replace(mention, actor=actor, target=target)


def _spelled(party: Actor | None, text: str) -> Actor | None:
    if party is None or party.side or _ABBREVIATION.fullmatch(party.name) is None:
        return party
    return introduced(party.name, text) or party


def introduced(abbreviation: str, text: str) -> Actor | None:
    """Say who an abbreviation in brackets stands for by the known name before it, if any.

    >>> introduced("KIA", "The Kachin Independence Army (KIA) shelled a camp.").name
    'Kachin Independence Army'
    >>> introduced("KIA", "He drove a Korean car (KIA) to Kachin State.")
    """
    place = text.find(f"({abbreviation})")
    if place < 0:
        return None
    before = text[:place].rsplit(maxsplit=_WORDS_BEFORE)[-_WORDS_BEFORE:]
    words = cut(" ".join(before))
    last = max(find_names(words), key=lambda found: found.end, default=None)
    if last is None or last.end < len(words) or is_state(last.entry.name):
        return None
    return Actor(last.entry.name, last.entry.side, abbreviation)

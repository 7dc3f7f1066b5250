"""Sport, labour and trade: documents in which the words of war are pictures."""

from __future__ import annotations

import re
from functools import cache

from timeline.events.told import Told
from timeline.events.words.inflection import noun_forms
from timeline.lexicons import read_lexicon, word_list
from timeline.model import EventMention

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@cache
def _worlds() -> tuple[tuple[frozenset[str], int], ...]:
    entries = read_lexicon("other_worlds").values()
    return tuple((frozenset(entry["words"]), int(entry["least"])) for entry in entries)


@cache
def _armed() -> frozenset[str]:
    """The words for forces and crowds: *troops*, *rebels*, *protesters*."""
    kinds = [word_list("kinds", kind) for kind in ("force", "crowd")]
    return frozenset(form for words in kinds for word in words for form in noun_forms(word))


def is_of_another_world(text: str) -> bool:
    """Tell whether a text speaks of sport, labour or trade rather than of war.

    It has words of such a world, and more of them than for those who fight or march: a long
    report of a war names *workers*, *trade*, *members* and *industrial* somewhere too.

    >>> is_of_another_world("The striker scored two goals in the match and won the cup.")
    True
    """
    words = set(_WORD.findall(text.lower()))
    armed = words & _armed()
    return any(len(words & own) >= max(least, len(armed - own) + 1) for own, least in _worlds())


def is_real(told: Told) -> bool:
    """Tell whether a telling holds in any world: somebody died or was hurt, or a state acted."""
    mention = told.mention
    if mention.killed is not None or mention.injured is not None:
        return True
    return _has_side(mention) and mention.date is not None


def _has_side(mention: EventMention) -> bool:
    return mention.actor is not None and bool(mention.actor.side)

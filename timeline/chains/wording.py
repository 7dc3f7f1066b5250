"""The deed that a known phrase means by the words it was told with: *the burning of the coach*.

No deed was read at the phrase itself, and no name stands in its place: where one deed of the
report hit the thing that it names, that one is meant.
"""

from __future__ import annotations

import re

from timeline.chains.discourse import UNDONE
from timeline.chains.tie import Tie
from timeline.cues.grammar import is_somebody, may_be_deed
from timeline.cues.reach import words_within
from timeline.lexicons import event_types
from timeline.model import EventMention, LinkKind
from timeline.syntax import Token

_HURT = -5.0  # PLOVER's scores from here down are deeds by which something is lost
_WORDS = re.compile(r"\w+")


def told_with_its_words(phrase: Token, tie: Tie) -> EventMention | None:
    """Give the one deed told before that hit the thing or the place, if any."""
    if tie.match.cue.kind is LinkKind.FOLLOWS:
        return None
    things = [one for one in words_within(phrase, ()) if one.pos_ in ("NOUN", "PROPN")]
    things = [one for one in things if not (one.ent_type_ in ("DATE", "TIME") or is_somebody(one))]
    rest = [one for one in things if one.i != phrase.i]
    asked = rest if may_be_deed(phrase) else [phrase]
    if not asked:
        return None
    told = [one for one in _deeds_before(tie) if any(_is_told_of(it, one, tie) for it in asked)]
    return told[-1] if len({one.id for one in told}) == 1 else None


def _deeds_before(tie: Tie) -> list[EventMention]:
    """The first tellings of what was done and hurt somebody, told before the sentence of a cue."""
    firsts = (one[0] for one in tie.discourse.tellings.values())
    return [
        one
        for one in firsts
        if one.span.start < tie.sentence.span.start
        and not (one.only_as_end or one.status in UNDONE)
        and event_types()[one.type].score <= _HURT
    ]


def _is_told_of(thing: Token, deed: EventMention, tie: Tie) -> bool:
    """Tell whether a deed hit the thing that a word names, or was done there."""
    target = tie.discourse.whole(deed).target
    hit = f"{target.name} {target.text}" if target is not None else ""
    told = " ".join([hit, *(place.name for place in deed.places)])
    return _stem(thing.text) in map(_stem, _WORDS.findall(told))


def _stem(word: str) -> str:
    return word.casefold().removesuffix("s")

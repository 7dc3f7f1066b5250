"""Deaths that come on top of those told before: *another two died*, *a girl died of her wounds*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.casualties.constructions import Casualties
from timeline.events.grammar import nouns
from timeline.events.told import Told
from timeline.events.words.numbers import ORDINALS
from timeline.events.words.wordlists import listed, verbs
from timeline.model import EventMention, Span, Toll
from timeline.syntax import Token

_OF = frozenset({"of", "from", "to"})
_IN = frozenset({"in", "at"})
_MANY = 3  # one or two more may well die


def dies_later(verb: Token) -> bool:
    """Tell whether a verb tells that somebody died of a deed later: *died of his wounds*.

    >>> from timeline.syntax import parse
    >>> dies_later(parse("A girl died of her wounds on Saturday.")[2])
    True
    >>> dies_later(parse("A girl died in the blast.")[2])
    False
    """
    if verb.lower_ not in verbs("dying"):
        return False
    of_wounds = any(one.lemma_ in listed("wounds") for one in nouns.prepositional(verb, _OF))
    in_hospital = any(one.lower_ in listed("hospitals") for one in nouns.prepositional(verb, _IN))
    return of_wounds or in_hospital or any(child.lower_ == "later" for child in verb.children)


def is_further(told: Casualties) -> bool:
    """Tell whether those who died come on top of those told before: *another two*, *three more*.

    *A fourth* says how many they are in all.

    >>> from timeline.events.casualties.tolls import find_casualties
    >>> from timeline.syntax import parse
    >>> [is_further(one) for one in find_casualties(parse("Another two men were killed."))]
    [True]
    >>> [is_further(one) for one in find_casualties(parse("A fourth man died in hospital."))]
    [False]
    """
    if not told.killed or told.toll is None or not told.toll.best or told.whole:
        return False
    if nth_victim(told) is not None:
        return False
    words = () if told.victims is None else told.victims.children
    return dies_later(told.word) or any(map(_is_on_top, words))


def _is_on_top(word: Token) -> bool:
    """*Another two*, *three more*; not *more than a hundred*."""
    after = word.doc.words(word.i + 1, word.i + 2).text.lower()
    return word.lower_ in listed("further") and after != "than"


def nth_victim(told: Casualties) -> Toll | None:
    """The toll that *a fourth died* gives; None where no victim is numbered so."""
    if told.victims is None or not told.killed:
        return None
    words = [told.victims, *told.victims.children]
    nth = next((ORDINALS[one.lower_] for one in words if one.lower_ in ORDINALS), 1)
    return None if nth == 1 else Toll(nth, nth, nth, told.victims.text)


def added_up(casualties: Sequence[Casualties]) -> Toll | None:
    """Add up what one sentence says: the first figure, and those that come on top of it."""
    counted = [told for told in casualties if told.toll is not None or nth_victim(told)]
    if not counted:
        return None
    total = nth_victim(counted[0]) or counted[0].toll
    for told in counted[1:]:
        if (nth := nth_victim(told)) is not None:
            total = nth
        elif total is not None and told.toll is not None and is_further(told):
            total = _sum(total, told.toll)
    return total


def _sum(one: Toll, other: Toll) -> Toll:
    low, best, high = (
        None if first is None or second is None else first + second
        for first, second in zip(_figures(one), _figures(other), strict=True)
    )
    return replace(one, low=low, best=best, high=high, text=f"{one.text} + {other.text}")


def _are_the_same(before: Toll, toll: Toll) -> bool:
    """*Five were killed. … At least five died of gunshot wounds*: as many, and a number."""
    return before.best == toll.best and (toll.best or 0) >= _MANY


def _figures(toll: Toll) -> tuple[int | None, ...]:
    return toll.low, toll.best, toll.high


def with_later_deaths(
    mentions: Sequence[EventMention], further: Sequence[Told]
) -> list[EventMention]:
    """Add those who died later to the dead of their event that were told before.

    `further` are the tellings of other dead than those before them. What one sentence says of both
    is whole: *the toll has risen to 22 after a soldier died in hospital*.
    """
    others = {told.mention.id for told in further}
    dead: dict[str, tuple[Toll, Span]] = {}
    added: list[EventMention] = []
    for mention in mentions:
        event = mention.same_as or mention.id
        toll, (before, sentence) = mention.killed, dead.get(event, (None, None))
        is_new = mention.id in others and sentence != mention.sentence
        if toll is not None and before is not None and is_new and not _are_the_same(before, toll):
            toll = _sum(before, toll)
            mention = replace(mention, killed=toll)
        if toll is not None and toll.best is not None:
            dead[event] = toll, mention.sentence
        added.append(mention)
    return added

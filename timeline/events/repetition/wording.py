"""How closely a telling says which event it means.

What stands between article and noun (*the airport attack*, *the Pulwama bombing*) says it by what
was hit or where, without a phrase of its own; *an airstrike* without party or place hardly does.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from timeline.events.names.actors import find_names
from timeline.events.repetition.agreement import Agreement
from timeline.events.words.inflection import noun_forms
from timeline.lexicons import word_list
from timeline.model import EventMention

_POINTING = re.compile(r"\b(?:the|this|that|these|those)\s+((?:[\w’'-]+\s+){1,3})$", re.IGNORECASE)
_OWN = re.compile(r"(?:his|her|its|their) ", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def says_which(mention: EventMention) -> bool:
    """Tell whether a noun says by itself which event it means: a building or a name before it."""
    return any(_is_mark(word) for word in _before(mention))


def compare_wording(mention: EventMention, earlier: EventMention) -> Agreement:
    """Look for the words before a noun in what an earlier telling hit, or where.

    A name may stand anywhere in an earlier sentence: *jets hit trucks in the oil port of Brega …
    the Brega strike*.
    """
    before = _before(mention)
    if not before:
        return Agreement.OPEN
    marks = {_stem(word) for word in before}
    parties = [earlier.target] if earlier.target is not None else []
    hit = (word for party in parties for word in (party.name, party.text))
    named = " ".join([*hit, *(place.name for place in earlier.places)])
    if earlier.sentence != mention.sentence:
        names = {word for word in before if word[:1].isupper() and not list(find_names([word]))}
        named += " " + " ".join(names & set(_WORD.findall(earlier.quote)))
    return Agreement.SAME if marks & set(map(_stem, _WORD.findall(named))) else Agreement.OPEN


def _before(mention: EventMention) -> list[str]:
    found = _POINTING.search(mention.said_before)
    return _WORD.findall(found.group(1)) if found is not None else []


@lru_cache(maxsize=1 << 12)
def _stem(word: str) -> str:
    return word.casefold().removesuffix("s")


def _is_mark(word: str) -> bool:
    """Tell whether a word is the name of a place or a building; a side's name says who did it."""
    is_name = word[:1].isupper() and not list(find_names([word]))
    return is_name or word.casefold() in _buildings()


@cache
def _buildings() -> frozenset[str]:
    return frozenset(form for word in word_list("kinds", "building") for form in noun_forms(word))


def is_vague(mention: EventMention) -> bool:
    """Tell whether a telling names neither party nor place: *it was an airstrike on Sunday*.

    *Their two cars*, *his convoy*: whose they are was told before.
    """
    named = mention.target is not None and not _OWN.match(mention.target.text)
    return mention.actor is None and not named and not mention.places


def is_bare(mention: EventMention) -> bool:
    """Tell whether a telling says nothing but the kind of its deed: *there was shooting*."""
    said = (mention.date, mention.killed, mention.injured, mention.count)
    return is_vague(mention) and all(part is None for part in said)

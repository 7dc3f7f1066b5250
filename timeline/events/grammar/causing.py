"""Verbs of causing in a tree, *sparked*, *was triggered by*: what brings about what."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache

from timeline.events.words.wordlists import verbs
from timeline.lexicons import read_lexicon
from timeline.syntax import Token

_BESIDE = frozenset({"prt", "advmod"})


def driven_on(verb: Token) -> Token | None:
    """Whom an -ing form right after an object is said of: *troops sent the ruler fleeing*.

    >>> from timeline.syntax import parse
    >>> driven_on(parse("Troops sent the ruler fleeing to Oman.")[4])
    ruler
    """
    if verb.tag_ != "VBG" or verb.i == 0 or verb.head.lower_ not in verbs("driving"):
        return None
    before = verb.nbor(-1)
    return before if before.dep_ == "dobj" and before.head == verb.head else None


def is_caused(noun: Token) -> bool:
    """Tell whether a noun is what a verb of causing brings: *set off riots*, *led to clashes*.

    >>> from timeline.syntax import parse
    >>> tree = parse("The raid sparked riots, touched off clashes and led to an arrest.")
    >>> [token.text for token in tree if is_caused(token)]
    ['riots', 'clashes', 'arrest']
    """
    if noun.dep_ == "pobj":
        return noun.head.lower_ in _led_to().get(noun.head.head.lemma_.lower(), ())
    if noun.dep_ != "dobj":
        return False
    lemma, beside = noun.head.lemma_.lower(), noun.head.children
    words = _verbs_with_object()
    return lemma in words or any(f"{lemma} {one.lower_}" in words for one in beside)


def is_causing(verb: Token) -> bool:
    """Tell whether a verb can say that one thing brings about another."""
    if verb.pos_ != "VERB":
        return False
    lemma = verb.lemma_.lower()
    return lemma in _verbs() or any(
        f"{lemma} {one.lower_}" in _verbs() for one in verb.rights if one.dep_ in _BESIDE
    )


@cache
def _verbs() -> frozenset[str]:
    """The verbs of causing, with the particle that belongs to them: *touch off*."""
    entries = (one for one in read_lexicon("link_cues")["causes"] if not one.get("reversed"))
    words = (word for one in entries if one.get("object") != "clause" for word in one["words"])
    return frozenset(words) - {"bring"}


@cache
def _verbs_with_object() -> frozenset[str]:
    """The verbs of causing whose object is what came of it."""
    entries = (one for one in read_lexicon("link_cues")["causes"] if "to" not in one)
    words = (word for one in entries if "object" not in one for word in one["words"])
    return frozenset(words)


@cache
def _led_to() -> Mapping[str, Collection[str]]:
    """The verbs of causing that name what came of it after a preposition, with those."""
    entries = (one for one in read_lexicon("link_cues")["causes"] if not one.get("reversed"))
    return {word: one["to"] for one in entries if "to" in one for word in one["words"]}

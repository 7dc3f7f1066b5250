"""Verbs of causing in a tree, *sparked*, *was triggered by*: what brings about what."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from timeline.lexicons import read_lexicon


def is_caused(noun: Token) -> bool:
    """Tell whether a noun is the object of a verb of causing: *prompting fire*.

    >>> from timeline.syntax import parser
    >>> tree = parser()("The raid sparked riots.")
    >>> [token.text for token in tree if is_caused(token)]
    ['riots']
    """
    return noun.dep_ == "dobj" and noun.head.lemma_.lower() in _verbs_with_object()


def is_named_with_cause(noun: Token) -> bool:
    """Tell whether a noun is the subject of a verb of causing, or stands in its passive.

    >>> from timeline.syntax import parser
    >>> tree = parser()("The unrest was triggered by an arrest and led to clashes.")
    >>> [token.text for token in tree if is_named_with_cause(token)]
    ['unrest', 'arrest']
    """
    if noun.dep_ == "pobj" and noun.head.dep_ == "agent":
        return is_causing(noun.head.head)
    if any(one.dep_ == "acl" and is_causing(one) for one in noun.rights):
        return True  # "unrest sparked by the arrest"
    return noun.dep_ in ("nsubj", "nsubjpass") and is_causing(noun.head)


def is_causing(verb: Token) -> bool:
    """Tell whether a verb can say that one thing brings about another."""
    return verb.pos_ == "VERB" and verb.lemma_.lower() in _verbs()


@cache
def _verbs() -> frozenset[str]:
    """The verbs of causing, those that need a particle or a preposition included."""
    entries = (one for one in read_lexicon("link_cues")["causes"] if not one.get("reversed"))
    words = (word for one in entries if one.get("object") != "clause" for word in one["words"])
    return frozenset(word.split()[0] for word in words) - {"bring", "set"}


@cache
def _verbs_with_object() -> frozenset[str]:
    """The verbs of causing whose object is what came of it."""
    entries = (one for one in read_lexicon("link_cues")["causes"] if "to" not in one)
    words = (word for one in entries if "object" not in one for word in one["words"])
    return frozenset(word for word in words if " " not in word)

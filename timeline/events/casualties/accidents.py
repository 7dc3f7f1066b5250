"""Deaths by accident or nature, which tell no attack: *a landslide killed nine*."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.grammar import clauses, nouns
from timeline.events.words.trigger_entries import forms_in
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token

_BY = frozenset({"by", "in", "from", "during"})


def is_by_accident(verb: Token) -> bool:
    """Tell whether a clause says that people died by a mishap, and by nobody's hand.

    >>> from timeline.syntax import parse
    >>> tree = parse("Nine men died when a mine collapsed. A bus crash killed two.")
    >>> [is_by_accident(word) for word in tree if word.lower_ in ("died", "killed")]
    [True, True]
    """
    if verb.head.lower_ in verbs("accidents"):
        return not _is_armed(verb.head)
    if verb.dep_ == "advcl" and _gives_way(verb.head):
        return True  # "a building collapsed, killing 12"
    causes = [*clauses.subjects(verb), *nouns.prepositional(verb, _BY)]
    return any(map(_is_mishap, causes)) or any(map(_goes_wrong, verb.children))


def _is_mishap(noun: Token) -> bool:
    """*a landslide*, *a plane crash*, *a gas explosion*."""
    head = nouns.content_noun(noun)
    if head.lower_ in listed("calamities"):
        return True
    by_chance = not listed("chance").isdisjoint(_words_before(head))
    return by_chance and head.lower_ in listed("bursting")


def _words_before(noun: Token) -> Iterator[str]:
    return (word.lower_ for word in noun.lefts)


def _is_armed(crash: Token) -> bool:
    """*A cylinder packed with explosives crashed into a church*: somebody sent it."""
    things = clauses.grammatical_subjects(crash)
    return any(word.lower_ in forms_in("arm") for thing in things for word in thing.subtree)


def _goes_wrong(clause: Token) -> bool:
    """*when their helicopter crashed*: nobody is said to have done it."""
    is_accident = clause.lower_ in verbs("accidents") and not clauses.is_passive(clause)
    return clause.dep_ == "advcl" and (is_accident or _gives_way(clause))


def _gives_way(verb: Token) -> bool:
    return verb.lower_ in verbs("giving_way") and not clauses.is_passive(verb)

"""Words for a deed that a clause told by another: what it is called, and what took place in it.

*The blast appeared to be a suicide bombing* calls one deed by two nouns; *in the attack on the
port, gunmen shot two guards* tells in a clause what its opening phrase names.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from timeline.events.grammar import clauses, nouns
from timeline.events.words.wordlists import listed
from timeline.syntax import Token

_OCCASION = frozenset({"in", "during"})


def named_as(noun: Token) -> Token | None:
    """The noun of which a clause says that it was another: *the blast was a suicide bombing*.

    >>> from timeline.syntax import parse
    >>> tree = parse("The blast appeared to be a suicide bombing.")
    >>> named_as(tree[7])
    blast
    """
    if noun.dep_ != "attr" or noun.head.lemma_ != "be":
        return None
    verb = noun.head
    if verb.dep_ == "xcomp" and verb.head.lemma_ in listed("seeming"):
        verb = verb.head
    return next(iter(clauses.grammatical_subjects(verb)), None)


def occasion_before(word: Token, told: Container[Token]) -> Token | None:
    """The deed in which a clause puts another at its opening: *in the raid, two men were shot*.

    >>> from timeline.syntax import parse
    >>> tree = parse("In the attack on the port, gunmen shot two guards.")
    >>> occasion_before(tree[8], {tree[2]})
    attack
    """
    clause = clauses.governing_verb(word)
    while clause is not None and not clauses.stands_apart(clause):
        for noun in _opening(clause):
            if noun in told and noun.i < word.i:
                return noun
        clause = None if clause.head == clause else clauses.governing_verb(clause.head)
    return None


def _opening(verb: Token) -> Iterator[Token]:
    """The nouns of the phrases of occasion that stand before a verb's subject."""
    for phrase in verb.lefts:
        if phrase.dep_ == "prep" and phrase.lower_ in _OCCASION:
            yield from (nouns.content_noun(one) for one in phrase.children if one.dep_ == "pobj")

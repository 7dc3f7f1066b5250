"""A day that the parser takes for part of the name beside it: *a raid in Goma Sunday*.

Papers leave out the *on*, or the comma, that would part the two.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.grammar import clauses, nouns
from timeline.syntax import Token, Tree

_DAY = "DATE"
_PART_OF_NAME = frozenset({"compound", "nmod", "nummod", "amod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "npadvmod"})


def part_days(tree: Tree) -> None:
    """Take the days of a sentence and the nouns that they are run together with apart.

    Time expressions must have been marked in the tree (`ents`).

    >>> from timeline.syntax import parse
    >>> tree = parse("Rebels Sunday shelled a village.")
    >>> tree.mark_times([tree.words(1, 2)])
    >>> tree[0].head, part_days(tree), tree[0].head, tree[0].dep_
    (Sunday, None, shelled, 'nsubj')
    """
    for day in tree.ents:
        before = tree[max(0, day.start - 1)]
        last, first = day[-1], day[0]
        if _is_of_participle(before):
            before.head = clauses.governing_verb(before.head.head) or before.head
        elif first.dep_ == "appos" and first.head == before:
            _hang_on_verb(first, before)
        elif last.dep_ in _PART_OF_NAME and last.head.ent_type_ != _DAY:
            _take_noun_out(last.head)
        elif before.dep_ in _PART_OF_NAME and before.head in day:
            _take_day_out(before.head, before)


def _is_of_participle(preposition: Token) -> bool:
    """*On Monday masked men shot a guard*, read as men who were masked on Monday."""
    described = preposition.head
    is_before = preposition.dep_ == "prep" and preposition.i < described.i
    return is_before and described.dep_ == "amod"


def _hang_on_verb(day: Token, noun: Token) -> None:
    """*A bomber Sunday blew himself up*: the day is no other name of his."""
    verb = clauses.governing_verb(noun)
    day.head, day.dep_ = verb if verb is not None else noun, "npadvmod"


def _take_day_out(day: Token, noun: Token) -> None:
    """*In Goma Sunday*, *the Taliban Sunday fired*: the day says when, the name who or where."""
    above, role = day.head, day.dep_
    is_subject = role in _SUBJECTS and above.i > day.i
    is_place = role == "pobj" and above.lower_ != "on"
    if noun.pos_ not in {"NOUN", "PROPN"} or not (is_subject or is_place):
        return
    if role == "npadvmod":
        if above.pos_ != "VERB" or clauses.has_own_subject(above):
            return
        role = "nsubjpass" if clauses.is_passive(above) else "nsubj"
    noun.head, noun.dep_ = above, role
    for word in [one for one in day.lefts if one.ent_type_ != _DAY and one != noun]:
        word.head = noun
    _hang_on_verb(day, noun)


def _take_noun_out(noun: Token) -> None:
    """*On Monday rebels agreed a truce*, *fired on Sunday rockets at it*: who did it, or what."""
    preposition = noun.head
    verb, days = preposition.head, list(_days_before(noun))
    if not days or preposition.i != days[0].i - 1 or verb.pos_ != "VERB":
        return
    if noun.i < verb.i and not clauses.has_own_subject(verb):
        role = "nsubjpass" if clauses.is_passive(verb) else "nsubj"
    elif preposition.i == verb.i + 1 and _is_object(noun, verb):
        role = "dobj"
    else:
        return
    for word in days:
        word.head = days[-1]
    days[-1].head, days[-1].dep_ = preposition, "pobj"
    noun.head, noun.dep_ = verb, role


def _days_before(noun: Token) -> Iterator[Token]:
    return (word for word in noun.lefts if word.ent_type_ == _DAY)


def _is_object(noun: Token, verb: Token) -> bool:
    """Tell whether a verb without an object takes a noun: no place, and nobody *fired on*."""
    has_object = any(one.dep_ == "dobj" for one in verb.children)
    return not has_object and nouns.kinds_of(noun).isdisjoint(nouns.STRUCK)

"""Constructions in which the day of one clause is another's: gaps, *when*, *where*, colons."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.grammar import clauses, tenses
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token


def is_gapped(clause: Token, above: Token) -> bool:
    """*A ship was sunk and another set ablaze on Monday*: *was* is said once for both.

    The parser takes the second for a thing that is only described.
    """
    noun = clause.head
    is_second = noun.dep_ == "conj" and noun.head == above and noun.pos_ not in {"VERB", "AUX"}
    return is_second and (clause.dep_, clause.tag_) == ("acl", "VBN") and clauses.is_passive(above)


def is_time_of(clause: Token, past: Token) -> bool:
    """*Rebels, who had taken the town when the army fled in June*: of that June.

    Not *who had left when a bomb went off*, told in a main clause: they were gone by then.
    """
    is_when = any(one.lower_ == "when" for one in clause.children)
    is_story_before = past.dep_ == "relcl" and tenses.is_past_perfect(past)
    is_over = any(one.lower_ in listed("over_by_then") for one in past.children)
    return clause.dep_ == "advcl" and is_when and is_story_before and not is_over


def is_announced(verb: Token, opening: Token) -> bool:
    """*On Sunday came the sweep: masked men surrounded a village*: what the colon opens."""
    if opening.dep_ != "ccomp" or clauses.is_saying(verb):
        return False
    return any(word.text == ":" for word in verb.doc[opening.i + 1 : verb.i])


def clause_announcing(verb: Token) -> Token | None:
    """The clause before the colon that a clause opens with, where it does not hang below it."""
    first = verb.left_edge
    if first.i == 0 or first.nbor(-1).text != ":":
        return None
    above = clauses.governing_verb(verb.head)
    is_other = above is not None and above != verb and not clauses.is_saying(above)
    return above if is_other else None


def gatherings_at(place: Token) -> Iterator[Token]:
    """*In Gao, where 2,000 people marched on Monday, men burned a shop*: what went on there."""
    for clause in (one for noun in place.children for one in noun.children):
        is_where = any(one.lower_ == "where" for one in clause.children)
        if clause.dep_ == "relcl" and is_where and clause.lower_ in verbs("gathering"):
            yield clause

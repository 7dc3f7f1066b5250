"""Clauses beside a day: which the day belongs to, and what the clause is said of."""

from __future__ import annotations

from timeline.events.grammar import clauses
from timeline.syntax import Token

_PHRASES = frozenset({"prep", "npadvmod"})


def holds_date(phrase: Token) -> bool:
    """Tell whether a word marked as a date stands in a phrase: *in the town on Monday*."""
    return any(word.ent_type_ == "DATE" for word in phrase.subtree)


def hang_beside_day(clause: Token) -> None:
    """*Were hurt on Friday when rebels came*: the clause says when, and describes no Friday.

    Time expressions must have been marked in the tree (`ent_type_` DATE).

    >>> from timeline.syntax import parse
    >>> tree = parse("Two guards were killed on Friday, when rebels shelled the port.")
    >>> tree[5].ent_type_ = "DATE"
    >>> tree[9].head, hang_beside_day(tree[9]), tree[9].head
    (Friday, None, killed)
    """
    day = clause.head
    if day.ent_type_ != "DATE" or not _opens_with_when(clause):
        return
    is_limit = day.dep_ == "pobj" and day.head.lower_ != "on"  # "since Friday, when"
    verb = clauses.governing_verb(day)
    if verb is not None and verb.i < day.i and not is_limit:
        clause.head, clause.dep_ = verb, "advcl"


def _opens_with_when(clause: Token) -> bool:
    return any(one.lower_ == "when" and one.dep_ == "advmod" for one in clause.lefts)


def take_day(clause: Token) -> None:
    """*The men who shelled a camp on Monday fled*: no comma parts the day from the clause."""
    verb = clause.head.head
    if verb.pos_ != "VERB" or not clause.i < verb.i:
        return
    between = verb.doc[clause.i : verb.i]
    if any(one.is_punct for one in between):
        return
    for phrase in [one for one in verb.lefts if one.i > clause.i and one.dep_ in _PHRASES]:
        if holds_date(phrase):
            phrase.head = clause

"""The verb that says that a noun happened: *clashes erupted*, *had talks*, *heard six blasts*."""

from __future__ import annotations

from timeline.events.grammar import clauses, tenses
from timeline.events.grammar.definiteness import is_definite
from timeline.events.words.wordlists import forms_of, verbs
from timeline.syntax import Token

_HAVING = frozenset({"has", "had", "have", "having"})


def clause_that_tells(noun: Token) -> Token | None:
    """The verb that says that a noun happened: *clashes erupted*, *there was an attack*.

    Objects and looser phrases are only talked about: *he condemned the attack on Tuesday*; what
    a deed that is known came to cause may be later, but not what *an attack caused on Monday*.
    """
    top = top_of(noun)
    if top.dep_ == "nsubjpass" and top.head.lower_ == "followed":
        return None  # "was followed on Sunday by a raid": the raid was on that day
    if top.dep_ in {"nsubj", "nsubjpass", "csubj", "attr"} and top.head.pos_ in {"VERB", "AUX"}:
        verb: Token = top.head
        is_known = is_definite(top) or verb.lower_ in verbs("expiring")
        is_other = is_known and verb.lower_ in verbs("causing", "expiring")
        return (
            None if clauses.is_saying(verb) or (is_other and not clauses.is_passive(verb)) else verb
        )
    if top.dep_ == "pobj" and top.head.dep_ == "agent":
        return top.head.head
    return _verb_that_has(top)


def _verb_that_has(noun: Token) -> Token | None:
    """*Had talks with rebels*, *flew in for talks*, *plan a march next week*: that of its day."""
    verb: Token = noun.head
    if noun.dep_ == "dobj" and verb.pos_ == "VERB":
        is_to_come = verb.lower_ in forms_of("statuses", "planning") and tenses.is_present(verb)
        is_beheld = verb.lower_ in verbs("perceiving") and not clauses.is_saying(verb)
        return verb if verb.lower_ in _HAVING or is_beheld or is_to_come else None
    goes = verb.head
    is_reason = noun.dep_ == "pobj" and verb.lower_ == "for" and verb.dep_ == "prep"
    return goes if is_reason and goes.lower_ in verbs("going_for") else None


def top_of(noun: Token) -> Token:
    """The noun of whose phrase a noun is part: *a series of raids*, *clashes and raids*."""
    top = noun
    while top.dep_ in {"conj", "compound"} or (top.dep_ == "pobj" and top.head.lower_ == "of"):
        top = top.head if top.dep_ != "pobj" else top.head.head
    return top

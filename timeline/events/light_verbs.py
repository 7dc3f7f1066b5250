"""Verbs that only carry a noun: *carried out an attack*, *the offensive, which began in June*."""

from __future__ import annotations

from spacy.tokens import Token

from timeline.events import clauses
from timeline.events.wordlists import listed, verbs


def telling_verbs(noun: Token) -> list[Token]:
    """The verbs whose subject the event is: *the strikes hit …*, *the offensive, which began …*."""
    telling = verbs("telling_verbs") | verbs("occurring")
    found = [noun.head] if noun.dep_ == "nsubj" and noun.head.lower_ in telling else []
    for clause in noun.children:
        is_telling = clause.dep_ == "relcl" and clause.lower_ in telling
        if is_telling and noun in clauses.grammatical_subjects(clause):
            found.append(clause)
    for word in noun.subtree:  # "the offensive in Waziristan, which began in June"
        if word.dep_ == "relcl" and word.lower_ in verbs("occurring") and word.head != noun:
            found.append(word)
    return found


def light_verb(noun: Token) -> Token | None:
    """The verb that only says that the noun was done: *carried out an attack*."""
    if noun.dep_ == "pobj" and noun.head.head.lower_ in listed("measures"):
        return light_verb(noun.head.head)  # "a series of attacks"
    head = noun.head
    if noun.dep_ in {"dobj", "nsubjpass"} and head.lower_ in verbs("light"):
        return head
    if (
        noun.dep_ == "pobj"
        and noun.head.lower_ in {"with", "by"}
        and noun.head.head.lower_ in verbs("responding")
    ):
        return noun.head.head
    if (
        noun.dep_ == "pobj"
        and noun.head.lower_ == "under"
        and noun.head.head.lower_ in verbs("suffering")
    ):
        return noun.head.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head.lemma_ == "agree":
        return noun.head.head
    if (clause := _light_clause(noun)) is not None:
        return clause
    return light_verb(noun.head) if noun.dep_ == "conj" else None


def _light_clause(noun: Token) -> Token | None:
    """*an attack carried out by rebels*, *the truce that Tripoli declared yesterday*."""
    for clause in noun.children:
        is_light = clause.dep_ in {"acl", "relcl"} and clause.lower_ in verbs("light")
        if is_light and (clause.dep_ == "acl" or noun in clauses.objects(clause)):
            return clause
    return None

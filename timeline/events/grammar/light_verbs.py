"""Verbs that only carry a noun: *carried out an attack*, *the offensive, which began in June*."""

from __future__ import annotations

from timeline.events.grammar import clauses
from timeline.events.words.inflection import verb_forms
from timeline.events.words.wordlists import listed, verbs
from timeline.syntax import Token

_TAKE = frozenset(verb_forms("take"))


def telling_verbs(noun: Token) -> list[Token]:
    """The verbs whose subject the event is: *the strikes hit …*, *the offensive, which began …*."""
    telling = verbs("telling_verbs", "occurring")
    subject = measure_of(noun) or noun
    verb = subject.head
    is_told = subject.dep_ == "nsubj" and (verb.lower_ in telling or is_occurring(verb))
    if verb.lemma_ == "go" and any(child.dep_ == "acomp" for child in verb.children):
        return []  # "the raid will not go unanswered": that it took place is taken for granted
    found = [verb] if is_told else _passive_telling(subject)
    for clause in noun.children:
        is_telling = clause.dep_ == "relcl" and clause.lower_ in telling
        if is_telling and noun in clauses.grammatical_subjects(clause):
            found.append(clause)
    for clause in clauses.relative_clauses(noun):
        if clause.head != noun and is_occurring(clause):
            found.append(clause)  # "the offensive in Waziristan, which began in June"
    return found


def _passive_telling(noun: Token) -> list[Token]:
    """*The port was rocked by an explosion*: the passive of a verb whose subject the event is."""
    verb = noun.head.head
    is_agent = noun.dep_ == "pobj" and noun.head.lower_ == "by"
    is_telling = is_agent and verb.lower_ in verbs("telling_verbs") and clauses.is_passive(verb)
    return [verb] if is_telling else []


def aiming_clauses(noun: Token) -> list[Token]:
    """The participles that say whom an event was meant for: *an attack targeting medics*."""
    return [one for one in noun.children if one.dep_ == "acl" and one.lower_ in verbs("aiming")]


def measure_of(noun: Token) -> Token | None:
    """The noun that measures an event: *a series* of *a series of attacks*; None without one.

    >>> from timeline.syntax import parse
    >>> measure_of(parse("A wave of attacks shook Iraq.")[3])
    wave
    """
    is_measured = noun.dep_ == "pobj" and noun.head.lower_ == "of"
    measure = noun.head.head
    return measure if is_measured and measure.lower_ in listed("measures") else None


def is_occurring(verb: Token) -> bool:
    """Tell whether a verb only says that its subject came about: nobody does it.

    >>> from timeline.syntax import parse
    >>> is_occurring(parse("The raid took place at dawn.")[2])
    True
    """
    taken = (child.lower_ for child in verb.children if child.dep_ == "dobj")
    return verb.lower_ in verbs("occurring") or (verb.lower_ in _TAKE and "place" in taken)


def light_verb(noun: Token) -> Token | None:
    """The verb that only says that the noun was done: *carried out an attack*."""
    if (measure := measure_of(noun)) is not None:
        return light_verb(measure)
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
    is_agreed = noun.dep_ == "pobj" and noun.head.lower_ in {"to", "on", "upon"}
    if is_agreed and noun.head.head.lemma_ == "agree":
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

"""Whom a pronoun means: the subject above it, else the first name of the sentence before."""

from __future__ import annotations

import re

from timeline.events.grammar import clauses, nouns
from timeline.events.names.actors import find_names, is_state
from timeline.events.names.resolving import resolve
from timeline.events.names.spellings import cut
from timeline.events.words.wordlists import listed
from timeline.model import Actor
from timeline.syntax import Token

_WORD = re.compile(r"\w+(?:\.\w+)+\.?|\w+|[^\w\s]")
_SPEAKERS = frozenset({"i", "we", "us", "our", "my", "me", "you", "your", "ours"})
_PERSONAL = frozenset({"he", "him", "his", "she", "her", "hers"})
_MEN = frozenset({"man", "men", "members", "people"})
_ACTED_ON = frozenset({"dobj", "pobj", "dative"})
_OPENING = 8  # words of a sentence in which its subject is looked for


def antecedent(pronoun: Token, before: str) -> Actor | None:
    """Say whom a pronoun means; `before` is the text of the sentence before. None if unclear.

    >>> from timeline.syntax import parse
    >>> tree = parse("It recalled its ambassador.")
    >>> antecedent(tree[0], "Sudan said that the plant made aspirin.").name
    'Sudan'
    """
    if pronoun.lower_ in _SPEAKERS:
        return None
    subject = subject_above(pronoun)
    if subject is not None:
        party = _named(resolve(subject), subject)
        return None if party is not None and _is_of_a_person(pronoun, party) else party
    words = _WORD.findall(before)[:_OPENING]
    for found in find_names(words):
        is_only_state = is_state(found.entry.name) and words[found.end : found.end + 1] != ["'"]
        if pronoun.lower_ in _PERSONAL and is_only_state and not found.entry.is_adjective:
            continue  # "Khaplang broke his truce with Delhi. His men …"
        if not found.entry.is_adjective or words[found.end - 1].endswith("s"):
            return Actor(found.entry.name, found.entry.side, pronoun.text)
    return None


def subject_above(pronoun: Token) -> Token | None:
    """The noun that is the subject of a clause above the pronoun's: *the army says it*.

    What is acted on is not who acts: *police took the building and arrested 13 of them*.
    """
    own = clauses.governing_verb(pronoun) if pronoun.dep_ in _ACTED_ON else None
    doers = clauses.grammatical_subjects(own) if own is not None else []
    for verb in pronoun.ancestors:
        if verb.pos_ in {"VERB", "AUX"} and clauses.has_own_subject(verb):
            subject = next(iter(clauses.grammatical_subjects(verb)), None)
            if subject is None or subject in doers or _is_doer_named(subject, verb, doers):
                continue  # "anyone who broke it"
            if subject.pos_ == "NOUN" and not nouns.can_act(subject):
                continue  # "Ankara answered after Syrian shelling killed its soldiers"
            is_outside = subject.i < pronoun.i and not subject.is_ancestor(pronoun)
            if is_outside and subject.pos_ != "PRON":
                return subject
    return None


def _is_doer_named(subject: Token, verb: Token, doers: list[Token]) -> bool:
    """*The army said it had killed five of them*: whoever speaks is *it*, and not *them*."""
    is_own = any(doer.pos_ == "PRON" and verb == doer.head.head for doer in doers)
    return is_own and clauses.is_saying(verb) and subject.i < verb.i


def _is_of_a_person(pronoun: Token, party: Actor) -> bool:
    """*Pakistan returned a pilot after his jet was lost*: no state is *he*."""
    return pronoun.lower_ in _PERSONAL and is_state(party.name)


def _named(actor: Actor | None, noun: Token) -> Actor | None:
    """Only an actor with a side, or a state's organ, is worth standing for a pronoun."""
    if actor is None or not (actor.side or noun.lower_ in listed("organs")):
        return None
    return actor


def resolve_party(noun: Token, before: str) -> Actor | None:
    """Say who a noun or pronoun means; *its troops* are those of the pronoun's antecedent."""
    noun = nouns.content_noun(noun)  # "some of the marchers"
    if noun.pos_ == "PRON":
        return antecedent(noun, before)
    actor = resolve(noun)
    if actor is None or actor.side:
        return actor
    for child in noun.children:
        if child.dep_ == "poss" and child.pos_ in {"PRON", "DET"}:
            return _of_its_owner(actor, child, before)
    return actor


def _of_its_owner(actor: Actor, pronoun: Token, before: str) -> Actor:
    """Give *its troops* their side and its name; so too *M23, whose men took the town*."""
    owner = antecedent(pronoun, before) if pronoun.lower_ != "whose" else _of_clause(pronoun)
    if owner is None:
        return actor
    if not owner.side:  # "the army said its jets had struck": only an organ is known so
        is_organ = pronoun.head.lower_ in listed("organs")
        return Actor(owner.name if is_organ else actor.name, "", actor.text)
    body = _body_of(owner)
    named = body if body and _stands_for(pronoun.head, body) else actor.name
    return Actor(named, owner.side, actor.text)


def _of_clause(whose: Token) -> Actor | None:
    owned = next((one for one in whose.ancestors if one.dep_ == "relcl"), None)
    return None if owned is None else resolve(owned.head)


def _body_of(owner: Actor) -> str:
    """The state or group of *Azerbaijan's president*, whose army it is; empty if unclear."""
    named = {found.entry for found in find_names(cut(owner.name))}
    if len(named) != 1:
        return ""
    entry = named.pop()
    return entry.side if entry.is_person else entry.name


def _stands_for(noun: Token, owner: str) -> bool:
    """*its air force* is the state that has it, *its fighters* are the group; no *proxies* are.

    Nor is *its commander*, who is one man.
    """
    if is_state(owner):
        return noun.lower_ in listed("organs")
    kinds = nouns.kinds_of(noun)
    is_body = "person" not in kinds or noun.tag_ == "NNS"
    return noun.lower_ in _MEN or ("force" in kinds and is_body)

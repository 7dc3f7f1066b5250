"""The parties that a sentence speaks of: nouns that can act, and how prominent each is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from timeline.events.anaphora.agreement import Pronoun, pronoun_of, pronouns_for
from timeline.events.anaphora.words import acting
from timeline.events.grammar import clauses, nouns, phrases
from timeline.events.names.actors import is_state
from timeline.events.names.gazetteer import is_town
from timeline.events.names.resolving import resolve
from timeline.events.words.wordlists import listed, verbs
from timeline.lexicons import read_lexicon
from timeline.model import Actor
from timeline.syntax import Token, Tree

_PLACES = frozenset({"building", "site"})
_FIGHTS = frozenset({"force", "crowd"})
_WHERE = frozenset({"in", "inside", "across", "throughout", "within"})


class Role(IntEnum):
    """How prominent a noun is in its sentence, the most prominent first."""

    TOPIC = 0  # subject of the main clause
    SUBJECT = 1
    OTHER = 2
    PLACE = 3  # a state only named as where it was: "in Mali"


@dataclass(frozen=True, slots=True)
class Party:
    """A noun that can stand for those who act, and how its sentence tells of it."""

    noun: Token
    actor: Actor
    role: Role
    pronouns: frozenset[Pronoun]
    fights: bool  # a force, a crowd, a named side: no mere victim or bystander


def parties_in(tree: Tree) -> list[Party]:
    """List the parties of a sentence in the order of its words.

    >>> from timeline.syntax import parse
    >>> found = parties_in(parse("Gunmen abducted 100 girls."))
    >>> [(party.actor.name, party.role.name, party.fights) for party in found]
    [('Gunmen', 'TOPIC', True), ('100 girls', 'OTHER', False)]
    """
    return list(_parties(tree))


def _parties(tree: Tree) -> Iterator[Party]:
    for noun in tree:
        if not _is_head(noun) or pronoun_of(noun) is not None:
            continue
        actor = resolve(noun)
        if actor is None:
            continue
        kinds = nouns.kinds_of(noun)
        known = actor.name in read_lexicon("actors") or is_state(actor.name)
        is_body = bool(kinds & nouns.ACTING) or noun.lower_ in listed("organs")
        if known or is_body or _is_other_name(noun):
            fights = known or bool(kinds & _FIGHTS or (kinds & nouns.ACTING and actor.side))
            yield Party(noun, actor, role_of(noun), pronouns_for(noun), fights)


def _is_other_name(noun: Token) -> bool:
    """Tell whether a noun is a name that no list knows: *Basayev*, *the gunboat Joshan*."""
    if noun.pos_ == "PROPN":
        return not (nouns.kinds_of(noun) & _PLACES or is_town(phrases.proper_name(noun)))
    return any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in noun.children)


def _is_head(noun: Token) -> bool:
    if noun.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM"} or noun.ent_type_ == "DATE":
        return False
    if noun.pos_ in {"ADJ", "NUM"} and noun.dep_ != "nsubj":
        return False
    return noun.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "conj", "dative", "poss", "ROOT"}


def role_of(noun: Token) -> Role:
    """Tell how prominent a noun is: by the clause whose subject it is."""
    while noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head  # "gunmen and their leader attacked"
    if noun.dep_ not in {"nsubj", "nsubjpass"}:
        return Role.PLACE if _is_only_where(noun) else Role.OTHER
    verb = noun.head
    if verb.dep_ == "ccomp" and verb.head.lower_ in verbs("saying"):
        verb = verb.head  # "officials said that gunmen attacked"
    return Role.TOPIC if is_main(verb) else Role.SUBJECT


def _is_only_where(noun: Token) -> bool:
    """*In Mali*, *across northern Syria*; whoever was struck *in Turkey* may be Turkey's."""
    return noun.dep_ == "pobj" and noun.head.lower_ in _WHERE and is_state(_name(noun))


def _name(noun: Token) -> str:
    actor = resolve(noun)
    return actor.name if actor is not None else ""


def is_main(verb: Token) -> bool:
    """Tell whether a clause is the sentence's main one, or joined to it."""
    while verb.dep_ == "conj":
        verb = verb.head
    return verb.dep_ == "ROOT"


def is_gone(party: Party) -> bool:
    """Tell whether the sentence tells of a party's death or loss: it acts no more."""
    verb = clauses.governing_verb(party.noun)
    if verb is None or party.noun not in clauses.grammatical_subjects(verb):
        return False
    is_killed = clauses.is_passive(verb) and verb.lower_ in verbs("killing")
    return is_killed or verb.lower_ in acting("dying")

"""Who stands beside a party in one phrase: *Hamas and Islamic Jihad fired rockets*."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from timeline.events.grammar import nouns
from timeline.events.names.actors import find_names
from timeline.model import Actor
from timeline.syntax import Token

_JOINING = frozenset({"and", "&"})  # not "rebels or bandits", "the army but not the police"
_JOINTS = frozenset({"cc", "punct"})
_NAMING = frozenset({"NOUN", "PROPN"})


def joined_parties(noun: Token, apart: Collection[Token | None] = ()) -> tuple[Token, ...]:
    """The nouns that *and* joins with a party and that can be one too, in the order of the text.

    `apart` are parties with a role of their own: in *clashes between police and students* neither
    stands beside the other.

    >>> from timeline.syntax import parse
    >>> joined_parties(parse("Soldiers, police and vigilantes shot two men on Monday.")[0])
    (police, vigilantes)
    """
    if any(one in noun.conjuncts for one in apart):
        return ()
    phrase = (noun, *noun.conjuncts)
    if any(mark.lower_ not in _JOINING for one in phrase for mark in _joints(one)):
        return ()
    others = (one for one in noun.conjuncts if _is_party(one) and not _shares_owner(one, noun))
    return tuple(sorted(others, key=_place))


def with_those_beside(party: Actor, others: Iterable[Actor | None]) -> Actor:
    """Give a party the names of those beside it, each once.

    >>> with_those_beside(Actor("Hamas"), [Actor("Islamic Jihad"), None, Actor("Hamas")]).names
    ('Hamas', 'Islamic Jihad')
    """
    names = dict.fromkeys(one.name for one in others if one is not None)
    return replace(party, beside=tuple(name for name in names if name != party.name))


def _place(noun: Token) -> int:
    return noun.i


def _joints(noun: Token) -> Iterator[Token]:
    return (child for child in noun.children if child.dep_ == "cc")


def _is_party(noun: Token) -> bool:
    """*a soldier*, *Aleppo*; a day is none, nor is a word that no list of kinds has."""
    is_known = noun.pos_ == "PROPN" or bool(nouns.kinds_of(noun))
    return noun.pos_ in _NAMING and is_known and noun.ent_type_ != "DATE"


def _shares_owner(noun: Token, first: Token) -> bool:
    """*Moldovan troops and police*: both Moldova's, which is named once."""
    is_bare = noun.pos_ == "NOUN" and all(one.dep_ in _JOINTS for one in noun.lefts)
    return is_bare and any(any(find_names([one.text])) for one in first.lefts)

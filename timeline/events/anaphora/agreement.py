"""Which pronoun could take up a noun: its number, and whether it is a person."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from timeline.events.anaphora.words import taken_up_by
from timeline.events.grammar import nouns, phrases
from timeline.events.names.actors import Entry, find_names, is_state
from timeline.events.names.gazetteer import is_town
from timeline.syntax import Token


class Pronoun(StrEnum):
    """The pronouns of the third person, by what they can stand for."""

    THEY = "they"
    IT = "it"
    PERSON = "he or she"


_FORMS = {
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), Pronoun.THEY),
    **dict.fromkeys(("it", "its", "itself"), Pronoun.IT),
    **dict.fromkeys(("he", "him", "his", "she", "her", "hers"), Pronoun.PERSON),
}
_ONE = frozenset({Pronoun.PERSON})
_MANY = frozenset({Pronoun.THEY})
_THING = frozenset({Pronoun.IT})
_BODY = frozenset({Pronoun.IT, Pronoun.THEY})  # the army, the group, the Taliban


def pronoun_of(word: Token) -> Pronoun | None:
    """Tell which pronoun of the third person a word is; None for any other word.

    >>> from timeline.syntax import parse
    >>> [pronoun_of(token) for token in parse("Their men left.")][:2]
    [<Pronoun.THEY: 'they'>, None]
    """
    return _FORMS.get(word.lower_)


def pronouns_for(noun: Token) -> frozenset[Pronoun]:
    """Give the pronouns that can take up a noun phrase.

    A singular noun for many people (*the army*, *the group*) can be *it* and *they*.

    >>> from timeline.syntax import parse
    >>> tree = parse("The gunmen fought the army.")
    >>> [sorted(pronouns_for(tree[i])) for i in (1, 4)]
    [[<Pronoun.THEY: 'they'>], [<Pronoun.IT: 'it'>, <Pronoun.THEY: 'they'>]]
    """
    if _is_plural(noun):
        return _MANY
    known = [found.entry for found in find_names([word.text for word in phrases.phrase(noun)])]
    if noun.pos_ == "PROPN" or (known and not known[-1].is_adjective):
        return _for_name(noun, known)
    kinds = nouns.kinds_of(noun)
    if "force" in kinds and "person" not in kinds:
        return _THING if "site" in kinds else _BODY  # one jet, one tank
    return _ONE if kinds & {"person", "crowd"} else _THING


def _is_plural(noun: Token) -> bool:
    joined = any(child.dep_ == "cc" and child.lower_ == "and" for child in noun.children)
    if nouns.content_noun(noun).tag_ in {"NNS", "NNPS"} or (joined and noun.conjuncts):
        return True
    return _has_article(noun) and any(one.entry.is_adjective for one in find_names([noun.text]))


def _has_article(noun: Token) -> bool:
    return any(child.lower_ == "the" for child in noun.children)


def _for_name(noun: Token, known: Sequence[Entry]) -> frozenset[Pronoun]:
    if not known:
        if is_town(phrases.proper_name(noun)):
            return _THING
        return _BODY if _has_article(noun) else _ONE | _THING  # the Tatmadaw, Basayev
    if known[-1].name in taken_up_by("people"):
        return _ONE
    if is_state(known[-1].name):
        return _THING
    is_of_many = _has_article(noun) and noun.text.endswith("s")  # "the Houthis"
    return _MANY if is_of_many else _BODY

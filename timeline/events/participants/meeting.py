"""Who meets whom: *talks between A and B*, *clashes broke out between rebels and troops*."""

from __future__ import annotations

from timeline.events.grammar import clauses, nouns
from timeline.events.grammar.light_verbs import (
    telling_verbs,
)
from timeline.events.names.fillers import first_party
from timeline.events.names.gazetteer import is_town
from timeline.events.words.wordlists import listed
from timeline.syntax import Token

_WITH = frozenset({"with"})


def parties_meeting(noun: Token) -> list[Token]:
    """The parties of *talks between A and B*, *A began talks with B*."""
    verb = noun.head
    parties = nouns.prepositional(noun, listed("between")) or _met_there(noun)
    if not parties and noun.dep_ == "dobj":
        parties = nouns.prepositional(verb, _WITH)  # "agreed a truce on Friday with the army"
    is_begun = len(parties) == 1 and noun.dep_ == "dobj" and verb.pos_ == "VERB"
    doer = first_party(clauses.subjects(verb)) if is_begun else None
    return parties if doer is None or doer in parties else [doer, *parties]


def _met_there(noun: Token) -> list[Token]:
    """*Clashes broke out in Homs between rebels and troops*: the phrase hangs on verb or place."""
    for verb in telling_verbs(noun):
        after = (word for word in verb.subtree if word.i > noun.i)
        for word in after:
            if word.lower_ in listed("between") and clauses.governing_verb(word) == verb:
                met = [child for child in word.children if child.dep_ == "pobj"]
                met += [one for child in met for one in child.conjuncts]
                if met and all(map(_is_side, met)):
                    return met
    return []


def _is_side(noun: Token) -> bool:
    """Tell whether a noun can fight: *between rebels and troops*, not *between Goma and Sake*."""
    noun = nouns.content_noun(noun)
    is_name = noun.pos_ == "PROPN" and noun.ent_type_ != "DATE" and not is_town(noun.text)
    return is_name or nouns.can_act(noun)

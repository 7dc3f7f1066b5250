"""Whether a trigger's wording points back to an event that was told before."""

from __future__ import annotations

from spacy.tokens import Token

from timeline.events import clauses

_POINTING = frozenset({"the", "this", "that", "these", "those", "such", "both"})
_PRONOUNS = frozenset({"one", "ones", "it", "this", "that", "these", "those", "which"})


def is_definite(trigger: Token) -> bool:
    """Tell whether a trigger points back: *the attack*, *Friday's strike*, *the one … killed*.

    >>> from timeline.syntax import parser
    >>> tree = parser()("The attack followed an attack.")
    >>> [is_definite(token) for token in tree if token.lemma_ == "attack"]
    [True, False]
    """
    if trigger.pos_ == "VERB":
        subjects = clauses.subjects(trigger)
        return any(subject.lower_ in _PRONOUNS for subject in subjects)
    for child in trigger.children:
        if child.dep_ == "det" and child.lower_ in _POINTING:
            return True
        if child.dep_ == "poss":
            return True
    return False


def is_plural(trigger: Token) -> bool:
    """Tell whether a noun trigger is plural; verbs never are."""
    return trigger.tag_ in {"NNS", "NNPS"}

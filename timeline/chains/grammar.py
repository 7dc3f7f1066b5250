"""Small questions to a dependency tree (spaCy's labels, the CLEAR style)."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from timeline.lexicons import read_lexicon

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_SHARES_SUBJECT = frozenset({"conj", "xcomp", "advcl"})
_OBJECTS = frozenset({"pobj", "pcomp"})
_MODALS = frozenset({"could", "may", "might", "would", "should", "can", "must", "will", "shall"})
VOWS = frozenset({"vow", "threaten", "promise", "pledge", "swear", "warn"})
POINTERS = frozenset({"this", "that", "it", "these", "those", "which", "they"})
_HYPOTHETICAL = frozenset({"if", "unless", "whether", "lest"})


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of the labels."""
    return next((one for one in token.children if one.dep_ in deps), None)


def subject(verb: Token) -> Token | None:
    """The subject of a verb, or the one that it shares with the verb it hangs on."""
    for clause in _with_shared_subject(verb):
        found = child(clause, *_SUBJECTS)
        if found is not None:
            return antecedent(found)
    return None


def _with_shared_subject(verb: Token) -> Iterator[Token]:
    yield verb
    while verb.dep_ in _SHARES_SUBJECT:
        verb = verb.head
        yield verb


def antecedent(pronoun: Token) -> Token:
    """The noun that a relative pronoun stands for; any other word is its own."""
    if pronoun.tag_ not in ("WDT", "WP") or pronoun.dep_ not in _SUBJECTS | {"dobj", "pobj"}:
        return pronoun
    clause = next((one for one in pronoun.ancestors if one.dep_ == "relcl"), None)
    return clause.head if clause is not None else pronoun


def object_of(preposition: Token) -> Token | None:
    """What a preposition governs, be it a noun or a clause."""
    found = child(preposition, *_OBJECTS)
    if found is not None and found.tag_ == "IN":  # "because of", "due to": parsed as a chain
        return child(found, *_OBJECTS) or child(preposition, "pobj")
    return found


def is_not_stated(token: Token) -> bool:
    """Tell whether a verb says what could, will or would be, not what was."""
    return any(
        (one.dep_ in ("aux", "auxpass") and one.lower_ in _MODALS)
        or (one.dep_ == "mark" and one.lower_ in _HYPOTHETICAL)
        for one in token.children
    )


def is_negated(token: Token) -> bool:
    """Tell whether a word itself is denied ("was not", "never")."""
    return any(one.dep_ == "neg" or one.lower_ in ("not", "never") for one in token.children)


def is_own_clause(verb: Token) -> bool:
    """Tell whether a word heads a clause that stands for itself, subject and all.

    "What it said was a reprisal" does not: *what* is the clause that it hangs on.
    """
    own = child(verb, *_SUBJECTS)
    return own is not None and own.tag_ != "WP" and verb.dep_ in ("ROOT", "ccomp", "conj")


def subtree(token: Token | None) -> frozenset[int]:
    """The positions of a token and all that hangs on it; of nothing, none."""
    return frozenset(one.i for one in token.subtree) if token is not None else frozenset()


def is_somebody(noun: Token) -> bool:
    """Tell whether a word is a name, a person, a force or a question, and so no deed."""
    if noun.pos_ in ("PROPN", "PRON") and noun.lower_ not in POINTERS:
        return True
    kinds = read_lexicon("kinds")
    return any(noun.lemma_ in kinds[kind]["words"] for kind in ("person", "crowd", "force"))


def points_back(token: Token) -> bool:
    """Tell whether a phrase only points at something told before: "this", "that attack"."""
    if token.lower_ in POINTERS and token.pos_ in ("PRON", "DET"):
        return True
    return any(one.dep_ == "det" and one.lower_ in POINTERS for one in token.children)

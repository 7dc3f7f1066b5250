"""Who owned up to a deed, or is blamed for it, in a sentence of its own.

*X claimed responsibility*, *X said it was behind it*, *police blamed X*: the deed is the one
that the sentence names, else the last violent one that was told without a known author. A
claim goes before blame. Where two are blamed, nobody is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.anaphora.agreement import pronoun_of
from timeline.events.anaphora.answering import blamed, owners_up, with_owners
from timeline.events.anaphora.machines import called
from timeline.events.anaphora.parties import parties_in
from timeline.events.anaphora.pronouns import antecedent
from timeline.events.anaphora.speakers import speaker_of, speaks_of_us
from timeline.events.anaphora.words import taken_up_by
from timeline.events.grammar import nouns
from timeline.events.names.resolving import resolve
from timeline.events.words.wordlists import status_words
from timeline.model import Actor
from timeline.syntax import Token, Tree

_CUE = re.compile(
    r"\b(?:responsib|claim|behind|blam|suspect|suspicion|finger|admit|own(?:ed|s|ing)? up|confess"
    r"|avow|culprit|perpetrator|author|(?:handi)?work of|doing\b|pin(?:ned|s)?\b|attribut|ascrib"
    r"|guilt|imput|trac(?:ed|es) |put it|laid|lay(?:s|ing)? it"
    r"|d(?:id|one|o) (?:it|this|so)|(?:carr|plant|stag)(?:y|ied|ed)"
    r"|(?:com(?:e|es|ing)|came) from|(?:was|were) (?-i:[A-Z]))",
    re.IGNORECASE,
)
_OF = frozenset({"of"})
_UNSURE = frozenset({"may", "might", "could", "would", "should", "if", "whether"})
_NOBODY = frozenset({"no", "nobody", "none", "neither", "not", "n't", "never"})


@dataclass(frozen=True, slots=True)
class Statement:
    """Who answers for a deed by a sentence; `claimed` by themselves, else blamed."""

    actor: Actor
    claimed: bool


def may_state(sentence: str) -> bool:
    """Tell whether a sentence has a word by which somebody answers for a deed.

    >>> may_state("Nobody claimed responsibility."), may_state("It rained.")
    (True, False)
    """
    return _CUE.search(sentence) is not None


def statement_in(tree: Tree, before: Sequence[Tree] = ()) -> Statement | None:
    """Read who owns up or is blamed in a sentence; None for nobody, or for several.

    >>> from timeline.syntax import parse
    >>> statement_in(parse("Al-Shabaab said it was behind the attack.")).actor.name
    'al-Shabaab'
    >>> statement_in(parse("The Taliban denied that it was behind the attack."))
    """
    said = [verb for verb in tree if verb.pos_ in {"VERB", "AUX"} and _is_asserted(verb)]
    for claimed, answer in ((True, owners_up), (False, blamed)):
        answering = (_who(noun, before, claimed=claimed) for verb in said for noun in answer(verb))
        named = {actor.name: actor for actor in answering if actor is not None}
        if not claimed:
            named |= {actor.name: actor for verb in said if (actor := called(verb)) is not None}
        if named:
            return Statement(next(iter(named.values())), claimed) if len(named) == 1 else None
    return None


def _is_asserted(verb: Token) -> bool:
    """Tell whether the clause is said to be so: no *not*, *may*, *denied that*, *if*."""
    for word in (verb, *verb.ancestors):
        if word.pos_ not in {"VERB", "AUX"}:
            continue
        marks = {child.lower_ for child in word.children if child.dep_ in {"neg", "aux", "mark"}}
        if marks & (_NOBODY | _UNSURE):
            return False
        if word.lemma_.lower() in status_words("denying"):
            return False
    return True


def _who(noun: Token, before: Sequence[Tree], *, claimed: bool) -> Actor | None:
    """The party that a noun or pronoun means; None for *no group* and for what is no party.

    Whoever owns up to a deed fights, also where no list knows the name.
    """
    words = with_owners(noun)
    if (ours := next(filter(speaks_of_us, words), None)) is not None:
        return speaker_of(ours, before)
    speaker = next((word for word in words if pronoun_of(word) is not None), None)
    if speaker is not None:
        return _taken_up(speaker, before)
    if _is_nobody(noun):
        return None
    found = next((party for party in parties_in(noun.doc) if party.noun == noun), None)
    if found is not None and (found.fights or found.actor.side):
        return found.actor
    named = _calling_itself(noun) or noun
    is_name = claimed and named.pos_ == "PROPN" and named.ent_type_ not in {"PERSON", "DATE"}
    is_theirs = noun.lower_ in taken_up_by("members") and bool(nouns.prepositional(noun, _OF))
    return resolve(named) if is_name or is_theirs else None


def _taken_up(pronoun: Token, before: Sequence[Tree]) -> Actor | None:
    """Who fights of those whom a pronoun takes up: *it said that it …*, *its fighters …*."""
    found = antecedent(pronoun, before)
    if found is None or not found.fights or _is_nobody(found.noun):
        return None
    named = _calling_itself(found.noun)
    return found.actor if named is None else resolve(named)


def _is_nobody(noun: Token) -> bool:
    return any(child.lower_ in _NOBODY for child in noun.children)


def _calling_itself(noun: Token) -> Token | None:
    """*A group calling itself the Black Brigade*: its name."""
    clauses_of = (child for child in noun.children if child.dep_ == "acl")
    named = (one for clause in clauses_of if clause.lemma_ == "call" for one in clause.children)
    return next((one for one in named if one.dep_ == "oprd" and one.pos_ == "PROPN"), None)


def is_contested(tree: Tree) -> bool:
    """Tell whether a sentence turns back what is said: *Hamas denied it*.

    >>> from timeline.syntax import parse
    >>> is_contested(parse("The government in Nicosia rejects that."))
    True
    """
    return any(
        verb.pos_ == "VERB" and verb.lemma_.lower() in status_words("denying") for verb in tree
    )

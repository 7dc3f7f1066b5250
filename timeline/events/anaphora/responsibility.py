"""Who owned up to a deed, or is blamed for it, in a sentence of its own.

*X claimed responsibility*, *X said it was behind it*, *police blamed X*: the deed is the one
that the sentence names, else the last violent one that was told without a known author. A
claim goes before blame. Where two are blamed, nobody is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from timeline.events.anaphora.agreement import pronoun_of
from timeline.events.anaphora.machines import called
from timeline.events.anaphora.parties import parties_in
from timeline.events.anaphora.pronouns import antecedent
from timeline.events.anaphora.words import acting, taken_up_by
from timeline.events.grammar import clauses, nouns
from timeline.events.words.trigger_entries import triggers_by_form
from timeline.events.words.wordlists import status_words
from timeline.model import Actor

_CUE = re.compile(
    r"\b(?:responsib|claim|behind|blam|suspect|suspicion|finger|admit|(?:was|were) (?-i:[A-Z]))",
    re.IGNORECASE,
)
_POINTED = frozenset({"on", "upon", "at", "to"})
_IT = frozenset({"it", "this", "that", "them"})
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


def statement_in(tree: Doc, before: Sequence[Doc] = ()) -> Statement | None:
    """Read who owns up or is blamed in a sentence; None for nobody, or for several.

    >>> from timeline.syntax import parser
    >>> statement_in(parser()("Al-Shabaab said it was behind the attack.")).actor.name
    'al-Shabaab'
    >>> statement_in(parser()("The Taliban denied that it was behind the attack."))
    """
    said = [verb for verb in tree if verb.pos_ in {"VERB", "AUX"} and _is_asserted(verb)]
    for claimed, answer in ((True, _claiming), (False, _blamed)):
        answering = (_who(noun, before) for verb in said for noun in answer(verb))
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


def _claiming(verb: Token) -> Iterator[Token]:
    """Those who own up: *claimed responsibility*, *claimed the attack*, *said it was behind it*.

    *A raid came days after a bombing claimed by Jaish*: that claim is for the bombing alone.
    """
    is_aside = verb.dep_ == "acl" and verb.head.lower_ in triggers_by_form()
    owned = [] if is_aside else clauses.objects(verb)
    if verb.lower_ in acting("owning_up") and any(map(_is_owned, owned)):
        yield from clauses.subjects(verb)
    yield from (noun for noun in _behind(verb) if pronoun_of(noun) is not None)


def _is_owned(noun: Token) -> bool:
    """Tell whether what is claimed is a deed or the responsibility for one."""
    return noun.lower_ in taken_up_by("owned") or noun.lower_ in triggers_by_form()


def _blamed(verb: Token) -> Iterator[Token]:
    """Those blamed: *police blamed X*, *X is suspected*, *suspicion fell on X*."""
    if verb.lower_ in acting("blaming") and _is_for_a_deed(verb):
        yield from clauses.objects(verb)
    things = {noun.lower_ for noun in clauses.grammatical_subjects(verb) + clauses.objects(verb)}
    if things & taken_up_by("suspicion"):
        yield from nouns.prepositional(verb, _POINTED)
    yield from (noun for noun in _behind(verb) if pronoun_of(noun) is None)


def _is_for_a_deed(verb: Token) -> bool:
    """Tell whether a deed is what somebody is blamed for: *for it*, *for the attack*."""
    reasons = nouns.prepositional(verb, frozenset({"for"}))
    return all(_is_owned(noun) or noun.lower_ in _IT for noun in reasons)


def _behind(verb: Token) -> list[Token]:
    """The subjects of *was behind the attack*, *were responsible*."""
    if verb.lemma_ != "be":
        return []
    is_behind = any(
        any(noun.dep_ == "pobj" and not nouns.kinds_of(noun) for noun in child.children)
        if child.lower_ == "behind"
        else child.lower_ == "responsible" and child.dep_ == "acomp"
        for child in verb.children
    )
    return clauses.grammatical_subjects(verb) if is_behind else []


def _who(noun: Token, before: Sequence[Doc]) -> Actor | None:
    """The party that a noun or pronoun means; None for *no group* and for what is no party."""
    if pronoun_of(noun) is None:
        found = next((party for party in parties_in(noun.doc) if party.noun == noun), None)
    else:
        found = antecedent(noun, before)
    if found is None or any(child.lower_ in _NOBODY for child in found.noun.children):
        return None
    return found.actor if found.fights else None


def is_contested(tree: Doc) -> bool:
    """Tell whether a sentence turns back what is said: *Hamas denied it*.

    >>> from timeline.syntax import parser
    >>> is_contested(parser()("The government in Nicosia rejects that."))
    True
    """
    return any(
        verb.pos_ == "VERB" and verb.lemma_.lower() in status_words("denying") for verb in tree
    )

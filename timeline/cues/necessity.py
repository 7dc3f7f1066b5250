"""What somebody was left no choice by: "the raid left Rome no option but to close the border"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.cues.causes import active_source
from timeline.cues.grammar import child, is_not_stated
from timeline.cues.match import CueMatch, Lexicon, is_denied
from timeline.cues.prepositions import object_of, preposition_of
from timeline.cues.rules import Rule
from timeline.syntax import Token

_NONE = frozenset({"no", "little", "few", "any"})
_BUT = frozenset({"but", "except", "than"})
_AIM = 6  # words from the choice to what was done: "no choice, he said, but to *close* it"


def read_necessity(noun: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read *no choice*: what left none is the cause, what it left to do the effect."""
    cue = lexicon.get(noun.lemma_)
    verb = _leaving(noun)
    if cue is None or verb is None or verb.lemma_ not in cue.under or is_not_stated(verb):
        return
    if not any(one.lower_ in _NONE for one in noun.lefts):
        return
    cause = _what_left_none(verb, noun)
    if cause is None:
        return
    done = _left_to_do(noun)
    yield CueMatch(
        cue,
        (verb, noun),
        cause,
        () if done is None else (done,),
        climbs=False,
        rule=Rule.TOLD_WHY,
        responder=child(verb, "dative", "nsubjpass") or _whom(verb, noun),
        denied=is_denied(verb),
    )


def _leaving(noun: Token) -> Token | None:
    """The verb of *left it no choice*, *left with no choice*, *had no choice*."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "with" else noun.head
    return above if above.pos_ in ("VERB", "AUX") else None


def _what_left_none(verb: Token, noun: Token) -> Token | None:
    """The subject, of a passive the agent; one *has* no choice after a deed."""
    if verb.lemma_ == "have":
        after = preposition_of(verb, ("after", "following"))
        return object_of(after) if after is not None else None
    if child(verb, "nsubjpass") is None and child(verb, "auxpass") is None:
        return active_source(verb)
    by = child(verb, "agent") or preposition_of(noun, ("by",))
    return object_of(by) if by is not None else None


def _whom(verb: Token, noun: Token) -> Token | None:
    return next((one for one in verb.rights if one.dep_ == "dobj" and one != noun), None)


def _left_to_do(noun: Token) -> Token | None:
    """The deed behind *but to*."""
    rest = noun.doc[noun.i + 1 :]
    but = next((one for one in rest[:_AIM] if one.lower_ in _BUT), None)
    after = noun.doc[but.i + 1 : but.i + 3] if but is not None else ()
    return next((one for one in after if one.tag_ == "VB"), None)

"""Nouns that say what a deed is to another: "a reprisal for the raid"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from timeline.chains.cues import Cue
from timeline.chains.grammar import VOWS, child, is_not_stated, object_of
from timeline.chains.match import CueMatch, Lexicon, is_denied

_ADVERBIAL = frozenset({"in", "as"})
_NAMING = frozenset({"call", "term", "label", "brand", "deem", "consider"})
_ARRIVALS = frozenset({"come", "follow", "begin", "start", "arrive"})


def read_noun(noun: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read a noun of answering: what it is *to* is the cause, what it is said *of* the effect."""
    cue = lexicon.get(noun.lemma_.casefold())
    if cue is None or noun.pos_ not in ("NOUN", "PROPN") or _is_label(noun):
        return
    link = _preposition(noun, cue.to)
    cause = object_of(link) if link is not None else None
    if cause is None and not cue.bare:
        return
    words = (noun,) if link is None or cause is None else (noun, link)
    found = _said_of(noun, cue, has_cause=cause is not None)
    if found is None:
        return
    effects, rule, opener = found
    yield CueMatch(
        cue,
        words if opener is None else (opener, *words),
        cause,
        effects,
        climbs=rule in ("in", "set beside", "is"),
        rule=f"noun {rule}",
        responder=child(noun, "poss"),
        goes_on=rule == "came",
        denied=is_denied(noun),
    )


def _is_label(noun: Token) -> bool:
    """Tell whether a noun is a capital within a sentence: the "Reply" button of a page."""
    return noun.is_title and noun.i > 0


def _preposition(word: Token, accepted: tuple[str, ...]) -> Token | None:
    """The preposition after a word, wherever the parser hung it."""
    own = (one for one in word.children if one.dep_ == "prep" and one.lower_ in accepted)
    after = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else None
    beside = after if after is not None and after.lower_ in accepted else None
    return next(own, beside)


def _said_of(
    noun: Token, cue: Cue, has_cause: bool
) -> tuple[tuple[Token, ...], str, Token | None] | None:
    """Where to look for what the noun is said of: words, the name of the frame, its opener."""
    head = noun.head
    if noun.dep_ == "pobj" and head.lower_ in _ADVERBIAL:
        return (head.head,), "in", head
    if cue.in_only:
        return None
    if noun.dep_ == "nsubj":
        return _subject_frame(head)
    if noun.dep_ in ("attr", "oprd", "acomp") or (noun.dep_ == "dobj" and head.lemma_ in _NAMING):
        return (head,), "is", None
    if not has_cause:
        return None
    after_comma = any(one.text in (",", "–", "—", "-") for one in noun.doc[head.i : noun.i])
    if noun.dep_ == "appos" or (noun.dep_ != "ROOT" and after_comma and head.i < noun.i):
        return (head,), "set beside", None
    if noun.dep_ == "dobj" and head.lemma_ in VOWS:
        return (head,), "vowed", None
    return None


def _subject_frame(verb: Token) -> tuple[tuple[Token, ...], str, Token | None] | None:
    """What follows the verb is the effect: "the response was …", "is to …", "came …"."""
    if verb.lemma_ == "be":
        said = tuple(one for one in verb.children if one.dep_ in ("attr", "xcomp", "ccomp"))
        return (said, "was", None) if said else None
    if verb.lemma_ in _ARRIVALS and not is_not_stated(verb):
        told = (one for one in verb.subtree if one.dep_ in ("relcl", "advcl"))
        return (verb, *told), "came", None
    return None

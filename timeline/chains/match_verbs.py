"""Verbs that tie deeds together: answering them, causing them, taking them as a complement."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from timeline.chains.cues import Cue
from timeline.chains.grammar import (
    VOWS,
    antecedent,
    child,
    is_negated,
    is_not_stated,
    is_somebody,
    object_of,
    subject,
)
from timeline.chains.match import CueMatch, Lexicon, is_denied

# ------------------------------------------------------------- "retaliated for the raid"


def read_answer(verb: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read a verb of answering; of a vow, only the vow is a deed."""
    found = _verb_cue(verb, lexicon)
    if found is None or is_not_stated(verb) or is_negated(verb):
        return
    cue, particle = found
    cause, link = _answered(verb, cue, particle)
    if cue.object == "cause" and cause is None:
        return
    vow = verb.dep_ == "xcomp" and verb.head.lemma_ in VOWS
    deeds = (verb.head,) if vow else tuple(_deeds(verb, cue, cause))
    yield CueMatch(
        cue,
        (verb, *particle) if link is None else (verb, *particle, link),
        cause,
        deeds,
        climbs=verb.dep_ in ("xcomp", "advcl", "acl", "relcl") and not vow,
        rule="verb vowed" if vow else "verb answered",
        responder=subject(verb),
        goes_on=not vow and _says_no_more(verb),
        denied=is_denied(verb),
    )


def _answered(
    verb: Token, cue: Cue, particle: tuple[Token, ...]
) -> tuple[Token | None, Token | None]:
    """What a verb of answering answers, and the preposition that says so, if one does."""
    if cue.object == "cause":
        named = child(verb, "dobj")
        if named is not None and named not in particle:
            return named, None
    for word in (verb, *particle):
        link = _preposition_of(word, cue.to)
        if link is not None:
            return object_of(link), link
    return None, None


def _verb_cue(verb: Token, lexicon: Lexicon) -> tuple[Cue, tuple[Token, ...]] | None:
    """The cue of a verb, alone or with the particle after it."""
    if verb.pos_ not in ("VERB", "AUX", "ADJ"):
        return None
    lemma = verb.lemma_.casefold()
    after = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    if after is not None and f"{lemma} {after.lower_}" in lexicon:
        return lexicon[f"{lemma} {after.lower_}"], (after,)
    return (lexicon[lemma], ()) if lemma in lexicon else None


def _preposition_of(verb: Token, accepted: tuple[str, ...]) -> Token | None:
    return next(
        (one for one in verb.children if one.dep_ in ("prep", "dative") and one.lower_ in accepted),
        None,
    )


def _deeds(verb: Token, cue: Cue, cause: Token | None) -> Iterator[Token]:
    """Where a verb of answering says what was done: with …, by …ing, …ing, or above it."""
    within = [verb, *(cause.subtree if cause is not None else ())]
    for one in within:
        for prep in one.children:
            if prep.dep_ in ("prep", "agent") and prep.lower_ in cue.by:
                deed = object_of(prep)
                if deed is not None:
                    yield deed
    yield from (one for one in verb.children if one.dep_ in ("advcl", "xcomp") and _goes_on(one))
    if cue.deed:
        yield verb


def _says_no_more(verb: Token) -> bool:
    """Tell whether the sentence leaves open how: "Iran replied on Sunday"."""
    return verb.dep_ == "ROOT" and not any(
        one.dep_ in ("ccomp", "xcomp", "dobj", "conj", "advcl")
        or (one.dep_ == "prep" and one.lower_ in ("with", "by"))
        for one in verb.children
    )


def _goes_on(clause: Token) -> bool:
    """Tell whether a clause says how: "retaliated, striking five sites"."""
    return clause.tag_ == "VBG"


# ------------------------------------------------------------- "the killing sparked riots"


def read_cause(verb: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read a verb whose subject is the cause and whose object is the effect, or its passive."""
    found = _verb_cue(verb, lexicon)
    if found is None or is_not_stated(verb):
        return
    cue, particle = found
    agent = child(verb, "agent")
    if cue.passive == ("never" if agent is not None else "only"):
        return
    if agent is not None:
        source, outcome = object_of(agent), _passive_outcome(verb)
    else:
        source, outcome = _active_source(verb), _active_outcome(verb, cue)
    if source is None or not outcome:
        return
    link = agent if agent is not None else _preposition_of(verb, cue.to)
    yield CueMatch(
        cue,
        tuple(one for one in (verb, *particle, link) if one is not None),
        source,
        outcome,
        climbs=agent is not None and child(verb, "nsubjpass") is None,
        rule="caused by" if agent is not None else "caused",
        denied=is_denied(verb),
    )


def _active_source(verb: Token) -> Token | None:
    own = child(verb, "nsubj", "csubj")
    if own is not None:
        return antecedent(own)
    if verb.tag_ == "VBD" and verb.dep_ == "acl":
        return verb.head  # "the raids led to clashes", misread as "raids (that were) led"
    if verb.tag_ == "VBG" and verb.dep_ in ("advcl", "conj", "acl"):
        return verb.head  # "…, prompting a raid": the clause before it
    return subject(verb) if verb.dep_ == "conj" else None


def _active_outcome(verb: Token, cue: Cue) -> tuple[Token, ...]:
    if cue.to:
        link = _preposition_of(verb, cue.to)
        outcome = object_of(link) if link is not None else None
        return (outcome,) if outcome is not None and not is_somebody(outcome) else ()
    return tuple(one for one in verb.children if one.dep_ in ("xcomp", "ccomp", "dobj"))


def _passive_outcome(verb: Token) -> tuple[Token, ...]:
    own = child(verb, "nsubjpass")
    if own is not None:
        return (antecedent(own),)
    return (verb.head,) if verb.dep_ in ("acl", "advcl", "relcl", "amod", "conj") else ()


# ------------------------------------------------------------- "arrested for the raid"


def read_complement(deed: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read a deed that names its cause itself, after a preposition."""
    cue = lexicon.get(deed.lemma_.casefold())
    if cue is None or deed.pos_ not in ("NOUN", "VERB"):
        return
    link = _preposition_of(deed, cue.to)
    cause = object_of(link) if link is not None else None
    if link is None or cause is None:
        return
    yield CueMatch(
        cue, (deed, link), cause, (deed,), climbs=False, rule="complement", denied=is_denied(link)
    )

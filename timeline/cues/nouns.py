"""Nouns and adjectives that say what a deed is to another: "a reprisal for the raid".

What such a noun is *to* is the cause; `noun_frames` finds the deed that it is said *of*.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.cues.entries import Cue
from timeline.cues.grammar import (
    Found,
    child,
    container,
    is_modifier,
    is_not_stated,
    is_somebody,
    subject,
    vows,
)
from timeline.cues.match import CueMatch, Lexicon, is_denied
from timeline.cues.noun_frames import Frame, Naming, frame_of, is_motive
from timeline.cues.prepositions import answered_when, object_of, preposition_of
from timeline.cues.rules import Rule
from timeline.lexicons import word_list
from timeline.syntax import Token


def read_noun(noun: Token, lexicon: Lexicon) -> Iterator[CueMatch]:
    """Read a noun of answering: what it is *to* is the cause, what it is said *of* the effect."""
    cue = lexicon.get(noun.lemma_.casefold())
    if cue is None or noun.pos_ not in ("NOUN", "PROPN", "ADJ") or _is_label(noun):
        return
    whole = container(noun)
    cause, link = _named(noun, whole, cue)
    if (cause is None and not cue.bare) or _is_unreal(whole):
        return
    if is_modifier(noun) and whole.lemma_ in lexicon:
        return  # "a tit-for-tat response": the noun says it all
    frame = frame_of(noun, Naming(whole, cause is not None), cue)
    if frame is None:
        return
    if cause is None:
        frame, cause = _in_sequence(frame)
    yield CueMatch(
        cue,
        (*frame.opener, noun) if link is None or cause is None else (*frame.opener, noun, link),
        cause,
        frame.effects,
        climbs=frame.climbs,
        rule=frame.rule,
        responder=child(noun, "poss") or _giver(whole),
        goes_on=frame.goes_on,
        denied=frame.rule is not Rule.NOUN_CAME and is_denied(whole),
        itself=noun,
    )


def _named(noun: Token, whole: Token, cue: Cue) -> Found:
    """What a noun of answering names as its cause, and the preposition before it.

    "Against" tells whom it hit, and the cause only where a deed stands behind it.
    """
    others = [one for one in cue.to if one != "against"]
    for accepted in (others, ["against"] if "against" in cue.to else []):
        link = preposition_of(noun, accepted) or preposition_of(whole, accepted)
        cause = object_of(link) if link is not None else None
        if cause is not None and not (accepted == ["against"] and is_somebody(cause)):
            return cause, link
    if "after" not in cue.to and whole.dep_ != "nsubj":
        return None, None
    clause, followed = _told_to_follow(whole)
    return (followed, clause) if followed is not None else _given_after(whole)


def _told_to_follow(whole: Token) -> Found:
    """The clause of a noun that says what it came after: "a raid *that followed the ambush*"."""
    clause = child(whole, "relcl")
    is_so = clause is not None and clause.lemma_ == "follow" and not is_not_stated(clause)
    return (clause, child(clause, "dobj")) if clause is not None and is_so else (None, None)


def _given_after(whole: Token) -> Found:
    """What a clause of time says was answered: "launched a reprisal raid after men had fired".

    So it does where the answer *came hours after the raid*.
    """
    verb = whole.head.lemma_
    is_given = whole.dep_ in ("dobj", "nsubjpass") and verb in word_list("link_cues", "giving")
    is_come = whole.dep_ == "nsubj" and verb in word_list("link_cues", "arriving")
    cause, opener = answered_when(whole.head) if is_given or is_come else (None, None)
    is_after = opener is not None and opener.lower_ in ("after", "following")
    is_time = cause is None or cause.ent_type_ in ("DATE", "TIME")
    return (cause, opener) if is_after and not is_time else (None, None)


def _in_sequence(frame: Frame) -> tuple[Frame, Token | None]:
    """The cause that the verb beside an answer puts before it: *was followed by riots in revenge*.

    So does *the riots followed the raid in revenge*, the other way about.
    """
    end = frame.effects[0]
    verb = end.head.head if end.head.dep_ == "agent" else end
    if frame.rule is not Rule.NOUN_IN or verb.lemma_ != "follow" or verb.pos_ != "VERB":
        return frame, None
    agent = child(verb, "agent")
    if agent is not None:
        effect, cause = object_of(agent), child(verb, "nsubjpass")
    else:
        effect, cause = child(verb, "nsubj"), child(verb, "dobj")
    if effect is None or cause is None:
        return frame, None
    return replace(frame, effects=(effect,), climbs=False), cause


def _is_label(noun: Token) -> bool:
    """Tell whether a noun is a capital within a sentence: the "Reply" button of a page."""
    return noun.is_title and noun.i > 0 and not noun.nbor(-1).is_punct


def _is_unreal(noun: Token) -> bool:
    """Tell whether a noun is only feared, wanted or none: "fears of revenge", "no reply"."""
    unreal = word_list("link_cues", "unreal")
    if any(one.lower_ in ("no", "any", "further") for one in noun.lefts):
        return True
    verb = noun.head
    is_wish = verb.lemma_ in unreal - word_list("link_cues", "naming") and not vows(verb)
    if noun.lemma_ in unreal or (noun.dep_ == "dobj" and is_wish and not is_motive(verb)):
        return True
    return noun.head.lower_ in ("for", "of", "with") and noun.head.head.lemma_ in unreal


def _giver(noun: Token) -> Token | None:
    gives = noun.dep_ == "dobj" and noun.head.lemma_ in word_list("link_cues", "giving")
    return subject(noun.head) if gives else None

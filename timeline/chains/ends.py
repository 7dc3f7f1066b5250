"""The two ends of a link: from words of a sentence to the event mentions that they mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from timeline.chains.discourse import Discourse
from timeline.chains.looking_back import can_be_answer, last_threat, look_back
from timeline.chains.naming import is_told_before, named_cause
from timeline.chains.parties import speaks_for
from timeline.chains.within import WORDS_ONLY, Triggers, find_around, find_beside, joined
from timeline.cues.grammar import child, points_back, subject
from timeline.cues.match import CueMatch
from timeline.cues.rules import Rule
from timeline.model import Actor, EventMention, LinkKind
from timeline.syntax import ParsedSentence

# By these a phrase can stand for the effect: "*it* was revenge".
_SAID_OF = frozenset({Rule.NOUN_IS, Rule.NOUN_IN, Rule.REASON})
_POINTER_REACH = 400  # characters: "it" stands for what the sentence or the last ones told


@dataclass(frozen=True, slots=True)
class Ends:
    """What a cue ties together; `looked_back` if the cause is not named beside the cue."""

    cause: EventMention
    effect: EventMention
    looked_back: bool = False


def resolve_ends(match: CueMatch, sentence: ParsedSentence, discourse: Discourse) -> Iterator[Ends]:
    """Find the mentions that a match ties together: none unless both ends are found.

    Where *and* joins several causes or effects, each cause is tied to each effect.
    """
    told = discourse.triggers(sentence)
    triggers = _without_cue(told, match)
    named = named_cause(match, sentence, discourse, triggers)
    effect = (
        find_around(match, triggers)
        or _told_elsewhere(match, sentence, discourse, triggers, named)
        or (told.get(match.itself.i) if match.itself is not None else None)
    )
    if effect is None:
        return
    if named is None:
        cause = _cause_told_before(match, sentence, discourse, effect) or _vague(match, told)
        yield from (Ends(cause, one, True) for one in _all(effect, told, match) if cause)
        return
    for cause in _all(named, told, match):
        for one in _all(effect, told, match):
            yield Ends(one, cause) if match.cue.reversed else Ends(cause, one)


def _without_cue(triggers: Triggers, match: CueMatch) -> Triggers:
    """The deeds of a sentence without a cue that is one only where nothing else tells it.

    *They retaliated by shelling the port*: the answer is the shelling.
    """
    at = match.itself.i if match.itself is not None else None
    if at is None or at not in triggers or not triggers[at].only_as_end:
        return triggers
    return {place: one for place, one in triggers.items() if place != at}


def _vague(match: CueMatch, triggers: Triggers) -> EventMention | None:
    """The cause that only a vague word names, where nothing was told before: "the violence"."""
    named = triggers.get(match.cause.i) if match.cause is not None else None
    return named if named is not None and named.only_as_end else None


def _all(mention: EventMention, triggers: Triggers, match: CueMatch) -> list[EventMention]:
    """A mention and those that *and* joins to it in the sentence."""
    is_here = any(one.id == mention.id for one in triggers.values())
    return [mention, *(joined(mention, triggers, match) if is_here else ())]


def _cause_told_before(
    match: CueMatch, sentence: ParsedSentence, discourse: Discourse, effect: EventMention
) -> EventMention | None:
    """The cause that the sentence leaves out or only points at."""
    if match.rule is Rule.VOW_KEPT:
        return last_threat(match, sentence, discourse, effect)
    if match.cue.reversed:
        return None
    if match.cause is None and match.rule is Rule.NOUN_KIND:
        told = look_back(match, sentence, discourse, effect)
        if told is not None and sentence.span.contains(told.span):
            return told
    is_pointer = match.cause is not None and is_told_before(match.cause)
    added = None if is_pointer else _added(match, sentence, discourse, effect)
    if added is not None or (match.cause is not None and not is_pointer):
        return added
    return look_back(match, sentence, discourse, effect)


def _added(
    match: CueMatch, sentence: ParsedSentence, discourse: Discourse, effect: EventMention
) -> EventMention | None:
    """The cause that the text adds behind: "in revenge. Police had shot two of them"."""
    start = sentence.token_span(match.words[0]).start
    added = discourse.explained_by(sentence, start)
    is_tie = match.cue.kind is LinkKind.RESPONSE or match.cause is None
    if added is None or not is_tie or match.cue.kind is LinkKind.FOLLOWS:
        return None
    return added if can_be_answer(added, effect, match.responder, discourse) else None


# ------------------------------------------------------------- effects told elsewhere


def _told_elsewhere(
    match: CueMatch,
    sentence: ParsedSentence,
    discourse: Discourse,
    triggers: Triggers,
    cause: EventMention | None,
) -> EventMention | None:
    """The effect in the next sentence, behind a pronoun, or where the tree does not lead."""
    if match.goes_on:
        effect = discourse.after(sentence.span.end)
        if effect is not None and _may_be_by(match.responder, effect.actor):
            return effect
    if _said_of(match) is not None or match.rule.looks_far:
        return _pointed_at(match, sentence, discourse, cause)
    if match.cue.kind is LinkKind.RESPONSE and _may_hang_elsewhere(match):
        beside = find_beside(match, triggers)
        return beside if beside != cause else None
    return None


def _may_hang_elsewhere(match: CueMatch) -> bool:
    """Tell whether the tree hung an adverbial on a noun: it may be said of the clause instead."""
    if match.rule is Rule.ANSWERED:
        return match.climbs and match.words[0].head.pos_ != "VERB"
    return match.rule is Rule.NOUN_IN and match.effects[0].pos_ != "VERB"


def _said_of(match: CueMatch) -> Token | None:
    """The phrase that stands for an effect told before: "*it* was revenge", "*we* answered"."""
    if match.rule is Rule.ANSWERED:
        speaker = subject(match.words[0])
        is_we = speaker is not None and speaker.lower_ in ("we", "they", "it", "i", "he")
        is_we |= match.words[0].dep_ == "csubj"
        return speaker if match.cause is not None and is_we else None
    if match.rule not in _SAID_OF or not match.effects:
        return None
    head = match.effects[0]
    if match.rule is Rule.NOUN_IN and head.lemma_ not in ("be", "come"):
        return None
    said_of = head if head.pos_ == "NOUN" else child(head, "nsubj", "nsubjpass")
    if said_of is None:
        return None
    return said_of if points_back(said_of) or is_told_before(said_of) else None


def _pointed_at(
    match: CueMatch, sentence: ParsedSentence, discourse: Discourse, cause: EventMention | None
) -> EventMention | None:
    """The last deed told before a pronoun that is not the cause and may be the responder's."""
    start = sentence.token_span(_said_of(match) or match.words[0]).start
    for mention in discourse.before(start, _POINTER_REACH):
        is_cause = cause is not None and _may_be_told_again(mention, cause, discourse)
        if mention.type in WORDS_ONLY and match.cue.kind is LinkKind.RESPONSE:
            continue  # what "this is retaliation" is said of is a deed
        if not is_cause and _may_be_by(match.responder, mention.actor):
            return mention
    return discourse.after(sentence.span.end) if match.rule is Rule.DEDICATED else None


def _may_be_told_again(mention: EventMention, cause: EventMention, discourse: Discourse) -> bool:
    """Tell whether a cause can be what was told before; "the killing of *some* men" is news."""
    is_news = not cause.definite and mention.id != cause.id
    return not is_news and discourse.is_one_event(mention, cause)


def _may_be_by(responder: Token | None, actor: Actor | None) -> bool:
    """Tell whether a deed can be the responder's; unknown ones can."""
    if responder is None or actor is None or responder.pos_ == "PRON":
        return True
    return speaks_for(responder, actor)

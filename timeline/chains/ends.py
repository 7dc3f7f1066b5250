"""The two ends of a link: from words of a sentence to the event mentions that they mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from timeline.chains.discourse import Discourse
from timeline.chains.grammar import child, points_back, subject
from timeline.chains.looking_back import can_be_answer, last_threat, look_back
from timeline.chains.match import CueMatch
from timeline.chains.naming import is_told_before, named_cause
from timeline.chains.parties import speaks_for
from timeline.chains.within import Triggers, find_around, find_beside, joined
from timeline.model import Actor, EventMention, LinkKind
from timeline.syntax import ParsedSentence

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
    triggers = discourse.triggers(sentence)
    named = named_cause(match, sentence, discourse, triggers)
    effect = (
        find_around(match, triggers)
        or _told_elsewhere(match, sentence, discourse, triggers, named)
        or (triggers.get(match.itself.i) if match.itself is not None else None)
    )
    if effect is None:
        return
    if named is None:
        cause = _cause_told_before(match, sentence, discourse, effect)
        yield from (Ends(cause, one, True) for one in _all(effect, triggers, match) if cause)
        return
    for cause in _all(named, triggers, match):
        for one in _all(effect, triggers, match):
            yield Ends(one, cause) if match.cue.reversed else Ends(cause, one)


def _all(mention: EventMention, triggers: Triggers, match: CueMatch) -> list[EventMention]:
    """A mention and those that *and* joins to it in the sentence."""
    is_here = any(one.id == mention.id for one in triggers.values())
    return [mention, *(joined(mention, triggers, match) if is_here else ())]


def _cause_told_before(
    match: CueMatch, sentence: ParsedSentence, discourse: Discourse, effect: EventMention
) -> EventMention | None:
    """The cause that the sentence leaves out or only points at."""
    if match.rule == "vow kept":
        return last_threat(match, sentence, discourse, effect)
    if match.cue.reversed:
        return None
    if match.cause is None and match.rule == "noun kind of deed":
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
    if _said_of(match) is not None or match.rule in ("dedicated", "told why"):
        return _pointed_at(match, sentence, discourse, cause)
    if match.cue.kind is LinkKind.RESPONSE and _may_hang_elsewhere(match):
        beside = find_beside(match, triggers)
        return beside if beside != cause else None
    return None


def _may_hang_elsewhere(match: CueMatch) -> bool:
    """Tell whether the tree hung an adverbial on a noun: it may be said of the clause instead."""
    if match.rule == "verb answered":
        return match.climbs and match.words[0].head.pos_ != "VERB"
    return match.rule == "noun in" and match.effects[0].pos_ != "VERB"


def _said_of(match: CueMatch) -> Token | None:
    """The phrase that stands for an effect told before: "*it* was revenge", "*we* answered"."""
    if match.rule == "verb answered":
        speaker = subject(match.words[0])
        is_we = speaker is not None and speaker.lower_ in ("we", "they", "it", "i", "he")
        is_we |= match.words[0].dep_ == "csubj"
        return speaker if match.cause is not None and is_we else None
    if match.rule not in ("noun is", "noun in", "reason") or not match.effects:
        return None
    head = match.effects[0]
    if match.rule == "noun in" and head.lemma_ not in ("be", "come"):
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
        if not is_cause and _may_be_by(match.responder, mention.actor):
            return mention
    return discourse.after(sentence.span.end) if match.rule == "dedicated" else None


def _may_be_told_again(mention: EventMention, cause: EventMention, discourse: Discourse) -> bool:
    """Tell whether a cause can be what was told before; "the killing of *some* men" is news."""
    is_news = not cause.definite and mention.id != cause.id
    return not is_news and discourse.is_one_event(mention, cause)


def _may_be_by(responder: Token | None, actor: Actor | None) -> bool:
    """Tell whether a deed can be the responder's; unknown ones can."""
    if responder is None or actor is None or responder.pos_ == "PRON":
        return True
    return speaks_for(responder, actor)

"""The two ends of a link: from words of a sentence to the event mentions that they mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.chains.discourse import Discourse
from timeline.chains.looking_back import can_be_answer, last_threat, look_back
from timeline.chains.naming import is_told_before, named_cause
from timeline.chains.told_elsewhere import told_elsewhere
from timeline.chains.within import Triggers, find_around, joined
from timeline.cues.match import CueMatch
from timeline.cues.rules import Rule
from timeline.model import EventMention, LinkKind
from timeline.syntax import ParsedSentence


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
        or told_elsewhere(match, sentence, discourse, triggers, named)
        or (told.get(match.itself.i) if match.itself is not None else None)
    )
    if effect is None:
        return
    if named is None:
        cause = _cause_told_before(match, sentence, discourse, effect) or _vague(match, told)
        yield from (Ends(cause, one, True) for one in _all(effect, told, match) if cause)
        return
    for cause in _all(named, told, match):
        for one in _all(effect, triggers, match):
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

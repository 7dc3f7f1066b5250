"""Reading links: each cue whose two ends are event mentions of the document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.chains.basis import basis_of
from timeline.chains.ends import Discourse, find_around, find_within, points_back
from timeline.chains.match import CueMatch
from timeline.chains.matches import find_matches
from timeline.model import Document, EventMention, LinkKind, LinkMention, Span, Status
from timeline.syntax import ParsedSentence

_CONFIDENCE = {LinkKind.RESPONSE: 0.9, LinkKind.BECAUSE: 0.8, LinkKind.FOLLOWS: 0.6}
_LOOKED_BACK = 0.2  # taken off when the text does not name the cause beside the cue
_WORDS_ONLY = frozenset({"threat", "accusation"})  # saying so is not striking back


def read_links(
    document: Document, sentences: Sequence[ParsedSentence], mentions: Sequence[EventMention]
) -> tuple[LinkMention, ...]:
    """Find what the text says answered, caused or followed what, in the order of its cues.

    Both ends are ids of `mentions`; `sentences` are the parsed ones of the same document.
    A link between two tellings of one event is not one. Never `inferred`.
    """
    discourse = Discourse(sentences, mentions)
    found = (link for one in sentences for link in _read_sentence(document, one, discourse))
    unique = {(link.cause, link.effect, link.span): link for link in found}
    return tuple(sorted(unique.values(), key=lambda link: (link.span, link.cause, link.effect)))


def _read_sentence(
    document: Document, sentence: ParsedSentence, discourse: Discourse
) -> Iterator[LinkMention]:
    triggers = discourse.triggers(sentence)
    for match in find_matches(sentence.tree):
        ends = _ends(match, sentence, discourse, triggers)
        if ends is not None and _are_two_events(ends, match, discourse):
            yield _link(document, sentence, match, ends)


@dataclass(frozen=True, slots=True)
class _Ends:
    cause: EventMention
    effect: EventMention
    looked_back: bool = False


def _ends(
    match: CueMatch,
    sentence: ParsedSentence,
    discourse: Discourse,
    triggers: Mapping[int, EventMention],
) -> _Ends | None:
    effect = find_around(match.effects, triggers, match.cause_words, match.climbs)
    if effect is None and match.goes_on:
        effect = discourse.after(sentence.span.end)
    if effect is None:
        return None
    if match.cause is not None:
        cause = find_within(match.cause, triggers, match.effect_words)
        if cause is not None:
            return _Ends(effect, cause) if match.cue.reversed else _Ends(cause, effect)
        if not points_back(match.cause):
            return None
    cause = _look_back(match, sentence, discourse, effect)
    return _Ends(cause, effect, looked_back=True) if cause is not None else None


def _look_back(
    match: CueMatch, sentence: ParsedSentence, discourse: Discourse, effect: EventMention
) -> EventMention | None:
    """What an unnamed cause must be: the last thing told that was not the same side's deed."""
    start = sentence.token_span(match.words[0]).start
    for candidate in discourse.before(start):
        if discourse.event_of(candidate) == discourse.event_of(effect):
            continue
        if _is_own_deed(candidate, effect) or not _can_precede(candidate, effect, discourse):
            continue
        return candidate
    return None


def _is_own_deed(candidate: EventMention, effect: EventMention) -> bool:
    if candidate.actor is None or effect.actor is None:
        return False
    sides = (candidate.actor.side, effect.actor.side)
    return candidate.actor.name == effect.actor.name or (sides[0] == sides[1] != "")


def _can_precede(cause: EventMention, effect: EventMention, discourse: Discourse) -> bool:
    earlier, later = discourse.interval(cause), discourse.interval(effect)
    return earlier is None or later is None or earlier.start < later.end


def _are_two_events(ends: _Ends, match: CueMatch, discourse: Discourse) -> bool:
    cause, effect = ends.cause, ends.effect
    if discourse.event_of(cause) == discourse.event_of(effect):
        return False
    if not _can_precede(cause, effect, discourse):
        return False
    return match.cue.kind is not LinkKind.FOLLOWS or not _is_one_operation(cause, effect)


def _is_one_operation(cause: EventMention, effect: EventMention) -> bool:
    """Tell whether "after" only orders the steps of one side's deed in one sentence."""
    return cause.actor is not None and cause.actor == effect.actor


def _link(
    document: Document, sentence: ParsedSentence, match: CueMatch, ends: _Ends
) -> LinkMention:
    kind = _kind(match, ends.effect)
    tokens = [sentence.token_span(word) for word in match.words]
    return LinkMention(
        doc_id=document.id,
        cause=ends.cause.id,
        effect=ends.effect.id,
        kind=kind,
        basis=basis_of(match, ends.effect),
        cue=match.text,
        quote=document.text[sentence.span.start : sentence.span.end],
        span=Span(min(tokens).start, max(tokens).end),
        rule=match.rule + (", cause told before" if ends.looked_back else ""),
        confidence=round(_CONFIDENCE[kind] - _LOOKED_BACK * ends.looked_back, 2),
        denied=match.denied,
    )


def _kind(match: CueMatch, effect: EventMention) -> LinkKind:
    """A threat or a plan is not the response, though it has the same cause."""
    only_said = effect.type in _WORDS_ONLY or effect.status in (Status.PLANNED, Status.THREATENED)
    if match.cue.kind is LinkKind.RESPONSE and only_said:
        return LinkKind.BECAUSE
    return match.cue.kind

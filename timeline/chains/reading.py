"""Reading links: each cue whose two ends are event mentions of the document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.chains.basis import basis_of
from timeline.chains.discourse import Discourse
from timeline.chains.ends import Ends, open_answer, resolve_ends
from timeline.chains.naming import is_blow
from timeline.chains.nearby import nearby_deeds
from timeline.chains.tie import Tie
from timeline.chains.within import WORDS_ONLY
from timeline.cues.finding import find_matches
from timeline.cues.match import CueMatch
from timeline.cues.rules import Rule
from timeline.model import Basis, Document, EventMention, LinkKind, LinkMention, Span, Status
from timeline.syntax import ParsedSentence

_CONFIDENCE = {LinkKind.RESPONSE: 0.9, LinkKind.BECAUSE: 0.8, LinkKind.FOLLOWS: 0.6}
_STRENGTH = tuple(_CONFIDENCE)
_TOLD_BEFORE = ", cause told before"  # ends the rule's name
_TOLD_AFTER = ", cause told after"
_NEAREST = "deeds nearest to the word"
_NEARBY = 0.5  # of such arrows about half are right
_LOOKED_BACK = 0.2  # taken off when the text does not name the cause beside the cue


def read_links(
    document: Document, sentences: Sequence[ParsedSentence], mentions: Sequence[EventMention]
) -> tuple[LinkMention, ...]:
    """Find what the text says answered, caused or followed what, in the order of its cues.

    Both ends are ids of `mentions`; `sentences` are the parsed ones of the same document.
    What only follows another telling of itself is no link. Never `inferred`. Of the cues by
    which one sentence ties the same two, the strongest counts: "after" beside "in revenge".
    """
    discourse = Discourse(sentences, mentions)
    found: list[LinkMention] = []
    for one in sentences:
        drawn = frozenset(link.effect for link in found)
        found += _read_sentence(document, one, discourse, drawn)
    found += _answers_after(sentences, discourse, found)
    found += _nearby(document, discourse, found)
    weakest_first = sorted(found, key=lambda link: (-_STRENGTH.index(link.kind), link.span))
    said = {(link.cause, link.effect, link.quote): link for link in weakest_first}
    return tuple(sorted(said.values(), key=lambda link: (link.span, link.cause, link.effect)))


def _read_sentence(
    document: Document, sentence: ParsedSentence, discourse: Discourse, drawn: frozenset[str]
) -> Iterator[LinkMention]:
    for match in find_matches(sentence.tree):
        tie = Tie(match, sentence, discourse, drawn)
        for ends in resolve_ends(tie):
            if _are_two_deeds(ends, tie):
                yield _link(document, tie, ends)


def _nearby(
    document: Document, discourse: Discourse, found: Sequence[LinkMention]
) -> Iterator[LinkMention]:
    """Read the words of a tie by which no cue has drawn a link: the deeds nearest by are meant."""
    causal = [link for link in found if link.kind is not LinkKind.FOLLOWS]
    used = {discourse.place_of(link.span.start) for link in causal}
    event = {mention.id: discourse.event_of(mention) for mention in discourse.mentions}
    drawn = {frozenset((event[link.cause], event[link.effect])) for link in causal}
    for at, sentence in enumerate(discourse.sentences):
        near = None if at in used else nearby_deeds(sentence, discourse)
        if near is None or {event[near.cause.id], event[near.effect.id]} in drawn:
            continue
        yield LinkMention(
            doc_id=document.id,
            cause=near.cause.id,
            effect=near.effect.id,
            kind=near.kind,
            basis=Basis.SOURCE,
            cue=near.word.text,
            quote=document.text[sentence.span.start : sentence.span.end],
            span=sentence.token_span(near.word),
            rule=_NEAREST,
            confidence=_NEARBY,
        )


def _answers_after(
    sentences: Sequence[ParsedSentence], discourse: Discourse, found: Sequence[LinkMention]
) -> Iterator[LinkMention]:
    """Read as answers what is called one and is then only said to come *after* a blow.

    *Raiders killed twelve in a revenge attack. They came days after herders had burned a village.*
    """
    by_id = {mention.id: mention for mention in discourse.mentions}
    later = [link for link in found if link.kind is LinkKind.FOLLOWS and not link.denied]
    for sentence in sentences if later else ():
        for match in find_matches(sentence.tree):
            tie = Tie(match, sentence, discourse)
            answer = open_answer(tie)
            for link in later if answer is not None else ():
                cause, effect = by_id[link.cause], by_id[link.effect]
                is_it = answer is not None and discourse.is_one_event(answer, effect)
                if is_it and is_blow(cause):
                    yield replace(
                        link,
                        kind=_kind(match, effect),
                        rule=match.rule + _TOLD_AFTER,
                        confidence=_CONFIDENCE[LinkKind.FOLLOWS],
                    )


def _are_two_deeds(ends: Ends, tie: Tie) -> bool:
    """Tell whether two ends are two deeds; their dates are compared when events are linked.

    What answered the other or was caused by it is not the same, whatever else was thought;
    "after" proves nothing of the kind, and often only orders the steps of one deed.
    """
    cause, effect = ends.cause, ends.effect
    is_one = tie.discourse.is_one_event(cause, effect)
    if cause.id == effect.id:
        return False
    if tie.match.rule is Rule.VOW_KEPT:
        return True
    if tie.match.cue.kind is LinkKind.FOLLOWS:
        return not is_one and not _is_one_side(cause, effect)
    is_same_word = cause.trigger.casefold() == effect.trigger.casefold()
    doubtful = ends.looked_back or is_same_word
    return not (doubtful and is_one)


def _is_one_side(cause: EventMention, effect: EventMention) -> bool:
    return cause.actor is not None and cause.actor == effect.actor


def _link(document: Document, tie: Tie, ends: Ends) -> LinkMention:
    match, sentence = tie.match, tie.sentence
    kind = _kind(match, ends.effect)
    tokens = [sentence.token_span(word) for word in match.words]
    doubts = ends.looked_back or ends.doubtful
    return LinkMention(
        doc_id=document.id,
        cause=ends.cause.id,
        effect=ends.effect.id,
        kind=kind,
        basis=basis_of(match, ends.effect),
        cue=match.text,
        quote=document.text[sentence.span.start : sentence.span.end],
        span=Span(min(tokens).start, max(tokens).end),
        rule=match.rule + (_TOLD_BEFORE if ends.looked_back else ""),
        confidence=round(_CONFIDENCE[kind] - _LOOKED_BACK * doubts, 2),
        denied=match.denied,
        cause_told_before=ends.looked_back,
        again=ends.again,
    )


def _kind(match: CueMatch, effect: EventMention) -> LinkKind:
    """A threat or a plan is not the response, though it has the same cause."""
    only_said = effect.type in WORDS_ONLY or effect.status in (Status.PLANNED, Status.THREATENED)
    if match.cue.kind is LinkKind.RESPONSE and only_said:
        return LinkKind.BECAUSE
    return match.cue.kind

"""The two ends of a link: from words of a sentence to the event mentions that they mean."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from timeline.chains.discourse import Discourse
from timeline.chains.grammar import points_back
from timeline.chains.match import CueMatch
from timeline.chains.parties import speaks_for
from timeline.model import Actor, EventMention
from timeline.syntax import ParsedSentence

_NOT_WITHIN = frozenset({"relcl", "mark", "punct", "det"})  # what a noun is said *of*, not it
_DEEPEST = 5
_HIGHEST = 5  # "…, killing two, in what Rome called revenge" is four steps up

Triggers = Mapping[int, EventMention]


@dataclass(frozen=True, slots=True)
class Ends:
    """What a cue ties together; `looked_back` if the cause is not named beside the cue."""

    cause: EventMention
    effect: EventMention
    looked_back: bool = False


def resolve_ends(match: CueMatch, sentence: ParsedSentence, discourse: Discourse) -> Ends | None:
    """Find the mentions that a match ties together; None unless both are found."""
    triggers = discourse.triggers(sentence)
    effect = find_around(match.effects, triggers, match.cause_words, match.climbs)
    if effect is None and match.goes_on:
        effect = discourse.after(sentence.span.end)
        if effect is not None and not _may_be_by(match.responder, effect.actor):
            return None
    if effect is None:
        return None
    named = _named_cause(match, sentence, discourse, triggers)
    if named is not None:
        return Ends(effect, named) if match.cue.reversed else Ends(named, effect)
    if match.cue.reversed or (match.cause is not None and not points_back(match.cause)):
        return None
    cause = _look_back(match, sentence, discourse, effect)
    return Ends(cause, effect, looked_back=True) if cause is not None else None


def _may_be_by(responder: Token | None, actor: Actor | None) -> bool:
    """Tell whether a deed can be the responder's; unknown ones can."""
    return responder is None or actor is None or speaks_for(responder, actor)


def _named_cause(
    match: CueMatch, sentence: ParsedSentence, discourse: Discourse, triggers: Triggers
) -> EventMention | None:
    """The cause that the words beside the cue name: as a deed, or by whom or where it hit."""
    if match.cause is None:
        return None
    deed = find_within(match.cause, triggers, match.effect_words)
    if deed is not None or match.cause.pos_ != "PROPN":
        return deed
    start = sentence.token_span(match.words[0]).start
    told = (one for one in discourse.before(start) if _bears(one, match.cause.text, match.by_whom))
    return next(told, None)


def _bears(mention: EventMention, name: str, by_whom: bool) -> bool:
    """Tell whether a deed can be called by a name: of who did it, or of whom or what it hit."""
    parties = (mention.actor,) if by_whom else (mention.target,)
    names = [word for party in parties if party is not None for word in _words(party)]
    if not by_whom:
        names += [word for place in mention.places for word in place.name.split()]
    return name in names


def _words(party: Actor) -> list[str]:
    return [*party.name.split(), *party.text.split()]


def _look_back(
    match: CueMatch, sentence: ParsedSentence, discourse: Discourse, effect: EventMention
) -> EventMention | None:
    """What an unnamed cause must be: the last thing told that was not the same side's deed."""
    start = sentence.token_span(match.words[0]).start
    for candidate in discourse.before(start):
        if discourse.is_one_event(candidate, effect):
            continue
        own = _is_own_deed(candidate, effect, match.responder)
        if not own and can_precede(candidate, effect, discourse):
            return candidate
    return None


def _is_own_deed(candidate: EventMention, effect: EventMention, responder: Token | None) -> bool:
    """Tell whether a deed is the responder's own, and so nothing that it answers."""
    if candidate.actor is None:
        return False
    if effect.actor is None:
        return responder is not None and speaks_for(responder, candidate.actor)
    sides = (candidate.actor.side, effect.actor.side)
    return candidate.actor.name == effect.actor.name or (sides[0] == sides[1] != "")


def can_precede(cause: EventMention, effect: EventMention, discourse: Discourse) -> bool:
    """Tell whether the dates let one event come before another; unknown ones do."""
    earlier, later = discourse.interval(cause), discourse.interval(effect)
    return earlier is None or later is None or earlier.start < later.end


def find_within(
    token: Token, triggers: Triggers, barred: frozenset[int] = frozenset()
) -> EventMention | None:
    """The mention that a phrase is about: the one nearest to its head."""
    waiting: deque[tuple[Token, int]] = deque([(token, 0)])
    while waiting:
        here, depth = waiting.popleft()
        if here.i in triggers:
            return triggers[here.i]
        if depth < _DEEPEST:
            below = (one for one in here.children if one.i not in barred)
            waiting.extend((one, depth + 1) for one in below if one.dep_ not in _NOT_WITHIN)
    return None


def find_around(
    tokens: Iterable[Token],
    triggers: Triggers,
    barred: frozenset[int],
    climbs: bool,
) -> EventMention | None:
    """The mention at one of the words, or, if it `climbs`, at what the word hangs on."""
    for token in tokens:
        here = token
        for _ in range(_HIGHEST if climbs else 1):
            found = find_within(here, triggers, barred) if here.i not in barred else None
            if found is not None:
                return found
            here = here.head
    return None

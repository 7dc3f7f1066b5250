"""The two ends of a link: from words of a sentence to the event mentions that they mean."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from timeline.chains.discourse import Discourse
from timeline.chains.grammar import child, is_own_clause, points_back
from timeline.chains.looking_back import look_back
from timeline.chains.match import CueMatch
from timeline.chains.parties import speaks_for
from timeline.lexicons import read_lexicon
from timeline.model import Actor, EventMention
from timeline.syntax import ParsedSentence

_NOT_WITHIN = frozenset({"relcl", "mark", "punct", "det"})  # what a noun is said *of*, not it
_DEEPEST = 5  # steps from the head of a phrase to what it is about
_POINTER_REACH = 300  # characters: "it" stands for what the sentence or the last one told
_HIGHEST = 5  # "…, killing two, in what Rome called revenge" is four steps up

WORDS_ONLY = frozenset({"threat", "accusation"})  # saying so is not striking back

_STATEMENT = "accusation"

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
    effect = find_around(match, triggers)
    if effect is None and match.goes_on:
        effect = discourse.after(sentence.span.end)
        if effect is not None and not _may_be_by(match.responder, effect.actor):
            return None
    if effect is None:
        effect = _pointed_at(match, sentence, discourse)
    if effect is None:
        return None
    named = _named_cause(match, sentence, discourse, triggers)
    if named is not None:
        return Ends(effect, named) if match.cue.reversed else Ends(named, effect)
    if match.cue.reversed or (match.cause is not None and not _is_told_before(match.cause)):
        return None
    cause = look_back(match, sentence, discourse, effect)
    return Ends(cause, effect, looked_back=True) if cause is not None else None


def _pointed_at(
    match: CueMatch, sentence: ParsedSentence, discourse: Discourse
) -> EventMention | None:
    """The effect that a pronoun stands for: "the bombing …, it said, was revenge for the raid"."""
    said_of = child(match.effects[0], "nsubj") if match.rule == "noun is" else None
    if said_of is None or not points_back(said_of):
        return None
    start = sentence.token_span(said_of).start
    return next(discourse.before(start, _POINTER_REACH), None)


def _is_told_before(cause: Token) -> bool:
    """Tell whether a phrase stands for something told before: "this", "that raid", "the attack"."""
    is_blow = cause.lemma_ in read_lexicon("link_cues")["pointing"]["words"]
    whose = [child(one, "pobj") for one in cause.rights if one.lower_ in ("of", "on")]
    is_known = all(one is not None and _is_the(one) for one in whose)
    is_bare = _is_the(cause) and is_known and cause.n_rights == len(whose)
    return points_back(cause) or (is_blow and is_bare)


def _is_the(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and any(one.lower_ == "the" for one in noun.children)


def _may_be_by(responder: Token | None, actor: Actor | None) -> bool:
    """Tell whether a deed can be the responder's; unknown ones can."""
    return responder is None or actor is None or speaks_for(responder, actor)


def _named_cause(
    match: CueMatch, sentence: ParsedSentence, discourse: Discourse, triggers: Triggers
) -> EventMention | None:
    """The cause that the words beside the cue name: as a deed, or by whom or where it hit."""
    if match.cause is None:
        return None
    deed = find_within(match.cause, triggers, match.effect_words) or _deed_told_of(match, triggers)
    if deed is not None or match.cause.pos_ != "PROPN":
        return deed
    start = sentence.token_span(match.words[0]).start
    name, by_whom = match.cause.text, match.by_whom
    told = (one for one in discourse.before(start, start) if _bears(one, name, by_whom))
    return next(told, None)


def _deed_told_of(match: CueMatch, triggers: Triggers) -> EventMention | None:
    """The deed in the clause of a cause that is none itself: "for the general whom they killed"."""
    clauses = (one for one in match.cause.children if one.dep_ == "relcl") if match.cause else ()
    told = (find_within(one, triggers, match.effect_words, 1) for one in clauses)
    return next((one for one in told if one is not None), None)


def _bears(mention: EventMention, name: str, by_whom: bool) -> bool:
    """Tell whether a deed can be called by a name: of who did it, or of whom or what it hit."""
    parties = (mention.actor,) if by_whom else (mention.target,)
    names = [word for party in parties if party is not None for word in _words(party)]
    if not by_whom:
        names += [word for place in mention.places for word in place.name.split()]
    return name in names


def _words(party: Actor) -> list[str]:
    return [*party.name.split(), *party.text.split()]


def find_within(
    token: Token, triggers: Triggers, barred: frozenset[int], deepest: int = _DEEPEST
) -> EventMention | None:
    """The mention that a phrase is about: the one nearest to its head."""
    waiting: deque[tuple[Token, int]] = deque([(token, 0)])
    while waiting:
        here, depth = waiting.popleft()
        if here.i in triggers:
            return triggers[here.i]
        if depth < deepest:
            below = (one for one in here.children if one.i not in barred)
            waiting.extend((one, depth + 1) for one in below if not _is_beside(one))
    return None


def _is_beside(token: Token) -> bool:
    """Tell whether a word is said of a phrase, or is another clause joined to it."""
    is_clause = token.dep_ == "conj" and child(token, "nsubj", "nsubjpass") is not None
    return is_clause or token.dep_ in _NOT_WITHIN


def find_around(match: CueMatch, triggers: Triggers) -> EventMention | None:
    """The effect: at one of its words, or, if the match climbs, at what the word hangs on.

    Climbing ends with the clause that the cue belongs to, and never ends at a statement.
    """
    barred = match.cause_words
    for token in match.effects:
        here = token
        for step in range(_HIGHEST if match.climbs else 1):
            if here.i not in barred:
                found = find_within(here, triggers, barred, match.depth)
                if found is not None:
                    return found if step == 0 or found.type != _STATEMENT else None
            if is_own_clause(here):
                break
            here = here.head
    return None

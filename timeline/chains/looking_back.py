"""What an unnamed cause must be: the last blow told before that the responder can answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.chains.discourse import Discourse
from timeline.chains.naming import description, is_blow
from timeline.chains.parties import speaks_for
from timeline.chains.tie import Tie
from timeline.cues.match import CueMatch
from timeline.lexicons import event_types, word_list
from timeline.lexicons.kin import is_violence
from timeline.model import Actor, EventMention, LinkKind, Status
from timeline.syntax import Token

_WORD = re.compile(r"\w+")
_NAME = re.compile(r"\b[A-Z]\w{2,}")
_REACH = 600  # characters: what is told earlier than some three sentences is not pointed at
_NEAR = 300  # characters: within about a sentence, nearness alone is reason enough
_BLOW = -5.0  # PLOVER's scores from here down are deeds that one answers, not words


def look_back(tie: Tie, effect: EventMention) -> EventMention | None:
    """Find what a cue without a cause, or with a pointer for it, answers or comes after."""
    match, start, effect = tie.match, tie.start, tie.discourse.whole(effect)
    reach = _REACH if match.cause is None else start  # what words describe may stand far back
    fitting = [
        candidate
        for candidate in tie.before(reach)
        if _can_be_meant(match, candidate)
        and not _is_called_alike(match, candidate)
        and can_be_answer(candidate, effect, tie)
    ]
    described = (one for one in fitting if _is_described(match, one))
    candidates = [one for one in fitting if start - one.span.end <= _REACH]
    near = [
        one
        for one in candidates
        if not _is_named(match) and _can_be_answered(one, effect, match, start - one.span.end)
    ]
    if match.cause is not None and match.cause.lemma_ in word_list("link_cues", "slaughter"):
        near = _deadliest(near)
    struck = (one for one in near if start - one.span.end <= _NEAR and _struck(one, effect))
    if match.cause is not None and match.cause.tag_ == "WDT":  # "wounded two, which it answered"
        near = sorted(near, key=lambda one: not tie.sentence.span.contains(one.span))
        return next(iter(near), None)
    last = next(struck, None) or _last_done(tie, near, effect)
    if last is not None and last.actor is None and last.target is None:
        last = next((one for one in near if _struck(one, effect)), last)
    return next(described, None) or _by_whom_it_hits(last, near, effect)


def _deadliest(near: Sequence[EventMention]) -> list[EventMention]:
    """Put first by how many died: *the carnage* is no single murder told beside it."""
    return sorted(near, key=lambda one: -((one.killed.low if one.killed else 0) or 0))


def _by_whom_it_hits(
    last: EventMention | None, near: Sequence[EventMention], effect: EventMention
) -> EventMention | None:
    """Give, for a deed of others than an answer hits, the last one by those whom it hits.

    *Bolivia threw out the envoy, and so did Peru. Washington hit back and expelled Bolivia's*
    """
    author, hit = _side(last, "actor") if last is not None else "", _side(effect, "target")
    if not author or not hit or author == hit:
        return last
    return next((one for one in near if _side(one, "actor") == hit), last)


def _last_done(tie: Tie, near: Sequence[EventMention], effect: EventMention) -> EventMention | None:
    """Give the deed told last; what only says that it answers is to the one done last before it.

    *Turkey bombed camps on Friday over the blast of 20 July. The party answered on Sunday*
    """
    discourse = tie.discourse
    if not near or tie.match.cause is not None or tie.match.cue.kind is LinkKind.FOLLOWS:
        return next(iter(near), None)
    told, answer = discourse.interval(near[0]), discourse.interval(effect)
    if told is None or answer is None:
        return near[0]
    dated = [(day, one) for one in near if (day := discourse.interval(one)) is not None]
    later = [each for each in dated if told.end <= each[0].start and each[0].end <= answer.start]
    return max(later, key=lambda each: each[0].start)[1] if later else near[0]


def _is_called_alike(match: CueMatch, candidate: EventMention) -> bool:
    """Tell whether a deed was called what the cue calls its answer: "a revenge attack", twice."""
    if match.itself is None or match.cause is not None:
        return False
    called, deed = match.itself.lower_, match.itself.head.lower_
    is_same_word = candidate.trigger.casefold() == deed
    return is_same_word and f"{called} {deed}" in candidate.quote.casefold()


def _is_described(match: CueMatch, candidate: EventMention) -> bool:
    """Tell whether the sentence of a deed has the words by which the cue describes its cause."""
    told = description(match.cause) if match.cause is not None else frozenset()
    return not told.isdisjoint(_WORD.findall(candidate.quote.casefold()))


def _is_named(match: CueMatch) -> bool:
    """Tell whether a name says which deed is meant: no other will do."""
    phrase = match.cause.subtree if match.cause is not None else ()
    return any(one.pos_ == "PROPN" and one.ent_type_ != "DATE" for one in phrase)


def can_be_answer(cause: EventMention, effect: EventMention, tie: Tie) -> bool:
    """Tell whether one deed can answer another: not itself, nothing later, nothing of its own."""
    return (
        not tie.discourse.is_one_event(cause, effect)
        and can_precede(cause, effect, tie.discourse)
        and not _is_own_deed(cause, effect, tie.match.responder)
        and not hit_the_same(cause, effect)
    )


def only_blow(tie: Tie, effect: EventMention) -> EventMention | None:
    """The one blow of a report that an effect can answer, where the cue has a name for it.

    *We are punishing them for Paris*, where the report tells who struck "in the French capital".
    """
    match, discourse = tie.match, tie.discourse
    if match.cue.kind is not LinkKind.RESPONSE or match.by_whom or match.denied:
        return None
    effect = discourse.whole(effect)
    told = {discourse.event_of(one): one for one in discourse.around(tie.start)}
    blows = (discourse.whole(one) for one in told.values() if not one.only_as_end)
    fitting = [one for one in blows if is_blow(one) and can_be_answer(one, effect, tie)]
    return fitting[0] if len(fitting) == 1 else None


def hit_the_same(one: EventMention, other: EventMention) -> bool:
    """Tell whether two blows fell on the same people: no blow avenges those whom it hits.

    A bare noun does not say who they are: *villagers* may be those of two villages.
    """
    if one.target is None or other.target is None:
        return False
    name = one.target.name
    is_bare = name.islower() and " " not in name
    is_same = not is_bare and name.casefold() == other.target.name.casefold()
    return is_same and is_violence(one.type) and is_violence(other.type)


def last_threat(tie: Tie, effect: EventMention) -> EventMention | None:
    """Find the threat or vow that an effect carries out: the last one by its side."""
    before = (one for one in reversed(tie.discourse.ordered) if one.span.start < tie.start)
    for told in before:
        is_threat = told.type == "threat" or told.status is Status.THREATENED
        if is_threat and told.id != effect.id and may_be_one_party(told, effect):
            return told
    return None


def may_be_one_party(one: EventMention, other: EventMention) -> bool:
    """Tell whether two deeds can be one party's: same name or side, or unknown.

    Where no list knows the sides, a proper name in common tells: "Murle fighters", "Murle youths".
    """
    if one.actor is None or other.actor is None:
        return True
    sides = (one.actor.side, other.actor.side)
    if any(sides):
        return one.actor.name == other.actor.name or sides[0] == sides[1]
    named = [set(_NAME.findall(party.name)) for party in (one.actor, other.actor)]
    is_one_name = one.actor.name == other.actor.name or not named[0].isdisjoint(named[1])
    return is_one_name or (_is_crowd(one.actor) and _is_crowd(other.actor))


def _is_crowd(party: Actor) -> bool:
    """Tell whether a party is people in the street: *a large crowd*, then *the protesters*."""
    words = party.text.casefold().split()
    last = words[-1] if words else ""
    return not {last, last.removesuffix("s")}.isdisjoint(word_list("kinds", "crowd"))


def can_precede(cause: EventMention, effect: EventMention, discourse: Discourse) -> bool:
    """Tell whether the dates let one event come before another; unknown ones do."""
    earlier, later = discourse.interval(cause), discourse.interval(effect)
    return earlier is None or later is None or earlier.start < later.end


def _can_be_meant(match: CueMatch, candidate: EventMention) -> bool:
    """Tell whether a pointer can mean an event: "those protests" means no arrest."""
    if match.cue.kind is not LinkKind.FOLLOWS and event_types()[candidate.type].score > _BLOW:
        return False
    noun = match.cause
    if noun is None or noun.pos_ != "NOUN":
        return True
    if noun.lemma_ in word_list("link_cues", "losing") and _is_of_who_struck(noun, candidate):
        return False
    stem = noun.lemma_.casefold()
    is_same_word = candidate.trigger.casefold().startswith(stem[: max(4, len(stem) - 3)])
    return is_same_word or stem in word_list("link_cues", "pointing")


def _is_of_who_struck(loss: Token, candidate: EventMention) -> bool:
    """Tell whether a deed was by what is lost: *the loss of the jets* is no raid by jets."""
    by, hit = (
        _WORD.findall(party.text.casefold()) if party is not None else []
        for party in (candidate.actor, candidate.target)
    )
    lost = description(loss)
    return not lost.isdisjoint(by) and lost.isdisjoint(hit)


def _can_be_answered(
    candidate: EventMention, effect: EventMention, match: CueMatch, distance: int
) -> bool:
    """Tell whether the deed can have hit the responder's side and been done by the side hit now."""
    if match.cue.kind is LinkKind.FOLLOWS or distance <= _NEAR:
        return True
    struck, striker = _side(candidate, "target"), _side(effect, "actor")
    author, target = _side(candidate, "actor"), _side(effect, "target")
    return (struck == striker or not struck or not striker) and (
        author == target or not author or not target
    )


def _struck(candidate: EventMention, effect: EventMention) -> bool:
    """Tell whether a deed is known to have hit the side that answers.

    *India bombed a camp in Pakistan in reprisal for the attack on its police. Pakistan answered*
    """
    side = _side(candidate, "target")
    return side != "" and side == _side(effect, "actor")


def _side(mention: EventMention, role: str) -> str:
    party = mention.actor if role == "actor" else mention.target
    return party.side if party is not None else ""


def _is_own_deed(candidate: EventMention, effect: EventMention, responder: Token | None) -> bool:
    """Tell whether a deed is the responder's own, and so nothing that it answers."""
    if candidate.actor is None:
        return False
    if effect.actor is None:
        return responder is not None and speaks_for(responder, candidate.actor)
    return may_be_one_party(candidate, effect)

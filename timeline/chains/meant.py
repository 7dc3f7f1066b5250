"""Which deed of the report the words at an end of a tie mean: one choice among all it tells.

*It expelled two envoys, answering Friday's raid by Iraqi troops on the residence. … The Iraqis
pushed into the compound at midday*: the raid is a row of its own for the merge, and no other
deed for the reader. Each deed is scored; the best one counts if it is good enough and clearly
better than the next; else the words tell a deed of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.chains.candidates import Deed, EndWords, deeds
from timeline.chains.discourse import Discourse
from timeline.chains.likeness import are_one_party, likeness
from timeline.chains.looking_back import can_precede
from timeline.chains.tie import Tie
from timeline.model import EventMention, LinkKind

_BAR = 1.0  # from here up a deed is meant
_MARGIN = 0.4  # by which it is better than the next
_ALONE = 0.5  # for a known deed where a single one of its kind is told
_TAKEN_FOR_IT = 0.7  # a deed that the words were taken for already
_CLEAR = 2.0  # from here up nothing is taken off a link's confidence
_OWN_DEED, _BY_FOE, _ON_OWN_SIDE = -3.0, 0.5, 0.7


@dataclass(frozen=True, slots=True)
class Meant:
    """The deed that words mean, and whether that is beyond doubt."""

    mention: EventMention
    is_clear: bool


def cause_meant(named: EventMention, effect: EventMention, tie: Tie) -> Meant | None:
    """Choose the deed that the words of a cause mean; None if they tell one of their own."""
    words = _words(named, effect, tie)
    if words is None:
        return None
    scored = [
        (likeness(words, deed) + _as_exchange(deed.mention, effect, tie), deed)
        for deed in deeds(tie, effect, lambda one: can_precede(one, effect, tie.discourse))
    ]
    return _chosen(scored, words, tie.discourse)


def effect_meant(named: EventMention, cause: EventMention, tie: Tie) -> Meant | None:
    """Choose the deed that the words of an effect mean; None if they tell one of their own.

    What is not known yet is news: *the arrest prompted a raid*.
    """
    words = _words(named, cause, tie)
    if words is None or not words.known:
        return None
    scored = [
        (likeness(words, deed) + _as_exchange(cause, deed.mention, tie), deed)
        for deed in deeds(tie, cause, lambda one: can_precede(cause, one, tie.discourse))
        if deed.distance > 0
    ]
    return _chosen(scored, words, tie.discourse)


def _chosen(
    scored: Sequence[tuple[float, Deed]], words: EndWords, discourse: Discourse
) -> Meant | None:
    """The best of some deeds; none if it is what the words were taken for already."""
    weighed = [
        (score + _TAKEN_FOR_IT * discourse.is_one_event(deed.mention, words.named), deed)
        for score, deed in scored
    ]
    found = _best(weighed, words)
    is_news = found is not None and not discourse.is_one_event(found.mention, words.named)
    return found if is_news else None


def _best(scored: Sequence[tuple[float, Deed]], words: EndWords) -> Meant | None:
    """The best deed if it is good enough, and clearly better than the next."""
    ranked = sorted(scored, key=lambda one: -one[0])
    if not ranked:
        return None
    (best, deed), second = ranked[0], max([0.0, *(score for score, _ in ranked[1:2])])
    best += _ALONE * (second == 0.0 and deed.distance > 0 and words.known)
    is_found = best >= _BAR and best - second >= _MARGIN
    return Meant(deed.mention, best >= _CLEAR) if is_found else None


def _words(named: EventMention, other: EventMention, tie: Tie) -> EndWords | None:
    """The noun at which a mention was read; none if its event is told beside or behind it."""
    discourse = tie.discourse
    is_first = discourse.event_of(named) == named.id
    here = [one for one in tie.told.values() if discourse.is_one_event(one, named)]
    is_beside = len(here) > 1 and not discourse.is_one_event(named, other)
    if is_beside or (is_first and not discourse.is_told_once(named)):
        return None
    heads = (tie.sentence.tree[at] for at, one in tie.told.items() if one.id == named.id)
    head = next(heads, None)
    return EndWords(head, named, other) if head is not None and head.pos_ == "NOUN" else None


def _as_exchange(cause: EventMention, effect: EventMention, tie: Tie) -> float:
    """Whether one can answer the other: a blow by the foe, or on one's own side."""
    if tie.match.cue.kind is LinkKind.FOLLOWS:
        return 0.0
    is_own = are_one_party(cause.actor, effect.actor) is True
    worth = _OWN_DEED * (is_own and tie.match.cue.kind is LinkKind.RESPONSE)
    worth += _BY_FOE * (are_one_party(cause.actor, effect.target) is True)
    return worth + _ON_OWN_SIDE * (are_one_party(cause.target, effect.actor) is True)

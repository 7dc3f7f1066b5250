"""The deed that a noun beside a cue only names, where the report tells it in full elsewhere.

*It expelled two envoys, answering Friday's raid by Iraqi troops on the residence. … The Iraqis
pushed into the compound at midday*: the raid is a row of its own for the merge, and no other
deed for the reader. What agrees is counted; the best one counts if it is the only one.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.chains.looking_back import can_precede
from timeline.chains.naming import is_blow
from timeline.chains.tie import Tie
from timeline.lexicons.kin import ANY_VIOLENCE, related
from timeline.model import Actor, EventMention, Status

_UNDONE = frozenset({Status.PLANNED, Status.THREATENED, Status.DENIED})


def told_in_full(named: EventMention, effect: EventMention, tie: Tie) -> EventMention:
    """Give the fuller telling of a cause that a noun names, or the cause itself."""
    if not _is_only_named(named, tie) or not is_blow(named):
        return named
    graded = [(_agreement(named, one, tie), one) for one in _others(named, effect, tie)]
    best = max((grade for grade, _ in graded), default=0)
    found = [one for grade, one in graded if grade == best > 0]
    return found[0] if len(found) == 1 else named


def _is_only_named(named: EventMention, tie: Tie) -> bool:
    """Tell whether a mention is a noun that stands for an event told nowhere else.

    *The bomb that killed 20 cadets* is told in full; *the killing of a chief* is only named.
    """
    at = next((place for place, one in tie.told.items() if one.id == named.id), None)
    is_noun = at is not None and tie.sentence.tree[at].pos_ == "NOUN"
    has_toll = named.killed is not None and (named.killed.low or 0) > 1
    return is_noun and not has_toll and tie.discourse.is_told_once(named)


def _others(named: EventMention, effect: EventMention, tie: Tie) -> Iterator[EventMention]:
    """The first telling of each other blow that can have come before the effect."""
    for one in tie.discourse.ordered:
        is_news = not one.same_as and not one.only_as_end and one.status not in _UNDONE
        if is_news and one.id != named.id and not tie.sentence.span.contains(one.span):
            is_effect = tie.discourse.is_one_event(one, effect)
            if is_blow(one) and not is_effect and can_precede(one, effect, tie.discourse):
                yield one


def _agreement(named: EventMention, other: EventMention, tie: Tie) -> int:
    """In how many respects two tellings agree; none where one contradicts the other.

    That both hit one side is not enough: a war is full of such blows.
    """
    is_vaguer = other.type == ANY_VIOLENCE != named.type
    if is_vaguer or not related(named.type, other.type):
        return 0
    day, other_day = tie.discourse.interval(named), tie.discourse.interval(other)
    is_dated = day is not None and other_day is not None
    if day is not None and other_day is not None and not day.overlaps(other_day):
        return 0
    doers, struck = _compared(named.actor, other.actor), _compared(named.target, other.target)
    if doers is False or struck is False:
        return 0
    places = {one.name for one in named.places} & {one.name for one in other.places}
    agreeing = sum((is_dated, doers is True, bool(places)))
    return agreeing + (struck is True) if agreeing else 0


def _compared(one: Actor | None, other: Actor | None) -> bool | None:
    """Tell whether two parties are the same, by side or by name; None where it is not known."""
    if one is None or other is None:
        return None
    if one.side and other.side:
        return one.side == other.side
    words, others = (party.name.casefold().split()[-1:] for party in (one, other))
    return True if words == others else None

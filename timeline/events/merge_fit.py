"""Whether two tellings can be one event: what agrees, what is open, what speaks against it.

An unknown party or place is open: compatible with anything, and evidence of nothing.
"""

from __future__ import annotations

from datetime import timedelta

from timeline.events.merge_kin import Kinship, kinship, parties_may_swap
from timeline.events.merge_parties import (
    Agreement,
    compare_actors,
    compare_places,
    compare_targets,
)
from timeline.events.merge_telling import Telling

Evidence = frozenset[str]  # the respects in which two tellings agree

_FINE = timedelta(days=2)  # a day, or a night told by two days
_TALLY = timedelta(days=3)  # a number of attacks over longer than this is a tally of many
_NIGHT = timedelta(days=1)  # reporters in two zones, or before and after midnight
_TIES = frozenset({"actor", "target", "place", "toll"})


def fit(one: Telling, other: Telling) -> Evidence | None:
    """What speaks for two tellings being one event; None if something speaks against it.

    Empty when nothing excludes it but too little speaks for it. What one document tells
    apart is not made one by another document.
    """
    found = _compare(one, other)
    against = {name for name, agreement in found.items() if agreement is Agreement.DIFFERENT}
    evidence = frozenset(name for name, agreement in found.items() if agreement is Agreement.SAME)
    if against and not _is_contradiction(against, evidence, one, other):
        return None
    if one.doc_ids & other.doc_ids:
        return evidence if _is_enough_within(evidence, one, other) else None
    return evidence if _is_enough_across(evidence, one, other) else frozenset()


def _compare(one: Telling, other: Telling) -> dict[str, Agreement]:
    actor = compare_actors(one.actors, other.actors)
    target = compare_targets(one.targets, other.targets)
    if parties_may_swap(one.best.type) and Agreement.DIFFERENT in (actor, target):
        actor = compare_actors(one.actors, other.targets)
        target = compare_targets(one.targets, other.actors)
    return {
        "type": _compare_types(one, other),
        "ahead": Agreement.OPEN if one.ahead == other.ahead else Agreement.DIFFERENT,
        "date": _compare_dates(one, other),
        "count": _compare_counts(one, other),
        "actor": actor,
        "target": target,
        "place": compare_places(one.places, other.places),
        "toll": _compare_tolls(one, other),
    }


def _compare_types(one: Telling, other: Telling) -> Agreement:
    match kinship(one.best.type, other.best.type):
        case Kinship.SAME:
            return Agreement.SAME
        case Kinship.NEAR:
            return Agreement.OPEN
    return Agreement.DIFFERENT


def _compare_dates(one: Telling, other: Telling) -> Agreement:
    if one.interval is None or other.interval is None:
        return Agreement.OPEN
    if not one.interval.overlaps(other.interval):
        return Agreement.DIFFERENT
    fine = max(one.interval.length, other.interval.length) <= _FINE
    return Agreement.SAME if fine else Agreement.OPEN


def _compare_counts(one: Telling, other: Telling) -> Agreement:
    """A tally ("11 attacks over two months") is no single attack and no other tally."""
    if _is_tally(one) or _is_tally(other):
        same = one.count == other.count and one.interval == other.interval
        return Agreement.SAME if same else Agreement.DIFFERENT
    return Agreement.OPEN


def _is_tally(telling: Telling) -> bool:
    if telling.count is None or telling.count < 2:
        return False
    return telling.interval is None or telling.interval.length > _TALLY


def _compare_tolls(one: Telling, other: Telling) -> Agreement:
    """The same number of dead ties tellings; another one does not part them: counts grow."""
    return Agreement.SAME if one.dead & other.dead else Agreement.OPEN


def _is_contradiction(against: set[str], evidence: Evidence, one: Telling, other: Telling) -> bool:
    """Tell whether two tellings clearly mean one event and disagree about one thing.

    Two sides are blamed for it, or it is dated to neighbouring days.
    """
    if against == {"actor"}:
        return evidence >= {"type", "date", "target", "place"}
    if against == {"date"}:
        return evidence >= {"type", "actor", "target", "toll"} and _are_neighbours(one, other)
    return False


def _are_neighbours(one: Telling, other: Telling) -> bool:
    if one.interval is None or other.interval is None:
        return False
    first, second = sorted((one.interval, other.interval))
    return max(first.length, second.length) <= _NIGHT and second.start - first.end < _NIGHT


def _is_enough_across(evidence: Evidence, one: Telling, other: Telling) -> bool:
    agreeing = len(evidence & _TIES)
    if one.interval is None or other.interval is None:
        return "type" in evidence and agreeing >= 2
    if "type" not in evidence:
        return "date" in evidence and bool(evidence & {"target", "place", "toll"})
    return agreeing >= 1 or ("date" in evidence and not _says_who(one, other))


def _says_who(one: Telling, other: Telling) -> bool:
    """Tell whether both name a party or a place, so that agreement could be expected."""
    return all(telling.actors or telling.targets or telling.places for telling in (one, other))


def _is_enough_within(evidence: Evidence, one: Telling, other: Telling) -> bool:
    """One document's own words for "the same" are better than ours: only clear repetition."""
    return evidence >= {"type", "date", "actor", "target"} and _has_one_target(one, other)


def _has_one_target(one: Telling, other: Telling) -> bool:
    """Tell whether the targets bear the same name; two bases of one side are two targets."""
    return bool({party.name for party in one.targets} & {party.name for party in other.targets})

"""Whether two tellings can be one event: what agrees, what is open, what speaks against it.

An unknown party or place is open: compatible with anything, and evidence of nothing.
"""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache
from itertools import product

from timeline.events.merging.kin import Kinship, is_rare, kinship, parties_may_swap
from timeline.events.merging.parties import (
    Agreement,
    compare_actors,
    compare_places,
    compare_targets,
    content_words,
)
from timeline.events.merging.telling import FINE, Profile, Telling

Evidence = frozenset[str]  # the respects in which two tellings agree

_TALLY = timedelta(days=3)  # a number of attacks over longer than this is a tally of many
_NIGHT = timedelta(days=1)  # reporters in two zones, or before and after midnight
_CLOSE_TIES = frozenset({"target", "place", "toll"})
_TIES = _CLOSE_TIES | {"actor"}


def fit(one: Telling, other: Telling) -> Evidence | None:
    """What speaks for two tellings being one event; None if something speaks against it.

    Empty when nothing excludes it but too little speaks for it. What one document tells
    apart is not made one by another document.
    """
    evidence = _agree(one.profile, other.profile)
    if evidence is None:
        return None
    if one.doc_ids & other.doc_ids:
        return evidence if _is_enough_within(evidence, one.profile, other.profile) else None
    return evidence if _is_enough_across(evidence, one.profile, other.profile) else frozenset()


@lru_cache(maxsize=1 << 16)  # many documents say the same of an event
def _agree(one: Profile, other: Profile) -> Evidence | None:
    """In what two tellings agree; None if they exclude each other."""
    found = _compare(one, other)
    against = {name for name, agreement in found.items() if agreement is Agreement.DIFFERENT}
    evidence = frozenset(name for name, agreement in found.items() if agreement is Agreement.SAME)
    if against and not _is_contradiction(against, evidence, one, other):
        return None
    return evidence


def _compare(one: Profile, other: Profile) -> dict[str, Agreement]:
    actor = compare_actors(one.actors, other.actors)
    target = compare_targets(one.targets, other.targets)
    if parties_may_swap(one.type) and Agreement.DIFFERENT in (actor, target):
        actor = compare_actors(one.actors, other.targets)
        target = compare_targets(one.targets, other.actors)
    return {
        "type": _compare_types(one, other),
        "ahead": Agreement.OPEN if one.ahead == other.ahead else Agreement.DIFFERENT,
        "date": _compare_dates(one, other),
        "count": _compare_counts(one, other),
        "actor": actor,
        "target": target,
        "place": _compare_where(one, other),
        "toll": _compare_tolls(one, other),
    }


def _compare_types(one: Profile, other: Profile) -> Agreement:
    match kinship(one.type, other.type):
        case Kinship.SAME:
            return Agreement.SAME
        case Kinship.NEAR:
            return Agreement.OPEN
    return Agreement.DIFFERENT


def _compare_dates(one: Profile, other: Profile) -> Agreement:
    if one.interval is None or other.interval is None:
        return Agreement.OPEN
    if not one.interval.overlaps(other.interval):
        return Agreement.DIFFERENT
    fine = max(one.interval.length, other.interval.length) <= FINE
    return Agreement.SAME if fine else Agreement.OPEN


def _compare_counts(one: Profile, other: Profile) -> Agreement:
    """A tally ("11 attacks over two months") is no single attack and no other tally."""
    if _is_tally(one) or _is_tally(other):
        same = one.count == other.count and one.interval == other.interval
        return Agreement.SAME if same else Agreement.DIFFERENT
    return Agreement.OPEN


def _is_tally(telling: Profile) -> bool:
    if telling.count is None or telling.count < 2:
        return False
    return telling.interval is None or telling.interval.length > _TALLY


def _compare_where(one: Profile, other: Profile) -> Agreement:
    """Compare places; a place may also be named as the target: "strikes on Iraq", "in Iraq"."""
    found = compare_places(one.places, other.places)
    hit = any(
        place.name in (party.name, party.side)
        for profile, others in ((one, other), (other, one))
        for place in profile.places
        for party in others.targets
    )
    return Agreement.SAME if found is Agreement.OPEN and hit else found


def _compare_tolls(one: Profile, other: Profile) -> Agreement:
    """The same number of dead ties tellings; another one does not part them: counts grow."""
    return Agreement.SAME if one.dead & other.dead else Agreement.OPEN


def _is_contradiction(against: set[str], evidence: Evidence, one: Profile, other: Profile) -> bool:
    """Tell whether two tellings clearly mean one event and disagree about one thing.

    Two sides are blamed for it, or it is dated to neighbouring days.
    """
    if against == {"actor"}:
        return evidence >= {"type", "date", "target", "place"}
    if against == {"date"}:
        return evidence >= {"type", "actor", "target", "toll"} and _are_neighbours(one, other)
    return False


def _are_neighbours(one: Profile, other: Profile) -> bool:
    if one.interval is None or other.interval is None:
        return False
    first, second = sorted((one.interval, other.interval))
    return max(first.length, second.length) <= _NIGHT and second.start - first.end < _NIGHT


def _is_enough_across(evidence: Evidence, one: Profile, other: Profile) -> bool:
    """What two documents must agree in; the actor alone is not enough, it does much else."""
    if "type" not in evidence:
        return "date" in evidence and bool(evidence & _CLOSE_TIES)
    if one.is_vague or other.is_vague:
        return len(evidence & _TIES) >= 2
    if "date" in evidence and (is_rare(one.type) or not _says_who(one, other)):
        return True
    return bool(evidence & _TIES)


def _says_who(one: Profile, other: Profile) -> bool:
    """Tell whether both name a side or a place, so that agreement could be expected."""
    return all(
        telling.places or any(party.side for party in (*telling.actors, *telling.targets))
        for telling in (one, other)
    )


def _is_enough_within(evidence: Evidence, one: Profile, other: Profile) -> bool:
    """What one document must repeat where it does not say itself that it repeats.

    The same deed to what bears the same name: on the same day by the same actor, or once
    without a date and by the same actor or by nobody named: a town is taken and retaken.
    """
    if not evidence >= {"type", "target"} or not _share_a_name(one, other):
        return False
    if one.interval is None or other.interval is None:
        return "actor" in evidence or not (one.actors or other.actors)
    return evidence >= {"date", "actor"}


def _share_a_name(one: Profile, other: Profile) -> bool:
    """Tell whether targets share a word besides their side: "US embassy", "embassy compound".

    Two bases of one side are two targets.
    """
    return any(
        (a.name == b.name and a.name not in (a.side, "")) or content_words(a) & content_words(b)
        for a, b in product(one.targets, other.targets)
    )

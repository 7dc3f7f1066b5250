"""In what two tellings agree, what they leave open, in what they exclude each other.

An unknown party or place is open: compatible with anything, and evidence of nothing. What
an undated telling says was done, was done before it was published.
"""

from __future__ import annotations

from datetime import date, timedelta

from timeline.events.merging.names import (
    name_others,
    share_name,
    share_office,
    share_thing,
    share_victim,
)
from timeline.events.merging.parties import (
    Agreement,
    compare_actors,
    compare_places,
    compare_targets,
    lies_in,
    states_of,
)
from timeline.events.merging.telling import FINE, MANY, NEWS, RECENT, Profile
from timeline.intervals import DAY
from timeline.lexicons.kin import Kinship, kinship, parties_may_swap, takes_people

_TALLY = timedelta(days=3)  # a number of attacks over longer than this is a tally of many
_NIGHT = timedelta(days=1)  # reporters in two zones, or before and after midnight


def compare(one: Profile, other: Profile) -> dict[str, Agreement]:
    """Compare two tellings, respect by respect.

    Beside the respects that can differ there are signs that can only agree: `victim` (one
    person killed in both), `name` (a target of that name), `thing` (one noun for it), `recent`
    (what one leaves undated was published in the weeks after the other), `fresh` (in the days
    after it), `country`.
    """
    actor, target = _compare_parties(one, other)
    return {
        "type": _compare_types(one, other),
        "ahead": Agreement.OPEN if one.ahead == other.ahead else Agreement.DIFFERENT,
        "date": _compare_dates(one, other),
        "count": _compare_counts(one, other),
        "actor": actor,
        "target": target,
        "place": _compare_where(one, other),
        "toll": _sign(one.dead & other.dead),
        "victim": _sign(share_victim(one.victims, other.victims)),
        "name": _sign(share_name(one.targets, other.targets)),
        "thing": _sign(
            share_thing(one.targets, other.targets) or share_office(one.slain, other.slain)
        ),
        "many dead": _sign(any(dead >= MANY for dead in one.dead & other.dead)),
        "recent": _sign(_is_recent(one, other) or _is_recent(other, one)),
        "fresh": _sign(_is_recent(one, other, NEWS) or _is_recent(other, one, NEWS)),
        "country": _sign(_share_country(one, other)),
    }


def _compare_parties(one: Profile, other: Profile) -> tuple[Agreement, Agreement]:
    """Compare who did it, and to whom; in some types the two may change places."""
    actor = compare_actors(one.actors, other.actors)
    target = compare_targets(one.targets, other.targets)
    if parties_may_swap(one.type) and Agreement.DIFFERENT in (actor, target):
        actor = compare_actors(one.actors, other.targets)
        target = compare_targets(one.targets, other.actors)
    if takes_people(one.type) and name_others(one.targets, other.targets):
        target = Agreement.DIFFERENT
    return actor, target


def _sign(found: object) -> Agreement:
    """What speaks for one event where it is there, and against nothing where it is not."""
    return Agreement.SAME if found else Agreement.OPEN


def are_neighbours(one: Profile, other: Profile) -> bool:
    """Tell whether two tellings are dated to days that follow each other."""
    if one.interval is None or other.interval is None:
        return False
    first, second = sorted((one.interval, other.interval))
    return max(first.length, second.length) <= _NIGHT and second.start - first.end < _NIGHT


def are_of_one_day(one: Profile, other: Profile) -> bool:
    """Tell whether two tellings are of one day, at whatever hours: *that night*, *at 1:30 a.m.*."""
    if one.interval is None or other.interval is None:
        return False
    first, second = one.interval, other.interval
    return (first.first_day, first.last_day) == (second.first_day, second.last_day)


def _compare_types(one: Profile, other: Profile) -> Agreement:
    match kinship(one.type, other.type):
        case Kinship.SAME:
            return Agreement.SAME
        case Kinship.NEAR:
            return Agreement.OPEN
    return Agreement.DIFFERENT


def _compare_dates(one: Profile, other: Profile) -> Agreement:
    if one.interval is None or other.interval is None:
        too_late = _is_after_report(one, other) or _is_after_report(other, one)
        return Agreement.DIFFERENT if too_late else Agreement.OPEN
    if not one.interval.overlaps(other.interval):
        return Agreement.DIFFERENT
    fine = max(one.interval.length, other.interval.length) <= FINE
    return Agreement.SAME if fine else Agreement.OPEN


def _is_after_report(dated: Profile, undated: Profile) -> bool:
    """Tell whether one event began after the other had been reported as done."""
    if dated.interval is None or undated.reported is None or undated.ahead:
        return False
    return dated.interval.first_day > undated.reported + DAY  # a day for the zones


def _is_recent(dated: Profile, undated: Profile, within: timedelta = RECENT) -> bool:
    """Tell whether an undated telling was published shortly after the other event."""
    if undated.reported is None or undated.interval is not None:
        return False
    last = _last_day(dated)
    return last is not None and undated.reported - within <= last <= undated.reported + DAY


def _last_day(profile: Profile) -> date | None:
    """When the event was over at the latest; None where that says too little."""
    if profile.interval is None:
        return profile.reported
    return None if profile.is_vague else profile.interval.last_day


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
    """Compare places; a place may also be named in the target: "Kabul airport", "in Kabul"."""
    found = compare_places(one.places, other.places)
    hit = any(
        lies_in(place, party)
        for profile, others in ((one, other), (other, one))
        for place in profile.places
        for party in others.targets
    )
    return Agreement.SAME if found is Agreement.OPEN and hit else found


def _share_country(one: Profile, other: Profile) -> bool:
    """Tell whether one was done in or to a state that the other was done in, to or by."""
    return any(
        states_of(told.targets, told.places)
        & states_of((*against.actors, *against.targets), against.places)
        for told, against in ((one, other), (other, one))
    )

"""Whether two mentions of one document agree in a respect, differ in it, or leave it open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from enum import StrEnum
from functools import lru_cache

from timeline.events.merging.parties import is_venue
from timeline.events.names.actors import find_names, is_actor, is_state
from timeline.events.names.gazetteer import is_town, towns_of
from timeline.events.names.regions import are_two_parts, state_within
from timeline.events.told import is_spoken_of
from timeline.events.words.numbers import read_number
from timeline.events.words.wordlists import listed
from timeline.intervals import Precision
from timeline.model import Actor, EventMention, Place

_TALLY = timedelta(days=3)  # several events over longer than this are a tally, not one event
_FINE = timedelta(days=2)
_WELL_KNOWN = 200_000  # people in a town that is meant where no state is named
_WORD = re.compile(r"[^\W\d_]{3,}|[^\W\d_]+-?\d+")  # "K-1", "M23": names, unlike "30"
_STOP = frozenset({"the", "and", "his", "her", "its", "our", "their", "people", "target"})


class Agreement(StrEnum):
    """What two mentions say about each other in one respect."""

    SAME = "same"
    OPEN = "open"
    DIFFERENT = "different"


def is_tally(mention: EventMention) -> bool:
    """Tell whether a mention counts many events over a time: *11 attacks over two months*."""
    if mention.count is None or mention.count < 2 or mention.interval is None:
        return False
    return mention.interval.length > _TALLY


def compare_dates(one: EventMention, other: EventMention) -> Agreement:
    """Compare the dates of two mentions; an unknown one is open, a coarse one no evidence."""
    first, second = one.interval, other.interval
    if first is None or second is None:
        return Agreement.OPEN
    if not first.overlaps(second):
        return Agreement.OPEN if is_spoken_of(one) or is_spoken_of(other) else Agreement.DIFFERENT
    fine = max(first.length, second.length) <= _FINE and not _is_stretch(one, other)
    return Agreement.SAME if fine or first == second else Agreement.OPEN


def _is_stretch(*mentions: EventMention) -> bool:
    """Tell whether one of them lasted from one day to another: one deed of many may be meant."""
    return any(
        mention.date is not None and mention.date.mention.precision is Precision.SPAN
        for mention in mentions
    )


def compare_parties(one: Actor | None, other: Actor | None) -> Agreement:
    """Compare two parties: by side where both have one, else by the words as written.

    >>> compare_parties(Actor("militia", "Iran"), Actor("Kataib Hezbollah", "Iran")).value
    'same'
    """
    if one is None or other is None:
        return Agreement.OPEN
    are_foes = bool(one.side and other.side) and one.side != other.side
    if one.name == other.name or (_words(one) & _words(other) and not are_foes):
        return Agreement.SAME  # "American diplomats" and "Russian diplomats" are two
    if one.side and one.side == other.side:
        return Agreement.OPEN if _are_two(one, other) else Agreement.SAME
    if is_venue(one) != is_venue(other):
        return Agreement.OPEN  # "the strike at Baghdad airport", "the killing of the general"
    if are_foes:
        return Agreement.DIFFERENT
    opposed = {_camp(one), _camp(other)} == {"state", "armed group"}
    return Agreement.DIFFERENT if opposed else Agreement.OPEN


def _are_two(one: Actor, other: Actor) -> bool:
    """Tell whether two of one side have names of their own: a group, another, its patron."""
    groups = [_is_group(one), _is_group(other)]
    return all(groups) or (any(groups) and any(map(is_state, (one.name, other.name))))


def _is_group(actor: Actor) -> bool:
    is_organ = {word.lower() for word in actor.name.split()} & listed("organs")
    return is_actor(actor.name) and not is_organ


@lru_cache(maxsize=1 << 12)  # each telling is held against all before it
def _camp(actor: Actor) -> str:
    """Whether a state's forces or an armed group or crowd are meant; empty if unclear."""
    words = re.findall(r"\w+", actor.text.lower()) or [""]
    if {words[-1], words[-1].removesuffix("s")} & listed("unaligned") or is_actor(actor.name):
        return "armed group"
    if set(words) & listed("nameless") and not set(words) & listed("organs"):
        return "armed group"
    return "state" if set(words) & listed("organs") or is_state(actor.name) else ""


@lru_cache(maxsize=1 << 12)  # each telling is held against all before it
def _words(actor: Actor) -> frozenset[str]:
    """The words of a party that tell it from others, without plural endings.

    Of *Indian rebels* and *Indian jets* the first word says little, of *three marines* the number.
    """
    told = [word for word in _WORD.findall(actor.text) if read_number(word) is None]
    of_states = {
        told[n]
        for found in find_names(told)
        if found.entry.is_adjective
        for n in range(found.start, found.end)
    }
    stems = (word.lower().removesuffix("s") for word in told if word not in of_states)
    return frozenset(stems) - _STOP


def compare_places(one: Sequence[Place], other: Sequence[Place]) -> Agreement:
    """Compare places by name; a state or a region may hold the other's town.

    >>> compare_places([Place("Iraq")], [Place("Baghdad")]).value
    'open'
    >>> compare_places([Place("Srinagar")], [Place("Jammu")]).value  # two towns
    'different'
    >>> compare_places([Place("northern Mali")], [Place("Kidal region")]).value
    'open'
    """
    names, others = {place.name for place in one}, {place.name for place in other}
    if names & others:
        return Agreement.SAME
    apart = [_are_two_places(name, other) for name in names for other in others]
    told = [found for found in apart if found is not None]
    return Agreement.DIFFERENT if told and all(told) else Agreement.OPEN


def lie_abroad(one: Sequence[Place], other: Sequence[Place]) -> bool:
    """Tell whether no state can hold places of both: *Beirut*, *Syria*.

    >>> lie_abroad([Place("Beirut")], [Place("Syria")]), lie_abroad([Place("Kabul")], [])
    (True, False)
    """
    states, others = _states_of(one), _states_of(other)
    return bool(states and others) and states.isdisjoint(others)


def _states_of(places: Sequence[Place]) -> frozenset[str]:
    names = frozenset(place.name for place in places)
    towns = [town for name in names if not is_state(name) for town in towns_of(name)]
    if any(town.population < _WELL_KNOWN for town in towns):
        return frozenset()  # a village of that name may lie anywhere
    return frozenset(filter(is_state, names)) | frozenset(town.state for town in towns)


def _is_part_of_name(one: str, other: str) -> bool:
    """*Eshkol*, *the Eshkol region*: one name may be the other told shorter."""
    words = [set(_WORD.findall(name.casefold())) for name in (one, other)]
    return words[0] < words[1] or words[1] < words[0]


def _are_two_places(one: str, other: str) -> bool | None:
    """Whether two names tell two places; None where one is a state's or such a part of it."""
    if is_state(one) or is_state(other) or _is_part_of_name(one, other):
        return None
    regions = [state_within(name) for name in (one, other)]
    if all(regions):
        return regions[0] != regions[1] or are_two_parts(one, other)
    if any(regions):
        return None
    return is_town(one) == is_town(other)

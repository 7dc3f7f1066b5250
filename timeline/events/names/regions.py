"""Parts of a state that are named by it: *northern Yemen*, *Indian Kashmir*, *Iraq's west*."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.events.names.actors import find_names, is_state

_WORD = re.compile(r"[^\W\d_]+")
_QUARTER = re.compile(r"(?:(?:north|south)[- ]?(?:east|west)?|east|west|central|centre|center)")


@lru_cache(maxsize=1 << 14)
def state_within(name: str) -> str | None:
    """The state that a region is named by, or that the name itself is; None for any other name.

    >>> state_within("northern Yemen"), state_within("Yemen"), state_within("Saada")
    ('Yemen', 'Yemen', None)
    """
    if is_state(name):
        return name
    found = [one.entry for one in find_names(_WORD.findall(name)) if not one.entry.is_capital]
    states = {entry.name for entry in found if is_state(entry.name)}
    return states.pop() if len(states) == 1 else None


def are_two_parts(one: str, other: str) -> bool:
    """Tell whether two regions lie in different quarters: *northern Mali*, *southern Mali*.

    >>> are_two_parts("northern Mali", "central Mali"), are_two_parts("northern Mali", "Mali")
    (True, False)
    """
    quarters = [_QUARTER.findall(name.casefold()) for name in (one, other)]
    return all(quarters) and quarters[0] != quarters[1]

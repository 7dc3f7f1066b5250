"""Whether two towns of two tellings may be one place.

*A bomb near Kabul*, then *outside his home in Paghman*: the first says only that it is not far.
*In Zawiyah, they stormed the refinery. … In Brega, rebels lost 18 men*: what a sentence opens with
is the place of all that it tells.
"""

from __future__ import annotations

import re
from itertools import product

from timeline.calendar_words import MONTHS, WEEKDAYS
from timeline.events.dating.scenes import scene_of
from timeline.events.merging.parties import NEARBY_KM, kilometres
from timeline.events.names.actors import is_state
from timeline.events.names.gazetteer import Town, towns_of
from timeline.events.names.regions import state_within
from timeline.events.repetition.agreement import Agreement, compare_places
from timeline.model import EventMention, Place

_CLOSE_TO = re.compile(
    r"\b(?:near|outside|around|close to|far from|(?:north|south|east|west)(?:east|west)? of)\s+"
    r"(?:the\s+)?(?:(?:\w+\s+)?(?:city|town|capital|village)\s+(?:of\s+)?)?$",
    re.IGNORECASE,
)

_IN = frozenset({"In"})  # what is *near* a town may be in another


def compare_where(one: EventMention, other: EventMention) -> Agreement:
    """Compare the places of two mentions; a town that one is only near leaves its suburbs open."""
    found = compare_places(one.places, other.places)
    if found is Agreement.OPEN and _open_in_two_towns(one.quote, other.quote):
        return Agreement.DIFFERENT
    if found is Agreement.DIFFERENT and (_is_beside(one, other) or _is_beside(other, one)):
        return Agreement.OPEN
    return found


def _open_in_two_towns(one: str, other: str) -> bool:
    """*In Zawiyah, …*, *In Brega, on the eastern front, …*; *In Libya* may hold both.

    >>> _open_in_two_towns("In Zawiyah, they fought.", "In Brega, they fought.")
    True
    >>> _open_in_two_towns("In Libya, they fought.", "In Brega, they fought.")
    False
    """
    named = {scene_of(quote, _IN) for quote in (one, other)}
    return len(named) == 2 and all(named) and not any(map(_is_no_town, named))


def _is_no_town(name: str) -> bool:
    """A state, a region or a time: *In Libya*, *In Darfur*, *In March*."""
    is_time = name in (*WEEKDAYS, *MONTHS)
    return is_time or is_state(name) or state_within(name) is not None


def _is_beside(vague: EventMention, exact: EventMention) -> bool:
    towns = [place for place in vague.places if _is_only_near(vague.quote, place.name)]
    return any(_are_close(town.name, place.name) for town, place in product(towns, exact.places))


def _is_only_near(quote: str, name: str) -> bool:
    """*near Kabul*, *outside the city of Jos*; not *in Kabul*.

    >>> _is_only_near("A bomb went off near the city of Jos.", "Jos")
    True
    """
    before, found, _ = quote.partition(name)
    return bool(found) and _CLOSE_TO.search(before) is not None


def _are_close(name: str, other: str) -> bool:
    """Tell whether towns of two names lie within a few kilometres."""
    apart = (
        kilometres(_place(one), _place(two))
        for one, two in product(towns_of(name), towns_of(other))
        if one.state == two.state
    )
    return any(far is not None and far <= NEARBY_KM for far in apart)


def _place(town: Town) -> Place:
    return Place(town.name, town.latitude, town.longitude)

"""A change of scene: a deed told as of a place not named before, or as apart from what was told."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache

from timeline.events.told import Told
from timeline.events.words.wordlists import listed

_AT = frozenset({"In", "At", "Near", "Outside"})
_SCENE = re.compile(r"\W*([A-Z][a-z]+)\s+(?:[a-z]+\s+){0,3}([A-Z][\w'’-]+)[^,.]{0,60},\s")
_APART = re.compile(
    r"\W*(?:On the (?:day|night|eve|morning) (?:of|before|after)"
    r"|In (?:a separate|another|a different|a second)|Separately|Elsewhere"
    r"|(?:In|To) the (?:far )?(?:north|south|east|west|centre|center)[a-z-]*(?: of [^,]*)?,)"
    r"(?!\w)"
)
_COURSE = (
    r"\b(?:in|on|at|during|by|since) the (?:very )?(?:[a-z]+ )?"
    r"(?:hours?|days?|nights?|weeks?|minutes?|stages?|phase|start|beginning|outset|height|end)"
    r" of (?!(?:the )?(?:morning|day|night|afternoon|evening|week)\b)[a-z]"
    r"|\bduring (?:the|its|their) (?:[a-z-]+ )?(?:%s)\b"
)


@cache
def _course() -> re.Pattern[str]:
    """*In the first hours of the war*, *during the siege*: some day of what lasts."""
    return re.compile(_COURSE % "|".join(sorted(listed("lasting_deeds"))), re.IGNORECASE)


def is_elsewhere(told: Told, text: str) -> bool:
    """*In Vilnius, students marched*, *in a separate raid*: somewhere new, of whichever day."""
    if opens_elsewhere(told) or _course().search(told.mention.quote):
        return True
    scene = scene_of(told.mention.quote)
    return bool(scene) and scene not in text[: told.mention.sentence.start]


def opens_elsewhere(told: Told) -> bool:
    """*In a separate raid*, *Elsewhere in the city*: the sentence says that it leaves the scene."""
    return _APART.match(told.mention.quote) is not None


def scene_of(sentence: str, words: Container[str] = _AT) -> str:
    """Give the name with which a sentence opens its scene after one of some words; else "".

    >>> scene_of("In the port of Brega, on the coast, rebels fled.")
    'Brega'
    """
    found = _SCENE.match(sentence)
    return found[2] if found is not None and found[1] in words else ""

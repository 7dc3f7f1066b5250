"""A change of scene: a deed told as of a place not named before, or as apart from what was told."""

from __future__ import annotations

import re

from timeline.events.told import Told

_SCENE = re.compile(r"\W*(?:In|At|Near|Outside)\s+(?:[a-z]+\s+){0,3}([A-Z][\w'’-]+)[^,.]{0,60},\s")
_APART = re.compile(
    r"\W*(?:On the (?:day|night|eve|morning) (?:of|before|after)"
    r"|In (?:a separate|another|a different|a second)|Separately|Elsewhere"
    r"|(?:In|To) the (?:far )?(?:north|south|east|west|centre|center)[a-z-]*(?: of [^,]*)?,)"
    r"(?!\w)"
)


def is_elsewhere(told: Told, text: str) -> bool:
    """*In Vilnius, students marched*, *in a separate raid*: somewhere new, of whichever day."""
    if _APART.match(told.mention.quote):
        return True
    scene = _SCENE.match(told.mention.quote)
    return scene is not None and scene[1] not in text[: told.mention.sentence.start]

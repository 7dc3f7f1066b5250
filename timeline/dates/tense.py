"""Past or coming: the tense and mood of the words that govern a date."""

from __future__ import annotations

import re

from timeline.dates.context import Tense

_WINDOW = 200
_CUE = re.compile(
    r"\b(?:(will|won't|shall|'ll|would|going to|plans? to|set to|due|scheduled|expected to"
    r"|planned for|by|until)|(said|was|were|had|did|\w{2,20}ed|told|killed|took|began|came))\b"
)


def tense_at(text: str, start: int, end: int) -> Tense:
    """Read the tense at a date from the nearest verb before it in its sentence."""
    before = text[max(0, start - _WINDOW) : start]
    cut = max(before.rfind(". "), before.rfind("\n\n"))
    last = None
    for last in _CUE.finditer(before, cut + 1):
        pass
    if last is None:
        return Tense.PAST
    return Tense.FUTURE if last.group(1) else Tense.PAST

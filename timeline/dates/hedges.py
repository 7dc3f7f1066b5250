"""Words before a time by the clock that make it vague: "shortly before midnight", "about noon"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates.expressions import ClockTime
from timeline.dates.grammar import Found

_BRIEFLY = r"(?:shortly|just|soon|moments|(?:some |a few )?minutes)\s+"
_HEDGE = re.compile(
    rf"\b(?:(?P<before>{_BRIEFLY}before)|(?P<after>{_BRIEFLY}after|just\s+past)"
    r"|(?:at\s+)?(?:about|around|approximately|roughly|some time around))\s+$",
    re.IGNORECASE,
)
_REACH = 24  # characters of the longest hedge


def with_hedges(text: str, dates: Sequence[Found]) -> list[Found]:
    """Tell each time by the clock on which side of it, or about it, the words before it put it."""
    return [
        _hedged(text, found) if isinstance(found.expression, ClockTime) else found
        for found in dates
    ]


def _hedged(text: str, found: Found) -> Found:
    hedge = _HEDGE.search(text[max(0, found.start - _REACH) : found.start])
    if hedge is None or not isinstance(found.expression, ClockTime):
        return found
    near = -1 if hedge["before"] else int(hedge["after"] is not None)
    return found._replace(expression=replace(found.expression, near=near))

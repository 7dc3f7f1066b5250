"""How a text names a day: as what a line is on, in passing, or as a limit only."""

from __future__ import annotations

import re

from timeline.intervals import Precision
from timeline.model import DateMention

STOP = re.compile(r"[.!?][\"”’]?\s")
_PARTS = frozenset({Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY})
_LIMIT = re.compile(r"\b(?:by|until|till|since|before|after|from|of|than)\s+$")
_IN_PASSING = re.compile(
    r"(?i:\b(?:who|whom|whose|which|where|that|if|had|has|have|will|would|is|are)\b)"
    r"|\b[Tt]o\b(?! (?:the|an?|its|his|her|their|[A-Z]))"  # to leave; not "to the border"
)
_AT_HEAD = re.compile(r"\W*(?:(?:And|But|Then|Late|Early|On) ?){0,3}", re.IGNORECASE)


def line_asked(text: str, line: int) -> int:
    """Where a line begins, or the question above it that it answers, as in an interview."""
    above = text[:line].rstrip("\n")
    return above.rfind("\n") + 1 if above.endswith("?") else line


def heads_line(date: DateMention, text: str, line: int) -> bool:
    """*On Sunday it was Kampala. Two men blew themselves up*: the day is what the line is on."""
    return _AT_HEAD.fullmatch(text, line, date.start_char) is not None


def is_aside(date: DateMention, text: str, line: int) -> bool:
    """*Rebels who came on Sunday are Tutsis*, *they had left on Sunday*: the story is elsewhere."""
    begun = STOP.split(text[line : date.start_char])[-1]
    return _IN_PASSING.search(begun) is not None


def is_limit(date: DateMention, text: str, line: int) -> bool:
    """Tell whether a date only bounds a time; *before dawn on Monday* is of that Monday."""
    found = _LIMIT.search(text, line, date.start_char)
    is_part = date.precision in _PARTS and found is not None and found[0].strip() != "since"
    return found is not None and not is_part

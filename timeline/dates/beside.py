"""What touches a date and shows by itself whether it is past or coming: *Friday's meeting*.

The verbs of its sentence are asked only where nothing here decides.
"""

from __future__ import annotations

import re

from timeline.dates.context import Tense
from timeline.dates.verbs import (
    is_listed,
    is_past_verb,
    is_pluperfect,
    last_showing,
    tense_of,
    words_in,
)

WINDOW = 240  # characters on either side: no clause is longer
_CUE = 60  # characters: "during the demonstrations of" is among the longer ones
# "Friday's meeting will", "talks on Friday are to": the verb comes at once.
_NEXT = re.compile(r"(?:\s?['’]s\s+(?:\w+\s+){1,2}|\s+)(?:will|is to|are to|is expected|is due)\b")
_WOULD = re.compile(r"\s+would\b")  # "thought Friday would be her last day", not "on Friday"
OWNER = re.compile(r"\s?['’]s\b")  # "Wednesday's ruling": named after what happened
_PLANNED = re.compile(r"\s?['’]s\s+(?:planned|scheduled|upcoming|expected|proposed)\b")
# "set Friday as the deadline": the day is that of a limit, whenever it was set.
_AS_LIMIT = re.compile(
    r"\s+as\s+(?:the|a|an|its|his|her|their)\s+(?:\w+\s+){0,2}?"
    r"(?:deadline|date|day|target|start|limit)\b"
)
ON = re.compile(
    r"\b(?:on|in|at|since|from|during|between|of|and|after|before|over|throughout)\s+"
    r"(?:the\s+|a\s+)?(?:\w+\s+of\s+)?$",
    re.I,
)
_THE = re.compile(r"\bthe\s", re.I)
_SINCE_DATE = re.compile(r"\bsince\s+(?:the\s+)?$", re.I)  # what is to come has not begun
_HAS_UNTIL = re.compile(r"\b(?:has|have|is given|are given)\s+(?:until|till)\s+$")
# "before the vote on Sunday", "ahead of the summit in May"
_BEFORE_APPOINTED = re.compile(
    r"\b(?:before|ahead of|prior to|run-up to)\s+(?:(?:the|a|an|its|his|their|this)\s+)?"
    r"(?:[\w-]+\s+){0,2}?(?P<what>[\w-]+)\s+(?:on|in|at)\s+(?:the\s+)?$",
    re.I,
)
_AHEAD_OF = re.compile(r"\b(?:ahead of|before)\s+(?:the\s+)?(?:\w+\s+)?$", re.I)
_UNDER = re.compile(r"\bunder\s+(?:an?|the|its|his|her|their)\s+$")  # "under a June agreement"
_SINCE = re.compile(r"\b(?:after|since|following)\s+(?:[\w'’-]+\s+){1,8}(?:in|on)\s+$", re.I)
CLAUSE_EDGE = re.compile(r"[,;:()\"“”]|''|\s(?:--|[-–—])\s")
_RELATIVES = ("who", "which", "that")
_VERB_NEXT = re.compile(r"\s+([a-z]+)\b")
_TAKING_PART = re.compile(r"\b(?:in|at|during)\s+$")


def tense_beside(before: str, text: str, start: int, end: int) -> Tense | None:
    """Read what touches a date and decides by itself: "Friday's meeting", "under a June pact"."""
    if _NEXT.match(text, end, end + WINDOW):
        return Tense.PAST if closes_relative(before) else Tense.FUTURE
    if _AS_LIMIT.match(text, end):
        return Tense.FUTURE
    if _WOULD.match(text, end) and not ends_with(ON, before):
        return Tense.FUTURE
    if OWNER.match(text, end):
        planned = _PLANNED.match(text, end) is not None or ends_with(_AHEAD_OF, before)
        return Tense.FUTURE if planned or _will_take_part(before) else Tense.PAST
    if ends_with(_HAS_UNTIL, before):
        return Tense.FUTURE
    if _is_before_appointed(before):
        return Tense.LIKELY_FUTURE
    if ends_with(_SINCE_DATE, before):
        return Tense.PAST
    if _is_of_deed(text, start, end) or ends_with(_UNDER, before) or _follows_deed(before):
        return Tense.PAST
    if _has_past_verb(before, text, end):
        return Tense.PAST
    return None


def _will_take_part(before: str) -> bool:
    """Tell whether words look ahead to what a day owns: "will vote in [Sunday]'s election"."""
    if not ends_with(_TAKING_PART, before):
        return False
    words = words_in(before)
    nearest = last_showing(words)
    return nearest is not None and tense_of(words, nearest) is Tense.FUTURE


def _follows_deed(before: str) -> bool:
    """Tell whether a date is that of what was done before: "after the fall of the city in"."""
    since = _SINCE.search(before, len(before) - _CUE)
    return since is not None and any(
        is_listed(word, "unscheduled") for word in words_in(since.group())
    )


def _is_of_deed(text: str, start: int, end: int) -> bool:
    """Tell whether a date says which of the deeds is meant: "a reply to the weekend bombing"."""
    deed = _VERB_NEXT.match(text, end)
    is_known = _THE.match(text, max(0, start - len("the "))) or _THE.match(text, start)
    return is_known is not None and deed is not None and is_listed(deed[1], "unscheduled")


def _is_before_appointed(before: str) -> bool:
    """Tell whether a date is that of what was fixed before: "killed before the vote on"."""
    found = _BEFORE_APPOINTED.search(before, max(0, len(before) - _CUE))
    if found is None or not is_listed(found["what"], "appointed"):
        return False
    words = words_in(before[: found.start()])
    verb = last_showing(words)
    return verb is None or not is_pluperfect(words, verb)


def _has_past_verb(before: str, text: str, end: int) -> bool:
    """Tell whether a date stands between a subject and its verb: "the army Friday freed"."""
    verb = _VERB_NEXT.match(text, end)
    if verb is None or not is_past_verb(verb[1]):
        return False
    return last_showing(words_in(CLAUSE_EDGE.split(before)[-1])) is None


def closes_relative(before: str) -> bool:
    """Tell whether words end in what was done by those meant: "who were shot on Monday will be".

    >>> closes_relative("The men who were shot on ")
    True
    """
    words = words_in(before)
    verb = last_showing(words)
    if (
        verb is None
        or tense_of(words, verb) is not Tense.PAST
        or is_listed(words[verb], "reporting")
    ):
        return False
    return any(word in _RELATIVES for word in words[max(0, verb - 2) : verb])


def ends_with(cue: re.Pattern[str], before: str) -> bool:
    """Tell whether words end with a cue, of which none is longer than `_CUE`."""
    return cue.search(before, len(before) - _CUE) is not None

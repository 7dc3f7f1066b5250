"""Dates from which the telling does not go on, and times from which it does.

The date of a report, of what had been before or of what is only named is an aside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.dates.beside import OWNER, closes_relative
from timeline.dates.tense import text_after, text_before
from timeline.dates.verbs import (
    CLAUSE,
    first_showing,
    is_listed,
    is_pluperfect,
    last_showing,
    words_in,
)

_NEAR = 2  # words between "announced" and the day on which it was announced
_LONGEST = 24  # characters before a time at the head of its sentence
_HEAD = re.compile(
    r"\W*(?:(?:And|But|Then),? )?((?:By|At|In|Around|About|Shortly|Early)?)\s*", re.I
)


def is_aside(text: str, start: int, end: int) -> bool:
    """Tell whether a date is that of a report or of what had been, from which none goes on.

    So is one that only says which thing is meant: "Tuesday's barrage".

    >>> is_aside("Police said on Thursday that they knew.", 15, 23)
    True
    >>> is_aside("Troops had fled on Monday night.", 19, 31)
    True
    """
    if OWNER.match(text, end):
        return True
    before = words_in(text_before(text, start))
    verb = last_showing(before)
    if verb is not None:
        return _reports(before, verb) or is_pluperfect(before, verb)
    after = words_in(text_after(text, start, end))
    first = first_showing(after)
    return first is not None and is_pluperfect(after, first + 1)


def goes_onward(text: str, start: int, end: int) -> bool:
    """Tell whether a time at the head of a sentence goes on from the one before, in the past.

    >>> text = "Rebels came on Monday night. By noon they had left."
    >>> goes_onward(text, 32, 36)
    True
    >>> text = "Rebels came on Monday night. At noon they had left a camp."
    >>> goes_onward(text, 32, 36)
    False
    """
    before = text_before(text, start)
    head = _HEAD.fullmatch(before) if len(before) <= _LONGEST else None
    if head is None:
        return False
    after = words_in(text_after(text, start, end))
    first = first_showing(after)
    return head[1].lower() == "by" or first is None or not is_pluperfect(after, first + 1)


def is_described(text: str, start: int) -> bool:
    """Tell whether a date only says whom a clause is about: *fled from the jets that came on*.

    >>> is_described("They fled from the jets that came on Thursday.", 37)
    True
    >>> is_described("The jets that came on Thursday left.", 22)
    False
    """
    before = text_before(text, start)
    if not closes_relative(before):
        return False
    words = words_in(before)
    verb = last_showing(words) or 0
    return last_showing(words[: max(0, verb - 2)]) is not None


def is_said(text: str, start: int) -> bool:
    """Tell whether a date is that of a report: *said on Thursday*.

    >>> is_said("Rebels came on Monday, police said on Thursday.", 38)
    True
    """
    before = words_in(text_before(text, start))
    verb = last_showing(before)
    return verb is not None and _reports(before, verb)


def _reports(words: Sequence[str], verb: int) -> bool:
    """Tell whether a date is that of a verb of telling, right behind it or where it was told.

    "Said Monday", "reported in the national media today", "announced by the ministry on Friday".
    """
    between = words[verb + 1 :]
    is_told_there = bool(between) and is_listed(between[0], "told_where")
    return is_listed(words[verb], "reporting") and len(between) <= (
        CLAUSE if is_told_there else _NEAR
    )

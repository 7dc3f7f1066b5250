"""The day on which a quotation was spoken: "We leave tomorrow," he said on Friday.

A speaker's "today" is the day of the speech. Where the sentence around a quotation tells
that day, words inside it count from there; else from publication, as news are quoted fresh.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import compress

from timeline.dates.expressions import Ago, DayAway, DaypartOf, UnitAway
from timeline.dates.grammar import Found
from timeline.dates.verbs import is_listed

_MARK = re.compile(r"[\"“”]|``|''")
_STOP = re.compile(r"[.!?](?=\s)|\n")
_WORD = re.compile(r"[^\W\d_]+")
_SAYING = 60  # characters between a quotation and the day on which it was said
_LONGEST = 400  # characters of a quotation
_MOST = 100  # dates between the two, so that any text is read in linear time


def spoken_on(text: str, dates: Sequence[Found], inside: Sequence[bool]) -> Mapping[int, int]:
    """Give for dates told from a speaker's day the date that tells it, both by their index.

    `inside` tells which dates stand in quotation marks.

    >>> text = '"We leave tomorrow," he said on Friday.'
    >>> dates = [Found(10, 18, DayAway(1), ""), Found(32, 38, DayAway(0), "")]
    >>> spoken_on(text, dates, [True, False])
    {0: 1}
    """
    found: dict[int, int] = {}
    for index in compress(range(len(dates)), inside):
        counted = _counts_from_speech(dates[index])
        day = _day_of_speech(text, dates, inside, index) if counted else None
        if day is not None:
            found[index] = day
    return found


def _counts_from_speech(found: Found) -> bool:
    expression = found.expression
    if isinstance(expression, DaypartOf):
        return expression.away is not None or isinstance(expression.day, DayAway)
    return isinstance(expression, DayAway | Ago | UnitAway)


def _day_of_speech(
    text: str, dates: Sequence[Found], inside: Sequence[bool], index: int
) -> int | None:
    following = range(index + 1, min(len(dates), index + 1 + _MOST))
    after = next((at for at in following if not inside[at]), None)
    if after is not None and _says(text[dates[index].end : dates[after].start], -1):
        return after
    preceding = range(index - 1, max(-1, index - 1 - _MOST), -1)
    before = next((at for at in preceding if not inside[at]), None)
    if before is None:
        return None
    saying = text[max(0, dates[before].start - _SAYING) : dates[before].start]
    between = text[dates[before].end : dates[index].start]
    said = _says(between, 0) or (_has_verb(_STOP.split(saying)[-1]) and _opens_at_once(between))
    return before if said else None


def _says(between: str, side: int) -> bool:
    """Tell whether only a clause of saying stands between a quotation and a date.

    `side`: the clause comes before the first mark (0) or after the last one (−1).
    """
    pieces = _MARK.split(between)
    if len(pieces) < 2 or len(between) > _LONGEST:
        return False
    clause = pieces[side]
    return len(clause) <= _SAYING and _STOP.search(clause) is None and _has_verb(clause)


def _opens_at_once(between: str) -> bool:
    clause = _MARK.split(between)[0]
    return len(between) <= _LONGEST and len(clause) <= _SAYING and _STOP.search(clause) is None


def _has_verb(clause: str) -> bool:
    return any(is_listed(word, "reporting") for word in _WORD.findall(clause))

"""News or narrative, paragraph by paragraph: of its own week or of history.

A paragraph is a narrative when its dates are written with years long before publication
and none of them is told from the day of writing ("on Friday", "last week", "ago"). A
paragraph that shows neither goes with the paragraphs around it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from timeline.dates.context import Told
from timeline.dates.expressions import (
    Ago,
    Apposed,
    CalendarDate,
    ClockTime,
    DayAway,
    DaypartOf,
    Expression,
    InYear,
    Later,
    ListedWith,
    NamedAway,
    PartOf,
    RangeEnd,
    SameNamed,
    SameUnit,
    Season,
    UnitAway,
    Weekday,
)
from timeline.dates.grammar import Found
from timeline.intervals import Precision

# A quotation ends with its paragraph. One set of first characters, so that a scan is quick.
_QUOTE = re.compile(r"[\"“”`'\n](?:(?<![`'\n])|(?<=`)`|(?<=')'|(?<=\n)[^\S\n]*\n)")
_BREAK = re.compile(r"\n[^\S\n]*\n")
_BESIDE = re.compile(
    r"\b(?:until|till|since|before|than)\s+(?:the\s+)?(?:\w+\s+of\s+)?$", re.IGNORECASE
)
# "separatists, who called a boycott in 2017, have …": who is meant, not what is told.
_DESCRIBING = re.compile(r", (?:who|whom|whose|which|where|when)\s[^,;:.()\"“”\n]*$")
_CLAUSE = 80  # characters
_LONG_AGO = 2  # calendar years before publication
_AROUND = 3  # paragraphs on either side
_NEARER = 2  # how much more than others they weigh
_REACH = 30  # characters
_LONGEST_JUMP = 1  # years that a story may jump with nothing to bear it out
_MAJORITY = 4  # dates of long ago for each that is told from the day of writing
_FROM_NOW = (Weekday, DayAway, UnitAway, Ago, NamedAway)


def is_narrative(
    text: str, dates: Sequence[Found], inside: Sequence[bool], today: date | None
) -> list[bool]:
    """Tell for each date whether it stands in a narrative; if `today` is unknown, all do.

    `inside` tells which dates stand in quotation marks.
    """
    if today is None:
        return [True] * len(dates)
    homes = paragraphs_of(text, dates)
    old: Counter[int] = Counter()
    fresh: Counter[int] = Counter()
    has_old_day = False
    for found, home, spoken in zip(dates, homes, inside, strict=True):
        is_beside = _describes(text, found) or _bounds(text, found)
        shown = 0 if is_beside else _evidence(found.expression, today.year)
        if not old.total() and _lacks_year(found.expression):
            shown = -1  # no year is written that it could be of
        old[home] += shown > 0
        fresh[home] += shown < 0 and not spoken
        has_old_day |= shown > 0 and found.expression.category == "CALENDAR_DAY"
    if has_old_day and not fresh.total():
        return [True] * len(dates)  # "On 23 October 1993 … Two were shot on 26 October"
    told = {home: _is_story(old, fresh, home) for home in set(homes)}
    return [told[home] for home in homes]


def paragraphs_of(text: str, dates: Sequence[Found]) -> list[int]:
    r"""Number the paragraph of each date, the first with 0; an empty line ends one.

    >>> from timeline.dates.grammar import find_expressions
    >>> from timeline.dates.tokens import tokenise
    >>> text = "It began in 1882.\n\nIt ended in 1914, on 3 May."
    >>> paragraphs_of(text, [one for block in tokenise(text) for one in find_expressions(block)])
    [0, 1, 1]
    """
    homes: list[int] = []
    number, position = 0, 0
    for found in dates:
        number += len(_BREAK.findall(text, position, found.start))
        position = found.start
        homes.append(number)
    return homes


def quoted(text: str, dates: Sequence[Found]) -> list[bool]:
    """Tell for each date whether it stands in quotation marks: a speaker's "today" is his own.

    >>> from timeline.dates.grammar import find_expressions
    >>> from timeline.dates.tokens import tokenise
    >>> text = 'He left on Friday. "I met him on Monday," she said.'
    >>> quoted(text, [one for block in tokenise(text) for one in find_expressions(block)])
    [False, True]
    """
    inside: list[bool] = []
    quoting, position = False, 0
    for found in dates:
        for mark in _QUOTE.finditer(text, position, found.start):
            quoting = mark.group() in ("“", "``") or (mark.group() == '"' and not quoting)
        position = found.start
        inside.append(quoting)
    return inside


def _evidence(expression: Expression, year: int) -> int:
    """Give 1 for a date of long ago, −1 for one that is told from the day of writing."""
    if isinstance(expression, PartOf):
        return _evidence(expression.base, year)
    if isinstance(expression, RangeEnd):
        return _evidence(expression.first, year)
    if isinstance(expression, ListedWith):
        return _evidence(expression.own, year)
    if isinstance(expression, Later) and expression.base is not None:
        return _evidence(expression.base, year)
    if isinstance(expression, DaypartOf | ClockTime) and expression.day is not None:
        return _evidence(expression.day, year)
    if isinstance(expression, CalendarDate | Season) and expression.year is not None:
        ancient = isinstance(expression, CalendarDate) and expression.before_christ
        return 1 if ancient or year - expression.year >= _LONG_AGO else 0
    if isinstance(expression, InYear):
        return _evidence(expression.year, year)
    if isinstance(expression, UnitAway) and expression.loose:
        return 0  # "the year" may be any year
    told_now = isinstance(expression, DaypartOf) and expression.away is not None
    return -1 if told_now or isinstance(expression, _FROM_NOW) else 0


def _lacks_year(expression: Expression) -> bool:
    """Tell whether a day is written with its month alone: "on 24 October"."""
    return (
        isinstance(expression, CalendarDate)
        and expression.day is not None
        and (expression.year is None)
    )


def _bounds(text: str, found: Found) -> bool:
    """Tell whether a date only bounds a time: "since 1882"."""
    return _BESIDE.search(text[max(0, found.start - _REACH) : found.start]) is not None


def _describes(text: str, found: Found) -> bool:
    """Tell whether a date stands in a clause between commas that says who or what is meant."""
    if not text.startswith(",", found.end):
        return False
    return _DESCRIBING.search(text, max(0, found.start - _CLAUSE), found.start) is not None


def _is_story(old: Counter[int], fresh: Counter[int], home: int) -> bool:
    """Judge a paragraph by itself, else by its neighbours and, with less weight, the whole."""
    if old[home] > 1 and not fresh[home]:
        return True
    near = range(home - _AROUND, home + _AROUND + 1)
    if not old[home] and old.total() < _MAJORITY * fresh.total():
        return False  # news that say "like the raid of 1995" do not go on from there
    old_weight = _NEARER * sum(old[each] for each in near) + old.total()
    fresh_weight = _NEARER * sum(fresh[each] for each in near) + fresh.total()
    return fresh[home] <= max(1, old[home]) and old_weight >= max(2, _MAJORITY * fresh_weight)


def follow(story: Told | None, told: Told, next_year: int | None) -> Told:
    """Move the point a narrative has come to, unless the date told is only an aside.

    "The telegram, declassified in 2005, ..." does not take a story of 1964 to 2005: a far
    jump counts only if the next year written in the text (`next_year`) bears it out.
    """
    if story is None:
        return told
    here, there = story.interval.start.year, told.interval.start.year
    if abs(there - here) <= _LONGEST_JUMP or next_year is None:
        return told
    return told if abs(next_year - there) < abs(next_year - here) else story


def next_years(dates: Sequence[Found]) -> list[int | None]:
    """Give for each date the first year that is written after it, None after the last one.

    >>> from timeline.dates.grammar import find_expressions
    >>> from timeline.dates.tokens import tokenise
    >>> text = "He left in 1882, returned in May and died in 1914."
    >>> next_years([one for block in tokenise(text) for one in find_expressions(block)])
    [1914, 1914, None]
    """
    years: list[int | None] = []
    coming: int | None = None
    for found in reversed(dates):
        years.append(coming)
        written = _written_year(found.expression)
        coming = coming if written is None else written
    return years[::-1]


def _written_year(expression: Expression) -> int | None:
    if isinstance(expression, PartOf):
        return _written_year(expression.base)
    if isinstance(expression, RangeEnd):
        return _written_year(expression.first if expression.is_first else expression.last)
    if isinstance(expression, CalendarDate) and expression.before_christ:
        return None
    return expression.year if isinstance(expression, CalendarDate | Season) else None


def looks_back(expression: Expression) -> bool:
    """Tell whether a date is counted back: "at dusk" after "ten days ago"."""
    counted = _as_counted(expression)
    return isinstance(counted, Later | Ago) and counted.direction < 0


def _as_counted(expression: Expression) -> Expression:
    """How a date is counted, where it is named as well: "a day earlier, on 3 January"."""
    return expression.counted if isinstance(expression, Apposed) else expression


def carries(text: str, found: Found, told: Told) -> bool:
    """A story goes on from dates, not from bounds ("since 1882"), looks back or decades."""
    expression = _as_counted(found.expression)
    if looks_back(expression):
        return False
    if isinstance(expression, SameUnit | SameNamed) and expression.shift < 0:
        return False
    if _bounds(text, found) or _describes(text, found):
        return False
    return not Precision.YEAR.is_finer_than(told.precision) or told.precision is Precision.SPAN

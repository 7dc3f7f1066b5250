"""News or narrative, paragraph by paragraph: does the text tell of its own week or of history?

A paragraph is a narrative when its dates are written with years long before publication
and none of them is told from the day of writing ("on Friday", "last week", "ago"). A
paragraph that shows neither goes with the paragraphs around it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.dates.expressions import (
    Ago,
    CalendarDate,
    DayAway,
    DaypartOf,
    Expression,
    NamedAway,
    PartOf,
    RangeEnd,
    Season,
    UnitAway,
    Weekday,
)
from timeline.dates.grammar import Found
from timeline.model import Publication

_BREAK = re.compile(r"\n[^\S\n]*\n")
_LONG_AGO = 2  # calendar years before publication
_AROUND = 3  # paragraphs on either side
_FROM_NOW = (Weekday, DayAway, UnitAway, Ago, NamedAway)


def is_narrative(text: str, dates: Sequence[Found], publication: Publication | None) -> list[bool]:
    """Tell for each date whether it stands in a narrative; without a publish date all do."""
    if publication is None:
        return [True] * len(dates)
    homes = _paragraphs(text, dates)
    scores: dict[int, int] = {}
    for found, home in zip(dates, homes, strict=True):
        scores[home] = scores.get(home, 0) + _evidence(found.expression, publication.day.year)
    return [_score_around(scores, home) > 0 for home in homes]


def _paragraphs(text: str, dates: Sequence[Found]) -> list[int]:
    """Number the paragraph of each date."""
    homes: list[int] = []
    number, position = 0, 0
    for found in dates:
        number += len(_BREAK.findall(text, position, found.start))
        position = found.start
        homes.append(number)
    return homes


def _evidence(expression: Expression, year: int) -> int:
    """Give 1 for a date of long ago, −1 for one that is told from the day of writing."""
    if isinstance(expression, PartOf):
        return _evidence(expression.base, year)
    if isinstance(expression, RangeEnd):
        return _evidence(expression.first, year)
    if isinstance(expression, CalendarDate | Season) and expression.year is not None:
        ancient = isinstance(expression, CalendarDate) and expression.before_christ
        return 1 if ancient or year - expression.year >= _LONG_AGO else 0
    told_now = isinstance(expression, DaypartOf) and expression.away is not None
    return -1 if told_now or isinstance(expression, _FROM_NOW) else 0


def _score_around(scores: dict[int, int], home: int) -> int:
    """Give a paragraph's own evidence, else that of its neighbours, else the whole text's."""
    if scores[home]:
        return scores[home]
    near = sum(scores.get(home + step, 0) for step in range(-_AROUND, _AROUND + 1))
    return near or sum(scores.values())

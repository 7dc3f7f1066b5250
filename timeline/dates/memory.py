"""What a text has told so far: the dates that later words may count from."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from timeline.dates.asides import is_aside
from timeline.dates.context import Told
from timeline.dates.expressions import (
    Ago,
    CalendarDate,
    Expression,
    Later,
    LatestQuarter,
    RangeEnd,
    Season,
    Unit,
)
from timeline.dates.grammar import Found
from timeline.dates.places import Place
from timeline.dates.reading import Reading
from timeline.dates.stories import carries, follow, looks_back
from timeline.intervals import Interval, Precision

# "31 attacks, up from 19 in December", "more than the 19 counted in May".
_MEASURE = re.compile(
    r"\b(?:up|down|compared|more|fewer|less|higher|lower|rose|fell|rise|drop|increase|decline)\b"
    r"[^.;\n]{0,24}?\b(?:from|with|to|than)\s+(?:[a-z]+\s+){0,2}\d[\d,.]*\s+(?:[a-z]+\s+)?"
    r"(?:in|during)\s+$"
)
_REACH = 80  # characters
_DATED = ("DATE", "TIME")
_ACCOUNTS = ("P6M", "P9M", "P1Y")  # what firms report beside a quarter
_REMEMBERED = 12  # how many told dates an anaphor may reach back over


@dataclass(frozen=True, slots=True)
class Memory:
    """The dates told so far (latest first), where a story is, and its year before Christ.

    `beyond_quarter` after a report has come to more than its quarter: "for the nine months".
    """

    history: tuple[Told, ...] = ()
    story: Told | None = None
    ancient: int | None = None
    beyond_quarter: bool = False

    def meeting(self, expression: Expression) -> Memory:
        """Take note of a year before Christ, or of our era again, before it is read."""
        if isinstance(expression, RangeEnd):
            expression = expression.first if expression.is_first else expression.last
        if isinstance(expression, CalendarDate | Season) and expression.year is not None:
            ancient = expression.year if expression.before_christ else None
            return self if ancient == self.ancient else replace(self, ancient=ancient)
        return self

    def _is_behind(self, interval: Interval) -> bool:
        """Tell whether a time lies before the one told last, which the telling has not left."""
        return bool(self.history) and interval.last_day < self.history[0].interval.first_day

    def having_read(self, text: str, found: Found, reading: Reading, place: Place) -> Memory:
        """Remember what a reading told, for those after it to count from.

        Whether it is an aside is asked only if a part of a day may be recalled to it.
        """
        if reading.interval is None or reading.precision is None or reading.type not in _DATED:
            return replace(self, beyond_quarter=True) if reading.value in _ACCOUNTS else self
        if _compares(found.expression, reading) or _is_compared(text, found):
            return self
        is_ahead = place.tense.is_ahead
        apart = is_ahead or looks_back(found.expression)
        aside = place.recalled and (apart or is_aside(text, found.start, found.end))
        is_before = place.described and self._is_behind(reading.interval)
        passing = place.attributed or is_before
        told = Told(reading.interval, reading.precision, aside, reading.value, passing)
        goes_on = not is_ahead and carries(text, found, told)
        story = follow(self.story, told, place.next_year) if goes_on else self.story
        history = (told, *self.history[: _REMEMBERED - 1])
        beyond_quarter = self.beyond_quarter and told.precision is not Precision.QUARTER
        return Memory(history, story, self.ancient, beyond_quarter)


def _compares(expression: Expression, reading: Reading) -> bool:
    """Tell whether a date only measures what was told: "up from 4 percent a year earlier"."""
    if isinstance(expression, LatestQuarter):
        return expression.years < 0
    if not isinstance(expression, Later | Ago) or expression.direction > 0:
        return False
    by_quarter = reading.precision is Precision.QUARTER
    return expression.unit is Unit.YEAR and (by_quarter or isinstance(expression, Later))


def _is_compared(text: str, found: Found) -> bool:
    """Tell whether a month or year only measures what was told: "up from 19 in December"."""
    if not isinstance(found.expression, CalendarDate):
        return False
    return _MEASURE.search(text, max(0, found.start - _REACH), found.start) is not None

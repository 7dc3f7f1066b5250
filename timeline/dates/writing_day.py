"""The day on which a text was written, where that is not the day of publication.

A page is stamped by the clock of its newsroom: what Tokyo said on Tuesday appears in New York
on Monday evening. Of 507 leads of agencies whose first weekday is told in the past 17 name the
day after their stamp, and two that of six days before. Only an agency's report, known by its
dateline, is taken to begin with what is new: other texts may look back a week.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from timeline.calendar_words import weekday_name
from timeline.dates.asides import is_described
from timeline.dates.beside import OWNER, closes_relative
from timeline.dates.context import Tense
from timeline.dates.expressions import ClockTime, DaypartOf, Expression, PartOf, Weekday
from timeline.dates.grammar import Found, find_expressions
from timeline.dates.tense import tense_at, text_before
from timeline.dates.tokens import tokenise
from timeline.dates.verbs import is_pluperfect, last_showing, words_in
from timeline.dates.zones import offset_of
from timeline.intervals import DAY
from timeline.model import Publication

_LEAD = 700  # characters within which a dateline stands, below headlines and a stamp
_SENTENCES = 400  # characters: the first ones of a report
_FARTHEST_EAST = timedelta(hours=14)  # from Greenwich: Kiritimati
_LAST_YEAR = 9998
# "TOKYO (Reuters) -", "Tripoli, Libya (CNN) --"; a text of its own kind may look further back.
_AGENCY = re.compile(r"(?:\(|-LRB- )[A-Z][\w. /]{1,24}(?:\)| -RRB-)\s*(?:--|[-–—_:])")
_BACK = re.compile(r"\b(?:since|after|following|until|till|that was)\s+(?:[\w'’-]+\s+){0,8}$", re.I)


def as_written(text: str, publication: Publication | None) -> Publication | None:
    """Give publication by the clock of the place of which a text tells: a day later, or as it is.

    >>> published = Publication.parse("2011-03-07")
    >>> as_written("TOKYO (AP) - Japan said on Tuesday it has frozen assets.", published).day
    datetime.date(2011, 3, 8)
    >>> as_written("TOKYO (AP) - Japan said on Monday it has frozen assets.", published).day
    datetime.date(2011, 3, 7)
    """
    lead = text[: _LEAD + 2 * _SENTENCES]
    if publication is None or weekday_name(_next_weekday(publication)) not in lead:
        return publication
    dates = [each for block in tokenise(lead) for each in find_expressions(block)]
    return written(text, dates, publication)


def written(text: str, dates: Sequence[Found], publication: Publication) -> Publication:
    """The same, the dates of the text being known."""
    dateline = _AGENCY.search(text, 0, _LEAD)
    if dateline is None or not _may_be_next_day(publication):
        return publication
    told = (each for each in dates if each.start >= dateline.end())
    first = next((each for each in told if _weekday_of(each.expression) is not None), None)
    if first is None or first.start > dateline.end() + _SENTENCES:
        return publication
    if _weekday_of(first.expression) != _next_weekday(publication) or not _is_news(text, first):
        return publication
    return replace(publication, moment=_midnight_after(publication), has_time=False)


def _next_weekday(publication: Publication) -> int:
    return (publication.day.weekday() + 1) % 7


def _midnight_after(publication: Publication) -> datetime:
    return datetime.combine(publication.day + DAY, datetime.min.time())


def _may_be_next_day(publication: Publication) -> bool:
    """Tell whether the next day had begun anywhere; of a time without a zone that is not known."""
    if publication.day.year >= _LAST_YEAR:
        return False
    if not publication.has_time:
        return True
    if not publication.zone:
        return False
    east_of_here = _FARTHEST_EAST - (offset_of(publication) or timedelta())
    return publication.moment + east_of_here >= _midnight_after(publication)


def _weekday_of(expression: Expression) -> int | None:
    """Give the weekday of "Tuesday", "early Tuesday", "8 p.m. on Tuesday"."""
    if isinstance(expression, PartOf):
        return _weekday_of(expression.base)
    if isinstance(expression, DaypartOf | ClockTime) and expression.day is not None:
        return _weekday_of(expression.day)
    if not isinstance(expression, Weekday) or expression.shift is not None or expression.week:
        return None
    return expression.weekday


def _is_news(text: str, found: Found) -> bool:
    """Tell whether a day is that of what a lead tells, in the past, not of what lies behind it."""
    if tense_at(text, found.start, found.end) not in (Tense.PAST, Tense.LIKELY_PAST):
        return False
    before = text_before(text, found.start)
    if OWNER.match(text, found.end) or _BACK.search(before) or closes_relative(before):
        return False
    if is_described(text, found.start):
        return False
    words = words_in(before)
    verb = last_showing(words)
    return verb is None or not is_pluperfect(words, verb)

"""What a text shows of the places where its dates stand, before any of them is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from timeline.dates.asides import goes_onward, is_described, is_said
from timeline.dates.chronicles import chronicle_years
from timeline.dates.context import RECENT, Tense
from timeline.dates.documents import captioned, is_stamp
from timeline.dates.ends import sentence_end
from timeline.dates.expressions import (
    AheadOrLong,
    ClockTime,
    DaypartOf,
    Expression,
    Later,
    RangeEnd,
    SameUnit,
    Timeless,
)
from timeline.dates.grammar import Found
from timeline.dates.speeches import spoken_on
from timeline.dates.stories import is_narrative, next_years, quoted
from timeline.dates.tense import is_ranked

_SAME = re.compile(r"(?:that|the same)\b", re.IGNORECASE)

TenseReader = Callable[[str, int, int], Tense]  # at a date: the text, its start and its end


class Place(NamedTuple):
    """What is known of one date by where it stands.

    `spoken_on` is the index of the date on which the words around it were spoken, `next_year`
    the first year written after it; `recalled` if a part of a day that follows may be of that
    day; `in_sentence` if it needs a day and the date before it stands in the same sentence, or
    in the same paragraph where it is that of "that night"; `in_paragraph` if in the same paragraph;
    `attributed` if it tells when a sentence was said that gives a day before, and one that
    follows counts from the day told last; `described` if it then only says what is meant;
    `year` is the one that a chronicle lends it; `onward` if it is a part of a day at the head of
    a sentence that goes on from the one before.
    """

    tense: Tense
    narrative: bool
    next_year: int | None
    recalled: bool
    spoken_on: int | None
    captioned: bool
    stamped: bool
    in_sentence: bool
    in_paragraph: bool
    attributed: bool
    described: bool
    year: int | None
    onward: bool


def places_of(
    text: str, dates: Sequence[Found], today: date | None, tense_of: TenseReader
) -> Sequence[Place]:
    """Give the place of each date; `today` is the day of writing, None if unknown."""
    inside = quoted(text, dates)
    spoken, captions = spoken_on(text, dates, inside), captioned(text, dates)
    stamped = [_needs_day(found) and is_stamp(text, found) for found in dates]
    shown = zip(
        _tenses(text, dates, tense_of),
        is_narrative(text, dates, inside, today),
        next_years(dates),
        _recalled(dates),
        map(spoken.get, range(len(dates))),
        (found.start in captions for found in dates),
        stamped,
        _stand_with_day(text, dates, stamped),
        _stand_below_day(text, dates, stamped),
        _attributed(text, dates),
        _described(text, dates),
        map(chronicle_years(text, dates, today).get, range(len(dates))),
        (_needs_day(found) and goes_onward(text, found.start, found.end) for found in dates),
        strict=True,
    )
    return [Place(*place) for place in shown]


def _needs_day(found: Found) -> bool:
    """Tell whether words name a part of a day and no day: "in the evening", "at 8 p.m."."""
    expression = found.expression
    if isinstance(expression, DaypartOf):
        return expression.day is None and expression.away is None
    return isinstance(expression, ClockTime) and expression.day is None


def _recalled(dates: Sequence[Found]) -> list[bool]:
    """Tell for each date whether a part of a day that follows may be of that day."""
    needing = [_needs_day(found) for found in dates]
    return [any(needing[at + 1 : at + 1 + RECENT]) for at in range(len(dates))]


def _tenses(text: str, dates: Sequence[Found], tense_of: TenseReader) -> Iterator[Tense]:
    """The tense at each date; both ends of a range are told in that of the first."""
    tense = Tense.UNKNOWN
    for found in dates:
        expression = found.expression
        if not isinstance(expression, RangeEnd) or expression.is_first:
            tense = _tense(text, found, tense_of)
        yield tense


def _tense(text: str, found: Found, tense_of: TenseReader) -> Tense:
    """Read the tense at a date; none bears on words for a length, a set or a rank."""
    if isinstance(found.expression, Timeless):
        return Tense.UNKNOWN
    if isinstance(found.expression, AheadOrLong) and is_ranked(text, found.start):
        return Tense.UNKNOWN
    return tense_of(text, found.start, found.end)


def _stand_with_day(text: str, dates: Sequence[Found], stamped: Sequence[bool]) -> Iterator[bool]:
    done = 0
    for found, stamp in zip(dates, stamped, strict=True):
        asks = _needs_day(found) and not stamp
        yield asks and (
            sentence_end().search(text, done, found.start) is None
            or (_SAME.match(text, found.start) is not None and "\n" not in text[done : found.start])
        )
        done = found.end


def _stand_below_day(text: str, dates: Sequence[Found], stamped: Sequence[bool]) -> Iterator[bool]:
    """Tell of each part of a day whether its paragraph names just one day before it."""
    done = named = 0
    for found, stamp in zip(dates, stamped, strict=True):
        named = 0 if "\n" in text[done : found.start] else named
        needs_day = _needs_day(found)
        yield needs_day and not stamp and named == 1
        named += not (needs_day or isinstance(found.expression, Later))
        done = found.end


def _attributed(text: str, dates: Sequence[Found]) -> Iterator[bool]:
    """Tell of each date whether it is only that of the words: "came on Friday, he said on Sunday".

    That is asked where one that follows soon counts from the day told last.
    """
    counting = [_counts_on(found.expression) for found in dates]
    for at, found in enumerate(dates):
        is_asked = at > 0 and any(counting[at + 1 : at + 1 + RECENT])
        before = text[dates[at - 1].end : found.start] if is_asked else ""
        is_one = bool(before) and sentence_end().search(before) is None
        yield is_one and is_said(text, found.start)


def _described(text: str, dates: Sequence[Found]) -> Iterator[bool]:
    """Tell of each date whether it only says what is meant: "the bombs that fell on Friday".

    That is asked where one that follows soon counts from the day told last.
    """
    counting = [_counts_on(found.expression) for found in dates]
    for at, found in enumerate(dates):
        is_asked = at > 0 and any(counting[at + 1 : at + 1 + RECENT])
        yield is_asked and is_described(text, found.start)


def _counts_on(expression: Expression) -> bool:
    """Tell whether words count from the day told last: "the next day", "two days later"."""
    if isinstance(expression, DaypartOf):
        return expression.day is not None and _counts_on(expression.day)
    return isinstance(expression, SameUnit) or (
        isinstance(expression, Later) and expression.base is None
    )

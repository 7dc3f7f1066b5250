"""The whole road from a text to its dates, on one screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from timeline.dates.accounts import pair_accounts
from timeline.dates.context import Context, Now, Tense, Told, written_on
from timeline.dates.documents import (
    captioned,
    dateline_day,
    is_stamp,
    without_people,
    writes_day_first,
)
from timeline.dates.edtf import edtf_of
from timeline.dates.expressions import (
    NotADate,
    Number,
    OrdinalNumber,
    Timeless,
)
from timeline.dates.grammar import Found, find_expressions
from timeline.dates.happenings import dated_events
from timeline.dates.languages import is_read, language_of, phrases_in, tense_in
from timeline.dates.meanings import resolve
from timeline.dates.memory import Memory, needs_day, recalled_days
from timeline.dates.pairs import pair_ranges
from timeline.dates.reading import Reading
from timeline.dates.speeches import spoken_on
from timeline.dates.stories import is_narrative, next_years, quoted
from timeline.dates.tense import sentence_end, tense_at
from timeline.dates.tokens import tokenise
from timeline.dates.wording import explain, say_day
from timeline.intervals import Precision
from timeline.model import Anchor, DateMention, Publication

TenseReader = Callable[[str, int, int], Tense]  # at a date: the text, its start and its end


def find_dates(
    text: str, publication: Publication | None = None, language: str = ""
) -> tuple[DateMention, ...]:
    """Find every time expression of a text and read it against its publish date.

    `language` is an ISO 639-1 code; empty: English unless the text shows another one.
    Mentions come in order and never overlap; nothing here raises for any text.

    >>> published = Publication.parse("2019-12-31")
    >>> [(date.text, date.edtf) for date in find_dates("Rockets fell on Friday.", published)]
    [('Friday', '2019-12-27')]
    """
    code = language_of(text, language)
    if is_read(code):
        return tuple(_read_in_order(text, phrases_in(code, text), publication, tense_in(code), {}))
    found = [each for block in tokenise(text) for each in find_expressions(block)]
    dates = [each for each in found if not isinstance(each.expression, _NO_DATES)]
    months = without_people(text, dates)
    return _read_english(text, pair_accounts(text, pair_ranges(text, months)), publication)


def _read_english(
    text: str, dates: Sequence[Found], publication: Publication | None
) -> tuple[DateMention, ...]:
    """Read the dates; once more, if some are counted from events that the text dates."""
    mentions = tuple(_read_in_order(text, dates, publication, tense_at, {}))
    events = dated_events(text, mentions)
    if not events:
        return mentions
    return tuple(_read_in_order(text, dates, publication, tense_at, events))


_NO_DATES = NotADate | Number | OrdinalNumber


def _read_in_order(
    text: str,
    dates: Sequence[Found],
    publication: Publication | None,
    tense_of: TenseReader,
    events: Mapping[int, Told],
) -> Iterator[DateMention]:
    """Read each date knowing those told before it, and from which events some are counted."""
    published = written_on(publication, dateline_day(text, dates, publication))
    document = Context(publication, published, day_first=writes_day_first(dates))
    memory = Memory()
    for found, place in zip(dates, _places(text, dates, document.today), strict=True):
        tense = _tense(text, found, tense_of)
        memory = memory.meeting(found.expression)
        context = replace(
            document,
            history=memory.history,
            story=memory.story,
            ancient=memory.ancient,
            beyond_quarter=memory.beyond_quarter,
            narrative=place.narrative,
            pinned=published if place.stamped else None,
            in_sentence=place.in_sentence,
            tense=tense,
            event=events.get(found.start),
        )
        if place.spoken_on is not None:
            context = _as_spoken(context, text, place.spoken_on, tense_of)
        reading = resolve(found.expression, context)
        if not place.captioned:
            memory = memory.having_read(
                text, found, reading, tense, place.next_year, recalled=place.recalled
            )
        yield _mention(found, text[found.start : found.end], reading)


class _Place(NamedTuple):
    """What the whole text shows of the place where a date stands."""

    narrative: bool
    next_year: int | None
    recalled: bool
    spoken_on: Found | None
    captioned: bool
    stamped: bool
    in_sentence: bool


def _places(text: str, dates: Sequence[Found], today: date | None) -> list[_Place]:
    inside = quoted(text, dates)
    spoken, captions = spoken_on(text, dates, inside), captioned(text, dates)
    stamped = [needs_day(found) and is_stamp(text, found) for found in dates]
    shown = zip(
        is_narrative(text, dates, inside, today),
        next_years(dates),
        recalled_days(dates),
        (spoken.get(found.start) for found in dates),
        (found.start in captions for found in dates),
        stamped,
        _stand_with_day(text, dates, stamped),
        strict=True,
    )
    return [_Place(*place) for place in shown]


def _as_spoken(context: Context, text: str, day: Found, tense_of: TenseReader) -> Context:
    """Count from the day on which the words were spoken, if that is one day of the past."""
    tense = tense_of(text, day.start, day.end)
    spoken = resolve(day.expression, replace(context, tense=tense))
    interval, today = spoken.interval, context.today
    if interval is None or spoken.precision is not Precision.DAY:
        return context
    if today is not None and interval.first_day > today:
        return context
    phrase = f"{say_day(interval.first_day)}, when it was said"
    return replace(context, pinned=Now(interval.first_day, Anchor.TEXT, phrase))


def _stand_with_day(text: str, dates: Sequence[Found], stamped: Sequence[bool]) -> Iterator[bool]:
    """Tell for each date whether it needs a day and stands in one sentence with the date before."""
    done = 0
    for found, stamp in zip(dates, stamped, strict=True):
        asks = needs_day(found) and not stamp
        yield asks and sentence_end().search(text, done, found.start) is None
        done = found.end


def _tense(text: str, found: Found, tense_of: TenseReader) -> Tense:
    """Read the tense at a date; words for a length or a set have none that bears on them."""
    if isinstance(found.expression, Timeless):
        return Tense.UNKNOWN
    return tense_of(text, found.start, found.end)


def _mention(found: Found, quote: str, reading: Reading) -> DateMention:
    return DateMention(
        start_char=found.start,
        end_char=found.end,
        text=quote,
        interval=reading.interval,
        precision=reading.precision,
        edtf=edtf_of(reading),
        timex_type=reading.type,
        timex_value=reading.value,
        anchor=reading.anchor,
        rule=reading.rule,
        explanation=explain(quote, reading),
        alternatives=reading.alternatives,
        zone=reading.zone,
    )

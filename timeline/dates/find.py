"""The whole road from a text to its dates, on one screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from timeline.calendar_words import say_day
from timeline.dates.accounts import pair_accounts
from timeline.dates.context import Context, Now, Tense, Told, written_on
from timeline.dates.documents import dateline_day, without_people, writes_day_first
from timeline.dates.edtf import edtf_of
from timeline.dates.expressions import ClockTime, FromEvent, NotADate, Number, OrdinalNumber
from timeline.dates.grammar import Found, find_expressions
from timeline.dates.happenings import dated_events
from timeline.dates.hedges import with_hedges
from timeline.dates.languages import is_read, language_of, phrases_in, tense_in
from timeline.dates.line_heads import with_heads
from timeline.dates.meanings import resolve
from timeline.dates.memory import Memory
from timeline.dates.pairs import pair_ranges
from timeline.dates.places import Place, TenseReader, places_of
from timeline.dates.reading import Reading
from timeline.dates.tense import tense_at
from timeline.dates.tokens import tokenise
from timeline.dates.wording import explain
from timeline.dates.writing_day import written
from timeline.intake import as_seen, place_date
from timeline.intervals import Precision
from timeline.model import Anchor, DateMention, Publication


def find_dates(
    text: str, publication: Publication | None = None, language: str = ""
) -> tuple[DateMention, ...]:
    """Find every time expression of a text and read it against its publish date.

    `language` is an ISO 639-1 code; where it is empty, or none in which dates are read, English
    unless the text shows another one.
    Mentions come in order and never overlap; nothing here raises for any text.

    >>> published = Publication.parse("2019-12-31")
    >>> [(date.text, date.edtf) for date in find_dates("Rockets fell on Friday.", published)]
    [('Friday', '2019-12-27')]
    """
    code = language_of(text, language)
    if is_read(code):
        dates: Sequence[Found] = tuple(phrases_in(code, text))
        document, places = _survey(text, dates, publication, tense_in(code))
        return tuple(_read_in_order(text, dates, document, places, {}))
    seen = as_seen(text)
    mentions = _read_english(seen.text, publication)
    return mentions if seen.is_all else tuple(place_date(one, seen) for one in mentions)


def _read_english(text: str, publication: Publication | None) -> tuple[DateMention, ...]:
    """Read the dates; once more, if some are counted from events that the text dates."""
    dates = _english_dates(text)
    by_place = None if publication is None else written(text, dates, publication)
    is_later = by_place != publication
    document, places = _survey(text, dates, by_place, tense_at, is_later)
    mentions = tuple(_read_in_order(text, dates, document, places, {}))
    events = dated_events(text, mentions)
    if not events:
        return mentions
    return tuple(_read_in_order(text, dates, document, places, events))


def _english_dates(text: str) -> Sequence[Found]:
    found = [each for block in tokenise(text) for each in find_expressions(block)]
    dates = [each for each in found if not isinstance(each.expression, _NO_DATES)]
    named = with_heads(text, without_people(text, dates))
    return pair_accounts(text, pair_ranges(text, with_hedges(text, named)))


def _survey(
    text: str,
    dates: Sequence[Found],
    publication: Publication | None,
    tense_of: TenseReader,
    is_later: bool = False,
) -> tuple[Context, Sequence[Place]]:
    """See what the whole document, and the place of each date, show before any is read.

    `is_later` if `publication` is by the clock of the place, a day after the given one.
    """
    published = written_on(publication, dateline_day(text, dates, publication), is_later)
    document = Context(publication, published, day_first=writes_day_first(dates))
    return document, places_of(text, dates, document.today, tense_of)


_NO_DATES = NotADate | Number | OrdinalNumber


def _read_in_order(
    text: str,
    dates: Sequence[Found],
    document: Context,
    places: Sequence[Place],
    events: Mapping[int, Told],
) -> Iterator[DateMention]:
    """Read each date knowing those told before it, and from which events some are counted."""
    memory = Memory()
    for index, (found, place) in enumerate(zip(dates, places, strict=True)):
        memory = memory.meeting(found.expression)
        counted = dates[index + 1] if _is_of_counted_day(found) else found
        context = _context_at(place, document, memory, events.get(counted.start))
        if place.spoken_on is not None:
            day, tense = dates[place.spoken_on], places[place.spoken_on].tense
            context = _as_spoken(context, day, tense)
        reading = resolve(found.expression, context)
        if not place.captioned:
            memory = memory.having_read(text, found, reading, place)
        yield _mention(found, text[found.start : found.end], reading)


def _is_of_counted_day(found: Found) -> bool:
    """*At 6 a.m. ten days before the raid*: the day stands next."""
    expression = found.expression
    return isinstance(expression, ClockTime) and isinstance(expression.day, FromEvent)


def _context_at(place: Place, document: Context, memory: Memory, event: Told | None) -> Context:
    """What a date is read against: written out, as replacing some fields takes twice as long."""
    return Context(
        document.publication,
        document.published,
        day_first=document.day_first,
        history=memory.history,
        story=memory.story,
        ancient=memory.ancient,
        beyond_quarter=memory.beyond_quarter,
        narrative=place.narrative,
        pinned=document.published if place.stamped else None,
        in_sentence=place.in_sentence,
        in_paragraph=place.in_paragraph,
        year=place.year,
        onward=place.onward,
        tense=place.tense,
        event=event,
    )


def _as_spoken(context: Context, day: Found, tense: Tense) -> Context:
    """Count from the day on which the words were spoken, if that is one day of the past."""
    spoken = resolve(day.expression, replace(context, tense=tense))
    interval, today = spoken.interval, context.today
    if interval is None or spoken.precision is not Precision.DAY:
        return context
    if today is not None and interval.first_day > today:
        return context
    phrase = f"{say_day(interval.first_day)}, when it was said"
    return replace(context, pinned=Now(interval.first_day, Anchor.TEXT, phrase))


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

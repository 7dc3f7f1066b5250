"""The whole road from a text to its dates, on one screen."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.dates.context import Context, Told
from timeline.dates.expressions import NotADate, Number
from timeline.dates.grammar import Found, find_expressions
from timeline.dates.reading import Reading
from timeline.dates.resolve import resolve
from timeline.dates.tense import tense_at
from timeline.dates.tokens import tokenise
from timeline.dates.wording import explain
from timeline.intervals import to_edtf
from timeline.model import DateMention, Publication


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
    return tuple(_mentions(text, publication))


def _mentions(text: str, publication: Publication | None) -> Iterator[DateMention]:
    told: Told | None = None
    for block in tokenise(text):
        for found in find_expressions(block):
            if isinstance(found.expression, NotADate | Number):
                continue
            context = Context(publication, told, tense=tense_at(text, found.start, found.end))
            reading = resolve(found.expression, context)
            quote = text[found.start : found.end]
            if reading.interval is not None and reading.precision is not None:
                told = Told(reading.interval, reading.precision, quote)
            yield _mention(found, quote, reading)


def _mention(found: Found, quote: str, reading: Reading) -> DateMention:
    edtf = ""
    if reading.interval is not None and reading.precision is not None:
        edtf = to_edtf(reading.interval, reading.precision)
    return DateMention(
        start_char=found.start,
        end_char=found.end,
        text=quote,
        interval=reading.interval,
        precision=reading.precision,
        edtf=edtf,
        timex_type=reading.type,
        timex_value=reading.value,
        anchor=reading.anchor,
        rule=reading.rule,
        explanation=explain(quote, reading),
        alternatives=reading.alternatives,
        zone=reading.zone,
    )

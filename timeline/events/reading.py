"""One document's events: gate, parse, triggers, roles, status, date, tolls, repetitions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.events import dating
from timeline.events.discourse import date_from_discourse
from timeline.events.gate import worth_parsing
from timeline.events.headlines import is_headline, reread_headline
from timeline.events.repetition import mark_repetitions
from timeline.events.story import story_sentences
from timeline.events.telling import tellings_in
from timeline.model import DateMention, Document, EventMention, Problem, Span
from timeline.syntax import ParsedSentence, parse_sentences


@dataclass(frozen=True, slots=True)
class EventReading:
    """What was read from one document: mentions in text order, the parsed sentences, doubts."""

    mentions: tuple[EventMention, ...]
    sentences: tuple[ParsedSentence, ...]
    problems: tuple[Problem, ...] = ()


def read_events(
    document: Document, dates: Sequence[DateMention], story: Sequence[Span]
) -> EventReading:
    """Read the events that a document tells.

    `dates` are the document's (sorted by start), `story` the spans that are story text.
    Mentions come in text order; one that repeats an earlier one says so in `same_as`.

    >>> text = "Rockets hit the base, killing two guards."
    >>> reading = read_events(Document("a1", text), [], [Span(0, len(text))])
    >>> [(mention.type, mention.killed.best) for mention in reading.mentions]
    [('missile_or_rocket_attack', 2)]
    """
    sentences = tuple(_parsed(document, dates, story))
    told = [
        telling
        for index, sentence in enumerate(sentences)
        for telling in tellings_in(document, sentence, dates, index)
    ]
    dated = date_from_discourse(document, told, dates)
    return EventReading(mark_repetitions(dated), sentences)


def _parsed(
    document: Document, dates: Sequence[DateMention], story: Sequence[Span]
) -> Iterator[ParsedSentence]:
    """Parse what is worth it; time expressions are marked in the trees."""
    spans = worth_parsing(document.text, story_sentences(document.text, story))
    for sentence in parse_sentences(document.text, spans):
        within = dating.dates_within(dates, sentence)
        dating.mark_dates(sentence, within)
        if is_headline(sentence):
            sentence = reread_headline(sentence)
            dating.mark_dates(sentence, within)
        yield sentence

"""One document's events: gate, parse, triggers, roles, status, date, tolls, repetitions."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.events import dating
from timeline.events.anaphora import name_parties
from timeline.events.casualties.later_deaths import with_later_deaths
from timeline.events.dating.discourse import date_from_discourse
from timeline.events.dating.storyline import carry_days
from timeline.events.finding.gate import sift
from timeline.events.grammar.attachment import mend_attachments
from timeline.events.grammar.headlines import is_headline, reread_headline
from timeline.events.grammar.unread_verbs import reread_verb
from timeline.events.names.abbreviations import spelled_out
from timeline.events.names.actors import Named, is_state, names_in
from timeline.events.names.allegiances import on_their_sides
from timeline.events.names.eras import in_their_time
from timeline.events.names.peoples import of_the_place
from timeline.events.names.toponyms import mark_places, names_of_places
from timeline.events.other_worlds import is_of_another_world, is_real
from timeline.events.participants.places import rivals, to_place
from timeline.events.repetition.marking import mark_repetitions
from timeline.events.story import story_sentences
from timeline.events.telling.sentence import tellings_in
from timeline.events.told import Told
from timeline.events.weighing import as_planned, weigh, without_bare_denials
from timeline.model import DateMention, Document, EventMention, Problem, Span, Stage
from timeline.syntax import ParsedSentence, Reader, Wanted, read_alone
from timeline.tables import joined


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
    return read_alone(reading_events(document, dates, story))


def reading_events(
    document: Document, dates: Sequence[DateMention], story: Sequence[Span]
) -> Reader[EventReading]:
    """Read as `read_events` does, but ask for the trees: several documents' come in one go."""
    spans = tuple(story_sentences(document.text, story))
    sifted = sift(document.text, spans)
    parsed = yield Wanted(document.text, sifted.worth)
    places = names_of_places(document.text)
    sentences = tuple(_marked(sentence, dates, places) for sentence in parsed)
    told = yield from name_parties(
        document, spans, sentences, _real_tellings(document, sentences, dates)
    )
    published = document.publication.day if document.publication is not None else None
    dated = [as_planned(one, published) for one in date_from_discourse(document, told, dates)]
    news = [one.mention for one in dated]
    carried = carry_days(document, news, dated, dates, are_settled=False)
    named = [names_in([token.text for token in one.tree]) for one in sentences] if told else []
    of_their_time = of_the_place(in_their_time(carried, named, published), named)
    spelled = spelled_out(of_their_time, document.text)
    dated = _with_mentions(dated, on_their_sides(spelled, named, published))
    repetitions = mark_repetitions(dated, published)
    counted = with_later_deaths(repetitions.mentions, [one for one in dated if one.further_dead])
    carried = carry_days(document, counted, dated, dates, are_settled=True)
    mentions = weigh(without_bare_denials(carried), published, document.text)
    states = _states_named(named)
    located = tuple(_located(mention, states) for mention in mentions)
    unread = _unread(document, sifted.repetitive)
    problems = (*unread, *repetitions.problems, *_unclear_places(mentions, states))
    return EventReading(located, sentences, problems)


def _real_tellings(
    document: Document, sentences: Sequence[ParsedSentence], dates: Sequence[DateMention]
) -> list[Told]:
    """What the sentences tell one by one; of a film or a game only what took place."""
    told = [
        telling
        for index, sentence in enumerate(sentences)
        for telling in tellings_in(document, sentence, dates, index)
    ]
    return list(filter(is_real, told)) if is_of_another_world(document.text) else told


def _unread(document: Document, sentences: Sequence[Span]) -> Iterator[Problem]:
    """Tell in one row of the sentences that were not parsed, though they may tell an event."""
    if sentences:
        first = " ".join(document.text[slice(*sentences[0])].split())
        yield Problem(
            Stage.EVENTS,
            document.id,
            joined(f"characters {start}-{end}" for start, end in sentences),
            f"{len(sentences)} sentence{'s' * (len(sentences) > 1)} repeating a few words over"
            " and over: not read for events",
            first[:200],
            "If this tells an event, put it into a sentence of its own, or add it by hand.",
        )


def _with_mentions(tellings: Sequence[Told], mentions: Sequence[EventMention]) -> list[Told]:
    """Put the mentions, in the same order, in the place of those that tellings have."""
    return [
        one if mention is one.mention else replace(one, mention=mention)
        for one, mention in zip(tellings, mentions, strict=True)
    ]


def _states_named(sentences: Sequence[Named]) -> frozenset[str]:
    """The states that the parsed sentences name, which tell towns of one name apart."""
    return frozenset(
        found.entry.side
        for sentence in sentences
        for found in sentence.names
        if is_state(found.entry.side) and not found.entry.is_capital
    )


def _located(mention: EventMention, states: frozenset[str]) -> EventMention:
    if not mention.places:
        return mention
    return replace(mention, places=tuple(to_place(one.name, states) for one in mention.places))


def _unclear_places(mentions: Sequence[EventMention], states: frozenset[str]) -> Iterator[Problem]:
    """One problem for each place name of the document that may be several towns."""
    seen: set[str] = set()
    for mention in mentions:
        for place in mention.places:
            among = () if place.name in seen else rivals(place.name, states)
            seen.add(place.name)
            if among:
                yield Problem(
                    Stage.EVENTS,
                    mention.doc_id,
                    f"characters {mention.sentence.start}-{mention.sentence.end}",
                    f"{place.name} may be a town in {', '.join(among[:3])}; no coordinates given",
                    value=place.name,
                    hint="Name the country in the text, or correct the place in the table.",
                )


def _marked(
    sentence: ParsedSentence, dates: Sequence[DateMention], places: Collection[str]
) -> ParsedSentence:
    """Mark times and places in a tree, read a headline once more, and mend the tree."""
    within = dating.dates_within(dates, sentence)
    dating.mark_dates(sentence, within)
    again = reread_headline(sentence) if is_headline(sentence) else reread_verb(sentence)
    if again is not sentence:
        sentence = again
        dating.mark_dates(sentence, within)
    mark_places(sentence.tree, places)
    mend_attachments(sentence.tree)
    return sentence

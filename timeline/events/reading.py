"""One document's events: gate, parse, triggers, roles, status, date, tolls, repetitions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from timeline.events import dating, tolls
from timeline.events.actors import resolve
from timeline.events.gate import worth_parsing
from timeline.events.numbers import toll_of
from timeline.events.places import read_places
from timeline.events.repetition import mark_repetitions
from timeline.events.roles import Roles, read_roles
from timeline.events.specifics import refine
from timeline.events.status import read_status
from timeline.events.triggers import Hit, find_triggers
from timeline.model import (
    Actor,
    DateMention,
    Document,
    EventMention,
    Problem,
    Span,
    Toll,
    content_id,
)
from timeline.sentences import split_sentences
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
    spans = [
        Span(start + first, start + last)
        for start, end in story
        for first, last in split_sentences(document.text[start:end])
    ]
    sentences = parse_sentences(document.text, worth_parsing(document.text, spans))
    told = [mention for sentence in sentences for mention in _told_in(document, sentence, dates)]
    return EventReading(mark_repetitions(told), sentences)


def _told_in(
    document: Document, sentence: ParsedSentence, dates: Sequence[DateMention]
) -> Iterator[EventMention]:
    """Read the events of one sentence; casualties told of another trigger go to that one."""
    hits = list(find_triggers(sentence.tree))
    casualties = tolls.find_casualties(sentence.tree)
    own_verbs = {hit.token for hit in hits if hit.trigger.lemma == "kill"}
    triggers = [hit.token for hit in hits if hit.token not in own_verbs]
    tied = [(told, tolls.belongs_to(told, triggers)) for told in casualties]
    within = dating.dates_within(dates, sentence)
    for hit in hits:
        mine = [told for told, owner in tied if owner == hit.token]
        if hit.token in own_verbs:
            if any(told.verb == hit.token and owner is not None for told, owner in tied):
                continue
            mine = [told for told, _ in tied if told.verb == hit.token]
            mine += [told for told, owner in tied if owner is None and told.verb.head == hit.token]
        mention = _mention(document, sentence, hit, mine, within)
        if mention is not None:
            yield mention


def _mention(
    document: Document,
    sentence: ParsedSentence,
    hit: Hit,
    casualties: Sequence[tolls.Casualties],
    dates: Sequence[DateMention],
) -> EventMention | None:
    roles = read_roles(hit)
    status, status_rule = read_status(hit.token, roles.carrier)
    if status is None:
        return None
    type_key, type_rule = refine(hit, roles)
    carriers = _carriers(hit, roles, casualties)
    target = _party(roles.target) or _victim(casualties)
    parties = tuple(token for token in (roles.target,) if token is not None)
    date = dating.attach_date(hit.token, carriers, sentence, dates)
    rules = [hit.trigger.name, *roles.rules, status_rule, type_rule]
    start, end = sentence.span
    return EventMention(
        id=content_id("m", document.id, *sentence.token_span(hit.token)),
        doc_id=document.id,
        span=sentence.token_span(hit.token),
        sentence=sentence.span,
        trigger=hit.token.text,
        quote=document.text[start:end],
        type=type_key,
        status=status,
        date=date,
        actor=_party(roles.actor),
        target=target,
        places=read_places(hit.token, carriers, parties),
        killed=_total(casualties, killed=True),
        injured=_total(casualties, killed=False),
        count=_count(hit),
        rules=tuple(rule for rule in rules if rule),
    )


def _carriers(hit: Hit, roles: Roles, casualties: Sequence[tolls.Casualties]) -> tuple[Token, ...]:
    verbs = [roles.carrier] if roles.carrier is not None else []
    return tuple(dict.fromkeys([*verbs, *(told.verb for told in casualties)]))


def _party(noun: Token | None) -> Actor | None:
    return None if noun is None else resolve(noun)


def _victim(casualties: Sequence[tolls.Casualties]) -> Actor | None:
    for told in casualties:
        return resolve(told.victims)
    return None


def _total(casualties: Sequence[tolls.Casualties], killed: bool) -> Toll | None:
    for told in casualties:
        if told.killed == killed and told.toll is not None:
            return told.toll
    return None


def _count(hit: Hit) -> int | None:
    """How many events of the kind the trigger tells of: *11 attacks*, *five air strikes*."""
    if hit.trigger.is_verb:
        return None
    for child in hit.token.children:
        if child.dep_ == "nummod":
            toll = toll_of(child.text)
            return toll.best if toll is not None else None
    return None

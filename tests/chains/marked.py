"""Sentences whose events are marked by hand: "[A]The raid sparked [B:riot]riots."

A mark `[name]`, or `[name:type]`, stands before the words that tell of an event: the verb or
the noun phrase. A name used twice marks two tellings of one event.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from timeline.chains import read_links
from timeline.intervals import Interval, Precision
from timeline.model import (
    Actor,
    Anchor,
    DateMention,
    Document,
    EventDate,
    EventMention,
    LinkMention,
    Span,
    Status,
)
from timeline.sentences import split_sentences
from timeline.syntax import ParsedSentence, parse_sentences

_MARK = re.compile(r"\[(\w+)(?::(\w+))?\]")
_TELLING = ("VERB", "NOUN", "PROPN")


@dataclass(frozen=True)
class Marked:
    """A text without its marks, and the mentions that the marks stood for."""

    document: Document
    sentences: tuple[ParsedSentence, ...]
    mentions: tuple[EventMention, ...]

    def links(self) -> tuple[LinkMention, ...]:
        return read_links(self.document, self.sentences, self.mentions)

    def arrows(self) -> list[tuple[str, str, str]]:
        """(cause mark, effect mark, kind) of each link that the text gives."""
        name = {mention.id: mention.rules[0] for mention in self.mentions}
        return [(name[one.cause], name[one.effect], one.kind.value) for one in self.links()]

    def with_actors(self, **actors: Actor) -> Marked:
        """The same text with an actor for each mark named."""
        return replace(
            self,
            mentions=tuple(
                replace(mention, actor=actors.get(mention.rules[0], mention.actor))
                for mention in self.mentions
            ),
        )

    def with_targets(self, **targets: Actor) -> Marked:
        """The same text with a target for each mark named."""
        return replace(
            self,
            mentions=tuple(
                replace(mention, target=targets.get(mention.rules[0], mention.target))
                for mention in self.mentions
            ),
        )

    def with_days(self, **days: str) -> Marked:
        """The same text with an ISO day for each mark named."""
        return replace(
            self,
            mentions=tuple(
                replace(mention, date=on(days[mention.rules[0]]))
                if mention.rules[0] in days
                else mention
                for mention in self.mentions
            ),
        )

    def with_status(self, **statuses: Status) -> Marked:
        """The same text with a status for each mark named."""
        return replace(
            self,
            mentions=tuple(
                replace(mention, status=statuses.get(mention.rules[0], mention.status))
                for mention in self.mentions
            ),
        )


def on(first: str, last: str = "") -> EventDate:
    """An event date of whole days, both included."""
    interval = Interval.days(date.fromisoformat(first), date.fromisoformat(last or first))
    precision = Precision.SPAN if last and last != first else Precision.DAY
    words = first if not last else f"{first} to {last}"
    mention = DateMention(
        0, 1, words, interval, precision, words, "DATE", first, Anchor.CALENDAR, "test", "by hand"
    )
    return EventDate(mention, "test")


def read(marked: str) -> Marked:
    """Take the marks off a text and make a mention of each."""
    text, marks = _unmark(marked)
    sentences = parse_sentences(text, split_sentences(text))
    first: dict[str, str] = {}
    mentions = []
    for name, event_type, start in marks:
        span, sentence = _trigger(sentences, start)
        mention = EventMention(
            id=f"{name}{start}",
            doc_id="test",
            span=span,
            sentence=sentence,
            trigger=text[span.start : span.end],
            quote=text[sentence.start : sentence.end],
            type=event_type or "other_violence",
            status=Status.HAPPENED,
            same_as=first.get(name, ""),
            rules=(name,),
        )
        first.setdefault(name, mention.id)
        mentions.append(mention)
    return Marked(Document("test", text), sentences, tuple(mentions))


def _unmark(marked: str) -> tuple[str, list[tuple[str, str, int]]]:
    marks, removed = [], 0
    for found in _MARK.finditer(marked):
        marks.append((found[1], found[2] or "", found.start() - removed))
        removed += len(found[0])
    return _MARK.sub("", marked), marks


def _trigger(sentences: Iterable[ParsedSentence], start: int) -> tuple[Span, Span]:
    """The word that the mark is about: the verb, or the head of the noun phrase.

    Raises ValueError where no word from the mark up to the root of its sentence tells anything.
    """
    sentence = next(one for one in sentences if one.span.start <= start < one.span.end)
    token = next(one for one in sentence.tree if sentence.token_span(one).start >= start)
    for word in (token, *token.ancestors):
        if word.pos_ in _TELLING and word.dep_ not in ("compound", "poss", "nmod", "amod"):
            return sentence.token_span(word), sentence.span
    raise ValueError(f"no verb or noun at {token.text!r}, character {start}")

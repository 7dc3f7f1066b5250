"""Read a text as a document of one story, for the tests of this folder."""

from __future__ import annotations

from timeline.dates import find_dates
from timeline.events import EventReading, read_events
from timeline.model import Document, EventMention, Span

PUBLISHED = "2024-05-15"  # a Wednesday


def reading_of(text: str, published: str | None = PUBLISHED, publisher: str = "") -> EventReading:
    document = Document("t1", text, published, publisher=publisher)
    dates = find_dates(text, document.publication, "en")
    return read_events(document, dates, [Span(0, len(text))])


def mentions_of(
    text: str, published: str | None = PUBLISHED, publisher: str = ""
) -> tuple[EventMention, ...]:
    return reading_of(text, published, publisher).mentions


def facts(mention: EventMention) -> dict[str, object]:
    """The facts of a mention by the names that the lexicons' `gives` use."""
    return {
        "type": mention.type,
        "status": mention.status.value,
        "actor": mention.actor.name if mention.actor else None,
        "actor_side": mention.actor.side if mention.actor else None,
        "target": mention.target.name if mention.target else None,
        "target_side": mention.target.side if mention.target else None,
        "place": mention.places[0].name if mention.places else None,
        "date": mention.date.mention.text if mention.date else None,
        "killed": mention.killed.best if mention.killed else None,
        "injured": mention.injured.best if mention.injured else None,
        "claimant": mention.killed.claimant if mention.killed else None,
        "count": mention.count,
    }


def facts_told(text: str) -> list[dict[str, object]]:
    """The facts of every mention of a text."""
    return [facts(mention) for mention in mentions_of(text)]


def triggers_told(text: str) -> list[str]:
    """The words of a text that tell an event."""
    return [mention.trigger for mention in mentions_of(text)]


def days_told(text: str, trigger: str) -> str:
    """The days of the one mention that a word tells: "2024-05-10", "first/last", "" for none.

    Raises ValueError unless exactly one mention is told by that word.
    """
    (mention,) = (one for one in mentions_of(text) if one.trigger == trigger)
    interval = mention.date.mention.interval if mention.date is not None else None
    ends = (interval.first_day, interval.last_day) if interval is not None else ()
    return "/".join(dict.fromkeys(day.isoformat() for day in ends))

"""Mentions made by hand for the tests of merging."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from timeline.events.merging import merge_mentions
from timeline.intervals import Interval, Precision
from timeline.model import (
    Actor,
    Anchor,
    DateMention,
    EventDate,
    EventMention,
    Place,
    Span,
    Status,
    Toll,
)

US = Actor("United States", "United States")
IRAN = Actor("Iran", "Iran")
KATAIB = Actor("Kataib Hezbollah", "Iran")
HEZBOLLAH = Actor("Hezbollah", "Iran")
ISRAEL = Actor("Israel", "Israel")
BASE = Actor("K-1 base", "United States")
KIRKUK = Place("Kirkuk", 35.47, 44.39)
BASRA = Place("Basra", 30.51, 47.78)


def when(first: str, last: str = "") -> EventDate:
    """Whole days from `first` to `last`, both included."""
    interval = Interval.days(date.fromisoformat(first), date.fromisoformat(last or first))
    precision = Precision.SPAN if last else Precision.DAY
    mention = DateMention(
        0, 1, first, interval, precision, first, "DATE", first, Anchor.CALENDAR, "test", "by hand"
    )
    return EventDate(mention, "test")


def told(
    name: str,
    event_type: str = "airstrike",
    day: str | EventDate = "",
    killed: int | None = None,
    toll: Toll | None = None,
    status: Status = Status.HAPPENED,
    actor: Actor | None = None,
    target: Actor | None = None,
    place: Place | None = None,
    count: int | None = None,
    same_as: str = "",
    quote: str = "",
    confidence: float = 0.5,
    definite: bool = False,
) -> EventMention:
    """A mention named `<document>.<number>`; what is not given the text does not say."""
    doc_id, _, number = name.partition(".")
    start = 100 * int(number)
    date_told = when(day) if isinstance(day, str) and day else day
    return EventMention(
        id=name,
        doc_id=doc_id,
        span=Span(start + 5, start + 9),
        sentence=Span(start, start + 50),
        trigger="blow",
        quote=quote or f"the sentence of {name}",
        type=event_type,
        status=status,
        date=date_told if isinstance(date_told, EventDate) else None,
        actor=actor,
        target=target,
        places=(place,) if place is not None else (),
        killed=toll if killed is None else Toll(killed, killed, killed),
        count=count,
        same_as=same_as,
        confidence=confidence,
        definite=definite,
    )


SUNDAY = "2019-12-29"
MONDAY = "2019-12-30"
DECEMBER = when("2019-12-01", "2019-12-31")
STRIKE = {"actor": US, "target": KATAIB}


def groups(
    mentions: Iterable[EventMention], published: Mapping[str, str] | None = None
) -> list[list[str]]:
    """The ids of the mentions of each event, both in alphabetical order.

    `published` gives the days on which documents appeared, as ISO text.
    """
    days = {doc_id: date.fromisoformat(day) for doc_id, day in (published or {}).items()}
    events, _ = merge_mentions(mentions, days)
    return sorted(sorted(mention.id for mention in event.mentions) for event in events)

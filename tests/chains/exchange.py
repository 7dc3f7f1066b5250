"""An exchange of blows made by hand: events e1, e2 … and what texts say of their order."""

from __future__ import annotations

from datetime import datetime

from tests.chains.marked import on
from timeline.intervals import MINUTE, Interval, Precision
from timeline.model import (
    Actor,
    Anchor,
    Basis,
    DateMention,
    Event,
    EventDate,
    EventMention,
    LinkKind,
    LinkMention,
    Span,
    Status,
    Toll,
)

US = Actor("United States", "United States")
IRAN = Actor("Iran", "Iran")


def event(
    name: str,
    day: str | EventDate = "",
    event_type: str = "airstrike",
    actor: Actor | None = None,
    target: Actor | None = None,
    killed: int | None = None,
    also_killed: int | None = None,
    status: Status = Status.HAPPENED,
    confidence: float = 1.0,
) -> Event:
    """An event of one mention; with `also_killed`, a second mention has another toll."""
    told = on(day) if isinstance(day, str) and day else day
    when = told if isinstance(told, EventDate) else None
    tolls = [Toll(one, one, one) for one in (killed, also_killed) if one is not None]
    mentions = [
        EventMention(
            id=f"m{name}{number}",
            doc_id=f"d{number}",
            span=Span(0, 1),
            sentence=Span(0, 1),
            trigger=name,
            quote=f"It says {name}.",
            type=event_type,
            status=status,
            date=when,
            killed=toll,
        )
        for number, toll in enumerate(tolls or [None])
    ]
    return Event(
        id=name,
        type=event_type,
        title=f"Blow {name}",
        status=status,
        mentions=tuple(mentions),
        date=when,
        actor=actor,
        target=target,
        killed=tolls[0] if tolls else None,
        confidence=confidence,
    )


def at(moment: str) -> EventDate:
    """An event date of one minute, given as ISO text."""
    start = datetime.fromisoformat(moment)
    mention = DateMention(
        0,
        1,
        moment,
        Interval(start, start + MINUTE),
        Precision.MINUTE,
        moment,
        "TIME",
        moment,
        Anchor.CALENDAR,
        "test",
        "by hand",
    )
    return EventDate(mention, "test")


def says(
    cause: str,
    effect: str,
    kind: LinkKind = LinkKind.RESPONSE,
    doc_id: str = "d0",
    basis: Basis = Basis.SOURCE,
    confidence: float = 0.9,
    denied: bool = False,
) -> LinkMention:
    """A sentence that ties the first mentions of two events together."""
    return LinkMention(
        doc_id=doc_id,
        cause=f"m{cause}0",
        effect=f"m{effect}0",
        kind=kind,
        basis=basis,
        cue="a reprisal for",
        quote=f"{effect} was a reprisal for {cause}.",
        span=Span(3, 17),
        rule="test",
        confidence=confidence,
        denied=denied,
    )

"""What merging could not decide, and where the reports of one event disagree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.events.merging.telling import Telling
from timeline.model import Event, EventMention, Problem, Stage, Status, Toll


def ambiguity(telling: Telling, fitting: Sequence[Telling]) -> Problem:
    """A telling that fits several events and was therefore kept apart."""
    one = telling.best
    others = " or ".join(f"“{other.best.trigger}” ({_when(other.best)})" for other in fitting[:4])
    return Problem(
        stage=Stage.MERGE,
        doc_id=one.doc_id,
        where=f"characters {one.span.start}-{one.span.end}",
        message=f"this may be the event told as {others}; it was kept as one of its own",
        value=one.quote,
        hint="Say which of them it is, or that it is another one.",
    )


def contradictions(event: Event) -> list[Problem]:
    """One row for each respect in which the mentions of an event exclude each other."""
    mentions = event.mentions
    found = (
        ("the date", _dates(mentions)),
        ("the author", _sides(mentions)),
        ("the number killed", _numbers(one.killed for one in mentions)),
        ("the number injured", _numbers(one.injured for one in mentions)),
        ("whether it happened", _statuses(mentions)),
    )
    return [
        Problem(
            stage=Stage.MERGE,
            doc_id=event.mentions[0].doc_id,
            where=f"event {event.id}",
            message=f"reports of “{event.title}” differ on {respect}: {' / '.join(values)}",
            value=";".join(sorted({one.doc_id for one in mentions})),
            hint="All are kept; compare the quotes and decide which to trust.",
        )
        for respect, values in found
        if len(values) > 1
    ]


def _dates(mentions: Sequence[EventMention]) -> list[str]:
    """The dates that exclude the finest one, and that one; none if all agree."""
    dated = sorted(one.interval for one in mentions if one.interval is not None)
    if not dated:
        return []
    finest = min(dated, key=lambda interval: (interval.length, interval))
    others = {one for one in dated if not one.overlaps(finest)}
    return [one.first_day.isoformat() for one in sorted({finest, *others})] if others else []


def _sides(mentions: Iterable[EventMention]) -> list[str]:
    return sorted({one.actor.side for one in mentions if one.actor is not None and one.actor.side})


def _numbers(tolls: Iterable[Toll | None]) -> list[str]:
    exact = {toll.best for toll in tolls if toll is not None and toll.best is not None}
    return [str(number) for number in sorted(exact)]


def _statuses(mentions: Iterable[EventMention]) -> list[str]:
    told = {one.status for one in mentions}
    disputed = Status.DENIED in told and len(told) > 1
    return sorted(status.value for status in told) if disputed else []


def _when(mention: EventMention) -> str:
    interval = mention.interval
    if interval is None:
        return f"undated, {mention.doc_id}"
    first, last = interval.first_day.isoformat(), interval.last_day.isoformat()
    return f"{first if first == last else f'{first} to {last}'}, {mention.doc_id}"

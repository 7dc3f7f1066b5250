"""Gaps and doubts of links, as rows that a person can act on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import timedelta

from timeline.chains.linking import when
from timeline.intervals import CLOCK
from timeline.model import Event, Link, LinkKind, Problem

_STAGE = "doubts"
_TOO_SOON = timedelta(minutes=30)  # nobody decides on a reprisal and carries it out faster
_SILENCE = timedelta(days=90)

Doubt = tuple[str, str]  # message, hint


def find_doubts(events: Iterable[Event], links: Iterable[Link]) -> tuple[Problem, ...]:
    """List what to check before a link is relied on, link by link.

    Looks at undated ends, answers within minutes or after months, links that one document
    or no text gives, links that a text denies, and ends whose reports contradict each other.
    """
    by_id = {event.id: event for event in events}
    found = (
        _problem(link, by_id, doubt)
        for link in sorted(links, key=lambda link: link.id)
        for check in _CHECKS
        for doubt in check(link, by_id)
    )
    return tuple(found)


def _problem(link: Link, events: Mapping[str, Event], doubt: Doubt) -> Problem:
    message, hint = doubt
    evidence = link.mentions[0] if link.mentions else None
    return Problem(
        stage=_STAGE,
        doc_id=evidence.doc_id if evidence is not None else "",
        where=f"link {link.id}",
        message=f"“{events[link.cause].title}” → “{events[link.effect].title}”: {message}",
        value=evidence.quote if evidence is not None else "",
        hint=hint,
    )


def _undated(link: Link, events: Mapping[str, Event]) -> Iterator[Doubt]:
    for role, event in (("cause", events[link.cause]), ("effect", events[link.effect])):
        if when(event) is None:
            yield f"the {role} has no date", "give the event a date, or a report that has one"


def _pace(link: Link, events: Mapping[str, Event]) -> Iterator[Doubt]:
    cause, effect = events[link.cause], events[link.effect]
    before, after = when(cause), when(effect)
    if before is None or after is None:
        return
    if link.kind is LinkKind.RESPONSE and _has_time(cause) and _has_time(effect):
        gap = after.start - before.start
        if gap <= _TOO_SOON:
            minutes = int(gap / timedelta(minutes=1))
            yield f"the response came within {minutes} minutes", "check the hours and their zones"
    silence = after.start - before.end
    if silence > _SILENCE:
        yield f"{silence.days:,} days lie between them", "look for what happened in between"


def _has_time(event: Event) -> bool:
    return event.date is not None and event.date.mention.precision in CLOCK


def _sources(link: Link, events: Mapping[str, Event]) -> Iterator[Doubt]:
    if any(one.denied for one in link.mentions):
        yield "a report denies it", "read both reports and decide"
    documents = {one.doc_id for one in link.mentions}
    if not documents:
        yield "no text says so", "treat it as a question, not as a finding"
    elif len(documents) == 1:
        yield "one document only says so", "look for a second, independent source"


def _contradictions(link: Link, events: Mapping[str, Event]) -> Iterator[Doubt]:
    for role, event in (("cause", events[link.cause]), ("effect", events[link.effect])):
        tolls = (one.killed.best for one in event.mentions if one.killed is not None)
        numbers = sorted({number for number in tolls if number is not None})
        if len(numbers) > 1:
            told = " / ".join(map(str, numbers))
            yield (
                f"reports of the {role} count {told} killed",
                "compare the reports and their dates",
            )
        dates = [one.date.mention.interval for one in event.mentions if one.date is not None]
        known = [interval for interval in dates if interval is not None]
        if any(not one.overlaps(other) for one in known for other in known):
            yield f"reports date the {role} differently", "compare the reports and their dates"


_CHECKS: tuple[Callable[[Link, Mapping[str, Event]], Iterator[Doubt]], ...] = (
    _undated,
    _pace,
    _sources,
    _contradictions,
)

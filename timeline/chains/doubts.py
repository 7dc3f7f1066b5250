"""Gaps and doubts of chains, as rows that a person can act on: one for each chain and kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from enum import StrEnum

from timeline.intervals import CLOCK
from timeline.model import Chain, Event, Link, LinkKind, Problem, Stage

_TOO_SOON = timedelta(minutes=30)  # nobody decides on a reprisal and carries it out faster
_SILENCE = timedelta(days=90)
_ARROW = " → "


class Doubt(StrEnum):
    """What can be doubted of a chain, as it is told; in the order in which it is listed."""

    BACKWARDS = "an effect may begin before its cause"
    TOO_SOON = "an answer came within minutes"
    SILENCE = "months lie between two steps"
    UNDATED = "a step has no date"
    DENIED = "a report denies an arrow"
    TOLLS = "reports count the dead of a step differently"
    DATES = "reports date a step differently"
    ONE_SOURCE = "an arrow rests on one document only"


_HINTS: Mapping[Doubt, str] = {
    Doubt.BACKWARDS: "Find out which came first, and give both their hours.",
    Doubt.TOO_SOON: "Check the hours and their zones.",
    Doubt.SILENCE: "Look for what happened in between.",
    Doubt.UNDATED: "Give the event a date, or add a report that has one.",
    Doubt.DENIED: "Read both reports and decide on the Review page.",
    Doubt.TOLLS: "Compare the reports and their dates.",
    Doubt.DATES: "Compare the reports and their dates.",
    Doubt.ONE_SOURCE: "Look for a second, independent source.",
}

Found = tuple[Doubt, str]  # the kind, and the arrow or step that it is about


def find_doubts(
    events: Iterable[Event], links: Iterable[Link], chains: Iterable[Chain]
) -> tuple[Problem, ...]:
    """List what to check before a chain is relied on: a row for each chain and kind of doubt.

    Looks at all that hangs together with a chain, branches too. `where` names the chain (see
    `place_of`), `value` the arrows and steps that are doubtful.
    """
    by_id = {event.id: event for event in events}
    by_cause: dict[str, list[Link]] = defaultdict(list)
    for link in sorted(links, key=lambda link: link.id):
        by_cause[link.cause].append(link)
    return tuple(row for chain in chains for row in _rows(chain, by_id, by_cause))


def place_of(chain_id: str) -> str:
    """How a doubt's `where` names its chain."""
    return f"chain {chain_id}"


def _rows(
    chain: Chain, events: Mapping[str, Event], by_cause: Mapping[str, Sequence[Link]]
) -> Iterator[Problem]:
    members = (*chain.event_ids, *chain.branches)
    steps = [events[event_id] for event_id in members]
    arrows = [link for event_id in members for link in by_cause.get(event_id, ())]
    found: dict[Doubt, dict[str, None]] = defaultdict(dict)
    for doubt, subject in (*_of_arrows(arrows, events), *_of_steps(steps)):
        found[doubt][subject] = None
    for doubt in sorted(found, key=list(Doubt).index):
        yield Problem(
            stage=Stage.DOUBTS,
            doc_id="",
            where=place_of(chain.id),
            message=f"{chain.title}: {doubt}",
            value="; ".join(found[doubt]),
            hint=_HINTS[doubt],
        )


# ------------------------------------------------------------- of arrows


def _of_arrows(arrows: Iterable[Link], events: Mapping[str, Event]) -> Iterator[Found]:
    for link in arrows:
        cause, effect = events[link.cause], events[link.effect]
        for check in _CHECKS:
            for doubt, detail in check(link, cause, effect):
                yield doubt, f"{cause.title}{_ARROW}{effect.title}{detail}"


def _order(_: Link, cause: Event, effect: Event) -> Iterator[Found]:
    before, after = cause.interval, effect.interval
    if before is not None and after is not None and after.start < before.start:
        yield Doubt.BACKWARDS, ""


def _pace(link: Link, cause: Event, effect: Event) -> Iterator[Found]:
    before, after = cause.interval, effect.interval
    if before is None or after is None:
        return
    gap = after.start - before.start
    is_answer = link.kind is LinkKind.RESPONSE and _has_time(cause) and _has_time(effect)
    if is_answer and timedelta(0) <= gap <= _TOO_SOON:
        yield Doubt.TOO_SOON, f" ({int(gap / timedelta(minutes=1))} minutes)"
    silence = after.start - before.end
    if silence > _SILENCE:
        yield Doubt.SILENCE, f" ({silence.days:,} days)"


def _has_time(event: Event) -> bool:
    return event.date is not None and event.date.mention.precision in CLOCK


def _sources(link: Link, _: Event, __: Event) -> Iterator[Found]:
    if any(one.denied for one in link.mentions):
        yield Doubt.DENIED, ""
    if len({one.doc_id for one in link.mentions}) == 1:
        yield Doubt.ONE_SOURCE, ""


_CHECKS: tuple[Callable[[Link, Event, Event], Iterator[Found]], ...] = (_order, _pace, _sources)


# ------------------------------------------------------------- of steps


def _of_steps(steps: Iterable[Event]) -> Iterator[Found]:
    for event in steps:
        if event.interval is None:
            yield Doubt.UNDATED, event.title
        tolls = (one.killed.best for one in event.mentions if one.killed is not None)
        numbers = sorted({number for number in tolls if number is not None})
        if len(numbers) > 1:
            yield Doubt.TOLLS, f"{event.title} ({' / '.join(map(str, numbers))})"
        known = [one.interval for one in event.mentions if one.interval is not None]
        latest_start = max((one.start for one in known), default=None)
        earliest_end = min((one.end for one in known), default=None)
        if latest_start is not None and earliest_end is not None and latest_start >= earliest_end:
            yield Doubt.DATES, event.title

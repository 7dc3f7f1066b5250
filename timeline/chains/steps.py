"""The steps of a chain: PLOVER's score and the toll of each, side by side and never one number.

By the published scores the chain that this project was conceived from does not rise
(−9.5, −9.5, −7) while its dead go 1, 25, 0: an analyst has to see both.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline.lexicons import event_types
from timeline.model import Event, Step, Toll, Trend


def compare_steps(path: Sequence[Event]) -> tuple[Step, ...]:
    """Compare each event of a path with the one before it; the first has no trend."""
    first = min((event.interval.first_day for event in path if event.interval), default=None)
    before: list[Event | None] = [None, *path[:-1]]
    return tuple(_step(event, last, first) for event, last in zip(path, before, strict=True))


def _step(event: Event, last: Event | None, first: date | None) -> Step:
    interval = event.interval
    killed, killed_before = best(event.killed), best(last.killed) if last is not None else None
    hostility_before = -score(last) if last is not None else None
    return Step(
        event_id=event.id,
        day=(interval.first_day - first).days if interval is not None and first else None,
        score=score(event),
        score_trend=trend(hostility_before, -score(event)),
        killed=killed,
        killed_trend=trend(killed_before, killed),
    )


def score(event: Event) -> float:
    """PLOVER's published conflict–cooperation score of an event's type."""
    return event_types()[event.type].score


def best(toll: Toll | None) -> int | None:
    """The best number of a toll; None if there is none."""
    return toll.best if toll is not None else None


def trend(before: float | None, after: float | None) -> Trend:
    """Compare two values; unknown if either is.

    >>> trend(1, 25), trend(25, 0), trend(None, 3)
    (<Trend.UP: 'up'>, <Trend.DOWN: 'down'>, <Trend.UNKNOWN: ''>)
    """
    if before is None or after is None:
        return Trend.UNKNOWN
    if after == before:
        return Trend.LEVEL
    return Trend.UP if after > before else Trend.DOWN

"""Links that no text states: a side struck, then the side that was struck struck back.

Off unless asked for, and never mixed with what texts say: their kind is `inferred`, their
basis `inference`, and they carry no sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta

import networkx as nx

from timeline.chains.linking import lag_days
from timeline.chains.steps import score
from timeline.model import Basis, Event, Link, LinkKind, content_id

WINDOW = timedelta(days=14)
_FORCE = -6.0  # PLOVER's scores from here down are deeds against someone, not words
_SUREST = 0.4  # of an inference; falls to half of it at the end of the window


def infer_links(
    events: Iterable[Event], links: Iterable[Link], window: timedelta = WINDOW
) -> tuple[Link, ...]:
    """Infer what may have answered what: sides alternate within `window`, nearest blow first.

    A pair that stated links already connect, by whatever way, is left out.
    """
    graph: nx.DiGraph[str] = nx.DiGraph((link.cause, link.effect) for link in links)
    blows = sorted(filter(_is_blow, events), key=lambda event: (_start(event), event.id))
    by_sides: dict[tuple[str, str], list[Event]] = defaultdict(list)
    found = []
    for effect in blows:
        actor, target = _sides(effect)
        cause = _last_before(by_sides[target, actor], effect, window)
        if cause is not None and not _are_connected(graph, cause.id, effect.id):
            found.append(_link(cause, effect, window))
        by_sides[actor, target].append(effect)
    return tuple(found)


def _is_blow(event: Event) -> bool:
    actor, target = _sides(event)
    is_exchange = bool(actor) and bool(target) and actor != target
    return is_exchange and event.interval is not None and score(event) <= _FORCE


def _sides(event: Event) -> tuple[str, str]:
    return (
        event.actor.side if event.actor is not None else "",
        event.target.side if event.target is not None else "",
    )


def _start(event: Event) -> str:
    return event.interval.start.isoformat() if event.interval is not None else ""


def _last_before(candidates: list[Event], effect: Event, window: timedelta) -> Event | None:
    """The last of the other side's blows that ended before this one began, if not long ago."""
    after = effect.interval
    if after is None:
        return None
    for candidate in reversed(candidates):
        before = candidate.interval
        if before is not None and before.end <= after.start:
            return candidate if after.start - before.end <= window else None
    return None


def _are_connected(graph: nx.DiGraph[str], cause: str, effect: str) -> bool:
    if cause not in graph or effect not in graph:
        return False
    return bool(nx.has_path(graph, cause, effect) or nx.has_path(graph, effect, cause))


def _link(cause: Event, effect: Event, window: timedelta) -> Link:
    lag = lag_days(cause, effect) or 0
    nearness = 1 - 0.5 * min(lag / max(window.days, 1), 1)
    return Link(
        id=content_id("l", cause.id, effect.id, LinkKind.INFERRED),
        cause=cause.id,
        effect=effect.id,
        kind=LinkKind.INFERRED,
        basis=Basis.INFERENCE,
        confidence=round(_SUREST * nearness * cause.confidence * effect.confidence, 2),
        lag_days=lag,
    )

"""From link mentions to links between events: no effect before its cause, and no circles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import networkx as nx

from timeline.model import Basis, Event, Link, LinkKind, LinkMention, Problem, Stage, content_id

_STRENGTH = (LinkKind.RESPONSE, LinkKind.BECAUSE, LinkKind.FOLLOWS, LinkKind.INFERRED)
_BASIS = (Basis.ACTOR, Basis.SOURCE, Basis.INFERENCE)


def link_events(
    events: Iterable[Event], link_mentions: Iterable[LinkMention]
) -> tuple[tuple[Link, ...], tuple[Problem, ...]]:
    """Turn what documents say of mentions into links between events, strongest first.

    An arrow is as sure as its words and both its ends together, so that it is never surer than
    an event that it ties. Also gives a problem for each link that was left out because its effect
    comes before its cause, because it closes a circle, or because the text denies it.
    """
    by_id = {event.id: event for event in events}
    owner = {mention.id: event.id for event in by_id.values() for mention in event.mentions}
    links = sorted(_gather(by_id, owner, link_mentions), key=_by_strength)
    kept: list[Link] = []
    problems: list[Problem] = []
    graph: nx.DiGraph[str] = nx.DiGraph()
    for link in links:
        objection = _objection(link, by_id, graph)
        if objection:
            problems.append(_left_out(link, by_id, objection))
        else:
            graph.add_edge(link.cause, link.effect)
            kept.append(link)
    return tuple(kept), tuple(problems)


def _gather(
    events: Mapping[str, Event], owner: Mapping[str, str], mentions: Iterable[LinkMention]
) -> list[Link]:
    told: dict[tuple[str, str], set[LinkMention]] = defaultdict(set)
    for mention in mentions:
        if mention.cause in owner and mention.effect in owner:
            told[owner[mention.cause], owner[mention.effect]].add(mention)
    return [
        _link(events[cause], events[effect], sorted(evidence, key=_by_evidence))
        for (cause, effect), evidence in told.items()
        if cause != effect
    ]


def _link(cause: Event, effect: Event, mentions: Sequence[LinkMention]) -> Link:
    kind = min((one.kind for one in mentions), key=_STRENGTH.index)
    return Link(
        id=content_id("l", cause.id, effect.id),
        cause=cause.id,
        effect=effect.id,
        kind=kind,
        basis=min((one.basis for one in mentions if one.kind is kind), key=_BASIS.index),
        confidence=round(_confidence(mentions) * cause.confidence * effect.confidence, 2),
        mentions=tuple(mentions),
        lag_days=lag_days(cause, effect),
    )


def lag_days(cause: Event, effect: Event) -> int | None:
    """Days from the first day of the cause to that of the effect; None if either is undated."""
    before, after = cause.interval, effect.interval
    return (after.first_day - before.first_day).days if before and after else None


def _confidence(mentions: Sequence[LinkMention]) -> float:
    """Chance that not every document is wrong, were they independent; a denial halves it."""
    best: dict[str, float] = defaultdict(float)
    for one in mentions:
        if not one.denied:
            best[one.doc_id] = max(best[one.doc_id], one.confidence)
    doubt = 1.0
    for confidence in best.values():
        doubt *= 1 - confidence
    is_disputed = any(one.denied for one in mentions)
    return min(1 - doubt, 0.99) * (0.5 if is_disputed else 1)


def _objection(link: Link, events: Mapping[str, Event], graph: nx.DiGraph[str]) -> str:
    """Why a link cannot be drawn; empty if it can."""
    if all(one.denied for one in link.mentions):
        return "the only text that ties them denies it"
    before, after = events[link.cause].interval, events[link.effect].interval
    if before is not None and after is not None and after.end <= before.start:
        return "the effect is dated before the cause"
    if closes_circle(graph, link.cause, link.effect):
        return "it would close a circle with stronger links"
    return ""


def closes_circle(graph: nx.DiGraph[str], cause: str, effect: str) -> bool:
    """Tell whether one more arrow between two events would lead back to where it begins.

    >>> graph = nx.DiGraph([("a", "b"), ("b", "c")])
    >>> closes_circle(graph, "c", "a"), closes_circle(graph, "a", "c")
    (True, False)
    """
    if cause == effect:
        return True
    return cause in graph and effect in graph and bool(nx.has_path(graph, effect, cause))


def _left_out(link: Link, events: Mapping[str, Event], objection: str) -> Problem:
    evidence = link.mentions[0]
    cause, effect = events[link.cause].title, events[link.effect].title
    return Problem(
        stage=Stage.LINKS,
        doc_id=evidence.doc_id,
        where=f"characters {evidence.span.start}-{evidence.span.end}",
        message=f"no link from “{cause}” to “{effect}”: {objection}",
        value=evidence.quote,
        hint="Check the dates of both events and what the sentence says.",
    )


def _by_evidence(mention: LinkMention) -> tuple[object, ...]:
    """Order of the mentions of one link: the one that says most comes first."""
    return (
        mention.denied,
        _STRENGTH.index(mention.kind),
        _BASIS.index(mention.basis),
        -mention.confidence,
        mention.doc_id,
        mention.span,
        mention.rule,
        mention.cause,
        mention.effect,
    )


def _by_strength(link: Link) -> tuple[object, ...]:
    return _STRENGTH.index(link.kind), -link.confidence, link.id

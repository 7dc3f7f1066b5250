"""Chains: the longest path through each exchange of events, and what branches off it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import networkx as nx

from timeline.chains.steps import compare_steps
from timeline.chains.story import chain_title, tell, weakest
from timeline.intervals import Interval
from timeline.model import Chain, Event, Link, LinkKind, content_id

_ORDER = 1 / 1000  # "after" decides between paths of equally many answers, and beats none


def build_chains(events: Iterable[Event], links: Iterable[Link]) -> tuple[Chain, ...]:
    """Build one chain of each group of linked events: those of most answers first.

    The path is the one of most answers and causes; of several, the one to which mere order
    ("after") adds most, then the most certain. Links must be free of circles, as `link_events`
    leaves them; networkx raises NetworkXUnfeasible otherwise.
    """
    by_id = {event.id: event for event in events}
    between = {(link.cause, link.effect): link for link in sorted(links, key=_link_id)}
    graph: nx.DiGraph[str] = nx.DiGraph()
    for pair, link in between.items():
        graph.add_edge(*pair, weight=_weight(link))
    groups = [sorted(group) for group in nx.weakly_connected_components(graph)]
    chains = (_chain(graph.subgraph(group), by_id, between) for group in groups)
    kinds = {link.id: link.kind for link in between.values()}
    return tuple(sorted(chains, key=lambda chain: _longest_first(chain, kinds)))


def _weight(link: Link) -> float:
    """What an arrow adds to a path: an answer outweighs all mere order, and that all certainty."""
    step = _ORDER if link.kind is LinkKind.FOLLOWS else 1.0
    return step + _ORDER**2 * link.confidence


def _chain(
    graph: nx.DiGraph[str], events: Mapping[str, Event], between: Mapping[tuple[str, str], Link]
) -> Chain:
    ordered: nx.DiGraph[str] = nx.DiGraph()  # a subgraph has no order of its own
    ordered.add_nodes_from(sorted(graph))
    ordered.add_edges_from(sorted(graph.edges(data=True), key=lambda edge: edge[:2]))
    path = tuple(nx.dag_longest_path(ordered))
    steps = [events[event_id] for event_id in path]
    arrows = [between[pair] for pair in pairwise(path)]
    link_ids = tuple(link.id for link in arrows)
    branches = sorted(set(graph) - set(path), key=lambda event_id: _by_date(events[event_id]))
    return Chain(
        id=content_id("c", *link_ids),
        title=chain_title(steps),
        event_ids=path,
        link_ids=link_ids,
        story=tell(steps, arrows),
        interval=_span(steps),
        sides=_sides(steps),
        weakest_link=weakest(arrows, events),
        branches=tuple(branches),
        steps=compare_steps(steps),
    )


def _span(steps: Sequence[Event]) -> Interval | None:
    dated = [step.interval for step in steps if step.interval is not None]
    if not dated:
        return None
    return Interval(min(one.start for one in dated), max(one.end for one in dated))


def _sides(steps: Sequence[Event]) -> tuple[str, ...]:
    parties = (party for step in steps for party in (step.actor, step.target) if party is not None)
    return tuple(dict.fromkeys(party.side for party in parties if party.side))


def _longest_first(chain: Chain, kinds: Mapping[str, LinkKind]) -> tuple[object, ...]:
    answers = sum(kinds[link_id] is not LinkKind.FOLLOWS for link_id in chain.link_ids)
    start = chain.interval.start.isoformat() if chain.interval is not None else ""
    return -answers, -len(chain.event_ids), start, chain.id


def _by_date(event: Event) -> tuple[object, ...]:
    interval = event.interval
    return interval is None, interval.start.isoformat() if interval else "", event.id


def _link_id(link: Link) -> str:
    return link.id

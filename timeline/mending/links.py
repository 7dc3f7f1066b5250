"""Verdicts and kinds that people gave to arrows, and arrows that they drew."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

import networkx as nx

from timeline.chains import closes_circle, lag_days
from timeline.mending.events import REJECTED
from timeline.mending.fit import Unfit, holder, no_longer_fits
from timeline.model import (
    Basis,
    Edit,
    EditKind,
    Event,
    Link,
    LinkKind,
    Problem,
    content_id,
    standing,
)

Ends = tuple[str, str]  # the ids of the cause and of the effect

_CIRCLE = "with the other arrows it leads back to where it begins; reject one of those first"


def mend_links(
    links: Iterable[Link], events: Sequence[Event], edits: Sequence[Edit]
) -> tuple[tuple[Link, ...], tuple[Problem, ...]]:
    """Apply verdicts and kinds that people gave to arrows, and add the arrows that they drew.

    An arrow drawn by hand that leads back to where it begins is told and not shown.
    """
    shown = {(link.cause, link.effect): link for link in links}
    drawn: dict[Ends, Edit] = {}
    problems: list[Problem] = []
    for edit in standing(edits):
        if edit.kind is not EditKind.LINK:
            continue
        try:
            cause, effect = _ends(events, edit)
            if (cause.id, effect.id) not in shown:
                drawn[cause.id, effect.id] = edit
            _mend_link(shown, cause, effect, edit)
        except (Unfit, ValueError) as unfit:
            problems.append(no_longer_fits(edit, str(unfit)))
    for ends in _circular(shown, drawn):
        del shown[ends]
        problems.append(no_longer_fits(drawn[ends], _CIRCLE))
    return tuple(shown.values()), tuple(problems)


def _ends(events: Sequence[Event], edit: Edit) -> tuple[Event, Event]:
    if len(edit.target) != 2:
        raise Unfit("it does not name a cause and an effect")
    cause, effect = (holder(events, mention_id) for mention_id in edit.target)
    return cause, effect


def _circular(shown: Collection[Ends], drawn: Collection[Ends]) -> list[Ends]:
    """Those of the arrows drawn by hand that would close a circle, the later ones first to go."""
    graph: nx.DiGraph[str] = nx.DiGraph(ends for ends in shown if ends not in drawn)
    circular = []
    for ends in (ends for ends in drawn if ends in shown):
        if closes_circle(graph, *ends):
            circular.append(ends)
        else:
            graph.add_edge(*ends)
    return circular


def _mend_link(shown: dict[Ends, Link], cause: Event, effect: Event, edit: Edit) -> None:
    link = shown.get((cause.id, effect.id))
    if edit.field == "kind":
        link = link or _drawn_by_hand(cause, effect, edit)
        shown[cause.id, effect.id] = replace(link, kind=LinkKind(edit.after), confidence=1.0)
    elif link is None:
        raise Unfit("there is no such arrow any more")
    elif edit.after == REJECTED:
        del shown[cause.id, effect.id]
    else:
        shown[cause.id, effect.id] = replace(link, confidence=1.0)


def _drawn_by_hand(cause: Event, effect: Event, edit: Edit) -> Link:
    return Link(
        id=content_id("l", cause.id, effect.id),
        cause=cause.id,
        effect=effect.id,
        kind=LinkKind(edit.after),
        basis=Basis.ANALYST,
        confidence=1.0,
        lag_days=lag_days(cause, effect),
        reason=edit.why,
    )

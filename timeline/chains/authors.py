"""Who struck first, where no report says it: whom the answer hit.

Whoever retaliates hits back at the one who struck. So an event without an author whose stated
response was carried out by the side that it had hit was, as far as the texts go, the work of
the response's target. This is an inference: each one is told as a problem to be confirmed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.model import Actor, Event, Link, LinkKind, Problem, Stage


def name_authors(
    events: Sequence[Event], links: Iterable[Link]
) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """Give events without an author the one whom their stated response hit.

    Nothing is named where several responses point to different parties.
    """
    by_id = {event.id: event for event in events}
    hit: defaultdict[str, dict[str, Actor]] = defaultdict(dict)
    for link in links:
        author = _author(by_id[link.cause], by_id[link.effect])
        if link.kind is LinkKind.RESPONSE and author is not None:
            hit[link.cause][author.name] = author
    sole = {cause: named for cause, named in hit.items() if len(named) == 1}
    authors = {cause: next(iter(named.values())) for cause, named in sole.items()}
    named = tuple(
        replace(event, actor=authors[event.id]) if event.id in authors else event
        for event in events
    )
    return named, tuple(_inferred(event) for event in named if event.id in authors)


def _author(cause: Event, effect: Event) -> Actor | None:
    """The author of `cause`, if the side that it hit is the one that did `effect`."""
    if cause.actor is not None or cause.target is None:
        return None
    if effect.actor is None or effect.target is None or not effect.target.side:
        return None
    struck_back = bool(cause.target.side) and cause.target.side == effect.actor.side
    if not struck_back or effect.target.side == effect.actor.side:
        return None
    # "A Syrian army base" was hit: no name, so its side is all we know.
    *_, last = ["", *effect.target.name.replace("-", " ").split()]
    is_name = last[:1].isupper()
    return effect.target if is_name else Actor("", effect.target.side)


def _inferred(event: Event) -> Problem:
    author = _called(event.actor) if event.actor else ""
    return Problem(
        stage=Stage.LINKS,
        doc_id=event.mentions[0].doc_id,
        where=event.title,
        message=f"no report names who did this; taken to be {author}, whom the response to it hit",
        value=author,
        hint="Confirm the actor or set another one on the Review page.",
    )


def _called(author: Actor) -> str:
    return author.name or f"the side of {author.side}"

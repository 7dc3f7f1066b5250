"""Verdicts and kinds that people gave to arrows, and arrows that they drew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline.chains import lag_days
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


def mend_links(
    links: Iterable[Link], events: Sequence[Event], edits: Sequence[Edit]
) -> tuple[tuple[Link, ...], tuple[Problem, ...]]:
    """Apply verdicts and kinds that people gave to arrows, and add the arrows that they drew."""
    shown = {(link.cause, link.effect): link for link in links}
    problems: list[Problem] = []
    for edit in standing(edits):
        if edit.kind is not EditKind.LINK:
            continue
        try:
            cause, effect = (holder(events, mention_id) for mention_id in edit.target)
            _mend_link(shown, cause, effect, edit)
        except (Unfit, ValueError) as unfit:
            problems.append(no_longer_fits(edit, str(unfit)))
    return tuple(shown.values()), tuple(problems)


def _mend_link(shown: dict[tuple[str, str], Link], cause: Event, effect: Event, edit: Edit) -> None:
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
        basis=Basis.INFERENCE,
        confidence=1.0,
        lag_days=lag_days(cause, effect),
    )

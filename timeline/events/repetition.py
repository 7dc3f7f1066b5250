"""Which mentions of a document tell an event that it has told before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.model import EventMention


def mark_repetitions(mentions: Sequence[EventMention]) -> tuple[EventMention, ...]:
    """Set `same_as` on each mention that repeats an earlier one of the same type and date."""
    marked: list[EventMention] = []
    for mention in mentions:
        earlier = next((other for other in marked if _repeats(mention, other)), None)
        same = (earlier.same_as or earlier.id) if earlier is not None else ""
        marked.append(replace(mention, same_as=same))
    return tuple(marked)


def _repeats(mention: EventMention, earlier: EventMention) -> bool:
    if mention.type != earlier.type or mention.date is None or earlier.date is None:
        return False
    return mention.date.mention.interval == earlier.date.mention.interval

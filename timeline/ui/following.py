"""What to show when the event of the card is gone: what became of it, else the one after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from timeline.ui.words import parts


@dataclass(frozen=True, slots=True)
class Seen:
    """An event as it was shown: its tellings, and its neighbours, the nearest that follow first."""

    event_id: str
    mentions: frozenset[str]
    neighbours: tuple[str, ...]


def seen(event_id: str, events: pd.DataFrame, listed: Sequence[str]) -> Seen:
    """Remember an event among others, which are `listed` in this order on the page."""
    told = events.loc[events["event_id"] == event_id, "mention_ids"]
    place = listed.index(event_id) if event_id in listed else len(listed)
    neighbours = (*listed[place + 1 :], *reversed(listed[:place]))
    return Seen(event_id, frozenset(one for cell in told for one in parts(cell)), neighbours)


def successor(gone: Seen, events: pd.DataFrame) -> str:
    """The event that tells what one told that is gone: merged, split or moved to another day.

    Where none does, as after a rejection, it is the event that stood after it; empty if there is
    nothing left of what was listed.
    """
    held = (
        name
        for name, cell in zip(events["event_id"], events["mention_ids"], strict=True)
        if not gone.mentions.isdisjoint(parts(cell))
    )
    known = set(events["event_id"])
    return next(held, "") or next((one for one in gone.neighbours if one in known), "")

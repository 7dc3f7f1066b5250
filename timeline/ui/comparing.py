"""Two timelines as one, so that a chain of either can be drawn and read on one page."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from timeline.model import Chain
from timeline.result import Result


def beside(one: Result, other: Result) -> Result:
    """Put the events of two cases into one result, for reading; the rest of it is `one`'s."""
    names = ("events", "links", "mentions", "claims", "places")
    both = {
        name: pd.concat([getattr(one, name), getattr(other, name)], ignore_index=True)
        for name in names
    }
    return replace(one, **both)


def datable_chains(result: Result) -> list[Chain]:
    """List the chains that have a dated event to count from."""
    dated = set(result.events.loc[result.events["start"] != "", "event_id"])
    return [chain for chain in result.chains if not dated.isdisjoint(chain.event_ids)]

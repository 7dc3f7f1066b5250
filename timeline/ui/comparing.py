"""Two timelines as one, so that a chain of either can be drawn and read on one page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd

from timeline.model import Chain
from timeline.result import Result

_IDS = (
    ("documents", "doc_id"),
    ("events", "event_id"),
    ("links", "link_id"),
    ("mentions", "event_id"),
    ("claims", "event_id"),
    ("places", "event_id"),
)


def beside(one: Result, other: Result) -> Result:
    """Put the events of two cases into one result, for reading; the rest of it is `one`'s.

    An article that is in both cases tells its events once.
    """
    both: dict[str, Any] = {
        name: _joined(getattr(one, name), getattr(other, name), by) for name, by in _IDS
    }
    return replace(one, **both)


def _joined(one: pd.DataFrame, other: pd.DataFrame, by: str) -> pd.DataFrame:
    """A table with the rows of another one whose ids it has not."""
    return pd.concat([one, other[~other[by].isin(one[by])]], ignore_index=True)


def datable_chains(result: Result) -> list[Chain]:
    """List the chains that have a dated event to count from."""
    dated = set(result.events.loc[result.events["start"] != "", "event_id"])
    return [chain for chain in result.chains if not dated.isdisjoint(chain.event_ids)]

"""What is told in passing: events that nothing but one report vouches for, and that have no day.

Real articles recall, compare and generalise, so that of seventy rows thirty may be the story.
The others are folded away on the first page and its picture, counted, and one press away; the
tables that are saved as files hold them all.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

import pandas as pd

from timeline.model import Edit, standing
from timeline.ui.filters import sources_each
from timeline.ui.words import parts

_TOLLS = [f"{what}_{bound}" for what in ("killed", "injured") for bound in ("low", "best", "high")]
_A_PERSONS_WORD = 1.0  # the confidence of what a person added or confirmed


def told_in_passing(
    events: pd.DataFrame, links: pd.DataFrame, kept: Collection[str] = ()
) -> pd.Series:
    """Mark the events that one source tells without a date, a toll or an arrow.

    None is where no other is dated: then they are the story. `kept` are events that somebody
    chose or worked on, by their ids.
    """
    arrows = {*links["cause_id"].tolist(), *links["effect_id"].tolist()}
    undated = events["start"] == ""
    passing = undated & (sources_each(events) == 1)
    passing &= events[_TOLLS].isna().all(axis="columns")
    names = pd.Series(events["event_id"].tolist(), events.index, dtype=object)
    passing &= ~names.isin(arrows | set(kept))
    passing &= events["confidence"].fillna(0.0) < _A_PERSONS_WORD
    return passing & (not undated.all())


def worked_on(events: pd.DataFrame, edits: Iterable[Edit]) -> set[str]:
    """The ids of the events about which a decision stands."""
    targets = {name for edit in standing(edits) for name in edit.target}
    return {
        event_id
        for event_id, cell in zip(events["event_id"], events["mention_ids"], strict=True)
        if not targets.isdisjoint(parts(cell))
    }

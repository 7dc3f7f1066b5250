"""What each side did in each stretch of time, added up from the event table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from timeline.figures.dates import DAY_MS, Floats
from timeline.figures.lanes import REST, lane_keys, lane_order
from timeline.figures.table import split_undated

_HAPPENED = ("happened", "claimed")
# The longest stretch, in days, that is still told by the day or by the week.
_BY_DAY, _BY_WEEK = 92.0, 1100.0


@dataclass(frozen=True, slots=True)
class Tally:
    """What one side did in one stretch of time: people killed, and its most violent act."""

    left: float
    right: float
    acts: int
    killed: int
    score: float  # 0 when no act has a violent one


@dataclass(frozen=True, slots=True)
class Exchange:
    """Tallies by side in the order in which sides first acted, and events that fit no column."""

    sides: Mapping[str, tuple[Tally, ...]]
    left_out: int

    @property
    def deadliest(self) -> int:
        """Most people killed by any side in any column, at least 1."""
        return max((each.killed for told in self.sides.values() for each in told), default=1) or 1

    @property
    def edges(self) -> list[float]:
        """Where columns begin and end, in milliseconds since 1970."""
        every = [each for told in self.sides.values() for each in told]
        return [at for each in every for at in (each.left, each.right)]


def tally(events: pd.DataFrame) -> Exchange:
    """Add the event table up by acting side and by day, week or four weeks.

    Only events that happened or are claimed to have; one whose date is coarser than a
    column, or which has none, is counted in `left_out`.
    """
    done = events[events["status"].isin(_HAPPENED)]
    dated, undated, left, right = split_undated(done)
    step = _step(left, right)
    origin = float(left.min() // DAY_MS * DAY_MS) if len(left) else 0.0
    column = (left - origin) // step
    fits = column == (right - 1 - origin) // step
    keys = lane_keys(dated, "side")
    order = lane_order(keys[fits], left[fits], ())
    sides = keys.where(keys.isin(order), REST)
    told = {
        side: _tallies(dated, column, fits & (sides == side).to_numpy(), origin, step)
        for side in order
    }
    return Exchange(told, int((~fits).sum()) + len(undated))


def _step(left: Floats, right: Floats) -> float:
    """Milliseconds per column."""
    days = float(right.max() - left.min()) / DAY_MS if len(left) else 0.0
    return DAY_MS * (1 if days <= _BY_DAY else 7 if days <= _BY_WEEK else 28)


def _tallies(
    events: pd.DataFrame, column: Floats, mine: NDArray[np.bool_], origin: float, step: float
) -> tuple[Tally, ...]:
    """One side's columns in order of time, those without an act left out."""
    killed = events["killed_best"].fillna(events["killed_low"]).fillna(0).to_numpy(dtype=np.int64)
    score = events["score"].fillna(0.0).to_numpy(dtype=np.float64)
    found: list[Tally] = []
    for number in np.unique(column[mine]).tolist():
        here = mine & (column == number)
        left = origin + number * step
        worst = min(float(score[here].min()), 0.0)
        found.append(Tally(left, left + step, int(here.sum()), int(killed[here].sum()), worst))
    return tuple(found)

"""Dated events with the stretch of time and the lane that each has."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from timeline.figures.dates import Floats, extents
from timeline.figures.lanes import lane_keys, lane_label, lane_order
from timeline.figures.view import View


@dataclass(frozen=True, slots=True)
class Table:
    """Dated events and their stretches, in milliseconds, row by row.

    `lane` is the index into `labels`; `zero` is what is taken off a stretch to find its
    place on the axis: nothing on a calendar, the first blow's midnight on a Day-0 axis.
    """

    events: pd.DataFrame
    left: Floats
    right: Floats
    zero: Floats
    lane: NDArray[np.int64]
    labels: tuple[str, ...]

    @property
    def placed_left(self) -> Floats:
        """Where each event begins on the axis."""
        return self.left - self.zero

    def only(self, kept: NDArray[np.bool_]) -> Table:
        """The rows that are True in `kept`, in the same lanes."""
        return replace(
            self,
            events=self.events[kept],
            left=self.left[kept],
            right=self.right[kept],
            zero=self.zero[kept],
            lane=self.lane[kept],
        )

    @property
    def placed_right(self) -> Floats:
        """Where each event ends on the axis."""
        return self.right - self.zero


def split_undated(events: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame, Floats, Floats]:
    """Dated events, undated events, and the stretches of the dated ones."""
    left, right = extents(events["start"].tolist(), events["end"].tolist())
    dated = ~np.isnan(left)
    return events[dated], events[~dated], left[dated], right[dated]


def calendar_table(events: pd.DataFrame, left: Floats, right: Floats, view: View) -> Table:
    """Lay dated events into lanes as the view wants them, on the calendar."""
    keys = lane_keys(events, view.lanes)
    ordered = lane_order(keys, left, view.order)
    places = {key: index for index, key in enumerate(ordered)}
    rest = len(ordered) - 1 - ("" in places)  # the lane that small ones share stands there
    lane = np.asarray(keys.map(places).fillna(rest), dtype=np.int64)
    labels = tuple(view.names.get(key) or lane_label(key, view.lanes) for key in ordered)
    return Table(events, left, right, np.zeros(len(left)), lane, labels)

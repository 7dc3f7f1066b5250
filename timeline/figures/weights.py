"""Which events a picture shows: by how much a reader would miss each of them."""

from __future__ import annotations

from collections.abc import Sequence, Set

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from timeline.figures.dates import Floats
from timeline.figures.density import MOST_MARKS, heads, strongest
from timeline.figures.scene import Window
from timeline.figures.table import Table
from timeline.figures.view import View


def weights_of(events: pd.DataFrame, links: pd.DataFrame, view: View) -> Floats:
    """How much a reader would miss each event: chain, links, toll, confidence."""
    killed = events["killed_best"].fillna(events["killed_low"]).fillna(events["killed_high"])
    toll = killed.fillna(0).to_numpy(dtype=np.float64)
    sure = events["confidence"].fillna(0.0).to_numpy(dtype=np.float64)
    names = events["event_id"].tolist()
    linked = among(names, {*links["cause_id"].tolist(), *links["effect_id"].tolist()})
    front = 200.0 * among(names, set(view.chain))
    weights: Floats = front + 100.0 * linked + np.minimum(np.sqrt(toll), 90.0) + sure
    return weights


def strongest_first(events: pd.DataFrame, links: pd.DataFrame, view: View) -> pd.DataFrame:
    """Sort events by how much a reader would miss them; equals stay in their order.

    The selected one stands before all others.
    """
    selected = among(events["event_id"].tolist(), {view.selected})
    order = np.lexsort((-weights_of(events, links, view), ~selected))
    return events.iloc[order]


def among(names: Sequence[str], chosen: Set[str]) -> NDArray[np.bool_]:
    """Tell of each name whether it is one of the chosen.

    >>> among(["e1", "e2"], {"e2"}).tolist()
    [False, True]
    """
    return np.fromiter((name in chosen for name in names), np.bool_, len(names))


def in_view(table: Table, window: Window) -> NDArray[np.bool_]:
    """Tell of each event whether any of it lies within a window."""
    begun: NDArray[np.bool_] = table.placed_left < window.right
    return begun & (table.placed_right > window.left)


def is_crowded(table: Table, window: Window) -> bool:
    """Tell whether more events lie within a window than can have marks of their own."""
    return int(in_view(table, window).sum()) > MOST_MARKS


def strongest_in_view(
    table: Table, weights: Floats, view: View, window: Window
) -> NDArray[np.bool_]:
    """Which events of a crowd get a mark: the strongest, and those that a reader picked out."""
    seen = in_view(table, window)
    forced = among(table.events["event_id"].tolist(), picked_out(view)) & seen
    forced |= heads(table.lane, weights, seen)
    return strongest(table.placed_left, table.placed_right, weights, window, forced)


def all_or_in_view(table: Table, window: Window) -> NDArray[np.bool_]:
    """Which events get a mark where there is no crowd.

    A reader who moves along a small picture finds the rest of it; a big one is asked for anew.
    """
    is_big = len(table.left) > MOST_MARKS
    return in_view(table, window) if is_big else np.ones(len(table.left), dtype=np.bool_)


def picked_out(view: View) -> frozenset[str]:
    """The events that a reader has picked out, which no crowd hides."""
    return frozenset({view.selected, *view.chain})

"""Too many events to read: how dense each lane is, and which events still get a mark.

Some 50 to 200 marks can be read. Beyond that, the strongest are chosen *per stretch of
time*: chosen overall, ties would pile up at one end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

from timeline.figures.dates import DAY_MS, Floats, spoken
from timeline.figures.scene import Lane, Window
from timeline.figures.theme import Theme, mixed

MOST_MARKS = 200
_BUCKET_WIDTH = 44.0  # pixels between the strongest events, about a short label
_MARKS_PER_BUCKET = 2
_BIN_WIDTH = 6.0
_BAR_SHARE = 0.8  # of a lane's height that the densest bin may fill


def strongest(
    left: Floats, right: Floats, weight: Floats, window: Window, forced: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Choose the heaviest events of each stretch of time, and all that are forced.

    Ties go to the earlier row, so the same table gives the same picture.
    """
    in_view = (left < window.right) & (right > window.left)
    middle = (np.maximum(left, window.left) + np.minimum(right, window.right)) / 2
    buckets = max(int(window.width / _BUCKET_WIDTH), 1)
    share = (middle - window.left) / (window.right - window.left)
    bucket = np.clip((share * buckets).astype(np.int64), 0, buckets - 1)
    rows = np.flatnonzero(in_view)
    ranked = rows[np.lexsort((rows, -weight[rows], bucket[rows]))]
    first = np.searchsorted(bucket[ranked], bucket[ranked])
    chosen = np.zeros(len(left), dtype=np.bool_)
    chosen[ranked[np.arange(len(ranked)) - first < _MARKS_PER_BUCKET]] = True
    return chosen | forced


def heads(lane: NDArray[np.int64], weight: Floats, in_view: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Choose the heaviest event in view of each lane: none stands there as a mere density.

    >>> lane, weight = np.array([0, 0, 1, 1]), np.array([1.0, 2.0, 3.0, 4.0])
    >>> heads(lane, weight, np.array([True, True, True, False])).tolist()
    [False, True, True, False]
    """
    rows = np.flatnonzero(in_view)
    ranked = rows[np.lexsort((rows, -weight[rows], lane[rows]))]
    _, firsts = np.unique(lane[ranked], return_index=True)
    chosen = np.zeros(len(lane), dtype=np.bool_)
    chosen[ranked[firsts]] = True
    return chosen


def histogram(
    left: Floats, right: Floats, lane: NDArray[np.int64], lanes: int, window: Window
) -> Floats:
    """Events per lane (rows) and bin of time (columns), over the window.

    An event whose date is coarser than a bin is spread evenly over all bins that it may
    have been in, so that the counts claim no more than the dates do.
    """
    bins = max(int(window.width / _BIN_WIDTH), 1)
    scale = bins / (window.right - window.left)
    first = np.floor((left - window.left) * scale).astype(np.int64)
    last = np.maximum(np.ceil((right - window.left) * scale).astype(np.int64) - 1, first)
    share = 1.0 / (last - first + 1)
    seen = (last >= 0) & (first < bins)
    steps = np.zeros((lanes, bins + 1))
    np.add.at(steps, (lane[seen], np.clip(first[seen], 0, bins)), share[seen])
    np.add.at(steps, (lane[seen], np.clip(last[seen] + 1, 0, bins)), -share[seen])
    return np.maximum(np.cumsum(steps, axis=1)[:, :bins], 0.0)


def density_traces(
    counts: Floats, lanes: Sequence[Lane], window: Window, theme: Theme
) -> Iterator[go.Scatter]:
    """A stepped skyline on the foot of each lane; all lanes share one scale.

    One outline per lane paints several times faster than a column per bin.
    """
    bins = counts.shape[1]
    width = (window.right - window.left) / bins
    starts = [window.left + number * width for number in range(bins)]
    middles = [round(start + width / 2) for start in starts]
    densest = max(float(counts.max(initial=0.0)), 1.0)
    for lane, row in zip(lanes, counts.tolist(), strict=True):
        foot = round(lane.top + lane.height, 1)
        heights = [round(foot - count / densest * lane.height * _BAR_SHARE, 1) for count in row]
        words = [_bin_words(start, width, count) for start, count in zip(starts, row, strict=True)]
        yield go.Scatter(
            x=[middles[0], *middles, middles[-1]],
            y=[foot, *heights, foot],
            mode="lines",
            line={"shape": "hvh", "width": 0},
            fill="toself",
            fillcolor=mixed(theme.soft, theme.paper, 0.26),
            hoveron="points",
            name="density",
            zorder=-1,  # behind the bars of coarse dates, which Plotly draws under any line
            showlegend=False,
            hovertext=[words[0], *words, words[-1]],
            hovertemplate="%{hovertext}<extra></extra>",
        )


def _bin_words(start: float, width: float, count: float) -> str:
    """How many events a column stands for, with its days.

    >>> _bin_words(0.0, 2 * DAY_MS, 3.4)
    'about 3 events, 1–2 Jan 1970'
    """
    whole = round(count)
    number = "hardly any event" if whole < 1 else f"about {whole} event{'s' * (whole > 1)}"
    first = start // DAY_MS * DAY_MS
    last = max(first + DAY_MS, -(-(start + width) // DAY_MS) * DAY_MS)
    return f"{number}, {spoken(first, last, year=True)}"


def overview_trace(counts: Floats, window: Window, theme: Theme, axes: dict[str, str]) -> go.Bar:
    """All lanes together, as the columns of the strip that shows the whole stretch."""
    total = counts.sum(axis=0)
    bins = len(total)
    width = (window.right - window.left) / bins
    shown = np.flatnonzero(total > 0)
    # Square roots keep a lone event visible beside a day with hundreds.
    heights = np.maximum(np.sqrt(total[shown] / max(float(total.max(initial=0.0)), 1e-9)), 0.12)
    return go.Bar(
        x=np.round(window.left + (shown + 0.5) * width).tolist(),
        y=np.round(heights, 3).tolist(),
        width=round(width),
        name="overview",
        showlegend=False,
        hoverinfo="skip",
        marker={"color": theme.arc_faint, "line": {"width": 0}},
        **axes,
    )

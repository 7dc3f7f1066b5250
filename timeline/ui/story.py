"""The days that a case is about, as the chart opens on them; reports also recall other days."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from timeline.figures.axis import focus
from timeline.figures.dates import DAY_MS, Floats, extents
from timeline.figures.rows import rows
from timeline.ui.words import dotted, when

_WIDTH = 1.0  # of the chart, which does not change the days it opens on
_UNDATED, _OTHER_DAYS, _STORY = 2, 1, 0


def story_first(events: pd.DataFrame) -> pd.DataFrame:
    """Put the events of the story first, those of other days after them, undated ones last.

    Within each the order stays.
    """
    ranks = _ranks(*extents(events["start"].tolist(), events["end"].tolist()))
    if (np.diff(ranks) >= 0).all():
        return events
    return events.iloc[np.argsort(ranks, kind="stable")]


def has_other_days(events: pd.DataFrame) -> bool:
    """Tell whether a dated event lies outside the story."""
    left, right = extents(events["start"].tolist(), events["end"].tolist())
    return bool((_ranks(left, right) == _OTHER_DAYS).any())


def in_story(events: pd.DataFrame) -> NDArray[np.bool_]:
    """Tell of each event whether its day is one of the story."""
    ranks = _ranks(*extents(events["start"].tolist(), events["end"].tolist()))
    return np.equal(ranks, _STORY)


def story_words(events: pd.DataFrame) -> str:
    """Say over which days the story runs, and how far back and ahead the reports look.

    >>> table = pd.DataFrame({"start": ["2011-03-27", "2011-03-29", "1980-01-01", ""],
    ...                       "end": ["2011-03-27", "2011-03-29", "1989-12-31", ""]})
    >>> story_words(table), story_words(table[:2]), story_words(table[3:])
    ('27–29 Mar 2011 · back to 1980s', '27–29 Mar 2011', '')
    """
    dated = events[events["start"] != ""]
    if dated.empty:
        return ""
    left, right = extents(dated["start"].tolist(), dated["end"].tolist())
    inside = _ranks(left, right) == _STORY
    fine = inside & (right - left <= DAY_MS)
    days = dated if inside.all() else dated[fine if fine.any() else inside]
    span = {"start": days["start"].str[:10].min(), "end": days["end"].str[:10].max()}
    return dotted((when(span), *_beyond(dated[~inside], span["start"])))


def _beyond(others: pd.DataFrame, first: str) -> Iterator[str]:
    earlier = rows(others[others["start"] < first])
    later = rows(others[others["start"] >= first])
    if earlier:
        yield f"back to {when(min(earlier, key=lambda row: str(row['start'])))}"
    if later:
        yield f"ahead to {when(max(later, key=lambda row: str(row['end'])))}"


def _ranks(left: Floats, right: Floats) -> NDArray[np.int64]:
    """Which of the three parts each event belongs to."""
    dated = ~np.isnan(left)
    ranks = np.full(len(left), _UNDATED)
    if dated.any():
        lefts, rights = left[dated], right[dated]
        shown = focus(lefts, rights, rights - lefts > DAY_MS, _WIDTH)
        inside = (lefts < shown.right) & (rights > shown.left)
        ranks[dated] = np.where(inside, _STORY, _OTHER_DAYS)
    return ranks

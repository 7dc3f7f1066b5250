"""The sources of a picture as its footnotes name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from timeline.figures.dates import extents, spoken
from timeline.figures.escape import plain
from timeline.tables import JOINER

if TYPE_CHECKING:
    from timeline.pipeline import Result


def source_notes(result: Result, events: pd.DataFrame | None = None) -> dict[str, str]:
    """Name the sources of `events` (all of the result's if None) by document id, oldest first.

    A note is publisher, title (the id where there is none) and day of publication.

    >>> import timeline
    >>> article = timeline.Document("a1", "Rockets hit the base on Friday.", "2019-12-31", "Hit")
    >>> source_notes(timeline.load(article))
    {'a1': 'Hit, Tue 31 Dec 2019'}
    """
    shown = result.events if events is None else events
    cited = {doc_id for cell in shown["doc_ids"].unique() for doc_id in cell.split(JOINER)}
    sources = result.documents[result.documents["doc_id"].isin(cited)]
    sources = sources.sort_values(["published", "doc_id"], kind="stable")
    columns = (sources[name] for name in ("doc_id", "publisher", "title", "published"))
    return {
        doc_id: ", ".join(filter(None, (plain(publisher), plain(title) or doc_id, _day(published))))
        for doc_id, publisher, title, published in zip(*columns, strict=True)
    }


def _day(published: str) -> str:
    """The day of an ISO text, in words; nothing when it is not known."""
    if not published:
        return ""
    left, right = extents([published[:10]], [published[:10]])
    return spoken(float(left[0]), float(right[0]), year=True)

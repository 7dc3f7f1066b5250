"""What was said of the rows on screen: the confirmation or rejection that stands, if any."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from timeline.model import Edit, EditKind, standing
from timeline.ui.words import parts

UNDECIDED, CONFIRMED, REJECTED = "undecided", "confirmed", "rejected"
VERDICTS = (UNDECIDED, CONFIRMED, REJECTED)


def verdict_words(verdict: Edit | None) -> str:
    """Name a verdict as the tables do.

    >>> verdict_words(None)
    'undecided'
    """
    return UNDECIDED if verdict is None else verdict.after


def event_verdicts(events: pd.DataFrame, edits: Iterable[Edit]) -> list[Edit | None]:
    """The verdict on each event, row by row; it may name any mention of its event."""
    said = {edit.target[0]: edit for edit in _verdicts(EditKind.EVENT, edits)}
    return [
        next((said[mention] for mention in parts(cell) if mention in said), None)
        for cell in events["mention_ids"]
    ]


def link_verdicts(
    links: pd.DataFrame, events: pd.DataFrame, edits: Iterable[Edit]
) -> list[Edit | None]:
    """The verdict on each link, row by row; `events` holds the events at its ends."""
    holders = {
        mention: event_id
        for event_id, cell in zip(events["event_id"], events["mention_ids"], strict=True)
        for mention in parts(cell)
    }
    said = {
        tuple(holders.get(mention, "") for mention in edit.target): edit
        for edit in _verdicts(EditKind.LINK, edits)
    }
    return [said.get(ends) for ends in zip(links["cause_id"], links["effect_id"], strict=True)]


def _verdicts(kind: EditKind, edits: Iterable[Edit]) -> list[Edit]:
    return [edit for edit in standing(edits) if edit.kind is kind and edit.field == "verdict"]

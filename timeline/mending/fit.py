"""Finding what an edit is about, and telling of edits that nothing answers to any more."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.model import Edit, Event, Problem, Stage


class Unfit(Exception):  # noqa: N818 (not an error: an edit that the texts left behind)
    """An edit that nothing in the present events answers to."""


def holder(events: Iterable[Event], mention_id: str) -> Event:
    """The event that holds a mention. Raises Unfit when there is none."""
    for event in events:
        if any(mention.id == mention_id for mention in event.mentions):
            return event
    raise Unfit("the sentence that it was about is no longer read as an event")


def no_longer_fits(edit: Edit, reason: str) -> Problem:
    """Tell of an edit that is kept but has nothing to change any more."""
    what = f"{edit.field or edit.kind.value} = {edit.after}" if edit.after else edit.kind.value
    return Problem(
        stage=Stage.EDIT,
        doc_id="",
        where=f"edit {edit.number}",
        message=f"{edit.who}'s edit ({what}) no longer fits: {reason}",
        value=edit.after,
        hint="Make the edit again on the event as it is now, or undo it.",
    )

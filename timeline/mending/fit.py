"""Finding what an edit is about, and telling of edits that nothing answers to any more."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.model import Edit, Event, Problem, Stage

_LONGEST = 80  # characters of a value that a message shows


class Unfit(Exception):  # noqa: N818 (not an error: an edit that the texts left behind)
    """An edit that nothing in the present events answers to."""


def holder(events: Iterable[Event], mention_id: str) -> Event:
    """The event that holds a mention. Raises Unfit when there is none."""
    event = held_by(events, mention_id)
    if event is None:
        raise Unfit("the sentence that it was about is no longer read as an event")
    return event


def held_by(events: Iterable[Event], mention_id: str) -> Event | None:
    """The event that holds a mention, if there is one."""
    return next(
        (event for event in events if any(one.id == mention_id for one in event.mentions)), None
    )


def no_longer_fits(edit: Edit, reason: str) -> Problem:
    """Tell of an edit that is kept but has nothing to change any more."""
    after = edit.after[:_LONGEST]
    what = f"{edit.field or edit.kind.value} = {after}" if edit.after else edit.kind.value
    return Problem(
        stage=Stage.EDIT,
        doc_id="",
        where=f"edit {edit.number}",
        message=f"{edit.who}'s edit ({what}) no longer fits: {reason}",
        value=after,
        hint="Make the edit again on the event as it is now, or undo it.",
    )

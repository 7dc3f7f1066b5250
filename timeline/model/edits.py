"""What people decided: who changed which value of which row, from what, to what, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class EditKind(StrEnum):
    """What an edit is about, and so what its `target` names."""

    DOCUMENT = "document"  # target: the document's id
    EVENT = "event"  # target: mention ids of the event
    LINK = "link"  # target: a mention of the cause, a mention of the effect
    MERGE = "merge"  # target: a mention of each of the two events
    APART = "apart"  # target: a mention of each of two events that are not one
    SPLIT = "split"  # target: the mentions that leave their event
    UNDO = "undo"  # target: the number of the edit that no longer stands


@dataclass(frozen=True, slots=True)
class Edit:
    """One decision of a person. Edits are only ever added; a later one supersedes.

    Targets are mentions and documents, never events: event ids change when a finer report
    arrives, mentions stay. `before` and `after` are the values as shown in the tables.
    `when` is an aware UTC time; `number` counts up within a case and is 0 until saved.
    """

    kind: EditKind
    target: tuple[str, ...]
    field: str
    before: str
    after: str
    who: str
    when: datetime
    why: str
    number: int = 0

    @property
    def subject(self) -> tuple[str, tuple[str, ...], str]:
        """What two edits must share to be about the same cell."""
        return self.kind.value, self.target, self.field


def standing(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits that hold, in order: those that no later standing `undo` names.

    >>> from datetime import datetime, timezone
    >>> at = datetime(2020, 1, 3, tzinfo=timezone.utc)
    >>> typo = Edit(EditKind.EVENT, ("m1",), "type", "riot", "protest", "Ana", at, "", 1)
    >>> undo = Edit(EditKind.UNDO, ("1",), "", "", "", "Ana", at, "slip", 2)
    >>> redo = Edit(EditKind.UNDO, ("2",), "", "", "", "Ana", at, "no slip", 3)
    >>> standing([typo, undo]), standing([typo, undo, redo]) == (typo,)
    ((), True)
    """
    undone: set[str] = set()
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: -edit.number):
        if str(edit.number) in undone:
            continue
        if edit.kind is EditKind.UNDO:
            undone.update(edit.target)
        else:
            kept.append(edit)
    return tuple(reversed(kept))

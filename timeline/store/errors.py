"""What can go wrong with a case file, in words for the person who uses it."""

from __future__ import annotations

from timeline.model import Edit


class CaseError(Exception):
    """A case file that cannot be used; the message says why and what to do next."""


class ConflictError(CaseError):
    """Somebody else changed the same cell since it was read; both versions are kept here."""

    def __init__(self, mine: Edit, theirs: Edit) -> None:
        super().__init__(
            f"{theirs.who or 'Somebody'} has meanwhile set {theirs.field or theirs.kind.value} "
            f"to {theirs.after!r}; you wanted {mine.after!r}. Look at both and save again."
        )
        self.mine = mine
        self.theirs = theirs

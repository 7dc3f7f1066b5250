"""Where things stand in a text, and ids that follow from content."""

from __future__ import annotations

import hashlib
from typing import NamedTuple


class Span(NamedTuple):
    """Half-open character offsets into a document's text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether all of `other` lies inside."""
        return self.start <= other.start and other.end <= self.end


def content_id(prefix: str, *parts: object) -> str:
    """Name a value after its content: the same parts give the same id on any machine.

    >>> content_id("m", "a1", 4, 9) == content_id("m", "a1", 4, 9)
    True
    """
    digest = hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()
    return prefix + digest[:12]

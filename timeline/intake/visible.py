"""A text as a reader sees it: without soft hyphens, marks of direction and marks of footnotes.

They stand within words and numbers ("Decem\u00adber", "27\u200f/12\u200f/2019", "5 May³",
"the base[12]"), where no rule of a grammar expects them. What is read in the text as it is seen
is put back to where it stands in the text as it was given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.model import Span

# Soft hyphen, zero-width joiners, marks of direction, the byte order mark.
_WITHIN_WORDS = r"\u00ad\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_RAISED = r"\u00b2\u00b3\u00b9\u2070-\u2079"
_UNSEEN = re.compile(
    rf"[{_WITHIN_WORDS}]+"
    rf"|(?<!10)[{_RAISED}]+"  # raised figures, but not those of a power of ten
    # A zero-width space parts words and stays; beside a blank it parts nothing.
    r"|(?<!\S)\u200b+|\u200b+(?=[\s.,;:!?]|\Z)"
    # As encyclopaedias write them; "a source [1]" with a blank may be the writer's own.
    r"|(?<=[^\s\[\]])(?:\[(?:\d{1,3}|citation needed)\])+"
)
# The same characters as one set, for which a search is many times as fast.
_MAY_BE_UNSEEN = re.compile(rf"[\[\u200b{_WITHIN_WORDS}{_RAISED}]")


@dataclass(frozen=True, slots=True)
class Seen:
    """What is seen of a text: `offsets` says where each of its characters stands in `given`."""

    text: str
    given: str
    offsets: Sequence[int]

    @property
    def is_all(self) -> bool:
        """Whether nothing of the text is hidden."""
        return len(self.text) == len(self.given)

    def in_given(self, start: int, end: int) -> Span:
        """Where a stretch of what is seen stands in the text as it was given.

        >>> as_seen("on 5 May³!").in_given(8, 9)
        Span(start=9, end=10)
        """
        if start == end:
            start = self.offsets[start] if start < len(self.text) else len(self.given)
            return Span(start, start)
        return Span(self.offsets[start], self.offsets[end - 1] + 1)


def as_seen(text: str) -> Seen:
    r"""Give what is seen of a text, with the way back.

    >>> as_seen("Rockets\u200b hit the ba\u00adse[3] on 5 May\u00b3!").text
    'Rockets hit the base on 5 May!'
    """
    if _MAY_BE_UNSEEN.search(text) is None:
        return Seen(text, text, range(len(text)))
    pieces: list[str] = []
    offsets: list[int] = []
    start = 0
    for unseen in (*_UNSEEN.finditer(text), None):
        end = len(text) if unseen is None else unseen.start()
        pieces.append(text[start:end])
        offsets += range(start, end)
        start = end if unseen is None else unseen.end()
    return Seen("".join(pieces), text, offsets)

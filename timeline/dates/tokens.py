"""Text cut into words, numbers, marks and gaps: every character belongs to one token.

One pass of one pattern that cannot backtrack (each branch is a run of one class of
characters), in blocks, so that memory does not grow with the length of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

# Marks of writing direction and zero-width characters separate nothing a reader sees.
INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
# Plain letters and gaps stand first: nearly all tokens of a text are settled there.
_TOKEN = re.compile(rf"[A-Za-z]+[^\W\d_]*|[\s{INVISIBLE}]+|[^\W\d_]+|\d+|.", re.DOTALL)
_BLOCK = 200_000  # characters: some hundred pages
_OVERRUN = 400  # how far a block may run on to end at a gap


class Tokens(NamedTuple):
    """The tokens of one block; `starts` holds one offset more, the end of the last token."""

    words: Sequence[str]
    starts: Sequence[int]


def tokenise(text: str) -> Iterator[Tokens]:
    """Cut `text` into tokens, block by block; offsets are those of the whole text.

    >>> [list(block.words) for block in tokenise("By 20 May")]
    [['By', ' ', '20', ' ', 'May']]
    """
    start = 0
    while start < len(text):
        end = _block_end(text, start)
        words = _TOKEN.findall(text, start, end)
        yield Tokens(words, list(accumulate(map(len, words), initial=start)))
        start = end


def _block_end(text: str, start: int) -> int:
    """End a block after a line break if there is one near, else at any white space."""
    limit = start + _BLOCK
    if limit >= len(text):
        return len(text)
    for mark in ("\n\n", "\n", " "):
        found = text.find(mark, limit, limit + _OVERRUN)
        if found >= 0:
            return found + len(mark)
    return limit

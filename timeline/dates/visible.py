"""A text as a reader sees it: without marks of direction, soft hyphens and marks of footnotes.

They stand within words and numbers ("Decem\u00adber", "27\u200f/12\u200f/2019", "5 May³"),
where no rule of the grammar expects them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

# Soft hyphen, zero-width joiners, marks of direction, the byte order mark; raised figures,
# but not those of a power of ten. A zero-width space parts words and stays.
_UNSEEN = re.compile(
    r"[\u00ad\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+|(?<!10)[\u00b2\u00b3\u00b9\u2070-\u2079]+"
)
# The same characters as one set, for which a search is many times as fast.
_MAY_BE_UNSEEN = re.compile(
    r"[\u00ad\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00b2\u00b3\u00b9\u2070-\u2079]"
)


def without_unseen(text: str) -> tuple[str, Sequence[int]]:
    r"""Give what is seen of a text, and where each of its characters stands in `text`.

    >>> without_unseen("5 May\u00b3!")
    ('5 May!', [0, 1, 2, 3, 4, 6])
    """
    if text.isascii() or _MAY_BE_UNSEEN.search(text) is None:
        return text, range(len(text))
    pieces: list[str] = []
    offsets: list[int] = []
    start = 0
    for unseen in (*_UNSEEN.finditer(text), None):
        end = len(text) if unseen is None else unseen.start()
        pieces.append(text[start:end])
        offsets += range(start, end)
        start = end if unseen is None else unseen.end()
    return "".join(pieces), offsets

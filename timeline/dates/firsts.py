"""With which words a pattern can begin, so that only those cost anything.

A recursive descent over the notation of `patterns`; look-around has no width and is
skipped, an optional part lets the next one begin as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_PIECE = re.compile(
    r"(?P<look>\(\?<?[=!])|(?P<open>\()|(?P<close>\))|(?P<bar>\|)|(?P<maybe>\?)|(?P<end>\$)"
    r"|(?:[a-z_]+:)?(?P<name>[A-Za-z_]+|\d+)|(?P<gap> )|(?P<glue>\+)"
)
GAP_NAME = " "


def first_names(pattern: str) -> frozenset[str]:
    """Give the words and classes with which an expanded pattern can begin.

    >>> sorted(first_names("(the )?(last|past) UNIT(?= of)"))
    ['last', 'past', 'the']
    """
    pieces = [found for found in _PIECE.finditer(pattern) if found.lastgroup != "glue"]
    names, _, _ = _alternatives(pieces, 0)
    return names


def _alternatives(pieces: Sequence[re.Match[str]], at: int) -> tuple[frozenset[str], bool, int]:
    """Read up to a closing bracket: names, whether it can be empty, where it ends."""
    names: frozenset[str] = frozenset()
    empty = False
    while True:
        found, can_be_empty, at = _sequence(pieces, at)
        names, empty = names | found, empty or can_be_empty
        if at >= len(pieces) or pieces[at].lastgroup == "close":
            return names, empty, at
        at += 1  # the bar


def _sequence(pieces: Sequence[re.Match[str]], at: int) -> tuple[frozenset[str], bool, int]:
    """Read one alternative; once something must stand there, the rest cannot begin it."""
    names: frozenset[str] = frozenset()
    empty = True
    while at < len(pieces) and pieces[at].lastgroup not in ("close", "bar"):
        found, can_be_empty, after = _item(pieces, at)
        if after < len(pieces) and pieces[after].lastgroup == "maybe":
            can_be_empty, after = True, after + 1
        if empty:
            names |= found
        empty, at = empty and can_be_empty, after
    return names, empty, at


def _item(pieces: Sequence[re.Match[str]], at: int) -> tuple[frozenset[str], bool, int]:
    piece = pieces[at]
    kind = piece.lastgroup
    if kind in ("look", "open"):
        names, empty, close = _alternatives(pieces, at + 1)
        return (frozenset(), True, close + 1) if kind == "look" else (names, empty, close + 1)
    if kind == "end":
        return frozenset(), True, at + 1
    return frozenset([GAP_NAME if kind == "gap" else piece["name"]]), False, at + 1

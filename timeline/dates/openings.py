"""With which words a pattern can begin, so that only where they stand is it tried.

One word is not enough to tell: dozens of phrases begin with "the", and hardly any "the" of
a text begins one of them. The word after it tells nearly all apart.

A recursive descent over the notation of `patterns`; look-around has no width and is
skipped, an optional part lets the next one stand in its place as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

Opening = tuple[str, ...]

_PIECE = re.compile(
    r"(?P<look>\(\?<?[=!])|(?P<open>\()|(?P<close>\))|(?P<bar>\|)|(?P<maybe>\?)|(?P<end>\$)"
    r"|(?:[a-z_]+:)?(?P<name>[A-Za-z_]+|\d+)|(?P<gap> )|(?P<glue>\+)"
)
_LENGTH = 3  # a word, a gap and a word
_NOTHING: Opening = ()


def openings(pattern: str) -> frozenset[Opening]:
    """Give up to three words, classes and gaps with which an expanded pattern can begin.

    After a shorter one anything may follow.

    >>> sorted(openings("(the )?last( UNIT)?(?= of)"))
    [('last',), ('last', ' ', 'UNIT'), ('the', ' ', 'last')]
    """
    pieces = [found for found in _PIECE.finditer(pattern) if found.lastgroup != "glue"]
    return frozenset(_alternatives(pieces, 0)[0])


def _alternatives(pieces: Sequence[re.Match[str]], at: int) -> tuple[set[Opening], int]:
    """Read up to a closing bracket: what it can begin with, and where it ends."""
    begun: set[Opening] = set()
    while True:
        found, at = _sequence(pieces, at)
        begun |= found
        if at >= len(pieces) or pieces[at].lastgroup == "close":
            return begun, at
        at += 1  # the bar


def _sequence(pieces: Sequence[re.Match[str]], at: int) -> tuple[set[Opening], int]:
    """Read one alternative: each of its parts goes on from what those before it began."""
    begun = {_NOTHING}
    while at < len(pieces) and pieces[at].lastgroup not in ("close", "bar"):
        found, at = _item(pieces, at)
        if at < len(pieces) and pieces[at].lastgroup == "maybe":
            found, at = found | {_NOTHING}, at + 1
        begun = {(before + after)[:_LENGTH] for before in begun for after in found}
    return begun, at


def _item(pieces: Sequence[re.Match[str]], at: int) -> tuple[set[Opening], int]:
    piece = pieces[at]
    kind = piece.lastgroup
    if kind in ("look", "open"):
        found, close = _alternatives(pieces, at + 1)
        return ({_NOTHING} if kind == "look" else found), close + 1
    if kind == "end":
        return {_NOTHING}, at + 1
    return {(" " if kind == "gap" else piece["name"],)}, at + 1

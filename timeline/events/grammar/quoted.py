"""Quotation marks within a noun phrase: words that are quoted, and names that stand in quotes."""

from __future__ import annotations

from timeline.syntax import Token

_MARKS = frozenset({'"', "“", "”", "``", "''"})


def after_quoted(start: int, noun: Token) -> int:
    """Where a phrase begins whose first words are quoted: *"all known" army posts*.

    A name in quotation marks keeps both of them: *"Young Wolves" militia*.

    >>> from timeline.syntax import parse
    >>> tree = parse('Jets hit "all known" army posts.')
    >>> tree.words(after_quoted(3, tree[7]), 8)
    army posts
    """
    marks = [word for word in noun.doc[start : noun.i] if word.text in _MARKS]
    if len(marks) % 2 == 0:
        return start
    names = any(word.is_title for word in noun.doc[start : marks[-1].i])
    return max(0, start - 1) if names else marks[-1].i + 1

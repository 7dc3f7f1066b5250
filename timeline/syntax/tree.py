"""The tree that the words of a sentence make, and runs of its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import SupportsIndex, overload

from timeline.syntax.token import Token


class Words(tuple[Token, ...]):
    """Words that stand side by side; `start` and `end` are places in the tree, half-open."""

    start: int
    end: int

    def __new__(cls, words: Sequence[Token], start: int, end: int) -> Words:
        """Take words that stand from one place of a tree to before another."""
        run = super().__new__(cls, words)
        run.start, run.end = start, max(start, end)
        return run

    @overload
    def __getitem__(self, at: SupportsIndex, /) -> Token: ...
    @overload
    def __getitem__(self, at: slice, /) -> Words: ...
    def __getitem__(self, at: SupportsIndex | slice, /) -> Token | Words:
        if isinstance(at, slice):
            start, stop, _ = at.indices(len(self))
            return Words(super().__getitem__(at), self.start + start, self.start + stop)
        return super().__getitem__(at)

    @property
    def text(self) -> str:
        """The words as they are written, without the blank behind them."""
        return "".join(word.text + word.whitespace_ for word in self[:-1]) + "".join(
            word.text for word in self[-1:]
        )

    @property
    def root(self) -> Token:
        """The highest of the words, the first of equals; no mark if there is a word."""
        places = range(self.start, self.end)
        tops = [word for word in self if word.head.i not in places or word.head is word]
        return min(tops or self, key=_depth)

    def __repr__(self) -> str:
        return self.text


class Tree(tuple[Token, ...]):
    """The words of a sentence; `ents` are those of its time expressions, once they are marked.

    >>> from timeline.syntax import parse
    >>> tree = parse("Rockets hit the base.")
    >>> tree.text, tree[-1], tree[2:4]
    ('Rockets hit the base.', ., (the, base))
    """

    text: str
    ents: tuple[Words, ...] = ()

    def __new__(cls, words: Sequence[Token], heads: Sequence[int]) -> Tree:
        """Join words to a tree; `heads` are the places of their heads."""
        tree = super().__new__(cls, words)
        tree.text = "".join([word.text + word.whitespace_ for word in words])
        lefts: dict[int, list[Token]] = {}
        rights: dict[int, list[Token]] = {}
        for place, (word, head) in enumerate(zip(words, heads, strict=True)):
            word.doc, word._head = tree, words[head]
            if place != head:
                (lefts if place < head else rights).setdefault(head, []).append(word)
        for head, below in lefts.items():
            words[head].lefts = tuple(below)
        for head, below in rights.items():
            words[head].rights = tuple(below)
        return tree

    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other

    def words(self, start: int, end: int | None = None) -> Words:
        """The words from one place to before another, or to the end.

        >>> from timeline.syntax import parse
        >>> parse("Rockets hit the base.").words(2, 4).text
        'the base'
        """
        end = len(self) if end is None else min(end, len(self))
        return Words(self[start:end], start, end)

    @cached_property
    def edges(self) -> list[tuple[int, int]]:
        """For each word the places of the first and of the last word below it."""
        first, last = list(range(len(self))), list(range(len(self)))
        for word in self:
            for above in word.ancestors:
                if first[above.i] > word.i:
                    first[above.i] = word.i
                elif last[above.i] < word.i:
                    last[above.i] = word.i
        return list(zip(first, last, strict=True))

    def forget_edges(self) -> None:
        """Reckon `edges` anew when they are asked for: a word hangs elsewhere now."""
        self.__dict__.pop("edges", None)

    def mark_times(self, expressions: Iterable[Words]) -> None:
        """Mark the words of time expressions (`ent_type_` DATE), the longest where they overlap."""
        taken: set[int] = set()
        kept = []
        for words in sorted(expressions, key=lambda words: (-len(words), words.start)):
            if words and taken.isdisjoint(range(words.start, words.end)):
                kept.append(words)
                taken.update(range(words.start, words.end))
        self.ents = tuple(sorted(kept, key=lambda words: words.start))
        for word in self:
            word.ent_type_ = "DATE" if word.i in taken else ""


def _depth(word: Token) -> tuple[bool, int]:
    is_mark = (word.is_punct or word.is_space) and not word.children
    return is_mark and word.head is not word, len(list(word.ancestors))

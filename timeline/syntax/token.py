"""A word of a tree, as a plain value: what the rules read, millions of times.

The names are spaCy's, so that whoever knows it can read the rules. There a word looks its
properties up in the model's tables each time it is asked; here they were looked up once. Until
a tree is handed on it may be put right in place: a word gets another head, role, part or tag.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import TYPE_CHECKING

from spacy.lang.en.lex_attrs import like_num
from spacy.lang.lex_attrs import is_punct, is_quote

if TYPE_CHECKING:
    from timeline.syntax.tree import Tree

_place = attrgetter("i")


class Token:
    """A word of a tree: its form, what the model says of it, and how it hangs on other words.

    `i` is its place in the tree, `idx` that of its first character in the tree's text. `lefts`
    and `rights` are the words that hang on it, before and after it, in the order of the text;
    a root is its own `head`.

    >>> from timeline.syntax import parse
    >>> hit = parse("Rockets hit the base.")[1]
    >>> hit.lemma_, hit.tag_, hit.lefts, hit.children, hit.head == hit
    ('hit', 'VBD', (Rockets,), (Rockets, base, .), True)
    """

    __slots__ = (
        "_head",
        "dep_",
        "doc",
        "ent_type_",
        "i",
        "idx",
        "lefts",
        "lemma_",
        "lower_",
        "pos_",
        "rights",
        "tag_",
        "text",
        "whitespace_",
    )

    _head: Token
    doc: Tree
    i: int
    idx: int
    text: str
    whitespace_: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    lefts: tuple[Token, ...]
    rights: tuple[Token, ...]

    def __init__(self, i: int, idx: int, text: str, whitespace_: str) -> None:
        self.i, self.idx, self.text, self.whitespace_ = i, idx, text, whitespace_
        self.ent_type_ = ""
        self.lefts = self.rights = ()

    def __repr__(self) -> str:
        return self.text

    def __len__(self) -> int:
        return len(self.text)

    def __lt__(self, other: Token) -> bool:
        return self.i < other.i

    # ------------------------------------------------------------ above and below

    @property
    def head(self) -> Token:
        """The word that it hangs on; a root's own self. It may be set."""
        return self._head

    @head.setter
    def head(self, head: Token) -> None:
        above = self._head
        above.lefts = tuple(one for one in above.lefts if one is not self)
        above.rights = tuple(one for one in above.rights if one is not self)
        self._head = head
        if self.i < head.i:
            head.lefts = tuple(sorted((*head.lefts, self)))
        elif self.i > head.i:
            head.rights = tuple(sorted((*head.rights, self)))
        self.doc.forget_edges()

    @property
    def children(self) -> tuple[Token, ...]:
        """The words that hang on it."""
        return self.lefts + self.rights

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, the head's head and so on, up to a root."""
        word: Token = self
        for _ in self.doc:  # and not for ever, should words hang on each other
            if word._head is word:
                return
            word = word._head
            yield word

    @property
    def subtree(self) -> list[Token]:
        """It and all that hangs below it, in the order of the text."""
        if not (self.lefts or self.rights):
            return [self]
        found: list[Token] = [self]
        for word in found:
            found += word.lefts
            found += word.rights
            if len(found) > len(self.doc):
                break
        return sorted(found, key=_place)

    @property
    def left_edge(self) -> Token:
        """The first word of its subtree."""
        return self.doc[self.doc.edges[self.i][0]]

    @property
    def right_edge(self) -> Token:
        """The last word of its subtree."""
        return self.doc[self.doc.edges[self.i][1]]

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The words joined with it: *rebels* and *gunmen* of *soldiers, rebels and gunmen*."""
        first: Token = self
        while first.dep_ == "conj" and first._head is not first:
            first = first._head
        joined: list[Token] = [first]
        for word in joined:
            joined += (one for one in word.rights if one.dep_ == "conj")
        return tuple(word for word in joined if word is not self)

    def is_ancestor(self, word: Token) -> bool:
        """Tell whether another word hangs below it."""
        return any(one is self for one in word.ancestors)

    def nbor(self, step: int = 1) -> Token:
        """The word so many places on. Raises IndexError outside the tree."""
        place = self.i + step
        if place < 0:
            raise IndexError(f"no word {step} places from {self.text!r}, which is word {self.i}")
        return self.doc[place]

    # ------------------------------------------------------------ its form

    @property
    def is_punct(self) -> bool:
        """Whether all its characters are punctuation."""
        return bool(is_punct(self.text))

    @property
    def is_quote(self) -> bool:
        """Whether it is a quotation mark."""
        return bool(is_quote(self.text))

    @property
    def is_space(self) -> bool:
        """Whether it is nothing but blanks."""
        return self.text.isspace()

    @property
    def is_title(self) -> bool:
        """Whether it begins with a capital, and has no other."""
        return self.text.istitle()

    @property
    def like_num(self) -> bool:
        """Whether it is a number in digits or in words."""
        return bool(like_num(self.text))  # type: ignore[no-untyped-call]  # spaCy leaves it so

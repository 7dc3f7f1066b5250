"""A sentence with its tree, and how the tree's words lie in the document."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from timeline.model import Span
from timeline.syntax.token import Token
from timeline.syntax.tree import Tree, Words


@dataclass(frozen=True, slots=True)
class ParsedSentence:
    """One sentence of a document and its tree; `span` is in document coordinates."""

    span: Span
    tree: Tree
    starts: tuple[int, ...] = ()  # where tokens start within the span, if not at `token.idx`

    def token_span(self, token: Token) -> Span:
        """Where a token stands in the document."""
        if not self.starts:
            start = self.span.start + token.idx
            return Span(start, start + len(token))
        edges = (*self.starts, self.span.end - self.span.start)
        end = edges[token.i + 1] - len(token.whitespace_)
        return Span(self.span.start + edges[token.i], self.span.start + end)

    def words_in(self, span: Span) -> Words:
        """The words that a stretch of the document touches; none outside the sentence.

        >>> from timeline.syntax import parse
        >>> sentence = ParsedSentence(Span(100, 121), parse("Rockets hit the base."))
        >>> sentence.words_in(Span(108, 113))
        hit the
        """
        first = bisect_left(self.tree, span.start + 1, key=lambda word: self.token_span(word).end)
        last = bisect_left(self.tree, span.end, key=lambda word: self.token_span(word).start)
        return self.tree.words(first, last)

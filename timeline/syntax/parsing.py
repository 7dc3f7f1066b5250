"""Sentences of documents in, trees out, with spans kept in document coordinates.

A reader who needs trees may ask for them with `yield`, and goes on when they come: so many
documents are read side by side, and what all of them wait for is parsed in one go.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from timeline.model import Span
from timeline.syntax.engine import grow_trees, lemmatized, regrow_tree
from timeline.syntax.sentence import ParsedSentence
from timeline.syntax.tree import Tree

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Sentences of a text whose trees a reader waits for."""

    text: str
    spans: Sequence[Span]


Reader: TypeAlias = Generator[Wanted, tuple[ParsedSentence, ...], Read]


def read_together(readers: Iterable[Reader[Read]]) -> list[Read]:
    """Run readers side by side, and parse at once what all of them wait for; in their order.

    >>> def count_words(text: str) -> Reader[int]:
    ...     (sentence,) = yield Wanted(text, [Span(0, len(text))])
    ...     return len(sentence.tree)
    >>> read_together(map(count_words, ["Rockets hit the base.", "It rained."]))
    [5, 3]
    """
    running = list(readers)
    read: dict[int, Read] = {}
    answers: dict[int, tuple[ParsedSentence, ...] | None] = dict.fromkeys(range(len(running)))
    while answers:
        wanted: dict[int, Wanted] = {}
        for place, answer in answers.items():
            try:
                wanted[place] = running[place].send(answer)  # type: ignore[arg-type]  # None: start
            except StopIteration as end:
                read[place] = end.value
        answers = dict(zip(wanted, _answer(wanted.values()), strict=True))
    return [read[place] for place in range(len(running))]


def read_alone(reader: Reader[Read]) -> Read:
    """Run one reader by itself."""
    (read,) = read_together([reader])
    return read


def parse_sentences(text: str, spans: Sequence[Span]) -> tuple[ParsedSentence, ...]:
    """Parse the sentences of `text` that `spans` name, in their order.

    >>> parsed = parse_sentences("It rained. Rockets hit the base.", [Span(11, 32)])
    >>> [token.text for token in parsed[0].tree if token.dep_ == "ROOT"]
    ['hit']
    """
    (parsed,) = _answer([Wanted(text, spans)])
    return parsed


def parse(text: str) -> Tree:
    """The tree of one sentence that stands alone.

    >>> [word.dep_ for word in parse("It rained.")]
    ['nsubj', 'ROOT', 'punct']
    """
    (tree,) = grow_trees([text])
    return tree


def _answer(wanted: Iterable[Wanted]) -> list[tuple[ParsedSentence, ...]]:
    asked = list(wanted)
    trees = iter(grow_trees(piece for one in asked for piece in _pieces(one)))
    return [tuple(ParsedSentence(span, next(trees)) for span in one.spans) for one in asked]


def _pieces(wanted: Wanted) -> Iterable[str]:
    return (" ".join(wanted.text[start:end].split("\n")) for start, end in wanted.spans)


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
    again = regrow_tree(tree, words)
    return ParsedSentence(sentence.span, again, tuple(token.idx for token in tree))


def parse_as(sentence: ParsedSentence, index: int, word: str) -> ParsedSentence:
    """Parse a sentence once more as if another word stood in the place of one, which stays.

    For verbs that the parser takes for adjectives: "the infantry lobbed shells".

    >>> (sentence,) = parse_sentences("Burmese infantry lobbed shells.", [Span(0, 31)])
    >>> [one.tree[2].dep_ for one in (sentence, parse_as(sentence, 2, "took"))]
    ['amod', 'ROOT']
    """
    again = parse_reworded(sentence, index, word).tree
    for old, new in zip(sentence.tree, again, strict=True):
        new.idx = old.idx
    seen, old = again[index], sentence.tree[index]
    seen.text, seen.lower_ = old.text, old.lower_
    seen.lemma_ = lemmatized(old.text, seen.pos_)
    again.text = sentence.tree.text
    return ParsedSentence(sentence.span, again, sentence.starts)

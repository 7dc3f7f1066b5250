"""*The general*, *the president*: the one who bore the title when the text named him."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timeline.events.grammar.nouns import kinds_of
from timeline.events.names.resolving import resolve
from timeline.model import Actor
from timeline.syntax import Token, Tree


def is_title(noun: Token) -> bool:
    """Tell whether a noun means one person by *the* and a title alone."""
    others = [child for child in noun.children if child.dep_ not in {"det", "relcl", "punct"}]
    the = any(child.lower_ == "the" for child in noun.children)
    return the and not others and noun.tag_ == "NN" and "person" in kinds_of(noun)


def bearer(title: Token, before: Sequence[Tree]) -> Actor | None:
    """Say whom a title takes up; None where nobody, or more than one, was named with it.

    `before` are the sentences before the title's, the nearest first.

    >>> from timeline.syntax import parse
    >>> tree = parse("Gunmen killed the general.")
    >>> bearer(tree[3], [parse("Police guarded General John Garang.")]).name
    'General John Garang'
    """
    sentences: tuple[Iterable[Token], ...] = (title.doc[: title.i], *before)
    parties = (resolve(noun) for words in sentences for noun in _named(title, words))
    named = [party for party in parties if party is not None]
    return named[0] if len({party.name for party in named}) == 1 else None


def _named(title: Token, words: Iterable[Token]) -> Iterator[Token]:
    """The names that bear the title: *General Qassem Soleimani*."""
    for word in words:
        if word.lower_ == title.lower_ and word.dep_ == "compound" and word.head.tag_ == "NNP":
            yield word.head

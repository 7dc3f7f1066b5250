"""Trees of the project's own, of what the model says of a sentence."""

from __future__ import annotations

from functools import cache

from spacy.attrs import DEP, HEAD, LOWER, ORTH, SPACY, TAG
from spacy.strings import StringStore
from spacy.tokens import Doc

from timeline.syntax.parts import Lemmatize, lemma, part_of_speech
from timeline.syntax.token import Token
from timeline.syntax.tree import Tree

_COLUMNS = [ORTH, LOWER, TAG, DEP, HEAD, SPACY]
_NEGATIVE = 1 << 63  # numbers of 64 bits without a sign stand for negative ones from here on


def to_tree(parsed: Doc, lemmatize: Lemmatize) -> Tree:
    """Copy what tagger and parser say of a sentence; parts of speech and lemmas follow from it.

    >>> from timeline.syntax.engine import lemmatized, model
    >>> [(word.lemma_, word.dep_) for word in to_tree(model()("Rockets hit it."), lemmatized)]
    [('rocket', 'nsubj'), ('hit', 'ROOT'), ('it', 'dobj'), ('.', 'punct')]
    """
    named = _names_of(parsed.vocab.strings).__getitem__
    texts, lowers, tags, deps, above, blanks = parsed.to_array(_COLUMNS).T.tolist()
    words, start = [], 0
    for place, (text, has_blank) in enumerate(zip(map(named, texts), blanks, strict=True)):
        words.append(Token(place, start, text, " " if has_blank else ""))
        start += len(text) + has_blank
    for word, lower, tag, dep in zip(words, lowers, tags, deps, strict=True):
        word.lower_, word.tag_, word.dep_ = named(lower), named(tag), named(dep)
    steps = (step if step < _NEGATIVE else step - 2 * _NEGATIVE for step in above)
    tree = Tree(words, [place + step for place, step in enumerate(steps)])
    for word in words:
        word.pos_ = part_of_speech(word)
        word.lemma_ = lemma(word, lemmatize)
    return tree


class _Names(dict[int, str]):
    """The model's names of words, tags and roles, each looked up once."""

    def __init__(self, strings: StringStore) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, key: int) -> str:
        name = self[key] = self._strings[key]
        return name


@cache
def _names_of(strings: StringStore) -> _Names:
    return _Names(strings)

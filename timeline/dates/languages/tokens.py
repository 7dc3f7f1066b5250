"""Folded text cut into words, each as one character that stands for all classes it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from timeline.dates.languages.figures import figure_classes
from timeline.dates.languages.lexicon import Entry, Language, Meanings
from timeline.dates.languages.numerals import CHINESE_FIGURES, chinese_number
from timeline.dates.patterns import BREAK, GAP

_MARKS = frozenset(".,-/':")
_OTHER = "\x00"
_LONGEST_NUMBER = 4  # figures


class Token(NamedTuple):
    """A word that the lexicon or its form tells something of: its character, what it means
    in each class, and where it stands in the folded text.
    """

    code: str
    meanings: Meanings
    start: int
    end: int


class Tokens(NamedTuple):
    """One character for every word, gap and mark, and the known words by where theirs stands."""

    codes: str
    known: dict[int, Token]


class _PlainCodes(dict[str, str]):
    """The characters of words that mean nothing here; empty for all that must be looked at."""

    def __init__(self, language: Language) -> None:
        super().__init__({GAP: GAP, BREAK: BREAK, **{mark: mark for mark in _MARKS}})
        self._language = language

    def __missing__(self, word: str) -> str:
        is_plain = not _cuts(word, self._language) and _number(word) is None
        code = self[word] = _OTHER if is_plain else ""
        return code


def read_tokens(text: str, language: Language) -> Tokens:
    """Cut a folded text up and look its words up, the longest entry first. Linear."""
    pieces = language.splitter.findall(text)
    starts = list(accumulate(map(len, pieces), initial=0))
    words = [_gap(piece) if piece.isspace() else piece for piece in pieces]
    plain = list(map(_PlainCodes(language).__getitem__, words))
    codes: list[str] = []
    known: dict[int, Token] = {}
    done = 0
    for index in (index for index, code in enumerate(plain) if not code):
        if index < done:
            continue
        codes += plain[done:index]
        done, found = _look_up(words, index, starts, language)
        known.update(enumerate(found, start=len(codes)))
        codes += [token.code for token in found]
    codes += plain[done:]
    return Tokens("".join(codes), known)


def _look_up(
    words: Sequence[str], index: int, starts: Sequence[int], language: Language
) -> tuple[int, list[Token]]:
    """Read what begins at `index`: gives the index after it, and one token or two."""
    word, start = words[index], starts[index]
    for cut in _cuts(word, language):
        found = _entry(word[cut:], words, index, language)
        if found is not None:
            pieces, code, meanings = found
            after = index + len(pieces)
            token = Token(code, meanings, start + cut, starts[after])
            if cut == 0:
                return after, [token]
            joined, meanings = language.prefixes[word[:cut]]
            return after, [Token(joined, meanings, start, start + cut), token]
    code, meanings = _plain(word, language)
    return index + 1, [Token(code, meanings, start, starts[index + 1])]


def _cuts(word: str, language: Language) -> list[int]:
    """Tell after how many letters an entry may begin: at once, or after what is joined to it."""
    longest = min(language.longest_prefix, len(word) - 1)
    cuts = [cut for cut in range(1, longest + 1) if word[:cut] in language.prefixes]
    return [cut for cut in (0, *cuts) if word[cut:] in language.entries]


def _entry(word: str, words: Sequence[str], index: int, language: Language) -> Entry | None:
    """Give the longest entry that begins with `word` at `index`."""
    for entry in language.entries.get(word, ()):
        pieces = entry[0]
        if len(pieces) == 1 or tuple(words[index + 1 : index + len(pieces)]) == pieces[1:]:
            return entry
    return None


def _gap(space: str) -> str:
    return BREAK if space.count("\n") > 1 else GAP


def _plain(word: str, language: Language) -> tuple[str, Meanings]:
    """Tell what a word is that begins no entry after all: figures, or any word."""
    number = _number(word)
    if number is None:
        return _OTHER, {}
    classes = figure_classes(word if word.isdecimal() else str(number))
    return language.figures[classes], dict.fromkeys(classes, number)


def _number(word: str) -> int | None:
    if word.isdecimal():
        return int(word) if len(word) <= _LONGEST_NUMBER else None
    return chinese_number(word) if word[0] in CHINESE_FIGURES else None

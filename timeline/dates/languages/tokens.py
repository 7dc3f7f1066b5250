"""Folded text cut into words, each as one character that stands for all classes it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from timeline.dates.languages.lexicon import Language, Meanings, figure_classes
from timeline.dates.languages.readings import CHINESE_FIGURES, chinese_number
from timeline.dates.patterns import BREAK, GAP

_MARKS = frozenset(".,-/':")
_OTHER = "\x00"
_LONGEST_NUMBER = 4  # figures

Word = tuple[str, Meanings]  # its character, and what it means in each class


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words, gaps and marks in order: item i of every list is about the same one."""

    codes: list[str] = field(default_factory=list)
    meanings: list[Meanings] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def add(self, word: Word, start: int, end: int) -> None:
        """Put one more at the end."""
        self.codes.append(word[0])
        self.meanings.append(word[1])
        self.starts.append(start)
        self.ends.append(end)


def read_tokens(text: str, language: Language) -> Tokens:
    """Cut a folded text up and look every word up, the longest entry first. Linear."""
    pieces = language.splitter.findall(text)
    starts = list(accumulate(map(len, pieces), initial=0))
    words = [_gap(piece) if piece.isspace() else piece for piece in pieces]
    tokens = Tokens()
    strange: dict[str, Word] = {}  # words that no entry begins with, as they are met
    index = 0
    while index < len(words):
        word = words[index]
        known = strange.get(word)
        if known is None:
            index = _add_known(words, index, starts, language, tokens, strange)
        else:
            tokens.add(known, starts[index], starts[index + 1])
            index += 1
    return tokens


def _add_known(
    words: Sequence[str],
    index: int,
    starts: Sequence[int],
    language: Language,
    tokens: Tokens,
    strange: dict[str, Word],
) -> int:
    """Add what stands at `index`, an entry or a plain word, and give the next index."""
    word, start = words[index], starts[index]
    cuts = _cuts(word, language)
    for cut in cuts:
        found = _entry(word[cut:], words, index, language)
        if found is not None:
            if cut:
                tokens.add(language.prefixes[word[:cut]], start, start + cut)
            length, entry = found
            tokens.add(entry, start + cut, starts[index + length])
            return index + length
    plain = _plain(word, language)
    if not cuts:
        strange[word] = plain
    tokens.add(plain, start, starts[index + 1])
    return index + 1


def _cuts(word: str, language: Language) -> list[int]:
    """Tell after how many letters an entry may begin: at once, or after what is joined to it."""
    longest = min(language.longest_prefix, len(word) - 1)
    cuts = [cut for cut in range(1, longest + 1) if word[:cut] in language.prefixes]
    return [cut for cut in (0, *cuts) if word[cut:] in language.entries]


def _entry(
    word: str, words: Sequence[str], index: int, language: Language
) -> tuple[int, Word] | None:
    """Give the longest entry that begins with `word` at `index`, and its length in pieces."""
    for pieces, code, meanings in language.entries.get(word, ()):
        if len(pieces) == 1 or tuple(words[index + 1 : index + len(pieces)]) == pieces[1:]:
            return len(pieces), (code, meanings)
    return None


def _gap(space: str) -> str:
    return BREAK if space.count("\n") > 1 else GAP


def _plain(word: str, language: Language) -> Word:
    """Make a token of what the lexicon does not list: a gap, figures, a mark or any word."""
    if word in (GAP, BREAK):
        return word, {}
    number = _number(word)
    if number is None:
        return (word if word in _MARKS else _OTHER), {}
    classes = figure_classes(word if word.isdecimal() else str(number))
    return language.figures[classes], dict.fromkeys(classes, number)


def _number(word: str) -> int | None:
    if word.isdecimal():
        return int(word) if len(word) <= _LONGEST_NUMBER else None
    return chinese_number(word) if word[0] in CHINESE_FIGURES else None

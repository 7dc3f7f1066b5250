"""Phrases of a language found in a text: words looked up, patterns matched over their classes.

The English grammar's method on one level: every word becomes one character that stands
for all classes it belongs to, and a pattern over classes is a regular expression over
that string. Of matches that overlap, the leftmost and then the longest wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from timeline.dates.expressions import NotADate
from timeline.dates.grammar import Found
from timeline.dates.languages.folding import Folded, fold
from timeline.dates.languages.lexicon import (
    Language,
    Meanings,
    Phrase,
    figure_classes,
    read_language,
)
from timeline.dates.languages.readings import CHINESE_FIGURES, chinese_number
from timeline.dates.patterns import BREAK, GAP

_MARKS = frozenset(".,-/':")
_OTHER = "\x00"
_LONGEST_ENTRY = 8  # pieces, gaps among them


class Token(NamedTuple):
    """A word or mark: its character, what it means in each class, and where it stands."""

    code: str
    meanings: Meanings
    start: int
    end: int


def phrases_in(code: str, text: str) -> tuple[Found, ...]:
    """Give the dates of a text in a supported language, in order, never overlapping.

    Linear in the length of `text`; offsets are those of `text` as it is.

    >>> [found.expression for found in phrases_in("es", "Llegó hace tres días.")]
    [Ago(amount=3, unit=<Unit.DAY: 'day'>, direction=-1, about=False)]
    """
    return tuple(_phrases(text, read_language(code)))


def _phrases(text: str, language: Language) -> Iterator[Found]:
    folded = fold(text)
    tokens = list(_tokens(folded.text, language))
    codes = "".join(token.code for token in tokens)
    done = 0
    for start, end, phrase, match in _matches(codes, language):
        if start < done:
            continue
        found = _read(phrase, match, tokens, folded, language)
        if found is not None:
            done = end
            if not isinstance(found.expression, NotADate):
                yield found


def _matches(codes: str, language: Language) -> list[tuple[int, int, Phrase, re.Match[str]]]:
    """Give the matches of all phrases, leftmost first, then longest, then as they are listed."""
    matches = [
        (match.start(), match.end(), phrase, match)
        for phrase in language.phrases
        for match in phrase.pattern.regex.finditer(codes)
    ]
    return sorted(matches, key=lambda found: (found[0], -found[1]))


def _read(
    phrase: Phrase, match: re.Match[str], tokens: list[Token], folded: Folded, language: Language
) -> Found | None:
    caught: dict[str, Any] = {}
    at: list[int] = []
    for group, (label, name) in phrase.pattern.groups.items():
        if match.start(group) >= 0:
            token = tokens[match.start(group)]
            if name in language.small and folded.has_capital_within(token.start):
                return None
            at.append(match.start(group))
            caught[label] = token.meanings.get(name)
    caught.pop("also", None)
    expression = language.read(phrase, caught)
    if expression is None:
        return None
    start, end = folded.original_span(tokens[min(at)].start, tokens[max(at)].end)
    return Found(start, end, expression, phrase.means)


# ---------------------------------------------------------------- words to characters


def _tokens(text: str, language: Language) -> Iterator[Token]:
    pieces = list(language.splitter.finditer(text))
    words = [GAP if piece[0].isspace() else piece[0] for piece in pieces]
    index = 0
    while index < len(words):
        start = pieces[index].start()
        entry = _entry(words, index, language)
        if entry is not None:
            length, code, meanings = entry
            yield Token(code, meanings, start, pieces[index + length - 1].end())
            index += length
            continue
        split = _split_prefix(words, index, language)
        if split is not None:
            prefix, length, code, meanings = split
            yield Token(*language.prefixes[prefix], start, start + len(prefix))
            end = pieces[index + length - 1].end()
            yield Token(code, meanings, start + len(prefix), end)
            index += length
            continue
        yield _plain(pieces[index], language)
        index += 1


def _entry(
    words: Sequence[str], index: int, language: Language
) -> tuple[int, str, Meanings] | None:
    """Give the longest entry of the lexicon that stands at `index`."""
    for pieces, code, meanings in language.entries.get(words[index], ()):
        if len(pieces) == 1 or tuple(words[index : index + len(pieces)]) == pieces:
            return len(pieces), code, meanings
    return None


def _split_prefix(
    words: Sequence[str], index: int, language: Language
) -> tuple[str, int, str, Meanings] | None:
    """Part a word from what is written together with it: a preposition, a weekday."""
    word = words[index]
    for cut in range(1, min(language.longest_prefix, len(word) - 1) + 1):
        if word[:cut] in language.prefixes and word[cut:] in language.entries:
            entry = _entry([word[cut:], *words[index + 1 : index + _LONGEST_ENTRY]], 0, language)
            if entry is not None:
                return word[:cut], *entry
    return None


def _plain(piece: re.Match[str], language: Language) -> Token:
    """Make a token of what the lexicon does not list: a gap, figures, a mark or any word."""
    text, (start, end) = piece[0], piece.span()
    if text.isspace():
        return Token(BREAK if text.count("\n") > 1 else GAP, {}, start, end)
    number = _number(text)
    if number is not None:
        classes = figure_classes(text if text.isdecimal() else str(number))
        return Token(language.figures[classes], dict.fromkeys(classes, number), start, end)
    return Token(text if text in _MARKS else _OTHER, {}, start, end)


def _number(text: str) -> int | None:
    if text.isdecimal():
        return int(text) if len(text) <= 4 else None
    if text[0] in CHINESE_FIGURES:
        return chinese_number(text)
    return None

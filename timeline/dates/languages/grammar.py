"""Phrases of a language found in a text: words looked up, patterns matched over their classes.

The English grammar's method on one level: every word becomes one character that stands
for all classes it belongs to, and a pattern over classes is a regular expression over
that string. Of matches that overlap, the leftmost and then the longest wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import heapify, heappop, heappush
from typing import Any, NamedTuple

from timeline.dates.expressions import NotADate
from timeline.dates.grammar import Found
from timeline.dates.languages.clocks import with_days
from timeline.dates.languages.folding import Folded, fold
from timeline.dates.languages.lexicon import Language, Phrase, read_language
from timeline.dates.languages.tokens import Token, Tokens, read_tokens

_BEYOND = 40  # characters of context that a phrase may ask for after its end


def phrases_in(code: str, text: str) -> tuple[Found, ...]:
    """Give the dates of a text in a supported language, in order, never overlapping.

    Linear in the length of `text`; offsets are those of `text` as it is.

    >>> [found.expression for found in phrases_in("es", "Llegó hace tres días.")]
    [Ago(amount=3, unit=<Unit.DAY: 'day'>, direction=-1, about=False, low=None)]
    """
    return with_days(text, tuple(_phrases(text, read_language(code))))


def _phrases(text: str, language: Language) -> Iterator[Found]:
    folded = fold(text)
    tokens = read_tokens(folded.text, language)
    waiting = _matches(tokens.codes, language)
    done = 0
    while waiting:
        match = heappop(waiting)
        if match.start < done:
            again = _match_from(match, tokens.codes, done, language)
            if again is not None:
                heappush(waiting, again)
            continue
        found = _read(language.phrases[match.phrase], match.match, tokens, folded, language)
        if found is not None:
            done = match.match.end()
            if not isinstance(found.expression, NotADate):
                yield found


class _Match(NamedTuple):
    """Where a phrase may stand: leftmost first, then longest, then as they are listed."""

    start: int
    minus_end: int
    phrase: int
    match: re.Match[str]


def _matches(codes: str, language: Language) -> list[_Match]:
    """Give the matches of all phrases as a heap."""
    matches = [
        _Match(match.start(), -match.end(), index, match)
        for index, phrase in enumerate(language.phrases)
        for match in phrase.pattern.regex.finditer(codes)
    ]
    heapify(matches)
    return matches


def _match_from(match: _Match, codes: str, done: int, language: Language) -> _Match | None:
    """Match a phrase once more where its first words turned out to be another date's.

    "A las 10 de la mañana del 27 de diciembre": the morning is the hour's, the day remains.
    """
    end = match.match.end()
    again = language.phrases[match.phrase].pattern.regex.search(codes, done, end + _BEYOND)
    if again is None or again.start() >= end:
        return None
    return _Match(again.start(), -again.end(), match.phrase, again)


def _read(
    phrase: Phrase, match: re.Match[str], tokens: Tokens, folded: Folded, language: Language
) -> Found | None:
    caught: dict[str, Any] = {}
    found: list[Token] = []
    for group, (label, name) in phrase.pattern.groups.items():
        if match.start(group) >= 0:
            token = tokens.known[match.start(group)]
            if name in language.small and folded.has_capital_within(token.start):
                return None
            found.append(token)
            caught[label] = token.meanings.get(name)
    caught.pop("also", None)
    expression = language.read(phrase, caught)
    if expression is None:
        return None
    start, end = folded.original_span(
        min(token.start for token in found), max(token.end for token in found)
    )
    return Found(start, end, expression, phrase.means)

"""Phrases of a language found in a text: words looked up, patterns matched over their classes.

The English grammar's method on one level: every word becomes one character that stands
for all classes it belongs to, and a pattern over classes is a regular expression over
that string. Of matches that overlap, the leftmost and then the longest wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from timeline.dates.expressions import NotADate
from timeline.dates.grammar import Found
from timeline.dates.languages.folding import Folded, fold
from timeline.dates.languages.lexicon import Language, Phrase, read_language
from timeline.dates.languages.tokens import Token, Tokens, read_tokens


def phrases_in(code: str, text: str) -> tuple[Found, ...]:
    """Give the dates of a text in a supported language, in order, never overlapping.

    Linear in the length of `text`; offsets are those of `text` as it is.

    >>> [found.expression for found in phrases_in("es", "Llegó hace tres días.")]
    [Ago(amount=3, unit=<Unit.DAY: 'day'>, direction=-1, about=False)]
    """
    return tuple(_phrases(text, read_language(code)))


def _phrases(text: str, language: Language) -> Iterator[Found]:
    folded = fold(text)
    tokens = read_tokens(folded.text, language)
    done = 0
    for start, end, phrase, match in _matches(tokens.codes, language):
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

"""The lines of a page that was copied as text, and the kinds of them that the lexicon knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline.lexicons import read_lexicon
from timeline.model import Span

_LINE = re.compile(r"[^\n]+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")
_LONGEST = 600  # characters; no furniture line is as long
_PROSE_WORDS = 9  # a line in a box with that many words and a full stop is the story again
_FOOT = 6  # lines at the end among which an author box is looked for


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text: its span without outer white space, and its words without markup."""

    span: Span
    words: str

    @property
    def ends_a_sentence(self) -> bool:
        """Tell whether a full stop or the like stands at its end."""
        return _SENTENCE_END.search(self.words) is not None

    @property
    def is_prose(self) -> bool:
        """Tell whether this is a sentence rather than a heading or a link."""
        many = self.words.count(" ") >= _PROSE_WORDS - 1
        return self.is_long or (many and self.ends_a_sentence)

    @property
    def is_long(self) -> bool:
        """Tell whether this is longer than any line of furniture."""
        return self.span.end - self.span.start > _LONGEST


@dataclass(frozen=True, slots=True)
class LineRule:
    """One kind of furniture line; `place` is empty, `below` or `foot`.

    Where `holds` is not empty, one of its words stands somewhere in each such line, in any case.
    """

    name: str
    pattern: re.Pattern[str]
    words: int
    place: str
    holds: tuple[str, ...] = ()

    def takes(self, line: Line, number: int, count: int) -> bool:
        """Tell whether a line, the `number`-th of `count`, is furniture of this kind."""
        if (self.place and number == 0) or (self.place == "foot" and number < count - _FOOT):
            return False
        if line.is_long or line.words.count(" ") >= self.words:
            return False
        return self._may_take(line) and self.pattern.match(line.words) is not None

    def stands_in(self, line: Line) -> bool:
        """Tell whether a line holds words of this kind anywhere."""
        return self._may_take(line) and self.pattern.search(line.words) is not None

    def _may_take(self, line: Line) -> bool:
        return not self.holds or any(map(line.words.lower().__contains__, self.holds))


@cache
def line_rules(kind: str) -> tuple[LineRule, ...]:
    """Read the rules of one kind: `boxes`, `ends`, `threads`, `stamps` or `lines`.

    >>> line_rules("ends")[0].name
    'comments'
    """
    lexicon = read_lexicon("furniture")
    return tuple(_rule(entry, lexicon["parts"]) for entry in lexicon[kind])


def _rule(entry: dict[str, Any], parts: dict[str, str]) -> LineRule:
    pattern = entry["pattern"]
    for name, part in parts.items():
        pattern = pattern.replace(f"{{{name}}}", part)
    return LineRule(
        name=entry["name"],
        pattern=re.compile(pattern, re.IGNORECASE),
        words=entry.get("words", 12),
        place=entry.get("place", ""),
        holds=tuple(entry.get("holds", ())),
    )


def lines_of(text: str) -> Iterator[Line]:
    """Give the lines of a text that are not empty, in order."""
    for match in _LINE.finditer(text):
        written = match.group()
        left = len(written) - len(written.lstrip())
        right = len(written.rstrip())
        if left < right:
            span = Span(match.start() + left, match.start() + right)
            words = written[left : min(right, left + _LONGEST)]
            yield Line(span, _without_markup(" ".join(words.split())))


def _without_markup(words: str) -> str:
    """Leave out Markdown's marks at both ends of a line, in which all gaps are single blanks."""
    return words.lstrip(" #>*_~`-").rstrip(" *_~`")

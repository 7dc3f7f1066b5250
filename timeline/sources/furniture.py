"""Page furniture set aside: what stands round an article and is no part of its story.

Works on lines, since that is what a page becomes when it is copied as text. A line goes
when `lexicons/furniture.yml` knows its kind, when it is a row of menu items, or when it
stands in a box opened by a heading such as "Most read". What is not known stays: an
unknown line of furniture does less harm than a lost sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline.lexicons import read_lexicon
from timeline.model import Span

_LINE = re.compile(r"[^\n]+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")
_MENU = re.compile("[|•·›»]")
_LONGEST = 600  # characters; no furniture line is as long
_PROSE_WORDS = 9  # a line in a box with that many words and a full stop is the story again
_MENU_ITEMS, _MENU_ITEM_WORDS = 3, 4
_STORY = 5  # lines of prose above a heading of comments that are longer than the story
_FOOT = 6  # lines at the end among which an author box is looked for


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text: its span without outer white space, and its words without markup."""

    span: Span
    words: str

    @property
    def is_prose(self) -> bool:
        """Tell whether this is a sentence rather than a heading or a link."""
        many = self.words.count(" ") >= _PROSE_WORDS - 1
        return self.is_long or (many and _SENTENCE_END.search(self.words) is not None)

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
        if self.holds and not any(map(line.words.lower().__contains__, self.holds)):
            return False
        return self.pattern.match(line.words) is not None


@cache
def line_rules(kind: str) -> tuple[LineRule, ...]:
    """Read the rules of one kind: `boxes`, `ends`, `threads` or `lines`.

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


def story_spans(text: str) -> tuple[Span, ...]:
    r"""Give the parts of `text` that are story, sorted, without outer white space.

    A text of nothing but furniture is given back whole: that judgement would be wrong.

    >>> text = "Rockets fell on Friday.\nShare on Facebook\nNobody was hurt."
    >>> [text[start:end] for start, end in story_spans(text)]
    ['Rockets fell on Friday.', 'Nobody was hurt.']
    """
    lines = tuple(_lines(text))
    furniture = tuple(_judge(lines))
    spans: list[Span] = []
    follows = False
    for line, is_furniture in zip(lines, furniture, strict=True):
        if is_furniture:
            follows = False
            continue
        start = spans.pop().start if follows else line.span.start
        spans.append(Span(start, line.span.end))
        follows = True
    if lines and not spans:
        return (Span(lines[0].span.start, lines[-1].span.end),)
    return tuple(spans)


def _lines(text: str) -> Iterator[Line]:
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


def _judge(lines: Sequence[Line]) -> Iterator[bool]:
    """Tell of each line in turn whether it is furniture."""
    count = len(lines)
    last = _end_of_story(lines)
    in_box = False
    for number, line in enumerate(lines):
        if number >= last:
            yield True
        elif _opens_box(line, number, count):
            in_box = True
            yield True
        else:
            in_box = in_box and not line.is_prose
            yield in_box or _is_menu(line) or _is_any("lines", line, number, count)


def _opens_box(line: Line, number: int, count: int) -> bool:
    """Tell a box's heading: below a first line, and no sentence."""
    if number == 0 or _SENTENCE_END.search(line.words):
        return False
    return _is_any("boxes", line, number, count)


def _end_of_story(lines: Sequence[Line]) -> int:
    """Number of the first line below which no story comes.

    That is a heading below some sentences of story or in the lower half (a counter of comments
    stands at the top, too), or a reader's comment anywhere below the first line.
    """
    threads = line_rules("threads")
    whole = sum(line.span.end - line.span.start for line in lines)
    above = sentences = 0
    for number, line in enumerate(lines):
        is_below = 2 * above > whole or sentences >= _STORY
        if is_below and _is_any("ends", line, number, len(lines)):
            return number
        if number and any(rule.pattern.search(line.words) for rule in threads):
            return number
        above += line.span.end - line.span.start
        sentences += line.is_prose
    return len(lines)


def _is_any(kind: str, line: Line, number: int, count: int) -> bool:
    """Tell whether a line is furniture by a rule of one kind; most lines are by none."""
    if line.is_long:
        return False
    usual, special = _usual(kind)
    rules = line_rules(kind) if usual.match(line.words) is not None else special
    return any(rule.takes(line, number, count) for rule in rules)


@cache
def _usual(kind: str) -> tuple[re.Pattern[str], tuple[LineRule, ...]]:
    """What most rules of a kind look for, as one pattern, and the rules that few lines concern."""
    special = tuple(rule for rule in line_rules(kind) if rule.holds or rule.place == "foot")
    usual = (f"(?:{rule.pattern.pattern})" for rule in line_rules(kind) if rule not in special)
    return re.compile("|".join(usual), re.IGNORECASE), special


def _is_menu(line: Line) -> bool:
    """Tell a row of menu items: three or more, each of a few words, none with a figure in it."""
    items = [item for item in map(str.strip, _MENU.split(line.words)) if item]
    return (
        len(items) >= _MENU_ITEMS
        and all(item.count(" ") < _MENU_ITEM_WORDS for item in items)
        and not re.search(r"\d|[.!?]$", line.words)
    )

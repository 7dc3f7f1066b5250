"""Page furniture set aside: what stands round an article and is no part of its story.

Works on lines, since that is what a page becomes when it is copied as text. A line goes
when `lexicons/furniture.yml` knows its kind, when it is a row of menu items, or when it
stands in a box opened by a heading such as "Most read". What is not known stays: an
unknown line of furniture does less harm than a lost sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from timeline.model import Span
from timeline.sources.lines import Line, LineRule, line_rules, lines_of

_MENU = re.compile("[|•·›»]")
_MENU_ITEMS, _MENU_ITEM_WORDS = 3, 4
_STORY = 5  # lines of prose above a heading of comments that are longer than the story
_THREAD = 3  # stamps of comments that make a thread: one may be the byline's


def story_spans(text: str) -> tuple[Span, ...]:
    r"""Give the parts of `text` that are story, sorted, without outer white space.

    A text of nothing but furniture is given back whole: that judgement would be wrong.

    >>> text = "Rockets fell on Friday.\nShare on Facebook\nNobody was hurt."
    >>> [text[start:end] for start, end in story_spans(text)]
    ['Rockets fell on Friday.', 'Nobody was hurt.']
    """
    lines = tuple(lines_of(text))
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
    if number == 0 or line.ends_a_sentence:
        return False
    return _is_any("boxes", line, number, count)


def _end_of_story(lines: Sequence[Line]) -> int:
    """Number of the first line below which no story comes.

    That is a heading below some sentences of story or in the lower half (a counter of comments
    stands at the top, too), or a reader's comment anywhere below the first line.
    """
    first_comment = _first_comment(lines)
    whole = sum(line.span.end - line.span.start for line in lines)
    above = sentences = 0
    for number, line in enumerate(lines[:first_comment]):
        is_below = 2 * above > whole or sentences >= _STORY
        if is_below and _is_any("ends", line, number, len(lines)):
            return number
        above += line.span.end - line.span.start
        sentences += line.is_prose
    return first_comment


def _first_comment(lines: Sequence[Line]) -> int:
    """Number of the first line of a reader's comment; the number of lines if there is none.

    Comments have buttons of their own, or each of several has its stamp.
    """
    below = range(1, len(lines))
    pressed = next((number for number in below if _has(lines[number], "threads")), len(lines))
    stamped = [number for number in below if _has(lines[number], "stamps")]
    return min(pressed, stamped[0]) if len(stamped) >= _THREAD else pressed


def _has(line: Line, kind: str) -> bool:
    return any(rule.stands_in(line) for rule in line_rules(kind))


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

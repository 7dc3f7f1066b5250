"""Where sentences begin and end, as spans; headlines and list lines stand alone.

A parser's own sentence splitter would cost more than all the dates of a text, so this is
a scan over full stops and line ends with the abbreviations of `lexicons/abbreviations.yml`.
Linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from timeline.lexicons import word_list
from timeline.model import Span

# A run of closing marks after a full stop still belongs to the sentence. Its first character is
# one of a set, whatever follows: so a search passes over all others at once. A run of stops is
# looked at from its first one only, since a line of dots would else cost its square.
_STOP = re.compile(
    r"[.!?…。！？؟۔\n]"
    r"(?:(?<=\n)\n*"
    r"|(?<!\n)(?<![.!?…。！？؟۔]{2})[.!?…。！？؟۔]*[\"'”’»)\]]{0,3}(?=\s|$)"
    r"|(?<=[。！？]))"
)
_LAST_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|\.(?=[^\W\d_])){0,8}$")
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z]){1,2}")  # S.M. Krishna
_WORD = re.compile(r"[\s\"'“‘«(\[]*(\w+)")
_LINE_WINDOW = 160
# Characters. What is longer is a list or has lost its full stops; trees of it cost its square.
_LONGEST = 1200
_WRAPPED = range(50, 101)  # the widths at which mail and terminals wrap lines


def split_sentences(text: str) -> tuple[Span, ...]:
    r"""Cut `text` into sentences; spans hold no outer white space and never overlap.

    A line end is a boundary unless the lines around it are wrapped at a fixed width.

    >>> text = "Gen. Haddad left on Dec. 27. The U.S. Embassy closed.\nA headline"
    >>> [text[start:end] for start, end in split_sentences(text)]
    ['Gen. Haddad left on Dec. 27.', 'The U.S. Embassy closed.', 'A headline']
    """
    spans: list[Span] = []
    start = 0
    for end in _short_enough(text, (*_boundaries(text), len(text))):
        piece = text[start:end]
        left = len(piece) - len(piece.lstrip())
        right = len(piece.rstrip())
        if left < right:
            spans.append(Span(start + left, start + right))
        start = end
    return tuple(spans)


def _short_enough(text: str, ends: Iterable[int]) -> Iterator[int]:
    """Add boundaries within what is too long for a sentence: at a comma, else between words."""
    start = 0
    for end in ends:
        while end - start > _LONGEST:
            middle, limit = start + _LONGEST // 2, start + _LONGEST
            comma = max(text.rfind("; ", middle, limit), text.rfind(", ", middle, limit))
            space = text.rfind(" ", middle, limit)
            start = comma + 1 if comma > 0 else space if space > 0 else limit
            yield start
        start = end
        yield end


def _boundaries(text: str) -> Iterator[int]:
    for stop in _STOP.finditer(text):
        if stop.group().startswith("\n"):
            if len(stop.group()) > 1 or not _is_wrapped(text, stop.start()):
                yield stop.end()
        elif stop.group() != "." or not _is_abbreviation(text, stop.start()):
            yield stop.end()


def _is_abbreviation(text: str, stop: int) -> bool:
    """Tell whether the full stop at `stop` belongs to the word before it."""
    before = _LAST_WORD.search(text, max(0, stop - 10), stop)
    if before is None:
        return False
    word = before.group()
    following = _WORD.match(text, stop + 1, stop + 40)
    if following is None:
        return False
    opener = following.group(1)
    if word in word_list("abbreviations", "final") or _INITIALS.fullmatch(word):
        return opener not in word_list("abbreviations", "openers")
    is_initial = len(word) == 1 and word.isupper() and word != "I"
    kinds = ("title", "dated")
    return is_initial or any(word in word_list("abbreviations", kind) for kind in kinds)


def _is_wrapped(text: str, newline: int) -> bool:
    """Tell whether a line end only wraps a line: both lines of a fixed width, no full stop."""
    line = text[max(0, newline - _LINE_WINDOW) : newline].rpartition("\n")[2].rstrip()
    following = text[newline + 1 : newline + 1 + _LINE_WINDOW].partition("\n")[0].strip()
    if not following or line.endswith((".", "!", "?", ":", "”", '"')):
        return False
    return len(line) in _WRAPPED and len(following) <= _WRAPPED[-1]

"""Sentences as they were written, with the words that matter marked."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from timeline.figures.escape import plain
from timeline.figures.rows import Row


def marked(text: str, spans: Iterable[tuple[int, int]]) -> Markup:
    """Mark half-open spans of a text; overlapping ones are joined, all text is escaped.

    >>> marked("Rockets <fell> on Friday.", [(18, 24)])
    Markup('Rockets &lt;fell&gt; on <mark>Friday</mark>.')
    """
    pieces, position = [Markup()], 0
    for start, end in sorted(spans):
        start, end = max(start, position), min(end, len(text))
        if start < end:
            words = Markup("<mark>{}</mark>").format(shown(text[start:end]))
            pieces += [shown(text[position:start]), words]
            position = end
    return Markup("").join((*pieces, shown(text[position:])))


def telling_marked(telling: Row) -> Markup:
    """The sentence of a telling, with the words marked that tell of its event."""
    start = telling["start_char"] - telling["quote_start_char"]
    return marked(telling["quote"], [(start, start + telling["end_char"] - telling["start_char"])])


def shown(text: str) -> Markup:
    """Escape text, control and direction characters left out, its outer blanks kept."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[1:] and text[-1:].isspace() else ""
    return escape(before + plain(text) + after)


def quoted(text: str, words: str) -> Markup:
    """Mark the first place where `words` stand in a text, if they do.

    >>> quoted("It was a reprisal for K-1.", "a reprisal for")
    Markup('It was <mark>a reprisal for</mark> K-1.')
    """
    start = text.find(words) if words else -1
    return marked(text, [] if start < 0 else [(start, start + len(words))])

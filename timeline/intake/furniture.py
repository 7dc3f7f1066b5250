"""Page furniture blanked, and told of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.model import Document, Problem, Span, Stage
from timeline.tables import joined


def blank_furniture(text: str, story: Iterable[Span]) -> str:
    """Blank what is not story, so that every offset stays where it was.

    >>> blank_furniture("Story. Menu", [Span(0, 6)])
    'Story.     '
    """
    pieces, position = [], 0
    for start, end in story:
        pieces += [_blank(text[position:start]), text[start:end]]
        position = end
    return "".join((*pieces, _blank(text[position:])))


def _blank(text: str) -> str:
    return "".join(char if char == "\n" else " " for char in text)


def furniture_problems(document: Document, story: Iterable[Span]) -> Iterator[Problem]:
    """Tell in one row what was taken for page furniture and not read."""
    gaps, position = [], 0
    for start, end in (*story, Span(len(document.text), len(document.text))):
        if document.text[position:start].strip():
            gaps.append(Span(position, start))
        position = end
    if gaps:
        lines = "; ".join(" ".join(document.text[a:b].split())[:60] for a, b in gaps)
        yield Problem(
            Stage.READ, document.id,
            joined(f"characters {start}-{end}" for start, end in gaps),
            f"{len(gaps)} passage{'s' * (len(gaps) > 1)} taken for page furniture and not read",
            lines[:200],
            "If this is part of the story, move it into a paragraph of its own.",
        )  # fmt: skip

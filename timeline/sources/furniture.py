"""Page furniture set aside: what stands round an article and is no part of the story."""

from __future__ import annotations

from timeline.model import Span


def story_spans(text: str) -> tuple[Span, ...]:
    """Give the parts of `text` that are story, sorted, without outer white space.

    >>> story_spans(" Rockets fell. ")
    (Span(start=1, end=14),)
    """
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    return (Span(start, end),) if start < end else ()

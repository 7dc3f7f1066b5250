"""The sentences of a story as the event rules want them: datelines cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.model import Span
from timeline.sentences import split_sentences

# "BAGHDAD, Dec 27 (Agency) -", "-LRB- CNN -RRB- --", "KYIV –"
_PLACE = r"[A-Z][A-Z'’.\-]+(?:[ ,/]+[A-Z][\w'’.\-]*){0,5}"
_AGENCY = r"(?:\([^()\n]{2,40}\)|-LRB-[^\n]{2,30}?-RRB-)"
_DAY = r"(?:,?\s+(?:\d{1,2}\s+)?[A-Z][a-z]{2,8}\.?(?:\s+\d{1,2})?(?:,?\s+\d{4})?)?"
_DATELINE = re.compile(
    rf"(?:{_PLACE}{_DAY}\s*,?\s*(?:{_AGENCY})?|{_AGENCY}|[A-Z][\w ,.]{{1,40}}{_AGENCY})"
    r"\s*(?:--|—|–|-|:)\s+"
)
_CLOCK = re.compile(
    r"\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{3,4})?\s*(?:[—–:-]\s*)?(?=[A-Z\"“])"
)


def story_sentences(text: str, story: Sequence[Span]) -> Iterator[Span]:
    """Give the sentences of the story spans, without dateline or live-report clock.

    >>> text = "KYIV – Shells fell on Monday. Two died."
    >>> [text[start:end] for start, end in story_sentences(text, [Span(0, len(text))])]
    ['Shells fell on Monday.', 'Two died.']
    """
    for start, end in story:
        for first, last in split_sentences(text[start:end]):
            yield Span(_after_dateline(text, start + first, start + last), start + last)


def _after_dateline(text: str, start: int, end: int) -> int:
    for opening in (_DATELINE, _CLOCK):
        found = opening.match(text, start, end)
        if found is not None and found.end() < end:
            return found.end()
    return start

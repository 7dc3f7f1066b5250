"""Past or coming: the tense and mood of the words that govern a date.

No parser runs here: from the date towards the front of its sentence the nearest verb
that shows a time decides, and in front of a first verb the first one after it. What is
listed is in `lexicons/dates_tense.yml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from timeline.dates.context import Tense
from timeline.lexicons import read_lexicon

_WINDOW = 240  # characters on either side: no clause is longer
_SENTENCE_END = re.compile(r"(?<=[a-z\d%)]{3})[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])|\n\s*\n")
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_NEXT = re.compile(r"(?:['’]s\s+(?:\w+\s+){1,2}|\s+)(?:will|is to|are to|is expected|is due)\b")
_SHORTEST_ED = 4
_AHEAD = ("to", "for", "on", "at", "by")
_BE = ("is", "are", "be", "being", "was", "were", "'s")


def tense_at(text: str, start: int, end: int) -> Tense:
    """Read the tense at a date that stands from `start` to `end`; UNKNOWN if none shows.

    >>> text = "The council, which met on Monday, will vote on Friday."
    >>> tense_at(text, 26, 32), tense_at(text, 47, 53)
    (<Tense.PAST: 'past'>, <Tense.FUTURE: 'future'>)
    """
    if _NEXT.match(text, end, end + _WINDOW):
        return Tense.FUTURE
    before = _SENTENCE_END.split(text[max(0, start - _WINDOW) : start])[-1]
    governing = _nearest(_words(before))
    if governing is not None:
        return governing
    after = _SENTENCE_END.split(text[end : end + _WINDOW])[0]
    return _first(_words(after)) or Tense.UNKNOWN


def _words(text: str) -> list[str]:
    return [word.replace("’", "'") for word in _WORD.findall(text)]


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(read_lexicon("dates_tense")[kind]["words"])


def _nearest(words: Sequence[str]) -> Tense | None:
    """Read the last word that shows a tense."""
    found = (_tense_of(words, index) for index in range(len(words) - 1, -1, -1))
    return next((shown for shown in found if shown is not None), None)


def _first(words: Sequence[str]) -> Tense | None:
    """Read the first word that shows a tense."""
    found = (_tense_of(words, index) for index in range(len(words)))
    return next((shown for shown in found if shown is not None), None)


def _tense_of(words: Sequence[str], index: int) -> Tense | None:
    """Read one word: a modal, a participle that looks ahead, an infinitive or a past tense."""
    word = words[index].lower()
    before = words[index - 1].lower() if index else ""
    after = words[index + 1].lower() if index + 1 < len(words) else ""
    if before == "to":
        return _infinitive(words, index)
    if word in _listed("arranged") and (after in _AHEAD or before in _BE):
        return Tense.FUTURE
    if word in _listed("coming") or word.endswith("'ll"):
        return Tense.PAST if after == "have" else Tense.FUTURE
    if word in _listed("past"):
        return Tense.PAST
    is_past = word.endswith("ed") and len(word) > _SHORTEST_ED
    listed = word in _listed("no_verb") or word in _listed("arranged")
    return Tense.PAST if is_past and not listed else None


def _infinitive(words: Sequence[str], index: int) -> Tense | None:
    """Read "to meet": still to come if what governs it looks ahead, else no sign by itself."""
    governors = words[max(0, index - 3) : index - 1]
    ahead = any(word.lower() in _listed("planning") for word in governors)
    return Tense.FUTURE if ahead and words[index].islower() else None

"""Whether a sentence tells of what is to come, by the words for it that a language file lists.

Only what stands with the date between two marks is asked ("dijo el viernes, que…"): before
the date, and after it where the language puts its verb last or the date opens the clause;
elsewhere only the very next word ("27 مارس المقبل").
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from timeline.dates.context import Tense
from timeline.dates.languages.folding import fold
from timeline.dates.languages.lexicon import Language, read_language

_REACH = 80  # characters to either side
_CLAUSE_END = re.compile(r"[.,;:!?،؛؟。，；：！？\n]")
_OPENING = 12  # characters: the date opens its clause


def tense_in(code: str) -> Callable[[str, int, int], Tense]:
    """Give the function that tells the tense at a date (text, start, end) in a language.

    Unknown where no word for the future or for "since" stands with the date.

    >>> tense_in("de")("Der Rat wird am Montag tagen.", 16, 22)
    <Tense.FUTURE: 'future'>
    """
    return partial(_tense_of, language=read_language(code))


def _tense_of(text: str, start: int, end: int, language: Language) -> Tense:
    before = _CLAUSE_END.split(text[max(0, start - _REACH) : start])[-1]
    after = _CLAUSE_END.split(text[end : end + _REACH], maxsplit=1)[0]
    if not language.verb_last and len(before.strip()) > _OPENING:
        after = " ".join(after.split()[:1])
    asked = fold(f"{before} {after}").text
    if language.since.search(asked):
        return Tense.PAST
    return Tense.FUTURE if language.coming.search(asked) else Tense.UNKNOWN

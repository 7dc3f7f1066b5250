"""Whether a sentence tells of what was or will be, by the words that a language file lists.

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
_CLAUSE_END = re.compile(r"[.,;:!?،؛؟。，；：！？\n]|\sکه\s")  # the last is Persian for "that"
_OPENING = 12  # characters: the date opens its clause


def tense_in(code: str) -> Callable[[str, int, int], Tense]:
    """Give the function that tells the tense at a date (text, start, end) in a language.

    Unknown where no word that tells it stands with the date.

    >>> tense_in("de")("Der Rat wird am Montag tagen.", 16, 22)
    <Tense.FUTURE: 'future'>
    """
    return partial(_tense_of, language=read_language(code))


def _tense_of(text: str, start: int, end: int, language: Language) -> Tense:
    before = _CLAUSE_END.split(text[max(0, start - _REACH) : start])[-1]
    after = _CLAUSE_END.split(text[end : end + _REACH], maxsplit=1)[0]
    if not language.verb_last and len(before.strip()) > _OPENING:
        after = " ".join(after.split()[:1])
    asked = f"{before} {after}"
    folded = fold(asked).text
    if language.since.is_in(asked, folded):
        return Tense.PAST
    if language.coming.is_in(asked, folded):
        return Tense.FUTURE
    return Tense.PAST if language.past.is_in(asked, folded) else Tense.UNKNOWN

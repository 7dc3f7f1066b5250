"""Whether a sentence tells of what is to come, by the words for it that a language file lists.

Only what stands with the date between two marks is asked ("dijo el viernes, que…"): before
the date, and after it where the language puts its verb last or the date opens the clause.
"""

from __future__ import annotations

import re

from timeline.dates.context import Tense
from timeline.dates.languages.folding import fold
from timeline.dates.languages.lexicon import Language

_REACH = 80  # characters to either side
_CLAUSE_END = re.compile(r"[.,;:!?،؛؟。，；：！？\n]")
_OPENING = 12  # characters: the date opens its clause


def tense_of(text: str, start: int, end: int, language: Language) -> Tense:
    """Tell whether the clause around a date speaks of the future; the past where it does not.

    >>> from timeline.dates.languages.lexicon import read_language
    >>> text = "Der Rat wird am Montag tagen."
    >>> tense_of(text, 16, 22, read_language("de"))
    <Tense.FUTURE: 'future'>
    """
    if language.coming is None:
        return Tense.PAST
    before = _CLAUSE_END.split(text[max(0, start - _REACH) : start])[-1]
    after = _CLAUSE_END.split(text[end : end + _REACH], maxsplit=1)[0]
    asked = before
    if language.verb_last or len(before.strip()) <= _OPENING:
        asked = f"{before} {after}"
    return Tense.FUTURE if language.coming.search(fold(asked).text) else Tense.PAST

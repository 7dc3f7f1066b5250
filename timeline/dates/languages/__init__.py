"""Dates in other languages than English: words and phrases in YAML, one reader for all of them.

`find_phrases` gives the same expressions as the English grammar, so the same resolver
answers for them and explains them in the same words.
"""

from __future__ import annotations

from timeline.dates.languages import meanings
from timeline.dates.languages.detect import detect_language
from timeline.dates.languages.grammar import find_phrases
from timeline.dates.languages.lexicon import read_language, supported
from timeline.dates.languages.tense import tense_of

__all__ = [
    "detect_language", "find_phrases", "meanings", "read_language", "supported", "tense_of",
]  # fmt: skip

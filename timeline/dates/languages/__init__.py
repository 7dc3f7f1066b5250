"""Dates in other languages than English: words and phrases in YAML, one reader for all of them.

The phrases become the same expressions that the English grammar builds, so the same
resolver answers for them and explains them in the same words.
"""

from __future__ import annotations

from timeline.dates.languages import meanings
from timeline.dates.languages.detect import detect_language
from timeline.dates.languages.grammar import phrases_in
from timeline.dates.languages.known import check_language, is_read, language_of, supported
from timeline.dates.languages.tense import tense_in

__all__ = [
    "check_language", "detect_language", "is_read", "language_of", "meanings", "phrases_in",
    "supported", "tense_in",
]  # fmt: skip

"""Which language a text is written in: by its script where that decides, else by py3langid.

py3langid 0.4 (Marco Lui's langid with a modern core) is offline, deterministic, 4.5 MB and
takes some 0.2 ms. Measured on sentences of 40 characters and more of the Universal
Dependencies in eight languages it is right in 99.2 to 100 %, on four sentences together in
99.7 to 100 %; lingua is as good and takes 96 MB.
"""

from __future__ import annotations

import re
from copy import copy
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

ENGLISH = "en"
_SLICE = 200  # characters, three times: more change no answer on news
_FEWEST_LETTERS = 12
_LETTERS_OF_A_SIGN = 3  # a Chinese character says about as much as three letters
_KANA_SHARE = 5  # Japanese has more than one kana for five Chinese characters
_SURE = 0.5  # probability among the Latin languages below which English is as likely

_THE = re.compile(r"\bthe\b", re.IGNORECASE)
_ENOUGH_THE = 3
_FOREIGN_LETTER = re.compile(r"[^\W\x00-\x7f]")

# Blocks of the Unicode standard; the Arabic one with its supplement, no presentation forms.
_SCRIPTS = {
    "Latin": re.compile(r"[A-Za-z\u00c0-\u024f]"),
    "Arabic": re.compile(r"[\u0600-\u06ff\u0750-\u077f]"),
    "Cyrillic": re.compile(r"[\u0400-\u04ff]"),
    "Hebrew": re.compile(r"[\u05d0-\u05ea]"),
    "Han": re.compile(r"[\u4e00-\u9fff]"),
    "Kana": re.compile(r"[\u3040-\u30ff]"),
}
_ONE_LANGUAGE = {"Hebrew": "he", "Han": "zh", "Kana": "ja"}
# What else may come in a script: an Italian text must not be taken for Spanish.
_LANGUAGES = {
    "Latin": [
        "en", "es", "fr", "de", "tr", "it", "pt", "nl", "pl", "ro", "sv", "no", "da", "fi", "cs",
        "sk", "hu", "id", "az", "sq", "hr", "ca",
    ],
    "Arabic": ["ar", "fa", "ur", "ps", "ku"],
    "Cyrillic": ["ru", "uk", "be", "bg", "sr"],
}  # fmt: skip


def detect_language(text: str) -> str:
    """Give the ISO 639-1 code of the language of `text`; English where nothing decides.

    Looks at the beginning, the middle and the end only, so a long text costs no more.

    >>> detect_language("قتل متعاقد أمريكي في هجوم صاروخي على قاعدة في كركوك")
    'ar'
    >>> detect_language("27.12.2019")
    'en'
    """
    sample = _sample(text)
    script = "" if _is_plain_english(sample) else _script(sample)
    if script == "":
        return ENGLISH
    if script in _ONE_LANGUAGE:
        return _ONE_LANGUAGE[script]
    language, probability = _identifier(script).classify(sample)
    doubtful = script == "Latin" and probability < _SURE
    return ENGLISH if doubtful else str(language)


def _sample(text: str) -> str:
    if len(text) <= 3 * _SLICE:
        return text
    middle = len(text) // 2
    return "\n".join((text[:_SLICE], text[middle : middle + _SLICE], text[-_SLICE:]))


def _is_plain_english(sample: str) -> bool:
    """Tell English by its article, so that English texts need not load the model at all.

    No other language writes "the" again and again and all its words in plain letters.
    """
    return len(_THE.findall(sample)) >= _ENOUGH_THE and _FOREIGN_LETTER.search(sample) is None


def _script(sample: str) -> str:
    """Name the script of most letters; Japanese shows by its kana. Empty: too few letters."""
    if sample.isascii():
        return "Latin" if sum(map(str.isalpha, sample)) >= _FEWEST_LETTERS else ""
    counts = {name: len(letters.findall(sample)) for name, letters in _SCRIPTS.items()}
    kana = counts.pop("Kana")
    counts["Han"] = _LETTERS_OF_A_SIGN * (counts["Han"] + kana)
    script = max(counts, key=lambda name: counts[name])
    if counts[script] < _FEWEST_LETTERS:
        return ""
    is_japanese = script == "Han" and kana * _KANA_SHARE > counts["Han"] / _LETTERS_OF_A_SIGN
    return "Kana" if is_japanese else script


@cache
def _model() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@cache
def _identifier(script: str) -> LanguageIdentifier:
    identifier = copy(_model())
    identifier.set_languages(_LANGUAGES[script])
    return identifier

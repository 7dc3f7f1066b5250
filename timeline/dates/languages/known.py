"""Which languages dates are read in, and which of them a text is read in."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from timeline.dates.languages.detect import ENGLISH, detect_language
from timeline.dates.languages.vocabulary import vocabulary_of

FOLDER = "languages"  # among the lexicons


@cache
def supported() -> frozenset[str]:
    """The codes (ISO 639-1) of the languages that have a file.

    >>> sorted(supported())
    ['ar', 'de', 'es', 'fa', 'fr', 'he', 'ru', 'tr', 'uk', 'zh']
    """
    folder = files("timeline.lexicons") / FOLDER
    return frozenset(
        name.removesuffix(".yml")
        for name in (entry.name for entry in folder.iterdir())
        if name.endswith(".yml") and not name.startswith("_")
    )


def is_read(code: str) -> bool:
    """Tell whether dates are read here in a language: all but English that are known.

    >>> is_read("ar"), is_read("it"), is_read("en"), is_read("xx")
    (True, True, False, False)
    """
    return code in supported() or (code != ENGLISH and vocabulary_of(code) is not None)


def language_of(text: str, given: str = "") -> str:
    """Give the language that is given for a text, without its region, else the detected one.

    A language in which no dates are read is as good as none: see `check_language`.

    >>> language_of("周五", "zh-Hans")
    'zh'
    """
    code = _code_of(given)
    known = code == ENGLISH or (code != "" and is_read(code))
    return code if known else detect_language(text)


def check_language(given: str) -> None:
    """Raise ValueError for a language in which no dates are read, telling what can be given.

    >>> check_language("zh-Hans")
    >>> check_language("xx")
    Traceback (most recent call last):
    ...
    ValueError: no dates are read in the language 'xx'; give an ISO 639-1 code (best known: ar, \
de, en, es, fa, fr, he, ru, tr, uk, zh), or none to have it found out
    """
    code = _code_of(given)
    if code in ("", ENGLISH) or is_read(code):
        return
    best = ", ".join(sorted({ENGLISH, *supported()}))
    raise ValueError(
        f"no dates are read in the language {given!r}; give an ISO 639-1 code "
        f"(best known: {best}), or none to have it found out"
    )


def _code_of(given: str) -> str:
    return given.replace("_", "-").partition("-")[0].lower()

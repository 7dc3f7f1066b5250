"""The words of the date grammar: which classes a word belongs to and what it means there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any

from timeline.dates.expressions import Daypart, Part, Unit
from timeline.dates.patterns import BREAK, GAP, Alphabet
from timeline.dates.verbs import is_past_verb
from timeline.lexicons import read_lexicon

# What the marks of the notation's patterns are called, since most of them mean something
# there. A run of white space with an empty line in it ends a paragraph.
_MARKS = {
    ".": "DOT", ",": "COMMA", ":": "COLON", ";": "SEMICOLON", "/": "SLASH", "|": "BAR",
    "-": "DASH", "–": "DASH", "—": "DASH", "‑": "DASH", "−": "DASH", "‐": "DASH",
    "'": "APOSTROPHE", "’": "APOSTROPHE", "‘": "APOSTROPHE", "`": "APOSTROPHE",
    "(": "OPEN", ")": "CLOSE", "[": "OPEN", "]": "CLOSE", "+": "PLUS", "°": "DEGREE",
    "$": "MONEY", "£": "MONEY", "€": "MONEY", "¥": "MONEY", "%": "PERCENT", "#": "HASH",
    '"': "QUOTE", "“": "QUOTE", "”": "QUOTE", "«": "QUOTE", "»": "QUOTE", "_": "UNDERLINE",
}  # fmt: skip

_MEANINGS = {
    "UNIT": Unit, "UNITS": Unit, "DATE_UNIT": Unit, "LONG_UNITS": Unit, "PART": Part, "EDGE": Part,
    "BESIDE": Part, "DAYPART_NAME": Daypart, "DAYPART_EDGE": Daypart, "DAYPARTS": Daypart,
}  # fmt: skip

_LONGEST_NUMBER = 9
_SHORTEST_PLURAL = 3


@dataclass(frozen=True, slots=True)
class Words:
    """The lexicon: class → word → meaning, and which classes want a capital letter."""

    meanings: Mapping[str, Mapping[str, Any]]
    spelling: Mapping[str, str]  # class → "any", "capital" or "exact"
    ordinary: frozenset[str]  # classes whose words stay words like any other

    def meaning(self, name: str, word: str) -> Any:
        """Give what `word` means as a member of class `name`; digits mean their number."""
        if word.isdecimal():
            return int(word)
        entries = self.meanings.get(name, {})
        return entries[word] if word in entries else entries.get(word.lower(), word)


@cache
def read_words() -> Words:
    """Read `lexicons/dates_words.yml`."""
    meanings: dict[str, Mapping[str, Any]] = {}
    spelling: dict[str, str] = {}
    source = read_lexicon("dates_words")
    ordinary = frozenset(name for name, entry in source.items() if entry.get("ordinary", False))
    for name, entry in source.items():
        spelling[name] = entry.get("spelling", "any")
        make = _MEANINGS.get(name, _as_written)
        meanings[name] = MappingProxyType(
            {word: make(value) for word, value in _entries(entry["words"])}
        )
    return Words(MappingProxyType(meanings), MappingProxyType(spelling), ordinary)


def _entries(words: Mapping[str, Any] | Sequence[str]) -> Iterable[tuple[str, Any]]:
    """Give words with their meaning; in a plain list a word means itself."""
    return words.items() if isinstance(words, Mapping) else ((word, word) for word in words)


def _as_written(value: Any) -> Any:
    return value


class Codes(dict[str, str]):
    """The character that stands for each word: known words looked up, others by their form."""

    def __init__(self, alphabet: Alphabet, literals: Iterable[str]) -> None:
        super().__init__()
        self._small = alphabet.code({"OTHER_WORD"})
        self._capital = alphabet.code({"OTHER_WORD", "NAME_WORD"})
        self._plural = alphabet.code({"OTHER_WORD", "PLURAL_WORD"})
        self._past = alphabet.code({"OTHER_WORD", "PAST_WORD"})
        self._mark = alphabet.code({"MARK"})
        spellings = _spellings(read_words(), literals)
        for spelled, classes in spellings.items():
            self[spelled] = alphabet.code(classes)
        for mark, name in _MARKS.items():
            self[mark] = alphabet.code({name})
        for number in _digit_forms():
            known = spellings.get(number, set())
            self[number] = alphabet.code(_classes_of_digits(number) | known)
        self._big = alphabet.code({"BIG_NUMBER"})
        self._digits = alphabet.code({"DIGITS", "NUMBER"})
        self[" "] = GAP
        self._by_form = lru_cache(maxsize=8_000)(self._of_form)  # names come again and again

    def __missing__(self, token: str) -> str:
        return self._by_form(token)

    def _of_form(self, token: str) -> str:
        first = token[0]
        if first.isalpha():
            if first.isupper():
                return self._capital
            if token[-1] == "d" and is_past_verb(token):
                return self._past
            return self._plural if _looks_plural(token) else self._small
        if token.isdecimal():
            if len(token) > _LONGEST_NUMBER:
                return self._big
            plain = str(int(token)).zfill(len(token))
            return dict.get(self, plain, self._digits)
        if token.isspace() or len(token.strip()) == 0:
            return BREAK if token.count("\n") > 1 else GAP
        return self._mark if len(token) == 1 and not _invisible(token) else GAP


def _looks_plural(token: str) -> bool:
    return token[-1] == "s" and token[-2:-1] not in "siu" and len(token) > _SHORTEST_PLURAL


def _invisible(token: str) -> bool:
    return not token.isprintable()


def _spellings(words: Words, literals: Iterable[str]) -> dict[str, set[str]]:
    """Give every way of writing a known word with the classes it then belongs to."""
    found: dict[str, set[str]] = {}
    for name, entries in words.meanings.items():
        for word in entries:
            for spelled in _variants(word, words.spelling[name]):
                found.setdefault(spelled, set()).add(name)
    for word in literals:
        for spelled in _variants(word, "any"):
            found.setdefault(spelled, set()).add(word)
    for word in read_lexicon("dates_tense")["past"]["words"]:
        found.setdefault(word, set()).add("PAST_WORD")
    for spelled, classes in found.items():
        listed = classes & words.meanings.keys()
        classes.update(_standing(spelled, ordinary=listed <= words.ordinary))
    return found


def _standing(spelled: str, *, ordinary: bool) -> Iterable[str]:
    """Give the classes that a word has besides its own.

    What a word is to all other rules depends on the lexicon alone: being written out in some
    pattern ("the resolution of 1973") makes no noun a word of time or of grammar.
    """
    if not ordinary:
        return ("KNOWN_WORD", "CAPITAL_WORD") if spelled[0].isupper() else ("KNOWN_WORD",)
    if spelled[0].isupper():
        return "OTHER_WORD", "NAME_WORD"
    return ("OTHER_WORD", "PLURAL_WORD") if _looks_plural(spelled) else ("OTHER_WORD",)


def _variants(word: str, spelling: str) -> set[str]:
    if spelling == "exact":
        return {word}
    capital = {word.capitalize(), word.upper()}
    return capital if spelling == "capital" else capital | {word}


def _digit_forms() -> Iterable[str]:
    yield from (str(number) for number in range(10_000))
    yield from (f"{number:02d}" for number in range(10))
    yield from (f"{number:04d}" for number in range(1000))


def _classes_of_digits(token: str) -> set[str]:
    """Give all that a number of up to four digits can be in a date."""
    value, length = int(token), len(token)
    checks = {
        "NUMBER": True,
        "DIGITS": True,
        "SHORT_NUMBER": length <= 2,
        "DAY_NUMBER": length <= 2 and 1 <= value <= 31,
        "MONTH_NUMBER": length <= 2 and 1 <= value <= 12,
        "HOUR_NUMBER": length <= 2 and value <= 24,
        "TWELVE": length <= 2 and 1 <= value <= 12,
        "MINUTE_NUMBER": length == 2 and value <= 59,
        "TWO_DIGITS": length == 2,
        "FOUR_DIGITS": length == 4,
        "YEAR_NUMBER": length == 4 and 1000 <= value <= 2999,
        "LIKELY_YEAR": length == 4 and 1500 <= value <= 2100,
        "MODERN_YEAR": length == 4 and 1900 <= value <= 2100,
        "DECADE_NUMBER": length == 4 and 1000 <= value <= 2999 and value % 10 == 0,
        "DECADE_SHORT": length == 2 and value % 10 == 0,
        "MILITARY_TIME": length == 4 and value // 100 <= 24 and value % 100 <= 59,
        "EARLY_TIME": length == 4 and value < 1000 and value % 100 <= 59,  # no year begins with 0
        "ANCIENT_YEAR": length in (3, 4) and value > 0,
    }
    return {name for name, holds in checks.items() if holds}

"""The words of a language file: every spelling with its classes and what it means in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Any

from timeline import calendar_words
from timeline.dates.expressions import Daypart, Part, Unit, UnitAway
from timeline.dates.languages.folding import fold

WEEKDAYS = tuple(map(str.lower, calendar_words.WEEKDAYS))  # as the language files name them
MONTHS = tuple(map(str.lower, calendar_words.MONTHS))
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}  # as TIMEX3 has them


def words_of(source: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Give every folded spelling with its classes and what it means in each."""
    found: dict[str, dict[str, Any]] = {}
    for spelled in source.get("names", ()):
        found.setdefault(fold(spelled).text, {})["NAME"] = None
    for spelled, number in _compounds(source):
        found.setdefault(fold(spelled).text, {})["NUMBER"] = number
    for name, meanings in source["words"].items():
        endings = source.get("endings", {}).get(name, ())
        pairs = meanings.items() if isinstance(meanings, dict) else [(None, meanings)]
        for key, spellings in pairs:
            meaning = _meaning(name, key)
            if not all(isinstance(spelled, str) for spelled in spellings):
                raise ValueError(f"{name}: write {spellings!r} in quotes, YAML reads it otherwise")
            for spelled in with_endings(spellings, endings):
                found.setdefault(fold(spelled).text, {})[name] = meaning
    return found


def _compounds(source: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    """Give the numbers that a language writes as tens and ones: "treinta y cinco"."""
    numbers: Mapping[int, list[str]] = source["words"].get("NUMBER", {})
    for pattern in source.get("compounds", ()):
        for tens, ones in product(range(20, 100, 10), range(1, 10)):
            for ten, one in product(numbers.get(tens, ()), numbers.get(ones, ())):
                yield pattern.format(tens=ten, ones=one), tens + ones


def _meaning(name: str, key: Any) -> Any:
    try:
        match name:
            case "WEEKDAY" | "WEEKDAYS" | "SURE_WEEKDAY" | "DATED_WEEKDAY":
                return WEEKDAYS.index(key)
            case "MONTH" | "DATED_MONTH":
                return MONTHS.index(key) + 1
            case (
                "UNIT"
                | "UNITS"
                | "UNITS_AGO"
                | "ONE_UNIT"
                | "TWO_UNITS"
                | "EVERY_UNIT"
                | "THE_UNIT"
            ):
                return Unit(key)
            case "DAYPART" | "THIS_DAYPART" | "CLOCK_PART":
                return Daypart[key.upper().replace(" ", "_")]
            case "SHIFT" | "SHIFT_BEFORE" | "SHIFT_PLURAL":
                return ("last", "this", "next").index(key) - 1
            case "EDGE":
                return Part(key)
            case "SEASON":
                return SEASONS[key]
            case "UNIT_AWAY":
                unit, shift = key.split()
                return UnitAway(Unit(unit), int(shift))
    except (ValueError, KeyError):
        raise ValueError(f"{name} has no meaning {key!r}") from None
    return key


def with_endings(words: Iterable[str], endings: Iterable[str]) -> Iterator[str]:
    """Give every word as it is and with every ending.

    >>> list(with_endings(["gün"], ["ü", "den"]))
    ['gün', 'günü', 'günden']
    """
    for word in words:
        yield from (f"{word}{ending}" for ending in ("", *endings))

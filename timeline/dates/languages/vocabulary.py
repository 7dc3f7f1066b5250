"""Words for dates in languages that have no file here: those that dateparser knows.

dateparser carries the month and weekday names, the words for yesterday and last week and
the order of figures in some 200 languages (from Unicode's CLDR and its own users). They
are put into the shape of a language file; the phrases stand in `_others.yml`. A word is
left out where it is so short that it could be anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from timeline.dates.expressions import Unit
from timeline.dates.languages.words import MONTHS, WEEKDAYS

_SHORTEST_MONTH = 3  # letters: a day or a year always stands with it
_SHORTEST_WEEKDAY = 4
_LONGEST_JOINT = 3
_RELATIVE = re.compile(r"(in )?(\d+) (day|week|month|year)( ago)?")
_FIGURES = re.compile(r"\s*\(\\d\S*\)\s*")  # where dateparser's patterns have a number
_UNITS = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)


@cache
def vocabulary_of(code: str) -> Mapping[str, Any] | None:
    """Give the words of a language in the shape of a language file; None if it is not known.

    Languages written without spaces need a file of their own.

    >>> vocabulary_of("it")["words"]["MONTH"]["december"]
    ['dicembre', 'dic']
    """
    # Loading dateparser takes a third of a second, which no other text should pay.
    from dateparser.data.languages_info import language_locale_dict
    from dateparser.languages.loader import default_loader

    if code not in language_locale_dict:
        return None
    info: Mapping[str, Any] = default_loader.get_locale_map(languages=[code])[code].info
    if info.get("no_word_spacing") == "True" or info.get("no_word_spacing") is True:
        return None
    order = info.get("date_order", "DMY")
    words = {**_names(info), **_relative(info), "JOINT": _joints(info)}
    return {"name": code, "numbers": order, "words": words, "names": [], "phrases": []}


def _names(info: Mapping[str, Any]) -> dict[str, dict[str, list[str]]]:
    return {
        "MONTH": {name: _long(info.get(name, ()), _SHORTEST_MONTH) for name in MONTHS},
        "WEEKDAY": {
            name: _unabridged(_long(info.get(name, ()), _SHORTEST_WEEKDAY)) for name in WEEKDAYS
        },
    }


def _long(spellings: list[str], shortest: int) -> list[str]:
    """Give what is long enough, the longest first, and at least the longest one."""
    longest_first = sorted(set(spellings), key=lambda word: (-len(word), word))
    return [word for word in longest_first if len(word) >= shortest] or longest_first[:1]


def _unabridged(spellings: list[str]) -> list[str]:
    """Leave out what begins a longer spelling: "segunda" is also Portuguese for second."""
    whole: list[str] = []
    for word in spellings:
        if not any(longer.casefold().startswith(word.casefold()) for longer in whole):
            whole.append(word)
    return whole


def _relative(info: Mapping[str, Any]) -> dict[str, Any]:
    """Give "yesterday" and "last week" by how far they are away, and what stands with "ago"."""
    days: dict[int, list[str]] = {}
    away: dict[str, list[str]] = {}
    for key, spellings in info.get("relative-type", {}).items():
        found = _RELATIVE.fullmatch(key)
        if found is None:
            continue
        count = int(found[2]) * (1 if found[1] else -1)
        if found[3] == "day":
            days[count] = _long(spellings, _SHORTEST_MONTH)
        else:
            away[f"{found[3]} {count}"] = _long(spellings, _SHORTEST_WEEKDAY)
    return {"DAY": days, "UNIT_AWAY": away, **_ago(info)}


def _ago(info: Mapping[str, Any]) -> dict[str, Any]:
    """Part "há 3 dias" into what stands before the number and the unit after it."""
    before: set[str] = set()
    after: dict[str, set[str]] = {}
    alone: dict[str, set[str]] = {}
    for unit, first, last in _ago_patterns(info):
        if first:
            before.add(first)
        (after if first else alone).setdefault(unit, set()).add(last)
    return {
        "AGO": sorted(before),
        "UNIT": {unit: sorted(words) for unit, words in after.items()},
        "UNITS_AGO": {unit: sorted(words) for unit, words in alone.items()},
    }


def _ago_patterns(info: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    for unit in _UNITS:
        for pattern in info.get("relative-type-regex", {}).get(rf"\1 {unit} ago", ()):
            parts = _FIGURES.split(pattern)
            if len(parts) == 2 and len(parts[1]) >= _SHORTEST_MONTH:
                yield str(unit), parts[0], parts[1]


def _joints(info: Mapping[str, Any]) -> list[str]:
    """Give the small words that may stand between a day, its month and its year."""
    words = {*info.get("pertain", ()), *info.get("skip", ())}
    return sorted(
        {"de", *(word for word in words if word.isalpha() and len(word) <= _LONGEST_JOINT)}
    )

"""What a run of figures can be in a date: the classes that no language file has to list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from timeline.dates.patterns import Alphabet

_LONGEST_NUMBER = 4  # figures: no date has more in a row

FIGURES: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {
        "NUMBER": lambda figures: True,
        "DAY_NUMBER": lambda figures: len(figures) <= 2 and 1 <= int(figures) <= 31,
        "MONTH_NUMBER": lambda figures: len(figures) <= 2 and 1 <= int(figures) <= 12,
        "YEAR_NUMBER": lambda figures: len(figures) == 4 and 1000 <= int(figures) <= 2199,
        "HOUR_NUMBER": lambda figures: len(figures) <= 2 and int(figures) <= 24,
        "MINUTE_NUMBER": lambda figures: len(figures) == 2 and int(figures) <= 59,
        "TWO_DIGITS": lambda figures: len(figures) == 2,
        "LIKELY_YEAR": lambda figures: len(figures) == 4 and 1900 <= int(figures) <= 2100,
    }
)
# One run of figures for each set of classes that some run belongs to.
_SAMPLES = (
    "0", "1", "13", "25", "32", "00", "05", "24", "31", "45", "12", "99", "999", "1500", "1999",
    "2150", "3000", "99999",
)  # fmt: skip


def figure_classes(figures: str) -> frozenset[str]:
    """Tell what a run of figures can be in a date.

    >>> sorted(figure_classes("2019"))
    ['LIKELY_YEAR', 'NUMBER', 'YEAR_NUMBER']
    """
    return frozenset(
        name
        for name, holds in FIGURES.items()
        if len(figures) <= _LONGEST_NUMBER and holds(figures)
    )


def figure_codes(alphabet: Alphabet) -> dict[frozenset[str], str]:
    """Give a character to every set of classes that some run of figures belongs to."""
    return {classes: alphabet.code(classes) for classes in map(figure_classes, _SAMPLES)}

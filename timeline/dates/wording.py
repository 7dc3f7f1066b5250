"""English words for a reader: intervals, and the one sentence that explains a date."""

from __future__ import annotations

from datetime import time

from timeline.calendar_words import say_day, say_month
from timeline.dates.reading import Reading
from timeline.intake import as_seen
from timeline.intervals import CLOCK, Interval, Precision

_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_LONGEST_QUOTE = 80
_HALF_SPACE = "\u200c"  # parts the words of a Persian compound


def season_name(code: str) -> str:
    """Name a season by its TIMEX3 code."""
    return _SEASONS[code]


def ordinal(number: int) -> str:
    """Write a number in a row.

    >>> ordinal(1), ordinal(12), ordinal(23)
    ('1st', '12th', '23rd')
    """
    ending = "th" if number % 100 in (11, 12, 13) else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


def say_interval(interval: Interval, precision: Precision) -> str:
    """Write an interval no finer than `precision`, both ends included.

    >>> say_interval(Interval.month(2019, 12), Precision.MONTH)
    'December 2019'
    """
    first, last = interval.first_day, interval.last_day
    if precision in CLOCK:
        return f"{say_day(first)}, {interval.start:%H:%M}"
    if precision is Precision.PART_OF_DAY:
        after = "" if first == last else " the next day"
        end = "24:00" if interval.end.time() == time() else f"{interval.end:%H:%M}"
        return f"{say_day(first)}, about {interval.start:%H:%M} to {end}{after}"
    if precision is Precision.MONTH and interval == Interval.month(first.year, first.month):
        return say_month(first)
    if precision is Precision.YEAR and interval == Interval.years(first.year):
        return str(first.year)
    return say_day(first) if first == last else f"{say_day(first)} to {say_day(last)}"


def _shown(text: str) -> str:
    """Quote without what would break off the sentence on a screen, or turn it round."""
    if text.isprintable():
        return text
    seen = as_seen(text).text
    plain = (char if char.isprintable() or char == _HALF_SPACE else " " for char in seen)
    return " ".join("".join(plain).split())


def explain(text: str, reading: Reading) -> str:
    """Say in one sentence what `text` was taken to mean, and why."""
    quote = _shown(text)
    if len(quote) > _LONGEST_QUOTE:
        quote = quote[:_LONGEST_QUOTE] + "…"
    if reading.interval is None or reading.precision is None:
        return f'"{quote}" is put on no date: {reading.because}'
    about = "about " if reading.approximate else ""
    when = say_interval(reading.interval, reading.precision)
    return f'"{quote}" is {about}{when}: {reading.because}'

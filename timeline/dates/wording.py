"""English words for a reader: days, intervals, and the one sentence that explains a date."""

from __future__ import annotations

from datetime import date, time

from timeline.dates.reading import Reading
from timeline.intake import as_seen
from timeline.intervals import CLOCK, MONTHS, WEEKDAYS, Interval, Precision

_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_LONGEST_QUOTE = 80
_HALF_SPACE = "\u200c"  # parts the words of a Persian compound


def say_day(day: date) -> str:
    """Write a day as a reader would.

    >>> say_day(date(2019, 12, 27))
    '27 December 2019'
    """
    return f"{day.day} {say_month(day)}"


def say_month(day: date) -> str:
    """Write the month of a day."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def say_weekday(day: date) -> str:
    """Write a day with its weekday.

    >>> say_weekday(date(2019, 12, 31))
    'Tuesday 31 December 2019'
    """
    return f"{WEEKDAYS[day.weekday()]} {say_day(day)}"


def weekday_name(weekday: int) -> str:
    """Name a weekday, Monday being 0."""
    return WEEKDAYS[weekday]


def month_name(month: int) -> str:
    """Name a month, January being 1."""
    return MONTHS[month - 1]


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

"""Days and months in English words, whatever the locale of the machine."""

from __future__ import annotations

from datetime import date

# By `date.weekday()`, and by the number of the month less one.
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_SHORT = 3  # letters


def say_day(day: date) -> str:
    """Write a day as a reader would.

    >>> say_day(date(2019, 12, 27))
    '27 December 2019'
    """
    return f"{day.day} {say_month(day)}"


def say_month(day: date) -> str:
    """Write the month of a day, with its year.

    >>> say_month(date(2019, 12, 27))
    'December 2019'
    """
    return f"{month_name(day.month)} {day.year}"


def say_weekday(day: date) -> str:
    """Write a day with its weekday.

    >>> say_weekday(date(2019, 12, 31))
    'Tuesday 31 December 2019'
    """
    return f"{weekday_name(day.weekday())} {say_day(day)}"


def weekday_name(weekday: int) -> str:
    """Name a weekday, Monday being 0."""
    return WEEKDAYS[weekday]


def month_name(month: int) -> str:
    """Name a month, January being 1."""
    return MONTHS[month - 1]


def short_day(day: date) -> str:
    """Write a day of a year that is known, as on an axis.

    >>> short_day(date(2020, 1, 3))
    '3 Jan'
    """
    return f"{day.day} {short_month(day)}"


def short_month(day: date) -> str:
    """Write the month of a day in three letters.

    >>> short_month(date(2019, 9, 1))
    'Sep'
    """
    return month_name(day.month)[:_SHORT]


def short_weekday(day: date) -> str:
    """Write the weekday of a day in three letters.

    >>> short_weekday(date(2020, 1, 3))
    'Fri'
    """
    return weekday_name(day.weekday())[:_SHORT]

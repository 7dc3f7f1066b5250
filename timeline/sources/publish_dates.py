"""Publish dates as files spell them, brought to ISO text where only one reading exists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime

from timeline.model import Publication

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY, _YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>\d{4})\b"
_NUMBER, _STROKE = r"(?P<month>\d{1,2})", r"(?P<stroke>[-–/.])"
_DATES = tuple(
    re.compile(rf"\b{form}", re.IGNORECASE)
    for form in (
        rf"{_DAY}(?: of)?[ .-]*{_MONTH}[ ,-]*{_YEAR}",
        rf"{_MONTH} ?{_DAY} ?[ ,]+{_YEAR}",
        rf"{_YEAR}{_STROKE}{_NUMBER}(?P=stroke){_DAY}(?=\b|t)",
        rf"{_DAY}{_STROKE}{_NUMBER}(?P=stroke){_YEAR}",
        rf"{_NUMBER}{_STROKE}{_DAY}(?P=stroke){_YEAR}",
    )
)
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d))?(?::\d\d(?:\.\d+)?)?\s*(?P<half>[ap])\.?m\b\.?"
    r"|(?P<hour24>\d{1,2})[:.h](?P<minute24>\d\d)(?::\d\d(?:\.\d+)?)?",
    re.IGNORECASE,
)
_ZONE = re.compile(r"(?:UTC|GMT)?(?P<offset>[+-]\d\d:?\d\d)\b|\b(?P<letters>Z|[A-Z]{2,4})\b")
# RFC 2822, section 4.3
_ZONES = {
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0,
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
}  # fmt: skip
_WEEKDAY = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.IGNORECASE
)
_FILLING = re.compile(r"(?:\b(?:at|on|t)\b|[\s,.|()–-])*", re.IGNORECASE)
_DAY_IN_A_ZONE = re.compile(r"(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)")  # XML Schema, `date`
_NAME_OF_ZONE = re.compile(r"\[[\w/+-]+\]$")  # RFC 9557: behind the offset
_RUN_TOGETHER = re.compile(r"(\d{8})(\d{6})")  # as GDELT writes 20191231183000
# Seconds or milliseconds, from September 2001 to March 2030: none of them begins like a year.
_SINCE_1970 = re.compile(r"(1[0-8]\d{8})(?:\d{3}|\.\d+)?")


def to_iso(value: str) -> str:
    """Write a publish date as ISO text; what has no reading, or two, comes back unchanged.

    ISO 8601, RFC 2822 (as in feeds), dates with the month as an English word, numbers
    between strokes when they cannot be read the other way round, seconds since 1970.
    A zone whose letters RFC 2822 does not know is left out: the clock is the newsroom's.

    >>> to_iso("Tue, 31 Dec 2019 18:30:00 +0300")
    '2019-12-31T18:30:00+03:00'
    >>> to_iso("Tuesday, December 31st, 2019 at 10:15 p.m.")
    '2019-12-31T22:15:00'
    >>> to_iso("12/31/2019"), to_iso("03/04/2019")
    ('2019-12-31', '03/04/2019')
    """
    stripped = _NAME_OF_ZONE.sub("", value.strip("\ufeff \t\r\n"))
    if day := _DAY_IN_A_ZONE.fullmatch(stripped):
        stripped = day[1]
    with suppress(ValueError):
        Publication.parse(stripped)
        return stripped
    readings = {*_written(stripped)} or {*_in_digits(stripped)} or {*_in_mail(stripped)}
    return readings.pop() if len(readings) == 1 else value


def _written(value: str) -> Iterator[str]:
    """Read a day with or without a clock time and a zone; no other word may stand beside them."""
    for form in _DATES:
        if day := form.search(value):
            rest = _WEEKDAY.sub(" ", _without(value, day))
            clock = _CLOCK.search(rest)
            rest = _without(rest, clock)
            zone = _ZONE.search(rest) if clock else None
            if _FILLING.fullmatch(_without(rest, zone)):
                with suppress(ValueError):
                    yield _iso(day, clock, zone)


def _without(text: str, found: re.Match[str] | None) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}" if found else text


def _iso(day: re.Match[str], clock: re.Match[str] | None, zone: re.Match[str] | None) -> str:
    """Put the parts together; raises ValueError for a day or an hour that does not exist."""
    month = day["month"].lower()
    number = int(month) if month.isdecimal() else _MONTHS.index(month[:3]) + 1
    read = date(int(day["year"]), number, int(day["day"]))
    if clock is None:
        return read.isoformat()
    return datetime.combine(read, _time(clock), _offset(zone) if zone else None).isoformat()


def _time(clock: re.Match[str]) -> time:
    if clock["half"] is None:
        return time(int(clock["hour24"]), int(clock["minute24"]))
    hour = int(clock["hour"])
    if not 1 <= hour <= 12:
        raise ValueError(f"{clock[0]!r} is no time of day")
    return time(hour % 12 + 12 * (clock["half"].lower() == "p"), int(clock["minute"] or 0))


def _offset(zone: re.Match[str]) -> tzinfo | None:
    """The offset of a zone; None for letters that mail does not know."""
    if zone["offset"]:
        return datetime.strptime(zone["offset"], "%z").tzinfo
    hours = _ZONES.get(zone["letters"])
    return None if hours is None else timezone(timedelta(hours=hours))


def _in_digits(value: str) -> Iterator[str]:
    if seconds := _SINCE_1970.fullmatch(value):
        yield datetime.fromtimestamp(int(seconds[1]), UTC).isoformat()
    elif run := _RUN_TOGETHER.fullmatch(value):
        with suppress(ValueError):
            yield datetime.strptime(run[0], "%Y%m%d%H%M%S").isoformat()


def _in_mail(value: str) -> Iterator[str]:
    """RFC 2822 and the clock of Unix, "Tue Dec 31 22:15:00 UTC 2019"."""
    if not re.search(r"[ap]\.?m\b", value, re.IGNORECASE):  # which mail does not know
        with suppress(ValueError, IndexError):
            read = parsedate_to_datetime(value)
            yield read.isoformat() if ":" in value else read.date().isoformat()

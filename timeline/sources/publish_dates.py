"""Publish dates as files spell them, brought to ISO text where only one reading exists."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import datetime
from email.utils import parsedate_to_datetime
from itertools import product

from timeline.model import Publication

_DAYS = ("%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y")
_TIMES = ("", " %H:%M", " %I:%M %p", " %H:%M:%S")
_SLASHED = ("%d/%m/%Y", "%m/%d/%Y", "%Y/%m/%d")
# what may stand in a written date and says nothing: the weekday, an ordinal's ending
_FILLING = re.compile(
    r"^\w+day[ ,]+|(?<=\d)(?:st|nd|rd|th)\b|\bat\b|[,|]|(?<=[a-z])\.", re.IGNORECASE
)
_SEPT = re.compile(r"\bsept\b", re.IGNORECASE)  # as newspapers shorten it, and no calendar does
_UTC = re.compile(r"\s*(?:UTC|GMT)$")


def to_iso(value: str) -> str:
    """Write a publish date as ISO text; what has no reading, or two, comes back unchanged.

    ISO 8601, RFC 2822 (as in feeds), dates with the month as an English word, and numbers
    between strokes when they cannot be read the other way round.

    >>> to_iso("Tue, 31 Dec 2019 18:30:00 +0300")
    '2019-12-31T18:30:00+03:00'
    >>> to_iso("Tuesday, December 31st, 2019")
    '2019-12-31'
    >>> to_iso("12/31/2019"), to_iso("03/04/2019")
    ('2019-12-31', '03/04/2019')
    """
    for iso in (value, _UTC.sub("+00:00", value)):
        with suppress(ValueError):
            Publication.parse(iso)
            return iso
    readings = _in_words(value) or _in_mail(value) or _in_numbers(value)
    return readings.pop() if len(readings) == 1 else value


def _in_words(value: str) -> set[str]:
    bare = _SEPT.sub("sep", " ".join(_FILLING.sub(" ", value).split()))
    forms = (day + time for day, time in product(_DAYS, _TIMES))
    return {_iso(read, ":" in bare) for form in forms if (read := _read(bare, form))}


def _in_mail(value: str) -> set[str]:
    try:
        return {_iso(parsedate_to_datetime(value), ":" in value)}
    except (ValueError, IndexError):
        return set()


def _in_numbers(value: str) -> set[str]:
    day, _, time = re.sub(r"[./-]", "/", value.strip(), count=2).partition(" ")
    forms = (form + after for form, after in product(_SLASHED, _TIMES))
    whole = f"{day} {time}".strip()
    return {_iso(read, bool(time)) for form in forms if (read := _read(whole, form))}


def _read(text: str, form: str) -> datetime | None:
    try:
        return datetime.strptime(text, form)
    except ValueError:
        return None


def _iso(read: datetime, has_time: bool) -> str:
    return read.isoformat() if has_time else read.date().isoformat()

"""The date at the head of a text: no publish date, but one to ask the visitor about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from timeline.dates import find_dates
from timeline.model import Anchor

_LINES = 6  # headline, subtitle, byline, place, and two to spare
_LONGEST = 120  # characters of a line that is no paragraph yet


@dataclass(frozen=True, slots=True)
class Byline:
    """A full date at the head of a text, and the words that give it."""

    day: date
    words: str


def byline(text: str) -> Byline | None:
    r"""Find the first full date among the short lines at the head of a text.

    A date in a paragraph is one of the story, not of the page, and is left alone.

    >>> byline("Army strikes back\n\nAgencies | Dec 18, 2014, 07.46 PM IST\nPESHAWAR: ...")
    Byline(day=datetime.date(2014, 12, 18), words='Dec 18, 2014, 07.46 PM IST')
    >>> byline("Army strikes back\nOn Friday") is None
    True
    """
    lines = islice((line for line in text.splitlines() if line.strip()), _LINES)
    for line in lines:
        if len(line) > _LONGEST:
            return None
        for found in find_dates(line, None):
            interval = found.interval
            if interval is None or found.anchor is not Anchor.CALENDAR:
                continue
            if interval.last_day - interval.first_day < timedelta(days=1):
                return Byline(interval.first_day, found.text)
    return None

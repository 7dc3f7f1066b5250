"""The date at the head of a text: no publish date, but one to ask the visitor about."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from timeline.dates import find_dates
from timeline.events.story import story_sentences
from timeline.model import Anchor, Span

_LINES = 6  # headline, subtitle, byline, place, and two to spare
_LONGEST = 120  # characters of a line that is no paragraph yet
_STAMP = re.compile(r"[^|]{,120} \| ([^|]{,60}?)[(–—-]")  # PLACE | day, hour PLACE (Agency) -
_CAPTION = re.compile(r"(?:\S+\s+){9}.*\.\s*$")  # a sentence; what is no story has no full stop
_NO_YEAR = re.compile(r"XXXX-(\d\d-\d\d)")


@dataclass(frozen=True, slots=True)
class Byline:
    """The words at the head of a text that give a date, and its day; None without a year."""

    words: str
    day: date | None


def byline(text: str, near: date | None = None) -> Byline | None:
    r"""Find the first full date among the short lines at the head of a text, or in its dateline.

    A date in a paragraph or caption is one of the story, not of the page, and is left alone. To
    a dateline without a year that of the nearest such day to `near` is given.

    >>> byline("Army strikes back\n\nAgencies | Dec 18, 2014, 07.46 PM IST\nPESHAWAR: ...")
    Byline(words='Dec 18, 2014, 07.46 PM IST', day=datetime.date(2014, 12, 18))
    >>> byline("Army strikes back\nOn Friday") is None
    True
    """
    has_begun = False
    for line in islice(filter(str.strip, text.splitlines()), _LINES):
        found = None
        if len(line) > _LONGEST:
            has_begun = True
            found = next(_dated(_above_story(line)), None) or _dateline_without_year(line, near)
        elif not (has_begun or _CAPTION.search(line)):
            found = next(_dated(line), None)
        if found is not None:
            return found
    return None


def _above_story(line: str) -> str:
    """What a paragraph has before its story: a dateline, or the stamp of the page behind a bar.

    >>> _above_story("By A. Writer TRIPOLI | Sat Mar 19, 2011 TRIPOLI (Agency) - Jets bombed.")
    'Sat Mar 19, 2011 TRIPOLI '
    >>> _above_story("Jets bombed a depot on 19 March 2011.")
    ''
    """
    stamped = _STAMP.match(line)
    return stamped[1] if stamped else line[: story_start(line)]


def story_start(line: str) -> int:
    """Where the story begins in a line, behind the dateline.

    >>> line = "BISHKEK, September 17 (Agency) - Two men died."
    >>> line[story_start(line) :]
    'Two men died.'
    """
    whole = [Span(0, len(line))]
    return next((start for start, _ in story_sentences(line, whole)), 0)


def _dated(line: str) -> Iterator[Byline]:
    for found in find_dates(line, None):
        interval = found.interval
        if interval is None or found.anchor is not Anchor.CALENDAR:
            continue
        if interval.last_day - interval.first_day < timedelta(days=1):
            yield Byline(found.text, interval.first_day)


def _dateline_without_year(line: str, near: date | None) -> Byline | None:
    for found in find_dates(line[: story_start(line)], None):
        if day := _NO_YEAR.fullmatch(found.timex_value):
            return Byline(found.text, None if near is None else _nearest(day[1], near))
    return None


def _nearest(day: str, near: date) -> date | None:
    """The day of this month and number that is the nearest to another.

    >>> _nearest("12-31", date(2020, 1, 2)), _nearest("02-29", date(2022, 3, 1))
    (datetime.date(2019, 12, 31), None)
    """
    years = (near.year - 1, near.year, near.year + 1)
    written = (f"{year}-{day}" for year in years if day != "02-29" or isleap(year))
    return min(map(date.fromisoformat, written), key=lambda one: abs(one - near), default=None)

"""The day of a statement or a dateline, which is not that of what is told: *said on Monday*."""

from __future__ import annotations

import re

from timeline.model import DateMention

_LOOKS_BACK = 60  # characters before a date
_SAYING = re.compile(
    r"\b(?:said|told [\w ]{2,30}|announced|warned|declared|reported|added|confirmed)"
    r"(?: in an? \w+)? (?:(?:late|early) )?(?:on )?$"
)
_PLACE = re.compile(r"[A-Z]{3,}[^.;:\n]{0,60},\s+")
# "Sat May 7, 2011 7:30 pm EDT TRIPOLI (Agency) - ": nothing but names before who signs.
_SIGNED_AFTER = re.compile(
    r"(?:[\s,/|\\:]*[A-Z][\w'’./\\-]*){0,6}[\s,]*(?:\([^()\n]{2,30}\)|-LRB-[^\n]{2,30}?-RRB-)"
    r"\s*(?:--|[-–—])\s"
)
_DATELINE_ENDS = re.compile(r"[^.;:\n]{0,40}?(?:--|[-–—_])")


def is_of_dateline(date: DateMention, text: str) -> bool:
    """Tell whether a date stands in a dateline: "BAMAKO, May 15 (Agency) - ".

    So does the stamp of a page before it: "Sat May 7, 2011 7:30 pm EDT TRIPOLI (Agency) - ".

    >>> from timeline.dates import find_dates
    >>> text = "BAMAKO, 3 May 2014 - Shells fell on 1 May 2014."
    >>> [is_of_dateline(date, text) for date in find_dates(text)]
    [True, False]
    """
    line = text.rfind("\n", 0, date.start_char) + 1
    if _PLACE.fullmatch(text, line, date.start_char) is None:
        return _SIGNED_AFTER.match(text, date.end_char) is not None
    return _DATELINE_ENDS.match(text, date.end_char) is not None


def is_of_statement(date: DateMention, text: str, begin: int = 0) -> bool:
    """Tell whether a date is that of a statement, by the words before it from `begin` on.

    >>> from timeline.dates import find_dates
    >>> text = "The army said in a statement on 3 May 2014 that shells fell on 1 May 2014."
    >>> [is_of_statement(date, text) for date in find_dates(text)]
    [True, False]
    """
    start = date.start_char
    return _SAYING.search(text, max(begin, start - _LOOKS_BACK), start) is not None

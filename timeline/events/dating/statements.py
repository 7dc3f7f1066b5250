"""The day of a statement, which is not that of what is stated: *said on Monday*."""

from __future__ import annotations

import re

from timeline.model import DateMention

_LOOKS_BACK = 60  # characters before a date
_SAYING = re.compile(
    r"\b(?:said|told [\w ]{2,30}|announced|warned|declared|reported|added|confirmed)"
    r"(?: in an? \w+)? (?:(?:late|early) )?(?:on )?$"
)


def is_of_statement(date: DateMention, text: str, begin: int = 0) -> bool:
    """Tell whether a date is that of a statement, by the words before it from `begin` on.

    >>> from timeline.dates import find_dates
    >>> text = "The army said in a statement on 3 May 2014 that shells fell on 1 May 2014."
    >>> [is_of_statement(date, text) for date in find_dates(text)]
    [True, False]
    """
    start = date.start_char
    return _SAYING.search(text, max(begin, start - _LOOKS_BACK), start) is not None

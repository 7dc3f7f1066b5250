"""What a whole document shows about its dates before any of them is read."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from timeline.dates.context import Context, Tense, written_on
from timeline.dates.expressions import CalendarDate, ClockTime
from timeline.dates.grammar import Found
from timeline.dates.meanings import resolve
from timeline.intervals import Interval
from timeline.model import Publication

# "Theresa May", "Mr. March": a capital word that is no word of time before the month's name.
_MONTHS = ("March", "April", "May", "June", "August", "Ramadan")
_PERSON = re.compile(rf"\b([A-Z][a-z]+\.?)\s+({'|'.join(_MONTHS)})\b(?!\s+\d)")
_TIME_BEFORE = re.compile(
    r"\b(?:in|last|next|this|since|early|late|mid|until|before|during|through|of)[\s-]+$",
    re.IGNORECASE,
)
_OPENING = 400  # characters: a dateline stands in the first lines
_PLACE = re.compile(
    r"(?:^|\n)[^\n]{0,12}?[A-Z][A-Z .'’()/-]{2,40}(?:, [A-Z][\w. ]{1,24})?(?:,\s+|\s*\()$"
)
_AFTER = re.compile(
    r"\)?\s*(?:\([^()\n]{2,40}\)\s*)?(?:--|[-–—_])|\s*\([^()\n]{2,40}\)\s*:|\.?[^\S\n]*\n"
)
_NO_NAMES = frozenset(
    [
        "By",
        "And",
        "The",
        "A",
        "For",
        "From",
        "To",
        "Between",
        "Before",
        "After",
        "Or",
        "But",
        "On",
        "At",
        "As",
        "Around",
        "About",
        "Late",
        "Early",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "Holy",
        "Muslim",
        "Islamic",
    ]
)
_CUE_WIDTH = 12  # characters
# A line that tells of its picture, as agencies and papers write under them.
_CAPTION = re.compile(
    r"^[^\S\n]*(?:FILE(?: PHOTO)?\s?[-–—:]|(?:In )?[Tt]his (?:[\w.,]+ ){0,4}(?:file )?"
    r"(?:photo|photograph|image|picture|frame grab|satellite image|still)\b)[^\n]*$",
    re.MULTILINE,
)
# A line begins, or a word says so.
_STAMPING = re.compile(
    r"(?:^|\n)[^\S\n]*[-–—*•\[(]?[^\S\n]*[*_]{0,3}$|\b(?:updated?|posted|published):?(?: at)?\s+$",
    re.IGNORECASE,
)
_LONGEST_DELAY = 7  # days between a dateline and publication


def dateline_day(text: str, dates: Sequence[Found], publication: Publication | None) -> date | None:
    """Give the day that a text gives for itself ("BAGHDAD, Dec. 29 (Reuters) –"), if any.

    A dateline without a year needs a publish date, and must be of the week before it.
    """
    for found in dates:
        if found.start > _OPENING:
            break
        if isinstance(found.expression, CalendarDate) and _is_dateline(text, found):
            context = Context(publication, written_on(publication), tense=Tense.PAST)
            interval = resolve(found.expression, context).interval
            return _believed(interval, publication, is_full=found.expression.year is not None)
    return None


def _is_dateline(text: str, found: Found) -> bool:
    before = _PLACE.search(text[max(0, found.start - 100) : found.start])
    return before is not None and _AFTER.match(text, found.end) is not None


def _believed(
    interval: Interval | None, publication: Publication | None, is_full: bool
) -> date | None:
    if interval is None or interval.length.days != 1:
        return None
    day = interval.first_day
    if publication is None:
        return day
    delay = (publication.day - day).days
    return day if delay >= 0 and (is_full or delay <= _LONGEST_DELAY) else None


def is_stamp(text: str, found: Found) -> bool:
    """Tell whether a time is that of writing: "20:00 Three embassies closed", "Updated 8 p.m.".

    So it is in a ticker, in whatever order its lines stand.
    """
    if not isinstance(found.expression, ClockTime):
        return False
    return _STAMPING.search(text[max(0, found.start - _CUE_WIDTH) : found.start]) is not None


def captioned(text: str, dates: Sequence[Found]) -> frozenset[int]:
    """Give the starts of the dates of captions: the report does not go on from them.

    >>> text = "FILE - In this Nov. 12, 2015 file photo, soldiers stand guard."
    >>> captioned(text, [Found(15, 28, CalendarDate(2015, 11, 12), "")])
    frozenset({15})
    """
    ends = {found.start(): found.end() for found in _CAPTION.finditer(text)}
    starts = list(ends)
    homes = ((each.start, bisect_right(starts, each.start) - 1) for each in dates)
    return frozenset(start for start, home in homes if home >= 0 and start < ends[starts[home]])


def without_people(text: str, dates: Sequence[Found]) -> list[Found]:
    """Leave out months that are people here: in a text on Theresa May, "a defeat for May"."""
    if not any(text[each.start : each.end] in _MONTHS for each in dates):
        return list(dates)
    people = {
        month
        for before, month in _PERSON.findall(text)
        if not _TIME_BEFORE.match(before.lower() + " ") and before not in _NO_NAMES
    }
    if not people:
        return list(dates)
    return [
        each
        for each in dates
        if text[each.start : each.end] not in people
        or _TIME_BEFORE.search(text[max(0, each.start - _CUE_WIDTH) : each.start])
    ]


def writes_day_first(dates: Sequence[Found]) -> bool | None:
    """Tell how a document writes 3/4/2019: as the dates in it that can be read in one way only.

    None where no date shows it, or where they contradict each other.
    """
    shown = {
        each.expression.day_first
        for each in dates
        if isinstance(each.expression, CalendarDate) and each.expression.day_first is not None
    }
    return shown.pop() if len(shown) == 1 else None

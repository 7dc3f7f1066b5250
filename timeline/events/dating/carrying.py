"""A day taken over from another sentence: the whole day, for the hour is that of the deed there."""

from __future__ import annotations

from dataclasses import replace

from timeline.events.dating.days import coded, in_words
from timeline.intervals import Interval
from timeline.model import EventDate, Status

# What may take over a day: what the text says was done, and no words, which may come long after.
FACTS = frozenset({Status.HAPPENED, Status.CLAIMED})
SPOKEN = frozenset({"threat", "accusation"})

_UNWRITTEN = "no date is written: the story was on"


def carried(date: EventDate, rule: str) -> EventDate:
    """The day of an event told before (or after), as the date of one that goes on with it.

    *Gunmen stormed the bank at 2:30 p.m. on Friday. Two guards were shot*: on Friday.

    >>> from timeline.dates import find_dates
    >>> [found] = find_dates("Gunmen stormed the bank at 2:30 p.m. on 3 May 2024.")
    >>> day = carried(EventDate(found, "own phrase"), "story goes on")
    >>> day.mention.edtf, day.rule
    ('2024-05-03', 'story goes on')
    """
    told = date.mention.interval
    if told is None:
        return replace(date, rule=rule)
    days = Interval(Interval.day(told.first_day).start, Interval.day(told.last_day).end)
    precision, edtf = coded(days)
    mention = replace(
        date.mention,
        interval=days,
        precision=precision,
        edtf=edtf,
        timex_type="DATE",
        timex_value=edtf,
        explanation=_explained(date.mention.explanation, days),
    )
    return EventDate(mention, rule)


def _explained(first: str, days: Interval) -> str:
    """Say that a day was taken over, and why it was that day `first`, however often since."""
    if first.startswith(_UNWRITTEN):
        return first
    return f"{_UNWRITTEN} {in_words(days)} when this was told ({first})"

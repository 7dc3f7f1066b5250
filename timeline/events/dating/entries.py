"""The day of an entry of a log or a live report: at its head, named in it, or that of posting."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.calendar_words import say_day
from timeline.events.dating.carrying import carried
from timeline.events.dating.days import DAY_OR_FINER, inferred
from timeline.events.dating.headings import heading_date
from timeline.events.dating.marking import begin_between
from timeline.events.dating.statements import is_of_statement
from timeline.events.story import is_live_entry
from timeline.events.told import Told
from timeline.intervals import Interval
from timeline.model import Anchor, DateMention, Document, EventDate

_CLOCK = 6  # characters of the clock at the head of a live entry, "11:30 "
_HEAD_LINES = 3  # headline, standfirst and author, over the day of a page
_HEAD = re.compile(r"(?:[.!?:]|\d)\s+(?:In|Since|During|By|Between|From)\s$")
_REPORTED = re.compile(r"\b(?:said|announced|claimed|reported)(?: that)? (?:[\w'’-]+ ){1,4}had $")
_AS_OF_NOW = frozenset({"threat", "talks", "sanctions", "diplomatic_break"})
_REASONS = {
    "live entry": "told in an entry of a live report",
    "told in the present": "told in the present",
}


def date_at_head(document: Document, told: Told, dates: Sequence[DateMention]) -> EventDate | None:
    """What an entry of a log tells, in the past or the present, is of the day at its head."""
    if told.definite or told.perfect_past:
        return None
    date = heading_date(document.text, told.mention.span.start, dates)
    if date is None or _is_of_page(date, document, dates):
        return None
    return EventDate(date, "heading")


def _is_of_page(date: DateMention, document: Document, dates: Sequence[DateMention]) -> bool:
    """Tell whether a day under a headline is that of publication, and heads no entry of a log.

    A log has it on its first line, or other days that head entries.
    """
    published, interval = document.publication, date.interval
    if published is None or interval is None or interval != Interval.day(published.day):
        return False
    above = document.text[: date.start_char].split("\n")[:-1]
    lines = [line for line in above if line.strip()]
    is_top = 0 < len(lines) <= _HEAD_LINES and not any(line.endswith(".") for line in lines)
    return is_top and not any(
        heading_date(document.text, other.end_char, [other]) == other
        for other in dates
        if other.interval != interval
    )


def date_named_in(document: Document, told: Told, dates: Sequence[DateMention]) -> EventDate | None:
    """The day that an entry of a live report named last: *They came yesterday. Guards fired*.

    The clock at its head is that of the posting.
    """
    at = told.mention.span.start
    if told.definite or told.perfect_past or not is_live_entry(document.text, at):
        return None
    if told.until_now:
        return None  # "six have been led away because of what happened on Monday"
    date = _named_last(document, told, dates)
    is_day = date is not None and date.precision in DAY_OR_FINER
    return carried(EventDate(date, "live entry"), "live entry") if date and is_day else None


def _named_last(document: Document, told: Told, dates: Sequence[DateMention]) -> DateMention | None:
    """The day, or the longer time at the head of a sentence, that an entry named last."""
    text, end = document.text, told.mention.sentence.start
    line = text.rfind("\n", 0, told.mention.span.start) + 1
    named = dates[begin_between(dates, line + _CLOCK, end)]
    return next(
        (
            date
            for date in reversed(named)
            if date.interval is not None and not is_of_statement(date, text)
            if date.precision in DAY_OR_FINER or _heads_sentence(date, text)
        ),
        None,
    )


def _heads_sentence(date: DateMention, text: str) -> bool:
    """*In October 2021 they staged a coup*: what follows is of that time, or of later."""
    return _HEAD.search(text, max(0, date.start_char - _CLOCK), date.start_char) is not None


def _is_reported(told: Told) -> bool:
    """*The army said it had seized the airport*: what it says is *we have seized it*."""
    return _REPORTED.search(told.mention.said_before) is not None


def date_as_posted(
    document: Document, told: Told, dates: Sequence[DateMention]
) -> EventDate | None:
    """An entry of a live report, or an act told in the present: the day of publication.

    Not what the entry looks back on: *four years after they fled*, *in the months that followed*.
    """
    publication, mention = document.publication, told.mention
    rule = _posted_by(document, told, dates)
    if publication is None or not rule:
        return None
    date = inferred(
        mention.span,
        mention.trigger,
        Interval.day(publication.day),
        anchor=Anchor.PUBLICATION,
        rule=rule.replace(" ", "_"),
        explanation=(
            f"no date is written: {mention.trigger!r} is {_REASONS[rule]}, so it is dated"
            f" to the day of publication, {say_day(publication.day)}"
        ),
    )
    return EventDate(date, rule)


def _posted_by(document: Document, told: Told, dates: Sequence[DateMention]) -> str:
    """The rule by which a deed is of the day of publication; empty where it need not be."""
    if told.definite or (told.perfect_past and not _is_reported(told)):
        return ""
    if told.counted is not None and told.counted.days:
        return ""
    mention = told.mention
    live = is_live_entry(document.text, mention.span.start)
    if live and not told.present and _named_last(document, told, dates) is not None:
        return ""
    if live:
        return "live entry"
    # "Has threatened to" may be of any day before: who threatens does so again and again.
    is_repeated = told.until_now and mention.type == "threat"
    now = told.present and mention.type in _AS_OF_NOW and not is_repeated
    return "told in the present" if now else ""

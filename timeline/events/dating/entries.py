"""The day of an entry of a log or a live report: at its head, named in it, or that of posting."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.dating.carrying import carried
from timeline.events.dating.days import inferred
from timeline.events.dating.headings import heading_date
from timeline.events.dating.marking import begin_between
from timeline.events.dating.statements import is_of_statement
from timeline.events.story import is_live_entry
from timeline.events.told import Told
from timeline.intervals import Interval, Precision
from timeline.model import Anchor, DateMention, Document, EventDate

DAY_OR_FINER = frozenset({Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY})
_CLOCK = 6  # characters of the clock at the head of a live entry, "11:30 "
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
    return EventDate(date, "heading") if date is not None else None


def date_named_in(document: Document, told: Told, dates: Sequence[DateMention]) -> EventDate | None:
    """The day that an entry of a live report named last: *They came yesterday. Guards fired*.

    The clock at its head is that of the posting.
    """
    at = told.mention.span.start
    if told.definite or told.perfect_past or not is_live_entry(document.text, at):
        return None
    if told.until_now:
        return None  # "six have been led away because of what happened on Monday"
    line = document.text.rfind("\n", 0, at) + 1
    named = dates[begin_between(dates, line + _CLOCK, told.mention.sentence.start)]
    days = (date for date in reversed(named) if date.interval is not None)
    date = next((one for one in days if not is_of_statement(one, document.text)), None)
    is_day = date is not None and date.precision in DAY_OR_FINER
    return carried(EventDate(date, "live entry"), "live entry") if date and is_day else None


def date_as_posted(document: Document, told: Told) -> EventDate | None:
    """An entry of a live report, or an act told in the present: the day of publication."""
    publication = document.publication
    if publication is None or told.definite or told.perfect_past:
        return None
    mention = told.mention
    live = is_live_entry(document.text, mention.span.start)
    # "Has threatened to" may be of any day before: who threatens does so again and again.
    is_repeated = told.until_now and mention.type == "threat"
    now = told.present and mention.type in _AS_OF_NOW and not is_repeated
    if not live and not now:
        return None
    rule = "live entry" if live else "told in the present"
    date = inferred(
        mention.span,
        mention.trigger,
        Interval.day(publication.day),
        anchor=Anchor.PUBLICATION,
        rule=rule.replace(" ", "_"),
        explanation=(
            f"no date is written: {mention.trigger!r} is {_REASONS[rule]}, so it is dated"
            f" to the day of publication, {publication.day:%d %B %Y}"
        ),
    )
    return EventDate(date, rule)

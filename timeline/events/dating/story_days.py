"""The day that a story is on, and what leaves it: another date, but not each that a text names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.events.dating.carrying import FACTS, SPOKEN
from timeline.events.dating.days import is_ahead
from timeline.events.dating.elsewhere import (
    is_in_a_name,
    is_of_description,
    is_of_past_before,
)
from timeline.events.dating.marking import begin_between
from timeline.events.dating.statements import is_of_statement
from timeline.events.told import SPOKEN_OF, Told
from timeline.intervals import Interval, Precision
from timeline.model import DateMention, EventDate, EventMention

TWO_DAYS = timedelta(days=2)  # "on Wednesday night and early on Thursday"
LASTING = re.compile(
    r"(?i)\b(?:to have|(?:for|over|in|during) (?:[\w-]+ ){0,12}?(?:days?|weeks?|months?|years?))\b"
)
_NEWS = timedelta(days=10)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Day:
    """A day that a story is on, and up to which character it was told."""

    date: EventDate
    until: int


@dataclass(frozen=True, slots=True)
class Story:
    """A text with its dates, sorted by start; each mention's wording and event, by its id."""

    text: str
    dates: Sequence[DateMention]
    wordings: Mapping[str, Told]
    events: Mapping[str, str]
    today: date | None
    are_settled: bool

    def dates_between(self, start: int, end: int) -> Sequence[DateMention]:
        """The dates that begin between two characters, without bare lengths of time."""
        within = self.dates[begin_between(self.dates, start, end)]
        return [d for d in within if d.timex_type != "DURATION" or d.interval is not None]

    def is_ahead(self, named: DateMention) -> bool:
        """Tell whether a date lies after the day of publication."""
        return is_ahead(named, self.today)

    def is_news(self, day: EventDate) -> bool:
        """Tell whether a day is of the last days before publication; the rest is history."""
        interval = day.mention.interval
        return self.today is None or interval is None or self.today - interval.last_day <= _NEWS

    def leaves(self, day: EventDate, dates: Sequence[DateMention]) -> bool:
        """Tell whether one of some dates sets another time than a day told before.

        The day of a statement does not, unless that was made before; nor does *at noon* on that
        very day; nor does what only names a thing or ranks the deed: *a 2003 truce*, *the worst
        since a raid in 1983*.
        Nor do days of what is described, *which fell in July*, or of what is to come.
        """
        return any(
            not (
                self.is_ahead(date)
                or (is_of_statement(date, self.text) and not _is_before(date, day.mention))
                or is_of_description(date, self.text)
                or is_of_past_before(date, self.text)
                or _is_within(date.interval, day.mention.interval)
                or (date.precision is Precision.YEAR and is_in_a_name(date, self.text))
            )
            for date in dates
        )


def length(date: EventDate) -> timedelta:
    """How long a time a date covers; without end where it has no place on the calendar."""
    interval = date.mention.interval
    return interval.length if interval is not None else timedelta.max


def words_told(mention: EventMention) -> set[str]:
    """The words of the sentence that tells a deed, in small letters."""
    return set(map(str.lower, _WORD.findall(mention.quote)))


def sets_day(told: Told, date: EventDate) -> bool:
    """Tell whether what follows a telling is of its day."""
    return (
        length(date) <= TWO_DAYS
        and date.rule != SPOKEN_OF
        and told.mention.status in FACTS
        and told.mention.type not in SPOKEN
        and (told.backbone or date.rule == "upper clause")
        and not told.answered
    )


def turns_back(sentence: Sequence[EventMention], story: Story) -> bool:
    """*The raid came a day after boats battled a flotilla*: what follows may be of either day."""
    tellings = [story.wordings[mention.id] for mention in sentence]
    known = {told.mention.id for told in tellings if told.definite}
    return any(one.lies_apart and one.counted and one.counted.base in known for one in tellings)


def _is_before(date: DateMention, day: DateMention) -> bool:
    """*Said on Sunday that jets bombed it*: not on the Monday that the story was on."""
    if date.interval is None or day.interval is None:
        return False
    return date.interval.last_day < day.interval.first_day


def _is_within(part: Interval | None, day: Interval | None) -> bool:
    if part is None or day is None:
        return False
    return day.first_day <= part.first_day and part.last_day <= day.last_day

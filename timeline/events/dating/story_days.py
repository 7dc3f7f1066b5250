"""The day that a story is on, and what leaves it: another date, but not each that a text names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.events.dating.days import is_ahead
from timeline.events.dating.elsewhere import (
    is_in_a_name,
    is_of_description,
    is_of_past_before,
)
from timeline.events.dating.marking import begin_between
from timeline.events.dating.statements import is_of_statement
from timeline.events.told import Told
from timeline.intervals import Interval, Precision
from timeline.model import DateMention, EventDate

_NEWS = timedelta(days=10)


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


def _is_before(date: DateMention, day: DateMention) -> bool:
    """*Said on Sunday that jets bombed it*: not on the Monday that the story was on."""
    if date.interval is None or day.interval is None:
        return False
    return date.interval.last_day < day.interval.first_day


def _is_within(part: Interval | None, day: Interval | None) -> bool:
    if part is None or day is None:
        return False
    return day.first_day <= part.first_day and part.last_day <= day.last_day

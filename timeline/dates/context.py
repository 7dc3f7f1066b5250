"""What an expression is read against: the publish date, the date last told, the tense."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from timeline.calendar_words import say_weekday
from timeline.dates.expressions import Unit
from timeline.dates.units import unit_around
from timeline.dates.wording import say_interval
from timeline.intervals import DAY, Interval, Precision
from timeline.model import Anchor, Publication

DAYS_OF_NEWS = 7
_COUNTED_FROM = {Precision.YEAR: 365 * DAY, Precision.MONTH: 28 * DAY, Precision.WEEK: 7 * DAY}
RECENT = 3  # told dates over which "in the evening" reaches back


class Tense(StrEnum):
    """Whether the words around tell of what was or of what will be."""

    PAST = "past"
    LIKELY_PAST = "likely past"  # a past verb governs, but not by "on" or "in"
    THEN_FUTURE = "then future"  # "was to", "would": ahead of what is told, may be over by now
    LIKELY_FUTURE = "likely future"  # a timetable: the next such weekday, of months the nearer
    PRESENT = "present"  # "is", "are": what words say so far, before the rest decides
    FUTURE = "future"
    UNKNOWN = "unknown"

    @property
    def is_ahead(self) -> bool:
        """Whether it is of what is to come, surely or likely."""
        return self in (Tense.FUTURE, Tense.THEN_FUTURE, Tense.LIKELY_FUTURE)


@dataclass(frozen=True, slots=True)
class Now:
    """The day that relative words count from, and how an explanation names it."""

    day: date
    anchor: Anchor
    phrase: str


@dataclass(frozen=True, slots=True)
class Told:
    """A date that the text has told; `aside` if the telling does not go on from it.

    `attributed` if it only tells when the sentence was said: "on Friday, they said on Sunday",
    or what is meant, and lies behind: "fell on Friday like the one that killed nine in May".
    `beside` if it is the very day that is counted: "on 3 May, the day before the raids".
    """

    interval: Interval
    precision: Precision
    aside: bool = False
    value: str = ""  # TIMEX3
    attributed: bool = False
    beside: bool = False

    @property
    def now(self) -> Now:
        """The day that relative words may count from."""
        when = say_interval(self.interval, self.precision)
        # A night is of the day on which it ends: after "overnight", "in the afternoon" is today's.
        night = self.precision is Precision.PART_OF_DAY
        day = self.interval.last_day if night else self.interval.first_day
        return Now(day, Anchor.TEXT, f"{when}, the date last told")


def _fits(told: Told, precision: Precision) -> bool:
    """Tell whether a span is short enough to count years, months or weeks from."""
    longest = _COUNTED_FROM.get(precision)
    return (
        longest is not None
        and told.precision is Precision.SPAN
        and (told.interval.length < longest)
    )


def written_on(
    publication: Publication | None, dateline: date | None = None, is_later: bool = False
) -> Now | None:
    """Give the day of the dateline that a text gives for itself, else that of publication.

    `is_later` if that is by the clock of the place, where it was the next day.
    """
    if dateline is not None:
        return Now(dateline, Anchor.DATELINE, f"the dateline of {say_weekday(dateline)}")
    if publication is not None:
        day = publication.day
        named = f"publication on {say_weekday(day)}"
        phrase = f"{named}, as its opening shows it was there" if is_later else named
        return Now(day, Anchor.PUBLICATION, phrase)
    return None


@dataclass(frozen=True, slots=True)
class Context:
    """All that the meaning of an expression may depend on besides its own words.

    `published` is the day of writing, made once for a document by `written_on`;
    `history` holds the dates told so far, latest first, and `story` the one that a narrative
    has come to; `narrative` holds for paragraphs that tell of times long past, where
    relative words count from the date last told; `day_first` tells how this document writes
    numeric dates, None where it does not show; `ancient` is the year before Christ that was
    written last, None after one of our era; `pinned` overrides what "now" is;
    `in_sentence` holds if the date told last stands in the same sentence, `in_paragraph` if it is
    the only one that the paragraph has named;
    `event` is when that happened from which the expression counts ("after the raids");
    `year` is the one that a chronicle lends to the dates of its entries;
    `beyond_quarter` holds after "for the nine months": "a year earlier" is then a year;
    `onward` if a part of a day heads a sentence that goes on from the one before.
    """

    publication: Publication | None
    published: Now | None
    history: tuple[Told, ...] = ()
    story: Told | None = None
    narrative: bool = False
    tense: Tense = Tense.PAST
    day_first: bool | None = None
    ancient: int | None = None
    pinned: Now | None = None
    beyond_quarter: bool = False
    event: Told | None = None
    in_sentence: bool = False
    in_paragraph: bool = False
    year: int | None = None
    onward: bool = False

    @property
    def now(self) -> Now | None:
        """The day that "today" would mean here; None if nothing is known to count from."""
        if self.pinned is not None:
            return self.pinned
        if self.narrative and self.story is not None and self.today is not None:
            return self.story.now
        return self.published

    def now_for(self, unit: Unit) -> Now | None:
        """The day from which to count `unit`; None in a story that is told more coarsely.

        "Tonight" in a story of 1969 is on no day that the text tells.
        """
        now = self.now
        if now is None or self.story is None or now.anchor is not Anchor.TEXT or self.pinned:
            return now
        told = self.story.interval
        return now if unit_around(unit, told.first_day).contains(told) else None

    @property
    def near(self) -> Now | None:
        """The day near which a date without its year must lie."""
        if self.now is None and self.story is not None:
            return self.story.now
        return self.now

    @property
    def today(self) -> date | None:
        """The day of writing."""
        return None if self.published is None else self.published.day

    @property
    def told(self) -> Told | None:
        """The date told last, however coarse."""
        return self.history[0] if self.history else None

    def told_with(self, precision: Precision) -> Now | None:
        """The date told last that is at least as fine as `precision`.

        Publication, where nothing was told; None where the text has moved on since to a time
        told too coarsely ("In 2003 they invaded. Two days later ...").
        """
        skipped: list[Interval] = []
        for told in self.history:
            if told.attributed:
                continue
            if not precision.is_finer_than(told.precision) or _fits(told, precision):
                still_there = all(coarse.contains(told.interval) for coarse in skipped)
                return told.now if still_there else None
            if told.precision not in (Precision.DECADE, Precision.CENTURY):  # no telling goes there
                skipped.append(told.interval)
        return None if self.history else self.published

    def told_exactly(self, precision: Precision) -> Now | None:
        """The date told last, if it has just this precision."""
        told = self.told
        return told.now if told is not None and told.precision is precision else None

    def latest(self, precision: Precision) -> Told | None:
        """The latest of the dates told with just this precision that were over by now."""
        told = [each for each in self.history if each.precision is precision]
        if self.today is not None:
            told = [each for each in told if each.interval.last_day < self.today]
        return max(told, key=lambda each: each.interval.start) if told else None

    @property
    def told_quarter(self) -> Told | None:
        """The quarter told last: what "that quarter" means."""
        told = (each for each in self.history if each.precision is Precision.QUARTER)
        return next(told, None)

    @property
    def quarter(self) -> Told | None:
        """The quarter that "a year earlier" compares with, if the text speaks of one."""
        return None if self.beyond_quarter else self.latest(Precision.QUARTER)

    @property
    def day_told(self) -> Now | None:
        """The day on which the telling is: what "in the evening" is the evening of.

        That is a day told in the same sentence, or told last where words look ahead, else the
        last one that was no aside. A story that has moved on to a month has left its days
        behind; news come back to them, in a paragraph that names none before.
        """
        days: list[Told] = []
        for told in self.history[:RECENT]:
            if not Precision.DAY.is_finer_than(told.precision):
                days.append(told)
            elif self.narrative:
                break
        is_last = bool(days) and days[0] is self.told
        if days and (self.is_future or (self.in_sentence and is_last)):
            return days[0].now
        if is_last and self.in_paragraph and self._is_background(days[0]) and not days[0].aside:
            return days[0].now
        onward = (told.now for told in days if not (told.aside or self._is_background(told)))
        return next(onward, days[0].now if days else None)

    def _is_background(self, told: Told) -> bool:
        """Tell whether news look back at a date: days of their own are those of their week."""
        if self.narrative or self.today is None:
            return False
        return (self.today - told.interval.last_day).days > DAYS_OF_NEWS

    @property
    def days_just_told(self) -> frozenset[date]:
        """The days told last by themselves."""
        near = self.history[:RECENT]
        return frozenset(t.interval.first_day for t in near if t.precision is Precision.DAY)

    @property
    def is_future(self) -> bool:
        """Whether the words tell of what is to come."""
        return self.tense.is_ahead

"""What an expression is read against: the publish date, the date last told, the tense."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from timeline.dates.wording import say_interval, say_weekday
from timeline.intervals import Interval, Precision
from timeline.model import Anchor, Publication


class Tense(StrEnum):
    """Whether the words around tell of what was or of what will be."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Told:
    """The date that the text told last, and how it stood there."""

    interval: Interval
    precision: Precision
    text: str

    @property
    def phrase(self) -> str:
        """How an explanation names it."""
        when = say_interval(self.interval, self.precision)
        return f"{when}, the date last told"


@dataclass(frozen=True, slots=True)
class Now:
    """The day that relative words count from, and how an explanation names it."""

    day: date
    anchor: Anchor
    phrase: str


@dataclass(frozen=True, slots=True)
class Context:
    """All that the meaning of an expression may depend on besides its own words.

    `dateline` is a day that the text gives for itself; `day_first` tells how this document
    writes numeric dates, None where it does not show; `narrative` holds for paragraphs that
    tell of times long past, where relative words count from the date last told.
    """

    publication: Publication | None
    told: Told | None = None
    dateline: date | None = None
    narrative: bool = False
    tense: Tense = Tense.PAST
    day_first: bool | None = None

    @property
    def now(self) -> Now | None:
        """The day that "today" would mean here; None if nothing is known to count from."""
        if self.narrative and self.told is not None:
            return Now(self.told.interval.first_day, Anchor.TEXT, self.told.phrase)
        return self.published

    @property
    def published(self) -> Now | None:
        """The day of publication, else of the dateline."""
        if self.publication is not None:
            day = self.publication.day
            return Now(day, Anchor.PUBLICATION, f"publication on {say_weekday(day)}")
        if self.dateline is not None:
            day = self.dateline
            return Now(day, Anchor.DATELINE, f"the dateline of {say_weekday(day)}")
        return None

    @property
    def told_day(self) -> Now | None:
        """The day that "the same day" means: the date last told, else now."""
        if self.told is not None:
            return Now(self.told.interval.first_day, Anchor.TEXT, self.told.phrase)
        return self.published

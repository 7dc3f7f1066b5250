"""Time expressions as they were written and what they resolve to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timeline.intervals import Interval, Precision
from timeline.model.spans import Span


class Anchor(StrEnum):
    """What a relative date was counted from."""

    PUBLICATION = "publication"
    DATELINE = "dateline"
    TEXT = "text"  # an earlier date in the same text
    EVENT = "event"
    CALENDAR = "calendar"  # a full date needs no other
    NONE = "none"  # nothing to count from: unresolved


@dataclass(frozen=True, slots=True)
class Alternative:
    """A runner-up reading of a date, and why it was not chosen."""

    interval: Interval
    precision: Precision
    reason: str


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression in a text, resolved as far as its words allow.

    `interval` is None when nothing is known to count from, or when the expression names no
    place on the calendar (a set such as "every Friday", a bare duration).
    `explanation` is one English sentence.
    """

    start_char: int
    end_char: int
    text: str
    interval: Interval | None
    precision: Precision | None
    edtf: str
    timex_type: str  # DATE, TIME, DURATION or SET
    timex_value: str
    anchor: Anchor
    rule: str
    explanation: str
    alternatives: tuple[Alternative, ...] = ()
    zone: str = ""  # as named by the words ("GMT"); empty: the document's own

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return Span(self.start_char, self.end_char)

    def to_dict(self) -> dict[str, object]:
        """Give the mention as JSON-ready values, days inclusive, unresolved ones None."""
        first, last = _inclusive(self.interval, self.precision)
        return {
            "start_char": self.start_char,
            "end_char": self.end_char,
            "text": self.text,
            "first": first,
            "last": last,
            "precision": self.precision.value if self.precision else None,
            "edtf": self.edtf,
            "timex_type": self.timex_type,
            "timex_value": self.timex_value,
            "anchor": self.anchor.value,
            "rule": self.rule,
            "explanation": self.explanation,
            "alternatives": [_alternative_dict(other) for other in self.alternatives],
        }


def _inclusive(
    interval: Interval | None, precision: Precision | None
) -> tuple[str | None, str | None]:
    if interval is None or precision is None:
        return None, None
    return interval.inclusive(precision)


def _alternative_dict(other: Alternative) -> dict[str, str | None]:
    first, last = _inclusive(other.interval, other.precision)
    return {"first": first, "last": last, "reason": other.reason}

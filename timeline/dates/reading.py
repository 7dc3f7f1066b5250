"""What an expression turns out to mean: calendar time, its codes and the reason for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from timeline.intervals import Interval, Precision
from timeline.model import Alternative, Anchor


@dataclass(frozen=True, slots=True)
class Reading:
    """The meaning of one expression in its context.

    `because` is a clause that can follow "is 27 December 2019:"; `value` is the TIMEX3
    value; `approximate` marks "about"; `zone` is as named by the words.
    """

    interval: Interval | None
    precision: Precision | None
    value: str
    type: str = "DATE"
    anchor: Anchor = Anchor.CALENDAR
    rule: str = ""
    because: str = ""
    alternatives: tuple[Alternative, ...] = ()
    approximate: bool = False
    zone: str = ""

    def also(self, *others: Alternative) -> Reading:
        """Add runner-up readings, leaving out those that say the same."""
        known = [self.interval, *(other.interval for other in self.alternatives)]
        fresh = tuple(other for other in others if other.interval not in known)
        return replace(self, alternatives=self.alternatives + fresh)

    def moved(self, by: timedelta, because: str) -> Reading:
        """Give the same time of another day, whole days away; what is on no day stays."""
        if self.interval is None:
            return self
        there = Interval(self.interval.start + by, self.interval.end + by)
        days = self.interval.first_day.isoformat(), there.first_day.isoformat()
        return replace(self, interval=there, value=self.value.replace(*days), because=because)


def unresolved(value: str, rule: str, because: str, type: str = "DATE") -> Reading:
    """Give a reading that has no place on the calendar, and why."""
    return Reading(None, None, value, type, Anchor.NONE, rule, because)

"""What comes round every year, told without its year: "27 December", "May", "the third quarter".

News means the latest one on or before publication, and the first one after it when the
words tell of what is to come; where the tense does not show, the nearer one, the past
preferred. A narrative goes on from the date last told, forward rather than back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from timeline.dates.context import Context, Now, Tense
from timeline.dates.expressions import Unit
from timeline.dates.meanings.base import BEFORE_CHRIST, other_unit, unit_reading
from timeline.dates.reading import Reading, unresolved
from timeline.dates.timex import unit_value
from timeline.intervals import Interval
from timeline.model import Anchor

Yearly = Callable[[int], Interval | None]  # the one of a year, None if that year has none

_REACH = 8  # years between two 29ths of February at most
# How much likelier the past is where no tense decides.
_COMING_PENALTY = {Tense.UNKNOWN: 4, Tense.LIKELY_FUTURE: 4, Tense.LIKELY_PAST: 5}
_FAR_AHEAD = 290  # days: what is to come later than that is written with its year
_BACK_PENALTY = 2  # stories go forward
_LEAP_YEAR = 2000
_UNKNOWN = "XXXX"


def read_yearly(
    of_year: Yearly, unit: Unit, name: str, context: Context, again: Yearly | None = None
) -> Reading:
    """Choose the year of something that comes once a year; OverflowError if none is near.

    `again` gives the second one of a year that has two: Ramadan began twice in 1997.
    """
    now = context.near
    if now is None:
        return unresolved(_UNKNOWN, "no_year", "no year is written and none is known")
    if context.ancient is not None:
        return _ancient(of_year, unit, context.ancient)
    if context.year is not None and (listed := of_year(context.year)) is not None:
        return _in_chronicle(unit, listed, context.year, now)
    candidates = _candidates((of_year,) if again is None else (of_year, again), now.day.year)
    past, coming = _around(candidates, now)
    story = context.story
    if context.narrative and story is not None and context.pinned is None:
        nearest = min(candidates, key=lambda found: _step(found, story.interval))
        because = f"the {name} nearest to {now.phrase}"
        reading = unit_reading(unit, nearest, now, "nearest_in_story", because)
    elif _is_coming(context.tense, past, coming, now):
        because = f"the first {name} on or after {now.phrase}"
        reading = unit_reading(unit, coming, now, "coming_date", because)
    else:
        because = f"the latest {name} on or before {now.phrase}"
        reading = unit_reading(unit, past, now, "past_date", because)
    reasons = ((past, "if it tells of the past"), (coming, "if it tells of what is to come"))
    return reading.also(*(other_unit(unit, found, reason) for found, reason in reasons))


def _in_chronicle(unit: Unit, found: Interval, year: int, now: Now) -> Reading:
    told = replace(now, anchor=Anchor.TEXT)
    because = f"the list in which it stands has come to {year}"
    return unit_reading(unit, found, told, "chronicle", because)


def _ancient(of_year: Yearly, unit: Unit, year: int) -> Reading:
    """Keep a story of 480 BC in its year: it has a value, if no place among the intervals."""
    model = of_year(_LEAP_YEAR)
    rest = "" if model is None else unit_value(unit, model)[len(str(_LEAP_YEAR)) :]
    return unresolved(f"BC{year:04d}{rest}", "before_christ", BEFORE_CHRIST)


def _candidates(ways: Sequence[Yearly], year: int) -> list[Interval]:
    for reach in (1, _REACH):
        years = range(max(1, year - reach), min(9998, year + reach) + 1)
        given = (of_year(each) for each in years for of_year in ways)
        found = [interval for interval in given if interval is not None]
        if len(found) > 1:
            return found
    raise OverflowError("no such day near the date to count from")


def _around(candidates: Sequence[Interval], now: Now) -> tuple[Interval, Interval]:
    """Give the latest that had begun by now and the first that is not over.

    Raises OverflowError where the calendar ends before one of them.
    """
    past = [found for found in candidates if found.first_day <= now.day]
    coming = [found for found in candidates if found.last_day >= now.day]
    if not past or not coming:
        raise OverflowError(f"the calendar ends too near to {now.day}")
    return past[-1], next((found for found in coming if found != past[-1]), coming[0])


def _is_coming(tense: Tense, past: Interval, coming: Interval, now: Now) -> bool:
    behind = (now.day - past.last_day).days
    if tense is Tense.PAST or behind <= 0:
        return False
    ahead = (coming.first_day - now.day).days
    if tense in (Tense.FUTURE, Tense.THEN_FUTURE):
        return ahead < max(_FAR_AHEAD, behind)
    return ahead < behind / _COMING_PENALTY[tense]


def _step(found: Interval, story: Interval) -> tuple[int, int]:
    """Measure how far a story would have to go from where it is to get there."""
    if found.overlaps(story):
        return 0, 0
    if found < story:
        back = (story.first_day - found.last_day).days
        return back * _BACK_PENALTY, back
    return (found.first_day - story.last_day).days, 0

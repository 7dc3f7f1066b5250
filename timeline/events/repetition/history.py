"""What a report of the news tells of times before: nothing that it goes on with.

*The raid came a year after gunmen had killed 40 at the hotel* is history. A few sentences later
"the attack" and "nine were killed" are of the news again, however much else agrees.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from timeline.events.told import Told

_NEWS = timedelta(days=10)  # before publication
_HISTORY = timedelta(days=60)
_GOES_ON = 150  # characters, a sentence: over them history is still the matter


def looks_past_history(told: Told, heads: Sequence[Told], published: date) -> bool:
    """Tell whether a telling without a date belongs to a report of the news of some day.

    `heads` are the first tellings of the events told so far: where none is of the news, the
    text is itself a history.
    """
    if told.mention.date is not None or told.perfect_past:
        return False
    return any(_lies_within(head, published - _NEWS, published) for head in heads)


def is_history(told: Told, event: Sequence[Told], published: date) -> bool:
    """Tell whether an event of which these are the tellings is of long ago, and left behind."""
    is_behind = told.mention.sentence.start - event[-1].mention.sentence.end > _GOES_ON
    return is_behind and all(_is_before(one, published - _HISTORY) for one in event)


def _lies_within(told: Told, first: date, last: date) -> bool:
    interval = told.mention.interval
    return interval is not None and first <= interval.first_day and interval.last_day <= last


def _is_before(told: Told, day: date) -> bool:
    """Tell whether a telling is dated before a day, or tells of what had been."""
    if told.mention.date is None:
        return told.perfect_past
    interval = told.mention.interval
    return interval is not None and interval.last_day < day

"""Which date is an event's own: the tie runs through the tree, never by nearness alone.

The date of the statement ("said on Tuesday") is not the event's. The rules, surest first,
are named in `EventDate.rule`.
"""

from timeline.events.dating.attach import attach_dates, told_together
from timeline.events.dating.carrying import carried
from timeline.events.dating.counting import counts_in
from timeline.events.dating.marking import dates_within, mark_dates
from timeline.events.dating.stretches import join_dates

__all__ = [
    "attach_dates",
    "carried",
    "counts_in",
    "dates_within",
    "join_dates",
    "mark_dates",
    "told_together",
]

"""Events: what happened, told by one document and merged over many."""

from timeline.events.claims import read_claims
from timeline.events.merging import event_of, merge_mentions
from timeline.events.reading import EventReading, read_events, reading_events

__all__ = [
    "EventReading",
    "event_of",
    "merge_mentions",
    "read_claims",
    "read_events",
    "reading_events",
]

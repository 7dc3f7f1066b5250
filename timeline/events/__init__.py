"""Events: what happened, told by one document and merged over many."""

from timeline.events.merge import merge_mentions
from timeline.events.reading import EventReading, read_events

__all__ = ["EventReading", "merge_mentions", "read_events"]

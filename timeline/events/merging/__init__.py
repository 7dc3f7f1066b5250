"""Merging: the tellings of one event, in one document and over many, become one event."""

from timeline.events.merging.duplicates import possible_duplicates
from timeline.events.merging.merge import event_of, merge_mentions
from timeline.events.merging.title import title_of

__all__ = ["event_of", "merge_mentions", "possible_duplicates", "title_of"]

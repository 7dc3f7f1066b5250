"""Reading what analysts have at hand: files and folders of articles in, documents out."""

from timeline.sources.counting import count_articles
from timeline.sources.furniture import story_spans
from timeline.sources.inputs import SUFFIXES, read_inputs

__all__ = ["SUFFIXES", "count_articles", "read_inputs", "story_spans"]

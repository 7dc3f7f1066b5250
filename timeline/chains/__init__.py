"""Links and chains: what answered what, on whose word, and the exchange that it adds up to."""

from timeline.chains.authors import name_authors
from timeline.chains.building import build_chains
from timeline.chains.doubts import Doubt, find_doubts, place_of
from timeline.chains.inference import infer_links
from timeline.chains.linking import closes_circle, lag_days, link_events
from timeline.chains.parting import part_mentions, typed_alike, without_loose_ends
from timeline.chains.reading import read_links

__all__ = [
    "Doubt",
    "build_chains",
    "closes_circle",
    "find_doubts",
    "infer_links",
    "lag_days",
    "link_events",
    "name_authors",
    "part_mentions",
    "place_of",
    "read_links",
    "typed_alike",
    "without_loose_ends",
]

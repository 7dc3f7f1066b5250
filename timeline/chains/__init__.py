"""Links and chains: what answered what, on whose word, and the exchange that it adds up to."""

from timeline.chains.building import build_chains
from timeline.chains.linking import lag_days, link_events
from timeline.chains.parting import part_mentions
from timeline.chains.reading import read_links

__all__ = ["build_chains", "lag_days", "link_events", "part_mentions", "read_links"]

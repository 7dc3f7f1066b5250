"""Links and chains: what answered what, on whose word, and the exchange that it adds up to."""

from timeline.chains.building import build_chains
from timeline.chains.linking import link_events
from timeline.chains.reading import read_links

__all__ = ["build_chains", "link_events", "read_links"]

"""What a load gives: tables, in order, and the chains."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

import pandas as pd

from timeline import tables
from timeline.chains import build_chains, find_doubts, infer_links
from timeline.events import read_claims
from timeline.mending import Mended
from timeline.model import Chain, Event, Link, PossibleDuplicate, Problem
from timeline.rows import (
    Row,
    claim_row,
    duplicate_row,
    event_row,
    link_row,
    mention_row,
    place_rows,
    problem_row,
    step_rows,
)


@dataclass(frozen=True, slots=True)
class Result:
    """A timeline: DataFrames with the columns of `timeline.tables`, and the chains.

    `claims` lists each toll and author as told, in order of publication; `places` the
    coordinates of places that the gazetteer knows; `rejected` the events that people rejected;
    `steps` the events of each chain's path, score and toll compared with the step before;
    `inferred` the links that no text states, in a table of their own so that none takes them
    for what was said. `links` holds none of them.
    `duplicates` are pairs of rows that may be one event; nothing joins them but a person.
    `problems` also has what can be doubted of each chain (stage `doubts`).
    `chains` come longest first; rows are in order of date, undated ones last.
    """

    events: pd.DataFrame
    links: pd.DataFrame
    mentions: pd.DataFrame
    problems: pd.DataFrame
    documents: pd.DataFrame
    rejected: pd.DataFrame
    chains: list[Chain] = field(default_factory=list)
    claims: pd.DataFrame = field(default_factory=partial(tables.table, tables.CLAIMS, ()))
    steps: pd.DataFrame = field(default_factory=partial(tables.table, tables.STEPS, ()))
    places: pd.DataFrame = field(default_factory=partial(tables.table, tables.PLACES, ()))
    inferred: pd.DataFrame = field(default_factory=partial(tables.table, tables.LINKS, ()))
    duplicates: pd.DataFrame = field(default_factory=partial(tables.table, tables.DUPLICATES, ()))


def tabulate(
    mended: Mended,
    links: Sequence[Link],
    documents: Sequence[Row],
    problems: Iterable[Problem],
    duplicates: Iterable[PossibleDuplicate] = (),
) -> Result:
    """Lay events, links and what was said of them out as tables, in order of date."""
    events = sorted(mended.events, key=_by_date)
    chains = build_chains(events, links)
    arrows = sorted(_chained(links, chains), key=lambda link: link.id)
    told = (*problems, *find_doubts(events, links, chains))
    sources = {str(row["doc_id"]): _source(row) for row in documents}
    return Result(
        events=tables.table(tables.EVENTS, map(event_row, events)),
        links=tables.table(tables.LINKS, map(link_row, arrows)),
        mentions=tables.table(tables.MENTIONS, _mention_rows(events, sources)),
        problems=tables.table(tables.PROBLEMS, map(problem_row, sorted(told, key=repr))),
        documents=tables.table(tables.DOCUMENTS, documents),
        rejected=tables.table(tables.EVENTS, map(event_row, sorted(mended.rejected, key=_by_date))),
        chains=list(chains),
        claims=tables.table(tables.CLAIMS, _claim_rows(events, sources)),
        steps=tables.table(tables.STEPS, _step_rows(chains, events)),
        places=tables.table(tables.PLACES, (row for event in events for row in place_rows(event))),
        inferred=tables.table(tables.LINKS, map(link_row, infer_links(events, links))),
        duplicates=tables.table(tables.DUPLICATES, map(duplicate_row, duplicates)),
    )


_BY_HAND = {"publisher": "", "published": ""}  # what a person adds has no document


def _source(row: Row) -> dict[str, str]:
    return {"publisher": str(row["publisher"]), "published": str(row["published"])}


def _mention_rows(events: Sequence[Event], sources: Mapping[str, dict[str, str]]) -> Iterator[Row]:
    for event in events:
        for mention in event.mentions:
            yield mention_row(mention, event.id, sources.get(mention.doc_id, _BY_HAND))


def _claim_rows(events: Sequence[Event], sources: Mapping[str, dict[str, str]]) -> Iterator[Row]:
    published = {doc_id: source["published"] for doc_id, source in sources.items()}
    for claim in read_claims(events, published):
        yield claim_row(claim, sources.get(claim.doc_id, _BY_HAND)["publisher"])


def _step_rows(chains: Sequence[Chain], events: Sequence[Event]) -> Iterator[Row]:
    titles = {event.id: event.title for event in events}
    for chain in chains:
        yield from step_rows(chain, titles)


def _by_date(event: Event) -> tuple[bool, str, str, str, str]:
    interval = event.interval
    start, end = (str(interval.start), str(interval.end)) if interval else ("", "")
    return interval is None, start, end, event.type, event.id


def _chained(links: Iterable[Link], chains: Iterable[Chain]) -> Iterator[Link]:
    """Write into each link the chain that it belongs to, the longest where there are several."""
    owner: dict[str, str] = {}
    for chain in chains:
        for link_id in chain.link_ids:
            owner.setdefault(link_id, chain.id)
    return (replace(link, chain_id=owner.get(link.id, "")) for link in links)

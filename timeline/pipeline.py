"""The whole road on one screen: documents go in, a dated and linked timeline comes out.

`read_document` is pure and is the unit of distribution; merging is the only step that
sees more than one document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import pandas as pd

from timeline import tables
from timeline.chains import build_chains, link_events, part_mentions, read_links
from timeline.dates import find_dates
from timeline.events import merge_mentions, read_events
from timeline.intake import blank_furniture, furniture_problems, settle
from timeline.mending import Mended, mend_documents, mend_events, mend_links
from timeline.model import (
    Chain,
    Document,
    Edit,
    Event,
    EventMention,
    Link,
    LinkMention,
    Problem,
)
from timeline.rows import (
    Row,
    document_row,
    event_row,
    link_row,
    mention_row,
    problem_row,
)
from timeline.sources import story_spans
from timeline.workers import ordered_map


@dataclass(frozen=True, slots=True)
class Reading:
    """What one document gives: `document` is its row, without the text."""

    document: Row
    mentions: tuple[EventMention, ...]
    links: tuple[LinkMention, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """A timeline: DataFrames with the columns of `timeline.tables`, and the chains.

    `rejected` holds the events that people rejected. `chains` come longest first; rows are
    in order of date, undated ones last.
    """

    events: pd.DataFrame
    links: pd.DataFrame
    mentions: pd.DataFrame
    problems: pd.DataFrame
    documents: pd.DataFrame
    rejected: pd.DataFrame
    chains: list[Chain] = field(default_factory=list)


# Called with the number of documents read and the id of the last; False stops the reading.
Progress = Callable[[int, str], bool | None]


def load_documents(
    items: Iterable[Document | Problem],
    today: date | None = None,
    progress: Progress | None = None,
    edits: Sequence[Edit] = (),
    workers: int = 1,
) -> Result:
    """Read documents, merge what they tell and link it; problems in `items` are passed on.

    `edits` are what people decided; they are applied on the way. `today` serves only to warn
    of publish dates in the future. With several `workers` (processes) the result is the same.
    What was read when `progress` says stop is put in order, and a problem tells of the rest.
    """
    readings: list[Reading] = []
    problems: list[Problem] = []
    settled = settle(mend_documents(items, edits), today)
    for read in ordered_map(_read, settled, workers):
        if isinstance(read, Problem):
            problems.append(read)
            continue
        readings.append(read)
        doc_id = str(read.document["doc_id"])
        if progress is not None and progress(len(readings), doc_id) is False:
            problems.append(_stopped(len(readings), doc_id))
            break
    return combine(readings, problems, edits)


def _read(item: Document | Problem) -> Reading | Problem:
    return item if isinstance(item, Problem) else read_document(item)


def _stopped(count: int, doc_id: str) -> Problem:
    return Problem(
        stage="read",
        doc_id=doc_id,
        where="",
        message=f"reading was stopped after {count} documents; the rest was not read",
        hint="Load again to read all.",
    )


def read_document(document: Document) -> Reading:
    """Read one document whose publish date and zone are in order; nothing else is looked at."""
    story = story_spans(document.text)
    shown = replace(document, text=blank_furniture(document.text, story))
    dates = find_dates(shown.text, document.publication, document.language)
    events = read_events(shown, dates, story)
    links = read_links(shown, events.sentences, events.mentions)
    mentions = part_mentions(events.mentions, links)
    row = document_row(document, len(dates), len(mentions))
    problems = (*furniture_problems(document, story), *events.problems)
    return Reading(row, mentions, links, problems)


def combine(
    readings: Iterable[Reading], problems: Iterable[Problem] = (), edits: Sequence[Edit] = ()
) -> Result:
    """Merge the readings of many documents into one timeline; their order does not matter."""
    read = sorted(readings, key=lambda reading: str(reading.document["doc_id"]))
    merged, merge_problems = merge_mentions(one for reading in read for one in reading.mentions)
    mended = mend_events(merged, edits)
    linked, link_problems = link_events(mended.events, [link for one in read for link in one.links])
    links, edit_problems = mend_links(linked, mended.events, edits)
    told = (problem for reading in read for problem in reading.problems)
    found = (*problems, *told, *merge_problems, *mended.problems, *link_problems, *edit_problems)
    return _tabulate(mended, links, read, found)


def _tabulate(
    mended: Mended, links: Sequence[Link], read: Sequence[Reading], problems: Iterable[Problem]
) -> Result:
    events = sorted(mended.events, key=_by_date)
    chains = build_chains(events, links)
    arrows = sorted(_chained(links, chains), key=lambda link: link.id)
    sources = {str(one.document["doc_id"]): _source(one.document) for one in read}
    mentions = (
        mention_row(mention, event.id, sources.get(mention.doc_id, _BY_HAND))
        for event in events
        for mention in event.mentions
    )
    return Result(
        events=tables.table(tables.EVENTS, map(event_row, events)),
        links=tables.table(tables.LINKS, map(link_row, arrows)),
        mentions=tables.table(tables.MENTIONS, mentions),
        problems=tables.table(tables.PROBLEMS, map(problem_row, sorted(problems, key=repr))),
        documents=tables.table(tables.DOCUMENTS, (one.document for one in read)),
        rejected=tables.table(tables.EVENTS, map(event_row, sorted(mended.rejected, key=_by_date))),
        chains=list(chains),
    )


_BY_HAND = {"publisher": "", "published": ""}  # what a person adds has no document


def _source(row: Row) -> dict[str, str]:
    return {"publisher": str(row["publisher"]), "published": str(row["published"])}


def _by_date(event: Event) -> tuple[bool, str, str, str, str]:
    interval = event.date.mention.interval if event.date else None
    start, end = (str(interval.start), str(interval.end)) if interval else ("", "")
    return interval is None, start, end, event.type, event.id


def _chained(links: Iterable[Link], chains: Iterable[Chain]) -> Iterator[Link]:
    """Write into each link the chain that it belongs to, the longest where there are several."""
    owner: dict[str, str] = {}
    for chain in chains:
        for link_id in chain.link_ids:
            owner.setdefault(link_id, chain.id)
    return (replace(link, chain_id=owner.get(link.id, "")) for link in links)

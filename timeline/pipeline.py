"""The whole road on one screen: documents go in, a dated and linked timeline comes out.

Reading a document is pure and is the unit of distribution; several are read side by side only
so that their sentences are parsed in one go. Merging is the only step that sees more than one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline.chains import (
    link_events,
    name_authors,
    part_mentions,
    read_links,
    typed_alike,
    without_loose_ends,
)
from timeline.dates import as_written, check_language, find_dates, is_read, language_of
from timeline.events import merge_mentions, possible_duplicates, reading_events
from timeline.intake import (
    Seen,
    as_seen,
    blank_furniture,
    furniture_problems,
    place_link,
    place_mention,
    place_problem,
    settle,
)
from timeline.mending import mend_documents, mend_events, mend_links
from timeline.model import Document, Edit, EventMention, LinkMention, Problem, Stage
from timeline.result import Result, tabulate
from timeline.rows import Row, document_row
from timeline.sources import story_spans
from timeline.syntax import Reader, read_together
from timeline.workers import ordered_map

__all__ = [
    "Progress",
    "Reading",
    "Result",
    "combine",
    "load_documents",
    "read_all",
    "read_document",
    "read_documents",
]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one document gives: `document` is its row, without the text."""

    document: Row
    mentions: tuple[EventMention, ...]
    links: tuple[LinkMention, ...]
    problems: tuple[Problem, ...]

    @property
    def published(self) -> date | None:
        """The day on which the document appeared; None if it is unknown."""
        day = str(self.document["published"])[: len("2019-12-31")]
        return date.fromisoformat(day) if day else None


_EVENT_LANGUAGE = "en"

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
    for read in ordered_map(read_all, settled, workers):
        if isinstance(read, Problem):
            problems.append(read)
            continue
        readings.append(read)
        doc_id = str(read.document["doc_id"])
        if progress is not None and progress(len(readings), doc_id) is False:
            problems.append(_stopped(len(readings), doc_id))
            break
    return combine(readings, problems, edits)


def read_all(items: Sequence[Document | Problem]) -> list[Reading | Problem]:
    """Read the documents among `items` side by side and pass problems on, in their order.

    A text that fails becomes a problem: they are then read one by one, to see which it is.
    """
    try:
        read = iter(read_documents(item for item in items if isinstance(item, Document)))
        return [item if isinstance(item, Problem) else next(read) for item in items]
    except Exception:  # one text in ten thousand must not cost an analyst the rest
        return [item if isinstance(item, Problem) else _read_or_tell(item) for item in items]


def _read_or_tell(item: Document) -> Reading | Problem:
    """Read one document as `read_document` does; a text that fails becomes a problem."""
    try:
        return read_document(item)
    except Exception as error:
        return Problem(
            stage=Stage.READ,
            doc_id=item.id,
            where=item.path,
            message="this document could not be read and was left out",
            value=f"{type(error).__name__}: {error}",
            hint="Please report it with the text; the other documents are not affected.",
        )


def _stopped(count: int, doc_id: str) -> Problem:
    return Problem(
        stage=Stage.READ,
        doc_id=doc_id,
        where="",
        message=f"reading was stopped after {count} of the documents; the rest was not read",
        hint="Load again to read all.",
    )


def read_document(document: Document) -> Reading:
    """Read one document whose publish date and zone are in order; nothing else is looked at.

    Dates are read in every language that the date engine knows, events in English only.
    """
    (reading,) = read_documents([document])
    return reading


def read_documents(documents: Iterable[Document]) -> list[Reading]:
    """Read each of some documents as `read_document` does; in less time, since side by side."""
    return read_together(map(_reader, documents))


def _reader(document: Document) -> Reader[Reading]:
    """Read what is seen of a text; where it stands is told of the text as it was given."""
    seen = as_seen(document.text)
    reading = yield from _seen_reader(replace(document, text=seen.text))
    return reading if seen.is_all else _as_given(reading, seen)


def _as_given(reading: Reading, seen: Seen) -> Reading:
    return replace(
        reading,
        mentions=tuple(place_mention(one, seen) for one in reading.mentions),
        links=tuple(place_link(one, seen) for one in reading.links),
        problems=tuple(place_problem(one, seen) for one in reading.problems),
    )


def _seen_reader(document: Document) -> Reader[Reading]:
    story = story_spans(document.text)
    shown = replace(
        document,
        text=blank_furniture(document.text, story),
        language=language_of(document.text, document.language),
    )
    dates = find_dates(shown.text, document.publication, shown.language)
    doubts = (*furniture_problems(document, story), *_unknown_language(document))
    if shown.language != _EVENT_LANGUAGE:
        row = document_row(shown, len(dates), 0)
        return Reading(row, (), (), (*doubts, _foreign(shown)))
    events = yield from reading_events(_as_written(shown), dates, story)
    links = read_links(shown, events.sentences, events.mentions)
    parted = typed_alike(part_mentions(events.mentions, links), links)
    mentions = without_loose_ends(parted, links)
    row = document_row(shown, len(dates), len(mentions))
    return Reading(row, mentions, links, (*doubts, *events.problems))


def _as_written(document: Document) -> Document:
    """Let nothing be ahead that is past where it is told: *Japan said on Tuesday*, on Monday."""
    written = as_written(document.text, document.publication)
    if written is None or written == document.publication:
        return document
    return replace(document, published=written.day)


def _unknown_language(document: Document) -> Iterator[Problem]:
    """Tell of a language that was given and in which no dates are read."""
    try:
        check_language(document.language)
    except ValueError as error:
        yield Problem(
            stage=Stage.READ,
            doc_id=document.id,
            where="language",
            message=str(error),
            value=document.language,
            hint="It was found out from the text instead.",
        )


def _foreign(document: Document) -> Problem:
    dates = "only the dates were read" if is_read(document.language) else "nothing can be read"
    return Problem(
        stage=Stage.READ,
        doc_id=document.id,
        where="language",
        message=f"events are read in English texts only; of this one {dates}",
        value=document.language,
        hint="If it is English, say so: `language: en` at its head. Else add its events by hand.",
    )


def combine(
    readings: Iterable[Reading], problems: Iterable[Problem] = (), edits: Sequence[Edit] = ()
) -> Result:
    """Merge the readings of many documents into one timeline; their order does not matter."""
    read = sorted(readings, key=lambda reading: str(reading.document["doc_id"]))
    told_on = ((str(one.document["doc_id"]), one.published) for one in read)
    days = {doc_id: day for doc_id, day in told_on if day is not None}
    merged, merge_problems = merge_mentions(
        (mention for reading in read for mention in reading.mentions), days
    )
    mended = mend_events(merged, edits)
    linked, link_problems = link_events(mended.events, [link for one in read for link in one.links])
    links, edit_problems = mend_links(linked, mended.events, edits)
    events, author_problems = name_authors(mended.events, links)
    told = (problem for reading in read for problem in reading.problems)
    found = (*problems, *told, *merge_problems, *link_problems, *author_problems)
    found += (*mended.problems, *edit_problems)
    tied = {frozenset({link.cause, link.effect}) for link in links}
    twice = possible_duplicates(events, days, mended.apart | tied)
    rows = [one.document for one in read]
    return tabulate(replace(mended, events=events), links, rows, found, twice)

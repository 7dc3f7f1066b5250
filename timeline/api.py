"""The public surface: `load` and `find_dates`, which take what people have at hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from timeline import dates, pipeline, sources
from timeline.model import DateMention, Document, Edit, Problem, read_zone
from timeline.pipeline import Progress, Result

Input = Document | str | Path


def find_dates(
    text: str,
    published: date | datetime | str | None = None,
    *,
    timezone: str = "",
    language: str = "",
) -> list[DateMention]:
    """Find every time expression of a text and resolve it against its publish date.

    `published` is a date, a datetime or ISO text; with None, relative dates stay open.
    `timezone` is the IANA zone of the newsroom, `language` an ISO 639-1 code (detected when
    empty). Offsets are characters of `text`. Raises ValueError for a `published` that is
    no date, a zone that does not exist, and a language in which no dates are read.

    >>> friday, = find_dates("Rockets fell on Friday.", "2019-12-31")
    >>> friday.to_dict()["first"]
    '2019-12-27'
    """
    dates.check_language(language)
    if timezone:
        read_zone(timezone)
    publication = Document("", text, published, timezone=timezone).publication
    return list(dates.find_dates(text, publication, language))


def load(
    inputs: Input | Iterable[Input],
    published: date | str | None = None,
    *,
    edits: Sequence[Edit] = (),
    workers: int = 1,
    progress: Progress | None = None,
) -> Result:
    """Read documents, files or folders into one timeline.

    `inputs` is one or many of `Document`, path or folder; a generator is read as it comes.
    `published` (a date or ISO text) applies to files that name no publish date; `edits` are what
    people decided. `workers` processes share the reading, with the same result. What could not be
    read is in `.problems`: nothing is raised for bad input, but for an input that is none of
    these kinds, a TypeError that shows it.

    >>> result = load([Document("a1", "Rockets hit the air base on Friday.", "2019-12-31")])
    >>> result.events["start"].tolist()
    ['2019-12-27']
    """
    return pipeline.load_documents(
        _documents(inputs, published), date.today(), progress, edits, workers
    )


def _documents(
    inputs: Input | Iterable[Input], published: date | str | None
) -> Iterator[Document | Problem]:
    """Pass documents on as they come; read paths sorted, after them."""
    paths: list[str | Path] = []
    for item in (
        inputs if isinstance(inputs, Iterable) and not isinstance(inputs, str) else [inputs]
    ):
        if isinstance(item, Document):
            yield item
        elif isinstance(item, str | Path):
            paths.append(item)
        else:
            raise TypeError(f"{item!r:.80} is no Document, and no path of a file or folder")
    yield from sources.read_inputs(paths, published)

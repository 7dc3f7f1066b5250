"""From inputs to a stream of documents: which reader takes which file, and whose date counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from timeline.model import Document, Problem, Publication
from timeline.sources import archives
from timeline.sources.articles import read_article
from timeline.sources.csv_rows import read_csv
from timeline.sources.files import SourceFile, find_files, unreadable
from timeline.sources.json_rows import read_json, read_jsonl
from timeline.sources.publish_dates import to_iso
from timeline.sources.webpages import read_webpage
from timeline.sources.word_files import read_word

Reader = Callable[[SourceFile], Iterator[Document | Problem]]

_ARTICLES: Mapping[str, Reader] = {
    ".txt": read_article,
    ".md": read_article,
    ".docx": read_word,
    ".html": read_webpage,
    ".htm": read_webpage,
    ".jsonl": read_jsonl,
    ".json": read_json,
    ".csv": read_csv,
    ".tsv": read_csv,
}


def _read_archive(file: SourceFile) -> Iterator[Document | Problem]:
    """Read each member as if it lay in a folder; its path is that of the archive."""
    for member in archives.unpacked(file, _ARTICLES):
        if isinstance(member, Problem):
            yield member
            continue
        for item in _ARTICLES[member.path.suffix.lower()](member):
            yield replace(item, path=str(file.path)) if isinstance(item, Document) else item


_READERS: Mapping[str, Reader] = {**_ARTICLES, archives.SUFFIX: _read_archive}
SUFFIXES = tuple(_READERS)
LONGEST_TEXT = 1_000_000  # characters: a thick book, and as much as the parser takes
_OF_MANY = (".jsonl", ".json", ".csv", ".tsv", archives.SUFFIX)


def read_inputs(
    inputs: Iterable[str | Path], published: date | str | None = None
) -> Iterator[Document | Problem]:
    """Read files and folders one document at a time, sorted by name, whatever their order.

    `published` (a date or ISO text) is the publish date of documents that give none. Where one
    single article is read, it is a person's word on that article and stands above the file's
    own date, with a problem when they differ. Raises ValueError for a `published` that is no
    date; everything else that is wrong comes as a `Problem` among the documents.

    >>> [problem.message for problem in read_inputs(["nowhere.txt"])]
    ['there is no such file or folder']
    """
    given = to_iso(str(published)) if published else ""
    if given:
        Publication.parse(given)
    listed = [inputs] if isinstance(inputs, str | Path) else inputs
    files, problems = find_files(listed, SUFFIXES)
    yield from problems
    alone = len(files) == 1 and files[0].path.suffix.lower() not in _OF_MANY
    for file in files:
        for item in _read_file(file):
            if isinstance(item, Document) and len(item.text) > LONGEST_TEXT:
                yield _too_long(file, item)
            elif isinstance(item, Document) and given:
                yield from _dated(file, item, given, alone)
            else:
                yield item


def _read_file(file: SourceFile) -> Iterator[Document | Problem]:
    try:
        yield from _READERS[file.path.suffix.lower()](file)
    except OSError as error:
        yield unreadable(file, error)


def _too_long(file: SourceFile, document: Document) -> Problem:
    return file.problem(
        f"{len(document.text):,} characters are more than any article has; left out",
        value=document.id,
        hint="Split it into its articles, as files or as .jsonl or .csv with one a row.",
    )


def _dated(
    file: SourceFile, document: Document, published: str, alone: bool
) -> Iterator[Document | Problem]:
    own = document.published
    if not own:
        yield replace(document, published=published)
    elif not alone or str(own).startswith(published):
        yield document
    else:
        yield file.problem(
            f"the file says it was published {own}; the date given, {published}, is used",
            where="published", value=str(own), hint="Leave --published out to use the file's.",
        )  # fmt: skip
        yield replace(document, published=published)

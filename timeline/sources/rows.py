"""What tables of articles share: how they are opened, and how a row becomes a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import IO, Any

from timeline.model import Document, Problem
from timeline.sources.articles import binary_problem, encoding_problem
from timeline.sources.encoding import BinaryContentError, Encoding, detect_encoding
from timeline.sources.fields import by_field, cell, known_fields, renamed, whole
from timeline.sources.files import SourceFile, clean_id

Items = Iterator[Document | Problem]

_SAMPLE = 1 << 18
_MOST_PROBLEMS = 100  # of one file that are told one by one


def read_stream(
    file: SourceFile, reader: Callable[[SourceFile, IO[str]], Items], newline: str | None
) -> Items:
    """Open a table in the encoding of its beginning and pass on what `reader` makes of it."""
    encoding = _encoding(file)
    if isinstance(encoding, Problem):
        yield encoding
        return
    if encoding.doubt:
        yield encoding_problem(file, encoding)
    with file.path.open(encoding=encoding.name, errors="replace", newline=newline) as stream:
        yield from few_problems(file, reader(file, stream))


def _encoding(file: SourceFile) -> Encoding | Problem:
    with file.path.open("rb") as stream:
        sample = stream.read(_SAMPLE)
    if not sample.strip():
        return file.problem("the file is empty", hint="Write one article a row.")
    try:
        return detect_encoding(sample)
    except BinaryContentError as error:
        return binary_problem(file, error)


def few_problems(file: SourceFile, items: Items) -> Items:
    """Pass items on; a file of another kind must not fill the list of problems."""
    count = 0
    for item in items:
        count += isinstance(item, Problem)
        if isinstance(item, Document) or count <= _MOST_PROBLEMS:
            yield item
    if count > _MOST_PROBLEMS:
        yield file.problem(
            f"{count - _MOST_PROBLEMS:,} more problems in this file",
            hint="Mend the first ones and load it again.",
        )


def read_row(file: SourceFile, where: str, number: int, row: Mapping[str, Any]) -> Items:
    """Make a document of a row; `number` names it where it has no id."""
    known = by_field(row)
    text = known.get("text")
    if not isinstance(text, str) or not text.strip():
        names = ", ".join(clean_id(str(name)) for name in row)
        yield file.problem(
            "no text in this row" if "text" in known else "this row has no `text`",
            where=where, value=excerpt(names), hint="Put the article into `text`.",
        )  # fmt: skip
        return
    fields, problems = known_fields(file, known, where)
    yield from problems
    name = clean_id(cell(known.get("id")) or "") or f"{file.id}-{number}"
    yield Document(id=name, text=whole(text), path=str(file.path), **fields)


def other_names(file: SourceFile, where: str, names: list[str]) -> Iterator[Problem]:
    """Tell which columns are read although they are not named as the README has it."""
    if told := renamed(names):
        yield file.problem(
            f"read under other names: {', '.join(told)}", where=where,
            value=excerpt(clean_id(", ".join(names))),
            hint="If one is something else, name the columns id, published, text.",
        )  # fmt: skip


def excerpt(text: str) -> str:
    """The beginning of what a file holds, for a problem to show."""
    return text.strip()[:80]

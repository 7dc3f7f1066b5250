"""CSV with a header line, one article a row, read as a stream."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import IO, Any

from timeline.model import Problem
from timeline.sources.articles import MAX_BYTES
from timeline.sources.fields import by_field
from timeline.sources.files import SourceFile, clean_id
from timeline.sources.rows import Items, excerpt, other_names, read_row, read_stream

_DELIMITERS = ",;\t|"


def read_csv(file: SourceFile) -> Items:
    """Read a CSV file with a header; commas, semicolons, tabs or bars part its columns."""
    yield from read_stream(file, _rows, newline="")


@dataclass(slots=True)
class _Lines:
    """The lines of a table; `ended` once there was none where a row needed one more."""

    source: Iterator[str]
    ended: bool = False

    def __iter__(self) -> Iterator[str]:
        yield from self.source
        self.ended = True


def _rows(file: SourceFile, stream: IO[str]) -> Items:
    header, above = _header(stream)
    lines = _Lines(chain([header], stream))
    rows = csv.reader(lines, delimiter=max(_DELIMITERS, key=header.count))
    csv.field_size_limit(MAX_BYTES)
    names = [name.strip() for name in next(rows, [])]
    if "text" not in by_field(dict.fromkeys(names, "")):
        yield _no_text_column(file, names)
        return
    yield from other_names(file, "line 1", names)
    yield from _named_twice(file, names)
    yield from _table(file, names, rows, lines, above)


def _header(stream: IO[str]) -> tuple[str, int]:
    """The line of the columns' names, and how many lines stand above it."""
    above = 0
    while line := stream.readline(MAX_BYTES):
        # an empty line, or one for Excel that names the delimiter
        if line.strip() and line[:4].lower() != "sep=":
            return line, above
        above += 1
    return "", above


def _table(file: SourceFile, names: list[str], rows: Any, lines: _Lines, above: int) -> Items:
    """`rows` is a csv reader of `lines`; its `line_num` is where the row ends."""
    count, last = 0, rows.line_num + above
    try:
        for row in rows:
            if lines.ended:
                yield _unclosed(file, last + 1)
                return
            last = rows.line_num + above
            if any(written.strip() for written in row):
                count += 1
                if len(row) > len(names):
                    yield _too_many_cells(file, last, row[len(names) :])
                yield from read_row(
                    file, f"line {last}", count, dict(zip(names, row, strict=False))
                )
    except csv.Error as error:
        yield file.problem(
            f"not CSV from here on: {error}", where=f"line {rows.line_num + above}",
            hint="Check the quotation marks in this line.",
        )  # fmt: skip
    if not count:
        yield file.problem("the table holds no rows", hint="Write one article a row.")


def _no_text_column(file: SourceFile, names: list[str]) -> Problem:
    return file.problem(
        "the table has no column `text`", where="line 1",
        value=excerpt(clean_id(", ".join(names))),
        hint="Name the columns id, published, text (and title, publisher, url if known).",
    )  # fmt: skip


def _named_twice(file: SourceFile, names: list[str]) -> Iterator[Problem]:
    for name, count in Counter(names).items():
        if name and count > 1:
            yield file.problem(
                "two columns have one name; the last of them is read", where="line 1",
                value=excerpt(clean_id(name)), hint="Give each column a name of its own.",
            )  # fmt: skip


def _unclosed(file: SourceFile, line: int) -> Problem:
    return file.problem(
        "a quotation mark of this row never closes; it and all below it were left out",
        where=f"line {line}", hint="Close the quotation mark, and double those within a text.",
    )  # fmt: skip


def _too_many_cells(file: SourceFile, line: int, rest: list[str]) -> Problem:
    return file.problem(
        "this row has more cells than the header, so its text may be cut off",
        where=f"line {line}", value=excerpt(" | ".join(rest)),
        hint="Put texts that hold commas in quotation marks.",
    )  # fmt: skip

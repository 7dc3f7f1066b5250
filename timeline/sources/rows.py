"""Tables of articles, one a row: JSON Lines and CSV, read as a stream."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import IO, Any

from timeline.model import Document, Problem
from timeline.sources.articles import (
    MAX_BYTES,
    binary_problem,
    cell,
    encoding_problem,
    known_fields,
    whole,
)
from timeline.sources.encoding import BinaryContentError, Encoding, detect_encoding
from timeline.sources.files import SourceFile, clean_id

_SAMPLE = 1 << 18
_DELIMITERS = ",;\t|"


def read_jsonl(file: SourceFile) -> Iterator[Document | Problem]:
    """Read a file with one JSON object a line; a broken line costs that line only."""
    encoding = _encoding(file)
    if isinstance(encoding, Problem):
        yield encoding
        return
    if encoding.doubt:
        yield encoding_problem(file, encoding)
    count = 0
    with _open(file, encoding, newline=None) as stream:
        for number, line in _lines(stream):
            where = f"line {number}"
            if line is None:
                count += 1
                yield _too_long(file, where)
            elif line.strip():
                count += 1
                yield _json_row(file, where, number, line)
    if not count:
        yield file.problem("the file holds no rows", hint="Write one JSON object a line.")


def _lines(stream: IO[str]) -> Iterator[tuple[int, str | None]]:
    """Number the lines; None stands for one that is too long to be an article."""
    number = 0
    while line := stream.readline(MAX_BYTES):
        number += 1
        whole = line.endswith("\n") or len(line) < MAX_BYTES
        yield number, line if whole else None
        while not whole:
            rest = stream.readline(MAX_BYTES)
            whole = not rest or rest.endswith("\n")


def _json_row(file: SourceFile, where: str, number: int, line: str) -> Document | Problem:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return file.problem(
            "this line is not JSON", where=where, value=_excerpt(line),
            hint=f"Write one JSON object a line ({getattr(error, 'msg', 'nested too deeply')}).",
        )  # fmt: skip
    if not isinstance(row, dict):
        return file.problem(
            "this line is no JSON object", where=where, value=_excerpt(line),
            hint='Write {"id": …, "published": …, "text": …}.',
        )  # fmt: skip
    return _row_document(file, where, number, row)


def read_csv(file: SourceFile) -> Iterator[Document | Problem]:
    """Read a CSV file with a header; commas, semicolons, tabs or bars part its columns."""
    encoding = _encoding(file)
    if isinstance(encoding, Problem):
        yield encoding
        return
    if encoding.doubt:
        yield encoding_problem(file, encoding)
    csv.field_size_limit(MAX_BYTES)
    with _open(file, encoding, newline="") as stream:
        header = stream.readline(MAX_BYTES)
        if header[:4].lower() == "sep=":  # a line for Excel, which names the delimiter
            header = stream.readline(MAX_BYTES)
        lines = chain([header], stream)
        rows = csv.reader(lines, delimiter=max(_DELIMITERS, key=header.count))
        yield from _csv_rows(file, rows)


def _csv_rows(file: SourceFile, rows: Any) -> Iterator[Document | Problem]:
    """`rows` is a csv reader; its `line_num` is where the row ends."""
    count = 0
    try:
        names = [name.strip().lower() for name in next(rows, [])]
        if "text" not in names:
            yield _no_text_column(file, names)
            return
        for row in rows:
            if any(written.strip() for written in row):
                count += 1
                where = f"line {rows.line_num}"
                if len(row) > len(names):
                    yield _too_many_cells(file, where, row[len(names) :])
                yield _row_document(file, where, count, dict(zip(names, row, strict=False)))
    except csv.Error as error:
        yield file.problem(
            f"not CSV from here on: {error}", where=f"line {rows.line_num}",
            hint="Check the quotation marks in this line.",
        )  # fmt: skip
    if not count:
        yield file.problem("the table holds no rows", hint="Write one article a row.")


def _row_document(
    file: SourceFile, where: str, number: int, row: Mapping[str, Any]
) -> Document | Problem:
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        found = ", ".join(clean_id(str(name)) for name in row)
        return file.problem(
            "no text in this row" if "text" in row else "this row has no `text`",
            where=where, value=_excerpt(found), hint="Put the article into `text`.",
        )  # fmt: skip
    name = clean_id(cell(row.get("id"))) or f"{file.id}-{number}"
    return Document(id=name, text=whole(text), path=str(file.path), **known_fields(row))


def _no_text_column(file: SourceFile, names: list[str]) -> Problem:
    return file.problem(
        "the table has no column `text`", where="line 1",
        value=_excerpt(clean_id(", ".join(names))),
        hint="Name the columns id, published, text (and title, publisher, url if known).",
    )  # fmt: skip


def _too_many_cells(file: SourceFile, where: str, rest: list[str]) -> Problem:
    return file.problem(
        "this row has more cells than the header, so its text may be cut off", where=where,
        value=_excerpt(" | ".join(rest)), hint="Put texts that hold commas in quotation marks.",
    )  # fmt: skip


def _too_long(file: SourceFile, where: str) -> Problem:
    return file.problem(
        f"longer than {MAX_BYTES // 1_000_000} MB, too long for one article", where=where,
        hint="Write one article a line.",
    )  # fmt: skip


def _excerpt(text: str) -> str:
    return text.strip()[:80]


def _encoding(file: SourceFile) -> Encoding | Problem:
    with file.path.open("rb") as stream:
        sample = stream.read(_SAMPLE)
    if not sample.strip():
        return file.problem("the file is empty", hint="Write one article a row.")
    try:
        return detect_encoding(sample)
    except BinaryContentError as error:
        return binary_problem(file, error)


def _open(file: SourceFile, encoding: Encoding, newline: str | None) -> IO[str]:
    return file.path.open(encoding=encoding.name, errors="replace", newline=newline)

"""Articles as JSON objects: one a line, read as a stream, or in an array."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import IO, Any

from timeline.model import Problem
from timeline.sources.articles import MAX_BYTES, read_text
from timeline.sources.files import SourceFile, clean_id
from timeline.sources.rows import (
    Items,
    excerpt,
    few_problems,
    other_names,
    read_row,
    read_stream,
)

_BLANK = "\ufeff \t\r\n"  # files put together from several keep their byte order marks
_FORM = 'Write {"id": …, "published": …, "text": …}.'


def read_jsonl(file: SourceFile) -> Items:
    """Read a file with one JSON object a line; a broken line costs that line only."""
    yield from read_stream(file, _lines, newline=None)


def read_json(file: SourceFile) -> Items:
    """Read an array of objects, alone or as the `articles` of an object, or one object."""
    yield from few_problems(file, _items(file))


def _lines(file: SourceFile, stream: IO[str]) -> Items:
    first = True
    for number, line in _numbered(stream):
        if first and line is not None and line.startswith("["):
            yield from _items(file)
            return
        yield from _line(file, number, line, first)
        first = False
    if first:
        yield file.problem("the file holds no rows", hint="Write one JSON object a line.")


def _numbered(stream: IO[str]) -> Iterator[tuple[int, str | None]]:
    """Number the lines, empty ones left out; None is one that is too long to be an article."""
    number = 0
    while line := stream.readline(MAX_BYTES):
        number += 1
        is_whole = line.endswith("\n") or len(line) < MAX_BYTES
        if not is_whole:
            yield number, None
        elif written := line.strip(_BLANK):
            yield number, written
        while not is_whole:
            rest = stream.readline(MAX_BYTES)
            is_whole = not rest or rest.endswith("\n")


def _line(file: SourceFile, number: int, line: str | None, first: bool) -> Items:
    where = f"line {number}"
    if line is None:
        yield _too_long(file, where)
        return
    try:
        row, repeated = _parsed(line)
    except (ValueError, RecursionError) as error:
        yield file.problem(
            "this line is not JSON", where=where, value=excerpt(line),
            hint=f"Write one JSON object a line ({_reason(error)}).",
        )  # fmt: skip
        return
    yield from _told_twice(file, where, repeated)
    yield from _row(file, where, number, row, first=first)


def _items(file: SourceFile) -> Items:
    text, problems = read_text(file)
    yield from problems
    if text is None:
        return
    try:
        found, repeated = _parsed(text)
    except (ValueError, RecursionError) as error:
        where = f"line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        hint = f"Write an array of objects, or one object a line as .jsonl ({_reason(error)})."
        yield file.problem("this file is not JSON", where=where, value=excerpt(text), hint=hint)
        return
    yield from _told_twice(file, "", repeated)
    listed = found.get("articles", found) if isinstance(found, dict) else found
    rows = listed if isinstance(listed, list) else [listed]
    for number, row in enumerate(rows, start=1):
        yield from _row(file, f"item {number}", number, row, first=number == 1)
    if not rows:
        yield file.problem("the file holds no rows", hint=_FORM)


def _parsed(text: str) -> tuple[Any, list[str]]:
    """Read JSON, and tell which names stand twice in one object, where the last one is kept.

    Raises ValueError or RecursionError for what is none.
    """
    repeated: dict[str, None] = {}

    def kept(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        row = dict(pairs)
        if len(row) < len(pairs):
            times = Counter(name for name, _ in pairs)
            repeated.update(dict.fromkeys(name for name in times if times[name] > 1))
        return row

    return json.loads(text, object_pairs_hook=kept), list(repeated)


def _told_twice(file: SourceFile, where: str, names: list[str]) -> Items:
    if names:
        yield file.problem(
            "a name stands twice in one object; the last one is read", where=where,
            value=excerpt(clean_id(", ".join(names))), hint="Give each field once.",
        )  # fmt: skip


def _row(file: SourceFile, where: str, number: int, row: object, *, first: bool) -> Items:
    if not isinstance(row, dict):
        message, value = "this is no JSON object", excerpt(str(row))
        yield file.problem(message, where=where, value=value, hint=_FORM)
        return
    if first:
        yield from other_names(file, where, list(row))
    yield from read_row(file, where, number, row)


def _reason(error: Exception) -> str:
    """Say what is wrong in a JSON text: its form, its depth, or a number beyond Python's limit."""
    if isinstance(error, json.JSONDecodeError):
        return error.msg
    return "nested too deeply" if isinstance(error, RecursionError) else "a number is too long"


def _too_long(file: SourceFile, where: str) -> Problem:
    return file.problem(
        f"longer than {MAX_BYTES // 1_000_000} MB, too long for one article", where=where,
        hint="Write one article a line.",
    )  # fmt: skip

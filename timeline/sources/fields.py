"""The fields of a document, under whatever names a file gives them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from timeline.lexicons import read_lexicon
from timeline.model import Problem
from timeline.sources.files import SourceFile
from timeline.sources.publish_dates import to_iso

FIELDS = ("published", "title", "publisher", "url", "author", "timezone", "language")
_ALL = ("id", "text", *FIELDS)
# What programs write for "unknown".
_NOTHING = frozenset(("nan", "nat", "none", "null", "n/a", "na", "<na>", "~", "-"))


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    return {field: tuple(read_lexicon("source_fields")[field]) for field in _ALL}


def _bare(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.lower())


def by_field(row: Mapping[str, Any]) -> dict[str, Any]:
    """Put the values of a row under the names of the fields that they are; the rest goes.

    >>> by_field({"Publish Date": "2019-12-31", "content": "Text.", "colour": "red"})
    {'text': 'Text.', 'published': '2019-12-31'}
    """
    given = {_bare(str(name)): value for name, value in reversed(list(row.items()))}
    found = {
        field: [given[name] for name in names if name in given] for field, names in _names().items()
    }
    return {
        field: next((value for value in values if value not in (None, "")), values[0])
        for field, values in found.items()
        if values
    }


def renamed(names: Iterable[str]) -> list[str]:
    """Tell which names of a file are read as a field that this project names otherwise.

    >>> renamed(["ID", "date", "text"])
    ['`date` as `published`']
    """
    given = {_bare(name): name for name in names}
    chosen = ((field, next((one for one in _names()[field] if one in given), "")) for field in _ALL)
    return [f"`{given[name]}` as `{field}`" for field, name in chosen if name not in ("", field)]


def known_fields(
    file: SourceFile, found: Mapping[str, Any], where: str
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Keep the fields that hold one value, the publish date in ISO where clear; tell the others.

    `found` is by field.

    >>> from pathlib import Path
    >>> file = SourceFile(Path("a.txt"), "a.txt")
    >>> known_fields(file, {"published": "31 Dec 2019", "author": ["A. Doe", "B. Roe"]}, "line 1")
    ({'published': '2019-12-31', 'author': 'A. Doe, B. Roe'}, ())
    """
    cells = {name: cell(_named(name, found.get(name))) for name in FIELDS}
    if cells["published"]:
        cells["published"] = to_iso(cells["published"])
    problems = tuple(
        _not_one_value(file, name, found[name], where) for name in FIELDS if cells[name] is None
    )
    return {name: value for name, value in cells.items() if value}, problems


def _not_one_value(file: SourceFile, name: str, value: object, where: str) -> Problem:
    return file.problem(
        f"{name} must be one value", where=where, value=str(value)[:80],
        hint=f"Give `{name}` one value, as text.",
    )  # fmt: skip


def _named(name: str, value: Any) -> Any:
    """What schema.org and NewsAPI wrap: an object with a name, authors as a list of such."""
    if isinstance(value, dict) and name in ("author", "publisher"):
        return value.get("name", value)
    if isinstance(value, list) and name == "author":
        names = [_named(name, one) for one in value]
        return ", ".join(names) if all(isinstance(one, str) for one in names) else value
    return value


def cell(value: object) -> str | None:
    """Give one value as text, empty for what is none; None for what is not one value.

    >>> cell(7), cell(" One "), cell(float("nan")), cell(["a", "b"])
    ('7', 'One', '', None)
    """
    if value in (None, [], {}) or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = whole(str(value)).strip()
    return "" if text.lower() in _NOTHING else text


def whole(text: str) -> str:
    """Replace half surrogates, which JSON can spell and no file can hold; lengths stay."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

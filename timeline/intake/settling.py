"""Publish dates, zones, languages and ids in order, whichever way a document came in."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from timeline.intervals import FIRST_YEAR, LAST_YEAR
from timeline.model import Document, Problem, Stage, read_zone
from timeline.rows import iso_text
from timeline.tables import joined

# Few papers are older (the first weekly is of 1605): an earlier date is most likely a slip.
_FIRST_PRESS_YEAR = 1700

_OWN_ID = "Give each document an id of its own."
_TEXT = "Give the article's text."
_HALF_CHARACTERS = (
    "half characters (lone surrogates), left by a wrong decoding, were replaced", "",
    "Save the text as UTF-8 and load it again.",
)  # fmt: skip
_HALF = re.compile("[\ud800-\udfff]")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_]\w+)*", re.IGNORECASE)  # ISO 639, as in BCP 47
_TEXTS = ("id", "title", "publisher", "url", "author", "timezone", "language", "path")


def settle(
    items: Iterable[Document | Problem], today: date | None = None
) -> Iterator[Document | Problem]:
    """Pass documents on, each with a date and zone that can be read and an id of its own.

    A document whose text and publish date came before is left out. `today` serves only to
    warn of publish dates in the future.

    >>> [type(item).__name__ for item in settle([Document("a1", "Text.", "2019-02-30")])]
    ['Problem', 'Problem', 'Document']
    """
    for item in _told_apart(_put_in_order(items)):
        if isinstance(item, Document):
            yield from _date_doubts(item, today)
        yield item


def _put_in_order(items: Iterable[Document | Problem]) -> Iterator[Document | Problem]:
    """Mend each document by itself; those without a text are left out."""
    for item in items:
        if isinstance(item, Problem):
            yield item
            continue
        document, problems = _in_order(_as_text(item))
        yield from problems
        if document is not None:
            yield document


def _told_apart(items: Iterable[Document | Problem]) -> Iterator[Document | Problem]:
    """Leave copies out, and give another id to a document whose own is taken."""
    seen: dict[str, str] = {}  # the content of a document, and its id
    taken: set[str] = set()
    for item in items:
        if isinstance(item, Problem):
            yield item
            continue
        document, digest = item, _digest(item)
        if digest in seen:
            yield _copy(document, seen[digest])
            continue
        if document.id in taken:
            document, problem = _renamed(document, f"{document.id}-{digest[:6]}")
            yield problem
        seen[digest] = document.id
        taken.add(document.id)
        yield document


def _copy(document: Document, original: str) -> Problem:
    message = f"the same text and publish date as {original}; left out"
    return _doubt(document, document.path, message, document.id, "Remove one of the two.")


def _renamed(document: Document, name: str) -> tuple[Document, Problem]:
    message = f"another document has this id; this one was renamed to {name}"
    problem = _doubt(document, document.path, message, document.id, _OWN_ID)
    return replace(document, id=name), problem


def _in_order(document: Document) -> tuple[Document | None, list[Problem]]:
    """Mend what can be mended of one document, and tell it; None where there is no text."""
    if not document.text.strip():
        message = "no text in this document; left out"
        return None, [_doubt(document, document.path, message, "", _TEXT)]
    document, problems = _with_readable_fields(document)
    if _HALF.search(document.text):
        problems.append(_doubt(document, document.path, *_HALF_CHARACTERS))
        document = replace(document, text=_HALF.sub("\ufffd", document.text))
    return document, problems


def _as_text(document: Document) -> Document:
    """Put text where a row of a DataFrame has brought a number, bytes, None or NaN."""
    texts = {name: _HALF.sub("\ufffd", _text(getattr(document, name))) for name in _TEXTS}
    texts |= {"id": joined([texts["id"]]) or "document", "text": _text(document.text)}
    known = document.published == document.published  # only NaN and NaT are not themselves
    return replace(document, **texts, published=document.published if known else None)


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bytes):
        return value.decode(errors="replace")
    return "" if value is None or value != value else str(value)


def _digest(document: Document) -> str:
    content = f"{iso_text(document.publication)}\n{document.text}"
    return hashlib.sha256(content.encode(errors="replace")).hexdigest()


def _with_readable_fields(document: Document) -> tuple[Document, list[Problem]]:
    problems = []
    if document.timezone:
        try:
            read_zone(document.timezone)
        except ValueError as error:
            problems.append(_doubt(document, "timezone", str(error), document.timezone))
            document = replace(document, timezone="")
    if document.language and not _LANGUAGE.fullmatch(document.language):
        message = f"{document.language!r} is no language code; use one such as en"
        problems.append(_doubt(document, "language", message, document.language))
        document = replace(document, language="")
    try:
        _check_calendar(document)
    except ValueError as error:
        problems.append(_doubt(document, "published", str(error), str(document.published)))
        document = replace(document, published=None)
    return document, problems


def _check_calendar(document: Document) -> None:
    """Raise ValueError unless the publish date can be read and days counted on either side."""
    publication = document.publication
    if publication and not FIRST_YEAR + 1 < publication.day.year < LAST_YEAR - 1:
        raise ValueError(f"{document.published!r} lies at the edge of the calendar")


def _date_doubts(document: Document, today: date | None) -> Iterator[Problem]:
    publication = document.publication
    if publication is None:
        yield _doubt(
            document, "published", "no publish date, so relative dates stay open", "",
            "Give the publish date: `published: 2019-12-31` at the head of the file, "
            "a `published` column, or --published 2019-12-31.",
        )  # fmt: skip
        return
    written = iso_text(publication)
    if today is not None and publication.day > today:
        yield _doubt(document, "published", "the publish date lies in the future", written)
    if publication.day.year < _FIRST_PRESS_YEAR:
        yield _doubt(document, "published", "the publish date is older than newspapers", written)


def _doubt(document: Document, where: str, message: str, value: str, hint: str = "") -> Problem:
    return Problem(Stage.READ, document.id, where, message, value, hint or f"Check `{where}`.")

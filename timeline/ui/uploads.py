"""What a visitor hands in, as documents: pasted text, or files as they come."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath, PureWindowsPath
from textwrap import shorten
from typing import Protocol

from timeline.model import Document, Problem, content_id
from timeline.sources import read_inputs
from timeline.ui.byline import story_start

PASTED = "pasted-"  # what the ids of pasted texts begin with
LONGEST_TITLE = 70  # characters
_HEAD = 300  # characters of a line that are looked at for its dateline and title
LONGEST_NAME = 80  # characters; file systems stop at 255 bytes


class Upload(Protocol):
    """A file as Streamlit hands it over."""

    name: str

    def getvalue(self) -> bytes:
        """Its content."""


def pasted(text: str, published: date | None, title: str = "", publisher: str = "") -> Document:
    """Make a document of pasted text; the same text and date give the same id.

    Without a title it goes by its first words.

    >>> pasted("Rockets fell.", None).id == pasted("Rockets fell.", None).id
    True
    >>> pasted("Rockets fell.", None).title, pasted("Rockets fell.", None, "Five dead").title
    ('Rockets fell.', 'Five dead')
    """
    day = None if published is None else published.isoformat()
    name = content_id(PASTED, day, text)[: len(PASTED) + 6]
    return Document(name, text, day, title.strip() or opening(text), publisher.strip())


def opening(text: str) -> str:
    r"""The first line of a text without dateline, cut between words where it is long for a title.

    >>> opening("\n Rockets fell on a base. \nMore"), opening("very " * 99)[-9:]
    ('Rockets fell on a base.', 'ry very …')
    >>> opening("BASRA, Dec 27, 2019 (Agency) - Rockets fell on a base.")
    'Rockets fell on a base.'
    """
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    head = first[:_HEAD]
    return shorten(head[story_start(head) :], LONGEST_TITLE, placeholder=" …")


def uploaded(files: Iterable[Upload], published: date | None) -> Iterator[Document | Problem]:
    """Read files by their own readers, through a folder that is gone afterwards.

    `published` counts for files that name no date themselves. An article without a title goes by
    its first words.
    """
    with tempfile.TemporaryDirectory() as folder:
        for number, file in enumerate(files, start=1):
            place = Path(folder) / safe_name(file.name)
            if place.exists():
                place = place.with_stem(f"{place.stem} ({number})")
            place.write_bytes(file.getvalue())
        day = None if published is None else published.isoformat()
        for item in read_inputs([folder], day):
            yield _named(item) if isinstance(item, Document) else item


def _named(article: Document) -> Document:
    return replace(article, path="", title=article.title or opening(article.text))


def safe_name(name: str) -> str:
    r"""Keep the last part of a file name, whatever system it came from.

    >>> safe_name("../../etc/notes.txt"), safe_name("C:\\news\\a.html"), safe_name("..")
    ('notes.txt', 'a.html', 'upload')
    """
    last = PureWindowsPath(PurePosixPath(name).name).name
    clean = "".join(char for char in last if char.isprintable()).lstrip(".")[-LONGEST_NAME:]
    return clean or "upload"

"""Web pages: the main text by trafilatura, the publish date by what the page says of itself.

A publish date is read from the page's metadata (JSON-LD, meta elements, microdata), else
from its address; never from visible prose, a copyright line or the day it was modified.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from timeline.model import Document, Problem
from timeline.sources.articles import encoding_problem, read_text
from timeline.sources.files import SourceFile


def read_webpage(file: SourceFile) -> Iterator[Document | Problem]:
    """Read one saved web page."""
    read = read_text(file)
    if isinstance(read, Problem):
        yield read
        return
    html, encoding = read
    if encoding.doubt:
        yield encoding_problem(file, encoding)
    page = _extract(html)
    text = page.text.strip() if page is not None and page.text else ""
    if not text:
        yield file.problem(
            "no article text in this page", value=file.name,
            hint="Copy the article's text into a .txt file.",
        )  # fmt: skip
        return
    yield Document(
        id=file.id,
        text=text,
        published=published_date(html),
        title=page.title or "",
        publisher=page.sitename or "",
        url=page.url or "",
        author=page.author or "",
        path=str(file.path),
    )


def _extract(html: str) -> Any:
    from trafilatura import bare_extraction  # a second to load: only where there is a page

    return bare_extraction(
        html,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "max_date": "2000-01-01"},
    )


def published_date(html: str) -> str:
    """Read the publish date that a page states of itself; empty when it states none.

    >>> published_date('<meta property="article:published_time" content="2019-12-31">')
    '2019-12-31'
    """
    stated = re.search(r'"datePublished"\s*:\s*"([^"]+)"', html) or re.search(
        r'<meta[^>]+article:published_time[^>]+content="([^"]+)"', html
    )
    return stated.group(1) if stated else ""

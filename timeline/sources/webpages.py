"""Web pages: the main text by trafilatura, the publish date by what the page states of itself.

Both libraries behind it take a second to load, so they are imported where there is a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from timeline.model import Document, Problem
from timeline.sources.articles import read_text
from timeline.sources.fields import whole
from timeline.sources.files import SourceFile
from timeline.sources.page_dates import LAST, published_date

_MOST_MISSED = 100
_PROSE = 12  # words; a shorter paragraph that is left out is a caption, a button or a link
_ADVICE = "Give the publish date with --published, or as a .txt file with front matter."


def read_webpage(file: SourceFile) -> Iterator[Document | Problem]:
    """Read one saved web page; paragraphs that were not taken for its story are told."""
    page, problems = read_text(file)
    yield from problems
    if page is None:
        return
    found = _extract(page)
    if not found or not (found.text or "").strip():
        yield file.problem(
            "no article text in this page", value=file.name,
            hint="Copy the article's text into a .txt file.",
        )  # fmt: skip
        return
    published, doubts = published_date(page)
    yield from (file.problem(doubt, where="published", hint=_ADVICE) for doubt in doubts)
    yield from _left_out(file, page, found.text)
    yield Document(
        id=file.id,
        text=whole(found.text),
        published=published or None,
        title=found.title or "",
        publisher=found.sitename or "",
        url=found.url or "",
        author=found.author or "",
        path=str(file.path),
    )


def _extract(page: str) -> Any:
    from trafilatura import bare_extraction

    bounds = {"extensive_search": False, "original_date": True, "max_date": LAST}
    return bare_extraction(
        page, include_comments=False, with_metadata=True, date_extraction_params=bounds
    )


def _left_out(file: SourceFile, page: str, text: str) -> Iterator[Problem]:
    """Tell in one row which paragraphs of a page are not in its text."""
    missed = list(islice(_missed(page, text), _MOST_MISSED))
    if missed:
        count = "1 paragraph was" if len(missed) == 1 else f"{len(missed)} paragraphs were"
        yield file.problem(
            f"{count} taken for furniture of the page and not read",
            value=" … ".join(one[:60] for one in missed)[:200],
            hint="If they belong to the story, copy it into a .txt file.",
        )


def _missed(page: str, text: str) -> Iterator[str]:
    from trafilatura.utils import load_html

    tree = load_html(page)
    taken = "".join(text.split())  # a line break within a paragraph is no space in the tree
    for paragraph in () if tree is None else tree.xpath("//p"):
        words = paragraph.text_content().split()
        if len(words) >= _PROSE and "".join(words) not in taken:
            yield " ".join(words)

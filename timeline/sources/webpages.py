"""Web pages: the main text by trafilatura, the publish date by what the page states of itself.

Pages state a publish date in JSON-LD, meta elements, microdata, `<time>` or an element
that is named for it; failing that, htmldate reads it from the page's own address. Nothing
is taken from visible prose, from a copyright line, a picture's address or the day of a
modification: those are guesses.
Both libraries take a second to load, so they are imported where there is a page to read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from timeline.lexicons import read_lexicon
from timeline.model import Document, Problem, Publication
from timeline.sources.articles import encoding_problem, read_text
from timeline.sources.files import SourceFile
from timeline.sources.publish_dates import to_iso

_JSON_LD = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')
_ASIDE = "ancestor::aside or ancestor::footer or ancestor::nav"
# htmldate rejects dates after today unless told otherwise; no answer may depend on the clock
_DATE_NAME = re.compile(r"(?<!up)date(?!d)|publish|posted|time-?stamp", re.IGNORECASE)
_LABEL = re.compile(r"^(?:first )?(?:published|posted)(?: on)?:?\s*", re.IGNORECASE)
_LONGEST_LABEL = 60  # characters; a longer element is prose
_BARE_PAGE = "<html><head></head><body><p></p></body></html>"
_FIRST, _LAST = "1900-01-01", "9998-12-31"


def read_webpage(file: SourceFile) -> Iterator[Document | Problem]:
    """Read one saved web page."""
    read = read_text(file)
    if isinstance(read, Problem):
        yield read
        return
    page, encoding = read
    if encoding.doubt:
        yield encoding_problem(file, encoding)
    found = _extract(page)
    if not found or not (found.text or "").strip():
        yield file.problem(
            "no article text in this page", value=file.name,
            hint="Copy the article's text into a .txt file.",
        )  # fmt: skip
        return
    published, doubts = published_date(page)
    yield from (file.problem(doubt, where="published", hint=_HINT) for doubt in doubts)
    yield Document(
        id=file.id,
        text=found.text,
        published=published or None,
        title=found.title or "",
        publisher=found.sitename or "",
        url=found.url or "",
        author=found.author or "",
        path=str(file.path),
    )


_HINT = "Give the publish date with --published, or as a .txt file with front matter."


def _extract(page: str) -> Any:
    from trafilatura import bare_extraction

    bounds = {"extensive_search": False, "original_date": True, "max_date": _LAST}
    return bare_extraction(
        page, include_comments=False, with_metadata=True, date_extraction_params=bounds
    )


def published_date(page: str) -> tuple[str, list[str]]:
    """Read the publish date that a page states of itself, as ISO text, and what to doubt in it.

    Empty when the page states none, or several different days.

    >>> body = "<body><p>Rockets fell on 30 December 2019.</p><p>Nobody was hurt.</p></body>"
    >>> head = '<head><meta property="article:published_time" content="2019-12-31"></head>'
    >>> published_date(f"<html>{head}{body}</html>"), published_date(f"<html>{body}</html>")
    (('2019-12-31', []), ('', []))
    """
    from trafilatura.utils import load_html

    tree = load_html(page)
    if tree is None:
        return "", []
    doubts: list[str] = []
    for stated in (_in_json(tree), _in_meta(tree), _in_microdata(tree), _in_time(tree)):
        read = [iso for value in stated if (iso := _iso(value, doubts))]
        days = {iso[:10] for iso in read}
        if len(days) > 1:
            doubts.append(f"the page states several publish dates: {', '.join(sorted(days))}")
        elif read:
            return max(read, key=len), doubts
    labelled = set(_in_labels(tree))
    return (labelled.pop() if len(labelled) == 1 else _in_address(tree)), doubts


def _iso(value: str, doubts: list[str]) -> str:
    """Give a date as ISO text, or nothing and a doubt."""
    iso = to_iso(value.strip())
    try:
        Publication.parse(iso)
    except ValueError:
        doubts.append(f"the page's publish date cannot be read: {value!r}")
        return ""
    return iso


def _in_json(tree: Any) -> list[str]:
    """The first date of JSON-LD: the article's own stands before those that it refers to."""
    scripts = tree.xpath('//script[@type="application/ld+json"]/text()')
    return [match.group(1) for script in scripts if (match := _JSON_LD.search(script))][:1]


@cache
def _names() -> frozenset[str]:
    return frozenset(read_lexicon("publish_dates")["meta"])


def _in_meta(tree: Any) -> list[str]:
    found = tree.xpath("//meta[@content]")
    return [
        meta.get("content")
        for meta in found
        if _names() & {str(meta.get(key, "")).lower() for key in ("property", "name", "itemprop")}
    ][:1]


def _in_microdata(tree: Any) -> list[str]:
    found = tree.xpath(f'//*[@itemprop="datePublished"][not({_ASIDE})]')
    values = [item.get("content") or item.get("datetime") or "" for item in found]
    return [value for value in values if value][:1]


def _in_time(tree: Any) -> list[str]:
    """All that `<time>` elements say: only if they agree is it the day of publication."""
    return list(map(str, tree.xpath(f"//time[@datetime][not({_ASIDE})]/@datetime")))


def _in_labels(tree: Any) -> Iterator[str]:
    """The day in each short element that the page's author named a date."""
    for item in tree.xpath(f"//body//*[@class or @id][not(*)][not({_ASIDE})]"):
        name, text = f"{item.get('class', '')} {item.get('id', '')}", (item.text or "").strip()
        if len(text) <= _LONGEST_LABEL and _DATE_NAME.search(name):
            read = to_iso(_LABEL.sub("", text))
            if read[:4].isdigit() and _iso(read, []):
                yield read[:10]


def _in_address(tree: Any) -> str:
    """The day within the page's own address, such as /2019/12/31/."""
    from htmldate import find_date

    stated = tree.xpath('//link[@rel="canonical"]/@href | //meta[@property="og:url"]/@content')
    for address in map(str, stated):
        found = find_date(
            _BARE_PAGE, extensive_search=False, original_date=True, url=address,
            min_date=_FIRST, max_date=_LAST,
        )  # fmt: skip
        if found:
            return str(found)
    return ""

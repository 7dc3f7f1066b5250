"""The publish date that a web page states of itself; nothing is taken from visible prose.

In order of trust: JSON-LD of the article, meta elements, microdata, `<time>`, an element that
is named for a date, the page's own address. A copyright line, a picture's address and the
day of a modification would be guesses, so they are not looked at.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Any

from timeline.lexicons import read_lexicon
from timeline.model import Publication
from timeline.sources.publish_dates import to_iso

_ARTICLE = re.compile(r"Article$|Posting$|^Report$")  # the kinds of schema.org
_BROKEN_JSON_LD = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')
_NAMED = re.compile(r"(?<!up)date(?!d)|publish|posted|time-?stamp", re.IGNORECASE)
_OF_ANOTHER = re.compile(r"updat|modif|edited|related|recommend|comment|teaser", re.IGNORECASE)
_LABEL = re.compile(r"^(?:first )?(?:published|posted)(?: on)?:?\s*", re.IGNORECASE)
_LONGEST_LABEL = 60  # characters; a longer element is prose
_ASIDE = "ancestor::aside or ancestor::footer or ancestor::nav"
_BARE_PAGE = "<html><head></head><body><p></p></body></html>"
# htmldate rejects dates after today unless told otherwise; no answer may depend on the clock
FIRST, LAST = "1900-01-01", "9998-12-31"


def published_date(page: str) -> tuple[str, list[str]]:
    """Read the publish date that a page states of itself, as ISO text, and what to doubt in it.

    Empty when the page states none, or several different days with equal right.

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
    stated = (*_in_json(tree), *_in_meta(tree), *_in_microdata(tree))
    if read := [iso for value in stated if (iso := _iso(value, doubts))]:
        alike = [iso for iso in read if _agree(iso, read[0])]
        others = sorted({iso[:10] for iso in read} - {iso[:10] for iso in alike})
        if others:
            doubts.append(f"the page also states {', '.join(others)}; {read[0][:10]} is used")
        return max(alike, key=_fineness), doubts
    times = {iso[:10]: iso for value in _in_time(tree) if (iso := _iso(value, doubts))}
    if len(times) == 1:
        return times.popitem()[1], doubts
    if times:
        doubts.append(f"the page states several publish dates: {', '.join(sorted(times))}")
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


def _agree(one: str, other: str) -> bool:
    """Tell whether two dates are one day, or one moment on clocks of two zones."""
    return one[:10] == other[:10] or datetime.fromisoformat(one) == datetime.fromisoformat(other)


def _fineness(iso: str) -> tuple[bool, int]:
    """A clock other than that of UTC is the newsroom's own, which tells its day."""
    return Publication.parse(iso).zone not in ("", "+0000"), len(iso)


def _in_json(tree: Any) -> list[str]:
    """What JSON-LD says of the article, not of the site or of those that the page refers to."""
    scripts = [str(one) for one in tree.xpath('//script[@type="application/ld+json"]/text()')]
    nodes = [node for script in scripts for node in _nodes(_parsed(script))]
    articles = [node for node in nodes if any(map(_ARTICLE.search, _kinds(node)))]
    untyped = [node for node in nodes if not any(_kinds(node))]
    stated = [node["datePublished"] for node in articles or untyped if node.get("datePublished")]
    return [str(value) for value in stated[:1]]


def _parsed(script: str) -> Any:
    try:
        return json.loads(script)
    except (ValueError, RecursionError):
        found = _BROKEN_JSON_LD.search(script)
        return {"datePublished": found.group(1)} if found else None


def _nodes(found: Any) -> Iterator[dict[str, Any]]:
    """The things that a script is about: itself, those of its graph, its main one."""
    for node in found if isinstance(found, list) else [found]:
        if isinstance(node, dict):
            yield node
            yield from _nodes([node.get("mainEntity"), *_listed(node.get("@graph"))])


def _kinds(node: dict[str, Any]) -> list[str]:
    return [str(kind) for kind in _listed(node.get("@type")) if kind]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


@cache
def _ranks() -> dict[str, int]:
    return {name: rank for rank, name in enumerate(read_lexicon("publish_dates")["meta"])}


def _in_meta(tree: Any) -> list[str]:
    """The dates of meta elements, those first whose name stands first in the lexicon."""
    ranked = [
        (_ranks()[name], str(meta.get("content")))
        for meta in tree.xpath("//meta[@content]")
        for key in ("property", "name", "itemprop")
        if (name := str(meta.get(key, "")).lower()) in _ranks()
    ]
    return [content for _, content in sorted(ranked, key=lambda one: one[0])]


def _in_microdata(tree: Any) -> list[str]:
    found = tree.xpath(f'//*[@itemprop="datePublished"][not({_ASIDE})]')
    values = [item.get("content") or item.get("datetime") or "" for item in found]
    return [value for value in values if value][:1]


def _in_time(tree: Any) -> list[str]:
    """All that `<time>` elements say: only if they agree is it the day of publication."""
    found = tree.xpath(f"//time[@datetime][not({_ASIDE})]")
    return [str(item.get("datetime")) for item in found if not _is_of_another(item)]


def _is_of_another(item: Any) -> bool:
    """Tell whether an element is named, up to its third ancestor, for another day or article."""
    named = [item, *list(item.iterancestors())[:3]]
    words = " ".join(f"{one.get('class', '')} {one.get('id', '')}" for one in named)
    return bool(_OF_ANOTHER.search(f"{words} {item.get('itemprop', '')}"))


def _in_labels(tree: Any) -> Iterator[str]:
    """The day in each short element that the page's author named a date."""
    for item in tree.xpath(f"//body//*[@class or @id][not(*)][not({_ASIDE})]"):
        name, text = f"{item.get('class', '')} {item.get('id', '')}", (item.text or "").strip()
        if len(text) <= _LONGEST_LABEL and _NAMED.search(name) and not _is_of_another(item):
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
            min_date=FIRST, max_date=LAST,
        )  # fmt: skip
        if found:
            return str(found)
    return ""

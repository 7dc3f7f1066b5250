"""What a file of slides or a calendar says of each event, as lines of plain text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from timeline.figures.dates import extents, spoken
from timeline.figures.escape import plain
from timeline.figures.hover import event_title, toll_words
from timeline.lexicons import event_types
from timeline.tables import JOINER, in_words

if TYPE_CHECKING:
    import pandas as pd

    from timeline.pipeline import Result

UNKNOWN_SIDE = "Side not known"
_HAPPENED = "happened"


@dataclass(frozen=True, slots=True)
class Telling:
    """One event in words. `start` and `end` are inclusive ISO text, empty when undated.

    Every text is a single line without control or direction characters; it is not escaped.
    `facts` are short phrases, `sources` one line for each document that tells of it.
    """

    event_id: str
    start: str
    end: str
    headline: str
    when: str
    side: str
    kind: str
    place: str
    facts: tuple[str, ...]
    quote: str
    why: str
    sources: tuple[str, ...]
    happened: bool


def tellings(result: Result) -> tuple[Telling, ...]:
    """Put each event of a result into words, in the order of its table.

    >>> import timeline
    >>> article = timeline.Document("a1", "Rockets hit the air base on Friday.", "2019-12-31")
    >>> (one,) = tellings(timeline.load(article))
    >>> one.when, one.quote, one.sources
    ('Fri 27 Dec 2019', 'Rockets hit the air base on Friday.', ('a1, published 2019-12-31',))
    """
    sources = sources_by_event(result)
    rows = result.events.to_dict("records")
    return tuple(_telling(row, sources.get(str(row["event_id"]), ())) for row in rows)


def _telling(row: Mapping[Any, Any], sources: tuple[str, ...]) -> Telling:
    status = plain(row["status"])
    happened = status in ("", _HAPPENED)
    title = event_title(row)
    place = plain(row["place"].replace(JOINER, ", "))
    facts = (status, _parties(row), place, toll_words(row))
    known = event_types().get(row["type"])
    return Telling(
        event_id=plain(row["event_id"]),
        start=row["start"],
        end=row["end"] or row["start"],
        headline=title if happened else f"{title} ({status})",
        when=when(row["start"], row["end"]),
        side=plain(row["actor_side"]) or UNKNOWN_SIDE,
        kind=known.label if known else plain(row["type"]),
        place=place,
        facts=tuple(fact for fact in facts if fact),
        quote=plain(row["quote"]),
        why=plain(row["date_explanation"]),
        sources=sources,
        happened=happened,
    )


def when(start: str, end: str) -> str:
    """Write inclusive ISO text for reading, no finer than it is; empty when undated.

    >>> when("2019-12-01", "2019-12-31"), when("0079-01-01", "0079-12-31"), when("", "")
    ('December 2019', '79', '')
    """
    if not start:
        return ""
    left, right = extents([start], [end])
    return spoken(float(left[0]), float(right[0]), year=True)


def sources_by_event(result: Result) -> dict[str, tuple[str, ...]]:
    """One line for each document that tells of an event, in order of publication."""
    lines = {row["doc_id"]: _source(row) for row in result.documents.to_dict("records")}
    told: dict[str, set[tuple[str, str]]] = {}
    for event_id, doc_id, published in _columns(result.mentions, "event_id", "doc_id", "published"):
        if doc_id:  # what a person adds by hand has none
            told.setdefault(event_id, set()).add((published, doc_id))
    return {
        event_id: tuple(lines.get(doc_id, plain(doc_id)) for _, doc_id in sorted(documents))
        for event_id, documents in told.items()
    }


def _columns(table: pd.DataFrame, *names: str) -> zip[tuple[str, ...]]:
    return zip(*(table[name] for name in names), strict=True)


def _source(row: Mapping[Any, Any]) -> str:
    title = plain(row["title"])
    name = plain(row["publisher"]) or ("" if title else plain(row["doc_id"]))
    published = f"published {row['published']}" if row["published"] else "publish date unknown"
    parts = (name, f"“{title}”" if title else "", published, plain(row["url"]))
    return ", ".join(part for part in parts if part)


def _parties(row: Mapping[Any, Any]) -> str:
    actor = plain(in_words(row["actor"])) or plain(row["actor_side"])
    target = plain(in_words(row["target"])) or plain(row["target_side"])
    return f"{actor or 'not said who'} → {target}" if target else actor

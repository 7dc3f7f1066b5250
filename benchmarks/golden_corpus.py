"""The golden corpus: short reports with their events and links annotated by hand.

The guideline that the annotators kept to is tests/golden/README.md. Every field of an
annotation may hold a list: any of its values is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

import timeline

CORPUS = Path(__file__).resolve().parents[1] / "tests" / "golden"

Half = Literal["tuning", "held_out"]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """One event as a reader of the report would note it down; tuples list what is right.

    `id` is shared by every report that tells of the same event. `spans` are the tellings,
    half-open offsets. `dates` are inclusive (first, last) days, (None, None) for undated.
    `optional` events are neither asked for nor held against whoever finds them.
    """

    id: str
    types: tuple[str, ...]
    spans: tuple[Span, ...]
    dates: tuple[tuple[str | None, str | None], ...] = ((None, None),)
    actors: tuple[str, ...] = ("",)
    actor_sides: tuple[str, ...] = ()
    targets: tuple[str, ...] = ("",)
    target_sides: tuple[str, ...] = ()
    killed: tuple[int | None, ...] = (None,)
    status: str = "happened"
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldLink:
    """One arrow that the report's words draw, between event ids; `kind` as in the links table."""

    cause: str
    effect: str
    kind: str
    cue: str


@dataclass(frozen=True, slots=True)
class GoldReport:
    """A report with its annotation."""

    document: timeline.Document
    conflict: str
    genre: str
    events: tuple[GoldEvent, ...]
    links: tuple[GoldLink, ...]


@cache  # the tests ask again and again
def read_corpus(half: Half, folder: Path = CORPUS) -> tuple[GoldReport, ...]:
    """Read every report of one half, sorted by name.

    Raises ValueError, naming the file and the words, for a quote that its text lacks.
    """
    return tuple(read_report(path) for path in sorted((folder / half).glob("*.md")))


def read_report(path: Path) -> GoldReport:
    """Read NAME.md and the annotation NAME.yml beside it."""
    front, text = split_front_matter(path.read_text(encoding="utf-8"))
    annotation = yaml.safe_load(path.with_suffix(".yml").read_text(encoding="utf-8"))
    try:
        return GoldReport(
            document=timeline.Document(
                id=path.stem,
                text=text,
                published=front["published"],
                title=front.get("title", ""),
                publisher=front.get("publisher", ""),
                timezone=front.get("timezone", ""),
            ),
            conflict=annotation["conflict"],
            genre=annotation["genre"],
            events=tuple(_event(entry, text) for entry in annotation["events"]),
            links=tuple(GoldLink(**entry) for entry in annotation["links"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{path.name}: {error}") from error


def split_front_matter(source: str) -> tuple[dict[str, str], str]:
    """Split a report into its metadata, every value as text, and its story.

    >>> split_front_matter("---\\npublished: 2020-01-03\\n---\\nA story.\\n")
    ({'published': '2020-01-03'}, 'A story.')
    """
    _, front, text = source.split("---\n", 2)
    # BaseLoader: dates stay the text that was written, offset and all.
    return yaml.load(front, Loader=yaml.BaseLoader), text.strip()  # noqa: S506


def _event(entry: Mapping[str, Any], text: str) -> GoldEvent:
    tellings = [entry["quote"], *_listed(entry.get("also", []))]
    return GoldEvent(
        id=entry["id"],
        types=(entry["type"], *_listed(entry.get("also_type", []))),
        spans=tuple(span for telling in tellings for span in find_all(telling, text)),
        dates=tuple(
            zip(
                map(_day, _listed(entry.get("first"))),
                map(_day, _listed(entry.get("last"))),
                strict=True,
            )
        ),
        actors=_listed(entry.get("actor", "")),
        actor_sides=_listed(entry.get("actor_side", [])),
        targets=_listed(entry.get("target", "")),
        target_sides=_listed(entry.get("target_side", [])),
        killed=_listed(entry.get("killed")),
        status=entry.get("status", "happened"),
        optional=entry.get("optional", False),
    )


def find_all(words: str, text: str) -> Iterator[Span]:
    """Yield where `words` stand in `text`; raises ValueError when they do not."""
    start = text.find(words)
    if start < 0:
        raise ValueError(f"the text does not hold {words!r}; quote it to the letter")
    while start >= 0:
        yield start, start + len(words)
        start = text.find(words, start + 1)


def _listed(value: Any) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, list) else (value,)


def _day(value: object) -> str | None:
    return None if value is None else str(value)

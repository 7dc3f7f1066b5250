"""The same deeds in many grammatical shapes: what a row says must not hang on how it is told."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from tests.events.reading_of import PUBLISHED
from timeline.events import merge_mentions
from timeline.lexicons import event_types
from timeline.model import Actor, Document, Event
from timeline.pipeline import read_documents

TABLE: Mapping[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "shapes.yml").read_text(encoding="utf-8")
)
SHAPES, DEEDS = TABLE["shapes"], TABLE["deeds"]
_AT_ONCE = 64  # texts


class Told(NamedTuple):
    """A deed told in a shape, and what its row must say (None: nothing is asked)."""

    text: str
    type: str
    actor: str | None
    target: str | None
    place: str | None
    day: datetime.date | None
    killed: int | None
    rows: int


def _told(shape: str, kind: str) -> Told | None:
    """Tell a deed in a shape; None where the deed has no word for it."""
    text, deed = SHAPES[shape]["text"], DEEDS[kind]
    if any(f"{{{word}}}" in text.lower() and word not in deed for word in ("noun", "pp")):
        return None
    if ("{toll}" in text.lower() and not deed.get("deadly")) or (
        "{bare}" in text and "noun" not in deed
    ):
        return None
    turn = list(SHAPES).index(shape) + list(DEEDS).index(kind)
    place, day, toll = (
        list(TABLE[name])[turn % len(TABLE[name])] for name in ("places", "days", "tolls")
    )
    words = {**deed, "place": place, "day": day, "toll": toll}
    words["bare"] = str(words.get("noun", "")).removeprefix("the ")
    capital = {name.title(): str(word)[:1].upper() + str(word)[1:] for name, word in words.items()}
    asked = text.lower()
    return Told(
        text.format(**words, **capital),
        kind,
        deed.get("actor", deed["doer"]) if "{doer}" in asked else None,
        deed.get("target", deed["thing"].removeprefix("the ")),
        place,
        TABLE["days"][day],
        TABLE["tolls"][toll] if "{toll}" in asked else None,
        SHAPES[shape].get("rows", 1),
    )


def _all_told() -> Iterator[tuple[str, str, Told]]:
    for shape in SHAPES:
        for kind in DEEDS:
            told = _told(shape, kind)
            if told is not None:
                yield shape, kind, told


@cache
def _rows() -> dict[tuple[str, str], list[Event]]:
    """The rows of every deed in every shape, each read as a report of its own."""
    told = list(_all_told())
    texts = [Document(f"{number:04}", one.text, PUBLISHED) for number, (*_, one) in enumerate(told)]
    chunks = (texts[start : start + _AT_ONCE] for start in range(0, len(texts), _AT_ONCE))
    read = [reading for chunk in chunks for reading in read_documents(chunk)]
    day = datetime.date.fromisoformat(PUBLISHED)
    merged = (merge_mentions(one.mentions, {str(one.document["doc_id"]): day})[0] for one in read)
    return {(shape, kind): list(rows) for (shape, kind, _), rows in zip(told, merged, strict=True)}


def _names(actor: Actor | None, wanted: str | None) -> bool:
    if wanted is None:
        return True
    given = {actor.name, actor.side, actor.text} if actor is not None else set()
    return any(wanted.lower() in name.lower() for name in given)


def _is_told(rows: list[Event], told: Told) -> bool:
    """Tell whether the rows are the deeds of a text, and one of them says all that was put in."""
    return len(rows) == told.rows and any(_says_all(row, told) for row in rows)


def _says_all(row: Event, told: Told) -> bool:
    killed = (row.killed.low, row.killed.best) if row.killed is not None else ()
    days = (row.interval.first_day, row.interval.last_day) if row.interval is not None else ()
    return (
        row.type == told.type
        and _names(row.actor, told.actor)
        and _names(row.target, told.target)
        and any(told.place == place.name for place in row.places)
        and set(days) == {told.day}
        and (told.killed is None or told.killed in killed)
    )


@pytest.mark.parametrize("shape", SHAPES)
def test_every_deed_is_told_in_the_shape(shape: str) -> None:
    told = {kind: one for name, kind, one in _all_told() if name == shape}
    wrong = {kind: one for kind, one in told.items() if not _is_told(_rows()[shape, kind], one)}
    not_yet = set(SHAPES[shape].get("not_yet", ()))
    assert set(wrong) == not_yet, {
        kind: told[kind].text for kind in not_yet.symmetric_difference(wrong)
    }


def test_every_type_is_told() -> None:
    assert set(DEEDS) == set(event_types())

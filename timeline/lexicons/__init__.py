"""Knowledge that can be listed, as YAML files in this folder and its folders.

Every entry names its source or carries an `example` that runs as a test; what reads a
lexicon checks it and turns it into frozen values.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

# The loader in C is ten times as fast; a PyYAML that was built without libyaml has none.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def read_lexicon(name: str) -> Any:
    """Read `<name>.yml` of this folder, or all files of its folder `<name>` as one.

    The caller must not change what it gets. Raises FileNotFoundError for a name that does not
    exist, ValueError where two files of a folder hold the same key.

    >>> "airstrike" in read_lexicon("event_types"), "killing" in read_lexicon("event_words")
    (True, True)
    """
    place = files("timeline.lexicons") / name
    if place.is_dir():
        return _joined(
            name, sorted(file.name for file in place.iterdir() if file.name.endswith(".yml"))
        )
    text = (files("timeline.lexicons") / f"{name}.yml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=_LOADER)  # noqa: S506 (both are safe)


def _joined(folder: str, names: Iterable[str]) -> dict[str, Any]:
    """The entries of all files of a folder, by their keys."""
    joined: dict[str, Any] = {}
    for name in names:
        entries: dict[str, Any] = read_lexicon(f"{folder}/{name.removesuffix('.yml')}")
        twice = sorted(joined.keys() & entries.keys())
        if twice:
            raise ValueError(f"{folder}/{name} holds {', '.join(twice)} again: name it otherwise")
        joined |= entries
    return joined


@cache
def word_list(lexicon: str, name: str) -> frozenset[str]:
    """Give the words of one list of a lexicon. Raises KeyError for a list that does not exist.

    >>> "roof" in word_list("event_words", "pieces")
    True
    """
    return frozenset(read_lexicon(lexicon)[name]["words"])


@dataclass(frozen=True, slots=True)
class EventType:
    """One key of the event vocabulary and its crosswalks.

    `score` is PLOVER's published conflict–cooperation score, −10 to +10.
    """

    key: str
    label: str
    plover: str
    score: float
    cameo: str
    acled: str
    example: str


@cache
def event_types() -> dict[str, EventType]:
    """The event vocabulary by key, in the order of the file (most violent first).

    >>> event_types()["storming"].score
    -7.0
    """
    entries: dict[str, dict[str, Any]] = read_lexicon("event_types")
    return {
        key: EventType(key=key, **{**entry, "score": float(entry["score"])})
        for key, entry in entries.items()
    }

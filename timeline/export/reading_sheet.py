"""The events as a person reads them: one row each, in words, what led to it beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from timeline.export.telling import Telling, tellings
from timeline.figures.escape import plain
from timeline.figures.hover import KIND_LABELS, count_words
from timeline.tables import in_words

if TYPE_CHECKING:
    from timeline.pipeline import Result


COLUMNS = (
    *("When", "Event", "Type", "Who", "To whom", "Where", "Killed", "Injured", "Arrows to it"),
    *("Confidence", "Sentence", "Why this date", "Sources"),
)
_TOLLS = ("killed", "injured")


def reading_sheet(result: Result) -> pd.DataFrame:
    """Lay the events out for reading, in the order of their days, undated ones last.

    >>> import timeline
    >>> article = timeline.Document("a1", "Rockets hit the air base on Friday.", "2019-12-31")
    >>> reading_sheet(timeline.load(article))[["When", "Event"]].values.tolist()
    [['Fri 27 Dec 2019', 'Rocket attack on air base']]
    """
    led = _led_to(result)
    told = zip(result.events.to_dict("records"), tellings(result), strict=True)
    dated_first = sorted(told, key=lambda pair: (not pair[1].start, pair[1].start))
    rows = [_row(row, one, led.get(one.event_id, "")) for row, one in dated_first]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _led_to(result: Result) -> dict[str, str]:
    """By effect, its causes in words: "Response: American airstrikes"."""
    titles = dict(zip(result.events["event_id"], result.events["title"], strict=True))
    led: dict[str, list[str]] = {}
    columns = (result.links[name] for name in ("effect_id", "cause_id", "kind"))
    for effect, cause, kind in zip(*columns, strict=True):
        led.setdefault(effect, []).append(f"{KIND_LABELS.get(kind, kind)}: {titles.get(cause, '')}")
    return {effect: plain("; ".join(causes)) for effect, causes in led.items()}


def _row(row: Mapping[Any, Any], told: Telling, led: str) -> tuple[object, ...]:
    """The cells of `COLUMNS`."""
    who, whom = (plain(in_words(row[name])) for name in ("actor", "target"))
    killed, hurt = (count_words(row, name).removesuffix(f" {name}") for name in _TOLLS)
    happened = (told.when or "undated", told.headline, told.kind, who, whom, told.place)
    known = (row["confidence"], told.quote, told.why, "; ".join(told.sources))
    return (*happened, killed, hurt, led, *known)

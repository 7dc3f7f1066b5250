"""From an edited table to the decisions in it: what was changed, from what, to what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from timeline.figures.hover import count_words
from timeline.figures.rows import rows
from timeline.intervals import read_edtf
from timeline.mending.tolls import read_toll
from timeline.model import Edit, EditKind
from timeline.tables import JOINER
from timeline.ui.decided import event_verdicts, link_verdicts, verdict_words
from timeline.ui.typed_dates import as_edtf
from timeline.ui.words import parts, titles

_AS_SHOWN = ("title", "type", "status", "actor", "target", "place")
_COUNTS = ("killed", "injured")
_BOUNDS = ("low", "best", "high")
_JOINED = f"{JOINER} "
_BEFORE = 45  # characters of a long sentence before the word that tells of the event
_SEVERAL = ("actor", "target", "place")
_READERS: Mapping[str, Callable[[str], object]] = {
    "date": read_edtf,
    "killed": read_toll,
    "injured": read_toll,
}
DATE_FORMS = "27 Dec 2019 or 2019-12-27, 2019-12 for a month, or two days: 2019-12-27/2019-12-29"


@dataclass(frozen=True, slots=True)
class Change:
    """One cell that a person set to something else; `target` holds mention ids."""

    kind: EditKind
    target: tuple[str, ...]
    field: str
    before: str
    after: str


def event_sheet(
    events: pd.DataFrame, edits: Sequence[Edit] = (), mentions: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Lay the events out for editing: every cell to edit is text, unknown ones are empty.

    `edits` are what was decided so far: the verdicts among them are shown. With the `mentions`
    given each event has its sentence beside it.
    """
    verdicts = [verdict_words(verdict) for verdict in event_verdicts(events, edits)]
    verdict = pd.Series(verdicts, events.index, dtype="str")
    sheet = pd.DataFrame({"verdict": verdict, "date": events["edtf"]})
    for name in _AS_SHOWN:
        sheet[name] = events[name]
    for name in _SEVERAL:
        sheet[name] = sheet[name].str.replace(JOINER, _JOINED)
    tolls = rows(events[[f"{name}_{bound}" for name in _COUNTS for bound in _BOUNDS]])
    for name in _COUNTS:
        words = [count_words(toll, name).removesuffix(f" {name}") for toll in tolls]
        sheet[name] = pd.Series(words, events.index, dtype="str")
    if mentions is not None:
        sheet["quote"] = _sentences(events, mentions)
    sheet["confidence"] = events["confidence"]
    return sheet.reset_index(drop=True)


def _sentences(events: pd.DataFrame, mentions: pd.DataFrame) -> list[str]:
    """The sentence of each event, with what tells of it where a cell shows it."""
    begins = mentions["start_char"] - mentions["quote_start_char"]
    told = zip(mentions["event_id"], mentions["quote"], begins.tolist(), strict=True)
    at = {(event_id, quote): begin for event_id, quote, begin in told}
    rows_told = zip(events["event_id"], events["quote"], strict=True)
    return [_from_before(quote, at.get((event_id, quote), 0)) for event_id, quote in rows_told]


def _from_before(quote: str, word: int) -> str:
    """A sentence from shortly before the place of a word on.

    >>> _from_before("The army said in a statement read on state television that jets hit it.", 61)
    '… a statement read on state television that jets hit it.'
    """
    start = quote.find(" ", max(0, word - _BEFORE))
    return quote if word <= 2 * _BEFORE // 3 or start < 0 else f"…{quote[start:]}"


def event_targets(events: pd.DataFrame) -> list[tuple[str, ...]]:
    """Name each event by its finest mention, which stays when the event's id changes."""
    return [tuple(parts(cell)[:1]) for cell in events["mention_ids"]]


def link_sheet(
    links: pd.DataFrame, events: pd.DataFrame, edits: Sequence[Edit] = ()
) -> pd.DataFrame:
    """Lay the links out for editing, with the titles of both ends and the words between them.

    `edits` are what was decided so far: the verdicts among them are shown.
    """
    named = titles(events)
    verdicts = [verdict_words(verdict) for verdict in link_verdicts(links, events, edits)]
    return pd.DataFrame(
        {
            "verdict": verdicts,
            "cause": list(links["cause_id"].map(named)),
            "kind": list(links["kind"]),
            "effect": list(links["effect_id"].map(named)),
            "quote": list(links["quote"]),
        }
    )


def link_targets(links: pd.DataFrame, events: pd.DataFrame) -> list[tuple[str, ...]]:
    """Name each link by the finest mention of its cause and of its effect."""
    finest = dict(zip(events["event_id"], event_targets(events), strict=True))
    return [
        (*finest[cause], *finest[effect])
        for cause, effect in zip(links["cause_id"], links["effect_id"], strict=True)
    ]


def changes(
    kind: EditKind, targets: Sequence[tuple[str, ...]], shown: pd.DataFrame, edited: pd.DataFrame
) -> list[Change]:
    """List the cells that differ, row by row; both sheets have the same rows and columns."""
    return [
        Change(kind, targets[place], str(field), _kept(field, before), _kept(field, after))
        for place in range(len(shown))
        for field, before, after in zip(
            shown.columns, shown.iloc[place], edited.iloc[place].fillna(""), strict=True
        )
        if _kept(field, before) != _kept(field, after)
    ]


def _kept(field: str, cell: object) -> str:
    """What is written down of a cell: names stand with a blank between them on the sheet only."""
    words = str(cell).strip()
    if field == "date":
        return as_edtf(words)
    return words.replace(_JOINED, JOINER) if field in _SEVERAL else words


def faults(wanted: Iterable[Change]) -> list[tuple[Change, str]]:
    """Say what is wrong with values that no event can take; nothing when all is well."""
    return [(change, fault) for change in wanted if (fault := _fault(change))]


def _fault(change: Change) -> str:
    read = _READERS.get(change.field)
    if read is None or not change.after:
        return ""
    try:
        read(change.after)
    except ValueError as error:
        return str(error)
    return ""

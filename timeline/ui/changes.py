"""From an edited table to the decisions in it: what was changed, from what, to what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from timeline.intervals import read_edtf
from timeline.model import Edit, EditKind
from timeline.tables import JOINER
from timeline.ui.decided import event_verdicts, link_verdicts, verdict_words
from timeline.ui.words import parts, titles

_AS_SHOWN = ("title", "type", "status", "actor", "target", "place")
_COUNTS = ("killed", "injured")
_JOINED = f"{JOINER} "
DATE_FORMS = "2019-12-27, 2019-12 for a month, or the first and last day: 2019-12-27/2019-12-29"


@dataclass(frozen=True, slots=True)
class Change:
    """One cell that a person set to something else; `target` holds mention ids."""

    kind: EditKind
    target: tuple[str, ...]
    field: str
    before: str
    after: str


def event_sheet(events: pd.DataFrame, edits: Sequence[Edit] = ()) -> pd.DataFrame:
    """Lay the events out for editing: every cell is text, unknown ones are empty.

    `edits` are what was decided so far: the verdicts among them are shown.
    """
    verdicts = [verdict_words(verdict) for verdict in event_verdicts(events, edits)]
    verdict = pd.Series(verdicts, events.index, dtype="str")
    sheet = pd.DataFrame({"verdict": verdict, "date": events["edtf"]})
    for name in _AS_SHOWN:
        sheet[name] = events[name]
    sheet["place"] = sheet["place"].str.replace(JOINER, _JOINED)
    for name in _COUNTS:
        sheet[name] = events[f"{name}_best"].astype("string").fillna("")
    return sheet.reset_index(drop=True)


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
    """What is written down of a cell: places stand with a blank between them on the sheet only."""
    words = str(cell).strip()
    return words.replace(_JOINED, JOINER) if field == "place" else words


def faults(wanted: Iterable[Change]) -> list[str]:
    """Say what is wrong with values that no event can take; nothing when all is well."""
    return [fault for change in wanted if (fault := _fault(change))]


def _fault(change: Change) -> str:
    if change.field == "date" and change.after:
        try:
            read_edtf(change.after)
        except ValueError as error:
            return str(error)
    if change.field in _COUNTS and change.after and not change.after.isdecimal():
        return f"{change.after!r} is no number of people; write digits, or nothing if unknown"
    return ""

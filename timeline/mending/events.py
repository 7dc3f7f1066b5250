"""Merges, splits, values and verdicts that people gave to events."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from timeline.events import event_of
from timeline.mending.fit import Unfit, held_by, holder, no_longer_fits
from timeline.mending.values import known_type, with_value
from timeline.model import (
    Edit,
    EditKind,
    Event,
    EventMention,
    Problem,
    Span,
    Status,
    standing,
)

REJECTED = "rejected"  # the other verdict is "confirmed"


@dataclass(frozen=True, slots=True)
class Mended:
    """Events as people left them: those shown, those rejected, and edits that did not fit.

    `apart` are the ids of each two events that people said are two.
    """

    events: tuple[Event, ...]
    rejected: tuple[Event, ...]
    problems: tuple[Problem, ...]
    apart: frozenset[frozenset[str]] = frozenset()


def mend_events(events: Iterable[Event], edits: Sequence[Edit]) -> Mended:
    """Apply merges and splits, then values, then verdicts, in the order they were made."""
    shown = list(events)
    problems: list[Problem] = []
    decided = standing(edits)
    kept = [edit for edit in decided if edit.kind in _EVENT_EDITS]
    for edit in sorted(kept, key=lambda edit: _EVENT_EDITS[edit.kind]):
        try:
            shown = _applied(shown, edit)
        except (Unfit, ValueError, RecursionError) as unfit:
            problems.append(no_longer_fits(edit, str(unfit)))
    verdicts = {edit.target[0]: edit.after for edit in kept if edit.field == "verdict"}
    rejected = [event for event in shown if _verdict(event, verdicts) == REJECTED]
    apart, unfit_problems = _apart(shown, decided)
    return Mended(
        tuple(event for event in shown if event not in rejected),
        tuple(rejected),
        (*problems, *unfit_problems),
        apart,
    )


_EVENT_EDITS = {EditKind.MERGE: 0, EditKind.SPLIT: 1, EditKind.EVENT: 2}


def _apart(
    events: Sequence[Event], edits: Iterable[Edit]
) -> tuple[frozenset[frozenset[str]], list[Problem]]:
    """Which events people said are two, and a problem where they have become one since."""
    pairs: set[frozenset[str]] = set()
    problems: list[Problem] = []
    for edit in (one for one in edits if one.kind is EditKind.APART):
        held = {event.id for one in edit.target if (event := held_by(events, one)) is not None}
        if len(held) == len(edit.target):
            pairs.add(frozenset(held))
        else:
            problems.append(no_longer_fits(edit, "they are no longer two events of the table"))
    return frozenset(pairs), problems


def _applied(events: list[Event], edit: Edit) -> list[Event]:
    match edit.kind, edit.field:
        case EditKind.MERGE, _:
            return _merged(events, edit)
        case EditKind.SPLIT, _:
            return _split(events, edit)
        case EditKind.EVENT, "new" if held_by(events, edit.target[0]) is not None:
            raise Unfit("there is an event of this id already")
        case EditKind.EVENT, "new":
            return [*events, _added(edit)]
        case EditKind.EVENT, "verdict":
            event = holder(events, edit.target[0])
            return _swap(events, [event], [replace(event, confidence=1.0)])
    event = holder(events, edit.target[0])
    return _swap(events, [event], [with_value(event, edit)])


def _swap(events: list[Event], out: Sequence[Event], into: Sequence[Event]) -> list[Event]:
    return [*(event for event in events if event not in out), *into]


def _merged(events: list[Event], edit: Edit) -> list[Event]:
    holders = list(dict.fromkeys(holder(events, mention_id) for mention_id in edit.target))
    if len(holders) < 2:
        return events
    together = event_of(mention for event in holders for mention in event.mentions)
    return _swap(events, holders, [together])


def _split(events: list[Event], edit: Edit) -> list[Event]:
    event = holder(events, edit.target[0])
    leaving = [mention for mention in event.mentions if mention.id in edit.target]
    staying = [mention for mention in event.mentions if mention.id not in edit.target]
    if not staying:
        raise Unfit("the event has no other report that could stay behind")
    return _swap(events, [event], [event_of(staying), event_of(leaving)])


def _verdict(event: Event, verdicts: dict[str, str]) -> str:
    return next((verdicts[one.id] for one in event.mentions if one.id in verdicts), "")


def _added(edit: Edit) -> Event:
    """An event that a person wrote down: `after` is a JSON object of cells and their values."""
    cells = json.loads(edit.after)
    if not isinstance(cells, dict) or "type" not in cells:
        raise Unfit("it does not say what happened")
    mention = EventMention(
        id=edit.target[0],
        doc_id="",
        span=Span(0, 0),
        sentence=Span(0, 0),
        trigger="",
        quote=edit.why,
        type=known_type(str(cells.pop("type"))),
        status=Status.CLAIMED,
        confidence=1.0,
        rules=("analyst",),
    )
    event = event_of([mention])
    for name, value in sorted(cells.items()):
        event = with_value(event, replace(edit, field=name, before="", after=str(value)))
    return event

"""Values that people wrote into the cells of an event."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from timeline.events import side_of, title_of
from timeline.intervals import Interval, read_edtf, to_edtf
from timeline.lexicons import event_types
from timeline.mending.fit import Unfit
from timeline.mending.tolls import read_toll
from timeline.model import (
    Actor,
    Anchor,
    DateMention,
    Edit,
    Event,
    EventDate,
    Place,
    Status,
    Toll,
)
from timeline.tables import JOINER


def with_value(event: Event, edit: Edit) -> Event:
    """Set one cell of an event to what a person wrote; raises Unfit for a value it cannot take.

    A title that nobody wrote by hand follows the values that it is made of.
    """
    if edit.field not in _SETTERS:
        raise Unfit(f"events have no value named {edit.field!r}")
    try:
        written = edit.after.encode(errors="replace").decode()  # no table holds half surrogates
        mended = _SETTERS[edit.field](event, written.strip(), edit)
    except ValueError as error:
        raise Unfit(str(error)) from None
    is_made = mended.title == title_of(event) and edit.field != "title"
    return replace(mended, title=title_of(mended)) if is_made else mended


def _set_date(event: Event, value: str, edit: Edit) -> Event:
    return replace(event, date=_date_by_hand(value, edit))


def _set_type(event: Event, value: str, edit: Edit) -> Event:
    return replace(event, type=known_type(value))


def _set_title(event: Event, value: str, edit: Edit) -> Event:
    return replace(event, title=value)


def _set_status(event: Event, value: str, edit: Edit) -> Event:
    return replace(event, status=Status(value))


def _set_actor(event: Event, value: str, edit: Edit) -> Event:
    return replace(event, actor=_renamed(event.actor, value, event.interval))


def _set_target(event: Event, value: str, edit: Edit) -> Event:
    return replace(event, target=_renamed(event.target, value, event.interval))


def _set_actor_side(event: Event, value: str, edit: Edit) -> Event:
    return replace(event, actor=replace(event.actor or Actor(""), side=value))


def _set_target_side(event: Event, value: str, edit: Edit) -> Event:
    return replace(event, target=replace(event.target or Actor(""), side=value))


def _set_place(event: Event, value: str, edit: Edit) -> Event:
    return replace(event, places=tuple(map(Place, _names_in(value))))


def _set_killed(event: Event, value: str, edit: Edit) -> Event:
    return replace(event, killed=_toll_by_hand(value, edit))


def _set_injured(event: Event, value: str, edit: Edit) -> Event:
    return replace(event, injured=_toll_by_hand(value, edit))


def _set_count(event: Event, value: str, edit: Edit) -> Event:
    return replace(event, count=_whole_number(value) if value else None)


_SETTERS: dict[str, Callable[[Event, str, Edit], Event]] = {
    "date": _set_date,
    "type": _set_type,
    "title": _set_title,
    "status": _set_status,
    "actor": _set_actor,
    "target": _set_target,
    "actor_side": _set_actor_side,
    "target_side": _set_target_side,
    "place": _set_place,
    "killed": _set_killed,
    "injured": _set_injured,
    "count": _set_count,
}
EVENT_FIELDS = tuple(_SETTERS)
_MOST_DIGITS = 10  # more people than there are; tables hold 18


def _renamed(party: Actor | None, name: str, when: Interval | None) -> Actor | None:
    """A party by another name: on that one's side where it is known, else where the party was."""
    names = _names_in(name)
    if not names:
        return None
    side = side_of(names[0], when) or (party.side if party is not None else "")
    return Actor(names[0], side, name, tuple(names[1:]))


def _names_in(value: str) -> list[str]:
    return [name for part in value.split(JOINER) if (name := part.strip())]


def known_type(value: str) -> str:
    """Give back a key of the event vocabulary. Raises ValueError for anything else."""
    if value not in event_types():
        raise ValueError(f"{value!r} is no event type")
    return value


def _date_by_hand(value: str, edit: Edit) -> EventDate | None:
    if not value:
        return None
    interval, precision = read_edtf(value)
    edtf = to_edtf(interval, precision)
    mention = DateMention(
        start_char=0,
        end_char=0,
        text=value,
        interval=interval,
        precision=precision,
        edtf=edtf,
        timex_type="DATE",
        timex_value=edtf,
        anchor=Anchor.CALENDAR,
        rule="analyst",
        explanation=f"{_by_hand(edit)} (was {edit.before or 'undated'})",
    )
    return EventDate(mention, "analyst")


def _toll_by_hand(value: str, edit: Edit) -> Toll | None:
    if not value:
        return None
    return Toll(*read_toll(value), value, edit.who)


def _whole_number(value: str) -> int:
    if not value.isdecimal() or len(value) > _MOST_DIGITS:
        raise ValueError(f"{value[:_MOST_DIGITS]!r} is no whole number; write digits such as 12")
    return int(value)


def _by_hand(edit: Edit) -> str:
    reason = f": {edit.why}" if edit.why else ""
    return f"Set to {edit.after} by {edit.who} on {edit.when.date().isoformat()}{reason}"

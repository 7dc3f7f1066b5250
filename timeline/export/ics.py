"""Events as a calendar file (iCalendar, RFC 5545) for Outlook, Google Calendar and others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from icalendar import Calendar, Event, Journal, vText

from timeline.export.records import encodable
from timeline.export.telling import Telling, tellings
from timeline.figures.escape import plain

if TYPE_CHECKING:
    from timeline.pipeline import Result

_DAY_LENGTH = len("2019-12-31")


def icalendar(result: Result, title: str, stamp: datetime) -> bytes:
    """Write one calendar entry for each event, and a journal entry for each undated one.

    A date known to the day or less is an all-day entry over all days that it may be; a clock
    time is "floating", on the wall clock of the report, since the tables hold no zone.
    `stamp`, an aware datetime, says when the file was made; ValueError for a naive one.

    >>> import timeline
    >>> article = timeline.Document("a1", "Rockets hit the air base on Friday.", "2019-12-31")
    >>> content = icalendar(timeline.load(article), "Winter", datetime(2020, 1, 1, tzinfo=UTC))
    >>> [line for line in content.decode().splitlines() if line.startswith("DTEND")]
    ['DTEND;VALUE=DATE:20191228']
    """
    if stamp.tzinfo is None:
        raise ValueError(f"{stamp} says no time zone; give one such as datetime.now(UTC)")
    told = tellings(result)
    calendar = _calendar(title, sum(not event.start for event in told))
    for event in told:
        calendar.add_component(_entry(event, stamp.astimezone(UTC).replace(microsecond=0)))
    return bytes(calendar.to_ical())


def _calendar(title: str, undated: int) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Riposte//Timeline//EN")
    calendar.add("version", "2.0")
    # NAME and DESCRIPTION are RFC 7986's; older programs read the X- names, whose values
    # the library escapes only when told that they are text.
    for name in ("name", "x-wr-calname"):
        calendar.add(name, vText(encodable(plain(title))))
    if undated:
        count = "1 event has" if undated == 1 else f"{undated} events have"
        for name in ("description", "x-wr-caldesc"):
            calendar.add(name, vText(f"{count} no date, in this file as journal entries."))
    return calendar


def _entry(event: Telling, stamp: datetime) -> Event | Journal:
    entry = Event() if event.start else Journal()
    entry.add("uid", f"{event.event_id}@riposte")
    entry.add("dtstamp", stamp)
    entry.add("summary", event.headline)
    entry.add("description", "\n".join(_lines(event)))
    entry.add("categories", [event.kind, event.side])
    if event.start:
        _place_in_time(entry, event)
        entry.add("status", "CONFIRMED" if event.happened else "TENTATIVE")
        entry.add("transp", "TRANSPARENT")  # nobody is busy with what they read about
        if event.place:
            entry.add("location", event.place)
    return entry


def _place_in_time(entry: Event | Journal, event: Telling) -> None:
    if len(event.start) <= _DAY_LENGTH and len(event.end) <= _DAY_LENGTH:
        entry.add("dtstart", date.fromisoformat(event.start))
        entry.add("dtend", date.fromisoformat(event.end) + timedelta(days=1))
        return
    entry.add("dtstart", datetime.fromisoformat(event.start))
    if event.end != event.start:  # a moment needs no end
        entry.add("dtend", datetime.fromisoformat(event.end) + timedelta(minutes=1))


def _lines(event: Telling) -> Iterator[str]:
    yield f"When: {event.when or 'no date known'}"
    if event.facts:
        yield " · ".join(event.facts)
    if event.quote:
        yield f"“{event.quote}”"
    if event.why:
        yield f"Why this date: {event.why}"
    for source in event.sources:
        yield f"Source: {source}"

"""Clock times in another zone: a way of showing them, which changes nothing in the case.

Only what has a time of day moves. A day is a day where the source was written: moved to
another zone it would be two halves of days that nobody wrote about.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import cache
from zoneinfo import available_timezones

import pandas as pd

from timeline.model import read_zone
from timeline.result import Result
from timeline.ui.words import parts

AS_WRITTEN = "as written"
_CLOCK = "T"  # between day and time in ISO 8601


@cache
def zones() -> list[str]:
    """What can be asked for: times as written, UTC, and the zones of the IANA database."""
    return [AS_WRITTEN, "UTC", *sorted(name for name in available_timezones() if "/" in name)]


def in_zone(result: Result, zone: str) -> Result:
    """Give the result with the clock times of its events and mentions as they are in `zone`.

    Each is moved from the zone of the source that it was read from; where that names none, the
    time stays as written.
    """
    if zone == AS_WRITTEN:
        return result
    return replace(
        result,
        events=_moved(result.events, _of_events(result), zone),
        mentions=_moved(result.mentions, _of_mentions(result), zone),
    )


def left_as_written(result: Result) -> int:
    """Count the events with a time of day that stays as written: their source names no zone."""
    starts = result.events["start"]
    return sum(
        _CLOCK in start and not own for start, own in zip(starts, _of_events(result), strict=True)
    )


def _of_mentions(result: Result) -> list[str]:
    """The zone of each mention's source, row by row; empty where it names none."""
    documents = result.documents
    named = dict(zip(documents["doc_id"], documents["timezone"], strict=True))
    return [named.get(doc_id, "") for doc_id in result.mentions["doc_id"]]


def _of_events(result: Result) -> list[str]:
    """The zone in which each event's date was written: that of its finest mention."""
    named = dict(zip(result.mentions["mention_id"], _of_mentions(result), strict=True))
    return [
        next((named.get(mention, "") for mention in parts(cell)), "")
        for cell in result.events["mention_ids"]
    ]


def _moved(table: pd.DataFrame, written_in: Iterable[str], zone: str) -> pd.DataFrame:
    ends = [
        (moment(start, own, zone), moment(end, own, zone))
        if own and _CLOCK in start and _CLOCK in end
        else (start, end)
        for start, end, own in zip(table["start"], table["end"], written_in, strict=True)
    ]
    starts, lasts = ([pair[side] for pair in ends] for side in (0, 1))
    columns = {"start": starts, "end": lasts}
    return table.assign(
        **{
            name: pd.Series(cells, table.index, dtype=table[name].dtype)
            for name, cells in columns.items()
        }
    )


def moment(text: str, written_in: str, zone: str) -> str:
    """Move an ISO date and time from one zone to another, to the minute.

    >>> moment("2020-01-03T01:00", "Asia/Baghdad", "UTC")
    '2020-01-02T22:00'
    """
    there = datetime.fromisoformat(text).replace(tzinfo=read_zone(written_in))
    return f"{there.astimezone(read_zone(zone)):%Y-%m-%dT%H:%M}"

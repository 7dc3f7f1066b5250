"""Clock times in another zone: what has a time of day moves, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ui.hand_made import RESULT, ROCKETS, STRIKES, TOLD, event, row
from timeline import tables
from timeline.ui.zones import AS_WRITTEN, in_zone, left_as_written, zones

# Baghdad is three hours ahead of UTC all year round; New York five behind it in winter.
NIGHT = event("e4", "2020-01-03T01:00", mention_ids="m4;m5", doc_ids="a1;a2")
EVENING = event("e5", "2020-01-02T20:00", mention_ids="m5", doc_ids="a2")
UNZONED = event("e6", "2020-01-03T01:00", mention_ids="m6", doc_ids="a3")
DOCUMENTS = [
    row(tables.DOCUMENTS, doc_id="a1", timezone="Asia/Baghdad"),
    row(tables.DOCUMENTS, doc_id="a2", timezone="America/New_York"),
    row(tables.DOCUMENTS, doc_id="a3"),
]
MENTIONS = [
    TOLD | {"mention_id": f"m{number}", "doc_id": doc_id, "start": "2020-01-03T01:00",
            "end": "2020-01-03T01:00"}
    for number, doc_id in ((4, "a1"), (5, "a2"), (6, "a3"))
]  # fmt: skip
CASE = replace(
    RESULT,
    events=tables.table(tables.EVENTS, [ROCKETS, STRIKES, NIGHT, EVENING, UNZONED]),
    mentions=tables.table(tables.MENTIONS, MENTIONS),
    documents=tables.table(tables.DOCUMENTS, DOCUMENTS),
)


@pytest.mark.parametrize(
    ("zone", "night", "evening"),
    [
        ("UTC", "2020-01-02T22:00", "2020-01-03T01:00"),
        ("Asia/Tehran", "2020-01-03T01:30", "2020-01-03T04:30"),
        ("America/New_York", "2020-01-02T17:00", "2020-01-02T20:00"),
    ],
)
def test_a_clock_time_is_moved_from_the_zone_of_its_finest_source(zone, night, evening):
    moved = in_zone(CASE, zone).events.set_index("event_id")
    assert tuple(moved.loc["e4", ["start", "end"]]) == (night, night)
    assert tuple(moved.loc["e5", ["start", "end"]]) == (evening, evening)


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "Pacific/Honolulu"])
def test_a_day_never_moves_and_neither_does_a_time_without_a_zone(zone):
    moved = in_zone(CASE, zone).events.set_index("event_id")
    assert moved.loc["e1", "start"] == "2019-12-27"
    assert moved.loc["e2", "end"] == "2019-12-29"
    assert moved.loc["e6", "start"] == "2020-01-03T01:00"


def test_times_without_a_zone_are_counted():
    assert left_as_written(CASE) == 1


def test_mentions_move_with_their_own_source():
    moved = in_zone(CASE, "UTC").mentions
    assert list(moved["start"]) == ["2020-01-02T22:00", "2020-01-03T06:00", "2020-01-03T01:00"]


def test_as_written_changes_nothing_and_is_the_first_choice():
    assert in_zone(CASE, AS_WRITTEN) is CASE
    assert zones()[:2] == [AS_WRITTEN, "UTC"]
    assert "Asia/Baghdad" in zones()


def test_dtypes_stay():
    assert (in_zone(CASE, "UTC").events.dtypes == CASE.events.dtypes).all()

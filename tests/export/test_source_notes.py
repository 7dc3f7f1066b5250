"""How footnotes name sources, and in which order."""

from __future__ import annotations

from tests.export.results import result_of
from timeline.export import source_notes

LATE = {"doc_id": "a1", "publisher": "Late Post", "title": "Toll rises",
        "published": "2020-01-03T09:00"}  # fmt: skip
EARLY = {"doc_id": "a2", "publisher": "Wire", "title": "", "published": "2019-12-28"}
UNDATED = {"doc_id": "a3", "publisher": "", "title": "", "published": ""}
UNUSED = {"doc_id": "a4", "publisher": "Nobody", "title": "Weather", "published": "2019-12-27"}


def test_sources_are_named_oldest_first_and_only_those_that_tell_of_an_event():
    result = result_of(
        {"event_id": "e1", "doc_ids": "a1;a3"}, {"event_id": "e2", "doc_ids": "a2"},
        documents=(LATE, EARLY, UNDATED, UNUSED),
    )  # fmt: skip
    assert list(source_notes(result).items()) == [
        ("a3", "a3"),
        ("a2", "Wire, a2, Sat 28 Dec 2019"),
        ("a1", "Late Post, Toll rises, Fri 3 Jan 2020"),
    ]
    assert list(source_notes(result, result.events[:1])) == ["a3", "a1"]

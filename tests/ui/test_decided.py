"""Which verdict stands beside which row."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.ui.hand_made import EVENTS, LINKS
from timeline.model import Edit, EditKind
from timeline.ui.changes import event_sheet, link_sheet
from timeline.ui.components.verdicts import told

AT = datetime(2020, 1, 3, 8, 5, tzinfo=UTC)
KNOWN = EVENTS.assign(mention_ids=["m1;m2", "m3", "m4"])


def decided(number, kind, target, field, after, why=""):
    return Edit(kind, target, field, "", after, "Ana", AT, why, number)


EVENT = decided(1, EditKind.EVENT, ("m2",), "verdict", "confirmed", "seen")
LINK = decided(2, EditKind.LINK, ("m1", "m3"), "verdict", "confirmed")
GONE = decided(3, EditKind.LINK, ("m1", "m9"), "verdict", "confirmed")
TITLE = decided(4, EditKind.EVENT, ("m3",), "title", "confirmed")
UNDO = decided(5, EditKind.UNDO, ("1",), "", "undone")
SECOND = decided(6, EditKind.EVENT, ("m2",), "verdict", "undecided")


@pytest.mark.parametrize(
    ("edits", "verdict"),
    [([], "undecided"), ([EVENT], "confirmed"), ([EVENT, UNDO], "undecided"),
     ([EVENT, SECOND], "undecided")],
)  # fmt: skip
def test_an_event_shows_the_verdict_on_any_of_its_mentions(edits, verdict):
    assert list(event_sheet(KNOWN, [*edits, TITLE])["verdict"]) == [verdict, "undecided",
                                                                  "undecided"]  # fmt: skip


def test_a_link_shows_the_verdict_on_its_two_ends():
    assert list(link_sheet(LINKS, KNOWN, [LINK, GONE])["verdict"]) == ["confirmed"]
    assert list(link_sheet(LINKS, KNOWN, [GONE])["verdict"]) == ["undecided"]


def test_a_verdict_is_told_with_who_when_and_why():
    words = told(EVENT).replace("\\", "")
    assert words == "confirmed by Ana, 2020-01-03 08:05 UTC: seen"
    assert told(LINK).replace("\\", "").endswith("08:05 UTC")

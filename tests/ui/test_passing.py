"""What is told in passing, and what keeps an event from being folded away."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.ui.hand_made import LINKS, event, row
from timeline import tables
from timeline.model import Edit, EditKind
from timeline.ui.passing import told_in_passing, worked_on

DATED = event("e1", "2019-12-27", confidence=0.9, doc_ids="a1", mention_ids="m1")
RECALLED = event("e9", "", confidence=0.7, doc_ids="a1", mention_ids="m8;m9")


def folded(*rows, links=LINKS[:0], kept=()):
    events = tables.table(tables.EVENTS, rows)
    return set(events.loc[told_in_passing(events, links, kept), "event_id"])


def test_what_one_source_recalls_without_a_date_is_told_in_passing():
    assert folded(DATED, RECALLED) == {"e9"}


@pytest.mark.parametrize(
    "more",
    [
        {"start": "2011-02", "end": "2011-02"},
        {"doc_ids": "a1;a2"},
        {"killed_low": 3},
        {"injured_best": 0},
        {"confidence": 1.0},  # confirmed, or a person's own
    ],
)
def test_a_date_a_second_source_a_toll_or_a_verdict_keeps_it(more):
    assert folded(DATED, RECALLED | more) == set()


def test_an_arrow_or_a_choice_keeps_it():
    arrow = tables.table(
        tables.LINKS, [row(tables.LINKS, link_id="l1", cause_id="e9", effect_id="e1")]
    )
    assert folded(DATED, RECALLED, links=arrow) == set()
    assert folded(DATED, RECALLED, kept={"e9"}) == set()


def test_a_story_without_any_date_is_shown_whole():
    assert folded(RECALLED, RECALLED | {"event_id": "e8", "killed_low": 3}) == set()
    assert folded() == set()


def test_an_event_is_worked_on_while_a_decision_stands():
    events = tables.table(tables.EVENTS, [DATED, RECALLED])
    at = datetime(2020, 1, 3, tzinfo=UTC)
    edit = Edit(EditKind.EVENT, ("m9",), "actor", "", "Iran", "Ana", at, "", 1)
    undo = Edit(EditKind.UNDO, ("1",), "", "", "", "Ana", at, "", 2)
    assert worked_on(events, [edit]) == {"e9"}
    assert worked_on(events, [edit, undo]) == set()

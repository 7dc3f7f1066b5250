"""From an edited table to the decisions in it."""

from __future__ import annotations

import pandas as pd
import pytest

from tests.ui.hand_made import EVENTS, LINKS
from timeline.model import EditKind
from timeline.ui.changes import (
    Change,
    changes,
    event_sheet,
    event_targets,
    faults,
    link_sheet,
    link_targets,
)

NAMED = EVENTS.assign(mention_ids=["m1;m2", "m3", "m4"])


def test_an_untouched_sheet_holds_no_change():
    sheet = event_sheet(NAMED)
    assert changes(EditKind.EVENT, event_targets(NAMED), sheet, sheet.copy()) == []


def test_each_cell_set_is_one_change_about_the_finest_mention():
    shown = event_sheet(NAMED)
    edited = shown.copy()
    edited.loc[0, "type"] = "shelling"
    edited.loc[0, "killed"] = None
    edited.loc[0, "place"] = "Kirkuk; Baghdad"
    edited.loc[1, "verdict"] = "rejected"
    assert changes(EditKind.EVENT, event_targets(NAMED), shown, edited) == [
        Change(EditKind.EVENT, ("m1",), "type", "missile_or_rocket_attack", "shelling"),
        Change(EditKind.EVENT, ("m1",), "place", "Kirkuk;Iraq", "Kirkuk;Baghdad"),
        Change(EditKind.EVENT, ("m1",), "killed", "1", ""),
        Change(EditKind.EVENT, ("m3",), "verdict", "undecided", "rejected"),
    ]


def test_the_sentence_beside_a_row_begins_near_the_words_that_tell_of_it():
    said = "In a statement of the army that was read out on state television it said rockets fell."
    spans = {"start_char": 90 + said.index("rockets"), "quote_start_char": 90}
    told = [{"event_id": name, "quote": said, **spans} for name in NAMED["event_id"][:1]]
    events = NAMED.assign(quote=[said, "Jets struck.", ""])
    sentences = list(event_sheet(events, (), pd.DataFrame(told))["quote"])
    shown = "… was read out on state television it said rockets fell."
    assert sentences == [shown, "Jets struck.", ""]


def test_a_date_in_words_is_written_down_as_tables_have_it():
    shown = event_sheet(NAMED.assign(edtf=["2019-12-27", "2019-12-29", ""]))
    edited = shown.copy()
    edited.loc[0, "date"] = "27 December 2019"  # as it was
    edited.loc[1, "date"] = "Dec 30, 2019"
    (change,) = changes(EditKind.EVENT, event_targets(NAMED), shown, edited)
    assert (change.target, change.after) == (("m3",), "2019-12-30")


def test_a_toll_between_bounds_is_shown_as_a_person_may_write_it():
    bounds = {"killed_low": [31, 25, None], "killed_best": [None] * 3, "killed_high": [34, None, 9]}
    tolls = {name: pd.array(column, dtype="Int64") for name, column in bounds.items()}
    shown = event_sheet(NAMED.assign(**tolls))["killed"]
    assert list(shown) == ["31–34", "at least 25", "up to 9"]
    assert not faults([Change(EditKind.EVENT, ("m1",), "killed", "", toll) for toll in shown])


def test_a_link_is_named_by_a_mention_at_either_end():
    shown = link_sheet(LINKS, NAMED)
    edited = shown.assign(verdict="rejected")
    (change,) = changes(EditKind.LINK, link_targets(LINKS, NAMED), shown, edited)
    assert change == Change(EditKind.LINK, ("m1", "m3"), "verdict", "undecided", "rejected")


@pytest.mark.parametrize(
    ("field", "value", "is_fault"),
    [
        ("date", "2019-12-27", False),
        ("date", "2019-12", False),
        ("date", "", False),  # undated is a value too
        ("date", "last Friday", True),
        ("killed", "25", False),
        ("killed", "", False),
        ("killed", "at least 25", False),
        ("killed", "dozens", True),
        ("killed", "34–31", True),
        ("injured", "-3", True),
        ("title", "<anything>", False),
    ],
)
def test_values_that_no_event_can_take_are_faults(field, value, is_fault):
    wrong = faults([Change(EditKind.EVENT, ("m1",), field, "", value)])
    assert bool(wrong) is is_fault
    assert all(repr(value) in fault for _, fault in wrong)

"""The history of a case in words: no bare numbers, no ids, no keys of the vocabulary."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from timeline.model import Edit, EditKind, standing
from timeline.ui.components.history import history_rows, undoers
from timeline.ui.decisions import in_short

NOON = datetime(2020, 1, 3, 12, tzinfo=UTC)
NAMES = {"m1": "Raid on a camp", "m2": "Airstrike on a depot", "a1": "Five dead"}


def edit(number, kind, target, field="", before="", after=""):
    return Edit(kind, target, field, before, after, "Ada", NOON, "", number)


DECISIONS = {
    "1. type: armed clash (Raid on a camp)":
        edit(1, EditKind.EVENT, ("m1",), "type", "shelling", "armed_clash"),
    "2. verdict: rejected (Raid on a camp → Airstrike on a depot)":
        edit(2, EditKind.LINK, ("m1", "m2"), "verdict", "undecided", "rejected"),
    "3. merge (Raid on a camp = Airstrike on a depot)":
        edit(3, EditKind.MERGE, ("m1", "m2"), "", "Raid on a camp", "Airstrike on a depot"),
    "4. publish date: 2020-01-02 (Five dead)":
        edit(4, EditKind.DOCUMENT, ("a1",), "published", "", "2020-01-02"),
    "5. new event (Talks in Doha)":
        edit(5, EditKind.EVENT, ("analyst-1",), "new", "", json.dumps({"title": "Talks in Doha"})),
    "6. new link: Stated cause (Raid on a camp → Airstrike on a depot)":
        edit(6, EditKind.LINK, ("m1", "m2"), "kind", "", "because"),
    "7. undo (1. type: armed clash (Raid on a camp))":
        edit(7, EditKind.UNDO, ("1",), "", "stands", "undone"),
    "8. split (Raid on a camp)": edit(8, EditKind.SPLIT, ("m1",), "", "Raid on a camp", "its own"),
    "9. source: rejected (Five dead)":
        edit(9, EditKind.DOCUMENT, ("a1",), "verdict", "", "rejected"),
}  # fmt: skip


@pytest.mark.parametrize("words", DECISIONS)
def test_a_decision_is_chosen_by_what_it_was(words):
    assert in_short(DECISIONS[words], NAMES, {1: next(iter(DECISIONS.values()))}) == words


@pytest.mark.parametrize(
    ("undos", "undoer"),
    [((), None), ((1,), 2), ((1, 2), None), ((1, 2, 1), 4), ((1, 1, 3), 2), ((1, 2, 3), 2)],
)
def test_an_undo_counts_until_it_is_undone(undos, undoer):
    """`undos` are the numbers that decisions 2, 3, … undo; the first is a type."""
    edits = [edit(1, EditKind.EVENT, ("m1",), "type", "shelling", "armed_clash")]
    edits += [edit(n, EditKind.UNDO, (str(one),)) for n, one in enumerate(undos, start=2)]
    found = undoers(edits).get(1)
    assert (found and found.number) == undoer
    assert (found is None) == (edits[0] in standing(edits))


def test_the_history_says_what_stands_and_what_was_before():
    rows = history_rows(list(DECISIONS.values()), NAMES).set_index("No.")
    assert rows.loc[1, ["Before", "After", "Stands"]].tolist() == [
        "shelling",
        "armed clash",
        "undone",
    ]
    assert rows.loc[5, ["What", "About", "After"]].tolist() == [
        "new event",
        "Talks in Doha",
        "Talks in Doha",
    ]
    assert rows.loc[4, "Stands"] == "yes"

"""Problems by kind, and what each row leads to."""

from __future__ import annotations

import pytest

from tests.ui.hand_made import CHAIN, HOSTILE, RESULT, TOLD
from timeline.export.problem_kinds import problem_kinds
from timeline.model import Problem, Stage
from timeline.ui.components.problem_table import heading, problem_rows, subject
from timeline.ui.escape import plain

ALONE = "Look for a second, independent source."
EMPTY = Problem(Stage.READ, "", "b.txt", "the file is empty", hint="Paste the article into it.")


def doubt(chain, title):
    message = f"{title}: an arrow rests on one document only"
    return Problem(Stage.DOUBTS, "", f"chain {chain}", message, title, ALONE)


def test_what_many_rows_say_is_said_once_with_their_number_and_what_to_do():
    doubts = [
        doubt(f"c{number}", f"Raid by rebels {number} → Strike by army {number}")
        for number in range(1_200)
    ]
    kinds = problem_kinds([*doubts, EMPTY])
    assert [(kind.message, len(kind.problems)) for kind in kinds] == [
        ("the file is empty", 1),
        ("an arrow rests on one document only", 1_200),
    ]
    assert "1,200" in heading(kinds[1]) and "second" in heading(kinds[1])


def test_no_problem_is_left_out_whatever_it_says():
    others = [Problem(Stage.READ, "d", "", f"odd {number}", hint=f"h{number % 3}")
              for number in range(9)]  # fmt: skip
    kinds = problem_kinds([EMPTY, *others])
    assert sorted(one.message for kind in kinds for one in kind.problems) == sorted(
        ["the file is empty", *(one.message for one in others)]
    )
    assert all(kind.message for kind in kinds)


def test_a_heading_is_no_markup_of_a_source():
    (kind,) = problem_kinds([Problem(Stage.READ, "d", "", HOSTILE, hint="Check it.")])
    assert plain(HOSTILE) in heading(kind) and HOSTILE not in heading(kind)


def test_columns_in_which_nothing_stands_are_left_out():
    rows = problem_rows([doubt("c1", "A → B")], {})
    assert list(rows.columns) == ["What", "As written"]
    assert list(problem_rows([EMPTY], {}).columns) == ["What", "Where"]


@pytest.mark.parametrize(
    ("where", "doc_id", "event_id"),
    [
        ("event e2", "a1", "e2"),
        ("chain c1", "", CHAIN.event_ids[0]),
        ("chain gone", "", ""),
        (f"characters {TOLD['start_char']}-{TOLD['end_char']}", "a1", TOLD["event_id"]),
        ("characters 0-9", "a1", ""),
        ("published", "a1", ""),
    ],
)
def test_a_row_leads_to_its_event(where, doc_id, event_id):
    assert subject(Problem(Stage.MERGE, doc_id, where, ""), RESULT) == event_id

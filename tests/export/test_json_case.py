"""The case as JSON: every table, every row, null for what is unknown."""

import json
from datetime import date

import pytest

from tests.export.results import HOSTILE, event, result_of
from timeline import tables
from timeline.export import case_json
from timeline.intervals import Interval
from timeline.model import Chain


def test_all_tables_and_chains_are_there_even_when_empty():
    case = json.loads(case_json(result_of()))
    assert case == {
        "version": 1,
        "events": [],
        "links": [],
        "inferred": [],
        "chains": [],
        "steps": [],
        "claims": [],
        "mentions": [],
        "problems": [],
        "sources": [],
        "rejected": [],
    }


def test_a_row_has_the_columns_of_its_table_in_order():
    (row,) = json.loads(case_json(result_of(event("e1", "2020-01-03"))))["events"]
    assert list(row) == list(tables.EVENTS)


def test_unknown_is_null_and_nought_is_not():
    case = json.loads(case_json(result_of(event("e1", killed_low=0, score=-9.5))))
    (row,) = case["events"]
    assert (row["start"], row["killed_best"], row["place"]) == (None, None, None)
    assert (row["killed_low"], row["score"]) == (0, -9.5)


def test_yes_and_no_stay_so():
    result = result_of(mentions=({"mention_id": "m1", "background": True}, {"mention_id": "m2"}))
    rows = json.loads(case_json(result))["mentions"]
    assert [row["background"] for row in rows] == [True, False]


def test_a_chain_gives_its_days_both_included():
    jan = Interval.days(date(2020, 1, 3), date(2020, 1, 8))
    chain = Chain("c1", "Killing → answer", ("e1", "e2"), ("l1",), "A story.", jan, ("Iran",))
    undated = Chain("c2", "No dates", ("e3", "e4"), ("l2",), "Another.")
    first, second = json.loads(case_json(result_of(chains=(chain, undated))))["chains"]
    assert (first["start"], first["end"]) == ("2020-01-03", "2020-01-08")
    assert (first["event_ids"], first["sides"]) == (["e1", "e2"], ["Iran"])
    assert (second["start"], second["end"]) == (None, None)


@pytest.mark.parametrize("name", HOSTILE)
def test_text_is_kept_to_the_letter(name):
    case = json.loads(case_json(result_of(event("e1", quote=HOSTILE[name]))))
    assert case["events"][0]["quote"] == HOSTILE[name]


def test_what_has_no_form_in_a_file_is_a_question_mark():
    text = case_json(result_of(chains=(Chain("c1", "a\ud800b", (), (), "a story"),)))
    assert json.loads(text.encode())["chains"][0]["title"] == "a?b"


def test_nothing_in_it_ends_the_script_that_it_is_pasted_into():
    assert "<" not in case_json(result_of(event("e1", quote=HOSTILE["markup"])))


def test_same_result_same_text():
    result = result_of(event("e1", "2020-01-03"), event("e2"))
    assert case_json(result) == case_json(result)

"""How a date came to be an event's: each rule has words for the card, and its example runs."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import timeline
from timeline.lexicons import read_lexicon

TIES = read_lexicon("date_ties")
DATING = Path(timeline.__file__).parent / "events" / "dating"
GIVERS = ("EventDate", "carried")  # what ties a date to an event: the rule comes second


@pytest.mark.parametrize("tie", TIES)
def test_the_example_is_dated_by_its_rule(tie):
    before, deed, after = re.split(r"[\[\]]", TIES[tie]["example"])
    article = timeline.Document("a1", before + deed + after, "2024-05-16")
    told = timeline.load(article).mentions
    [rules] = told.loc[told["start_char"] == len(before), "date_rule"]
    assert rules.rpartition(";")[2] == tie


def test_every_rule_that_ties_a_date_has_words():
    given = {
        node.args[1].value
        for file in DATING.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in GIVERS
        and isinstance(node.args[1], ast.Constant)
    }
    assert {"own phrase", "heading", "since"} <= given <= set(TIES)


def test_a_day_taken_over_twice_says_once_where_it_is_from():
    article = timeline.Document(
        "a1",
        "Gunmen stormed the bank on Friday. They shot two guards. The gunmen abducted a clerk.",
        "2024-05-16",
    )
    told = timeline.load(article).mentions
    [why] = told.loc[told["trigger"] == "abducted", "date_explanation"]
    assert why.startswith("no date is written: the story was on 10 May 2024 when this was told")
    assert why.count("no date is written") == 1
    assert why.count('"Friday" is 10 May 2024') == 1

"""Every line of the date lexicons proves itself: its example runs."""

from __future__ import annotations

import re
from datetime import date
from importlib.resources import files
from typing import Any

import pytest

from timeline.dates import find_dates
from timeline.dates.context import Tense
from timeline.dates.grammar import FOLDER, find_expressions, read_grammar, read_levels
from timeline.dates.meanings.holidays import holiday_interval
from timeline.dates.tense import tense_at
from timeline.dates.tokens import tokenise
from timeline.lexicons import read_lexicon
from timeline.model import Publication

_FORMS = [
    pytest.param(name, form, id=f"{name}: {form['pattern'][:50]}")
    for rules in read_levels()
    for name, rule in rules.items()
    for form in rule["forms"]
]
_TENSES = list(read_lexicon("dates_tense").items())
_HOLIDAYS = list(read_lexicon("dates_holidays").items())


def _rules_in(text: str) -> dict[str, str]:
    return {
        text[found.start : found.end]: found.rule
        for block in tokenise(text)
        for found in find_expressions(block)
    }


@pytest.mark.parametrize(("name", "form"), _FORMS)
def test_a_form_finds_its_example(name: str, form: dict[str, Any]) -> None:
    text = re.sub(r"[\[\]]", "", form["example"])
    published = Publication.parse(str(form.get("published", "2019-12-31")))
    found = [mention.text for mention in find_dates(text, published, "en")]
    if form.get("finds") is False:
        assert found == []
    else:
        marked = re.search(r"\[(.*?)\]", form["example"])
        assert marked is not None
        assert marked[1] in found


@pytest.mark.parametrize(("kind", "entry"), _TENSES)
def test_a_tense_cue_decides_its_example(kind: str, entry: dict[str, Any]) -> None:
    start = entry["example"].index("[")
    text = re.sub(r"[\[\]]", "", entry["example"])
    end = start + len("Friday")
    past = {Tense.PAST, Tense.LIKELY_PAST}
    coming = {Tense.FUTURE, Tense.THEN_FUTURE, Tense.LIKELY_FUTURE}
    assert tense_at(text, start, end) in (past if entry["means"] == "past" else coming)


@pytest.mark.parametrize(("name", "entry"), _HOLIDAYS)
def test_a_holiday_falls_where_an_almanac_says(name: str, entry: dict[str, Any]) -> None:
    for year, day in entry["example"].items():
        interval = holiday_interval(name, year)
        assert interval is not None
        assert interval.first_day == date.fromisoformat(str(day))


def test_longer_phrases_win_over_shorter_ones() -> None:
    assert _rules_in("It fell on the day before last Friday.") == {
        "the day before last Friday": "day_beside"
    }
    assert _rules_in("It fell at 8 p.m. on Friday.") == {"8 p.m. on Friday": "clock_on_day"}


def test_every_word_of_the_words_file_has_a_use() -> None:
    patterns = str([read_lexicon(f"{FOLDER}/levels")["macros"], *read_levels()])
    unused = [
        name for name in read_lexicon("dates_words") if not re.search(rf"\b{name}\b", patterns)
    ]
    assert unused == []
    assert read_grammar().levels


def test_every_file_of_the_grammar_stands_in_one_level() -> None:
    tried = [file for level in read_lexicon(f"{FOLDER}/levels")["levels"] for file in level]
    there = {file.name for file in (files("timeline.lexicons") / FOLDER).iterdir()}
    assert there == {"levels.yml", *(f"{file}.yml" for file in tried)}
    assert len(tried) == len(set(tried))

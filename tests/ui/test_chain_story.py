"""The doubts of a chain beside its story."""

from __future__ import annotations

from tests.ui.hand_made import HOSTILE
from timeline.ui.components.chain_story import doubt_words

DOUBT = {
    "message": "A: b → C: d: a step has no date",
    "value": "Blow in K: first",
    "hint": "Give the event a date.",
}


def test_a_doubt_says_what_it_is_of_which_step_and_what_to_do() -> None:
    assert str(doubt_words(DOUBT)) == (
        "<li><strong>A step has no date</strong>: Blow in K: first."
        " <em>Give the event a date.</em></li>"
    )


def test_titles_bring_no_markup() -> None:
    assert "<img" not in doubt_words(DOUBT | {"value": HOSTILE})

"""A chain step by step: what its arrows compare, and its doubts."""

from __future__ import annotations

import pandas as pd

from tests.ui.hand_made import CHAIN, HOSTILE, LINK
from tests.ui.running import html
from timeline.ui.components.chain_story import arrow, doubt_words

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


def test_an_arrow_compares_toll_and_score_apart() -> None:
    said = arrow(LINK | {"lag_days": pd.NA}, *CHAIN.steps)
    assert "<span>killed 1 → ?</span>" in said
    assert 'aria-label="level">=</span> score −9.5</span></div>' in said


def test_the_demo_tells_how_the_toll_rises_or_falls_along_its_chain(app) -> None:
    app.run()
    assert "killed 2 → 0" in html(app)  # the general and his host, then missiles that hit nobody


def test_each_side_over_time_is_drawn_when_somebody_asks(app) -> None:
    app.run()
    assert len(app.get("plotly_chart")) == 1
    app.session_state["sides_over_time"] = True
    app.run()
    assert not app.exception
    _, sides = app.get("plotly_chart")
    assert "25 killed" in sides.proto.spec

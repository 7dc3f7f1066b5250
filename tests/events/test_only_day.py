"""The only day that a sentence names is that of the deed which it tells as news."""

from __future__ import annotations

import pytest

from tests.events.reading_of import mentions_of

# Published on Wednesday 15 May 2024. The text, the trigger asked for, its day (None: left open).
SENTENCES = [
    (
        "Kabul recalled its envoy on Friday, and a crowd that had gathered at noon torched a bus.",
        "torched",
        "2024-05-10",
    ),
    (
        "In a day of violence on Sunday a market was emptied, a school closed and gunmen shot two"
        " guards.",
        "shot",
        "2024-05-12",
    ),
    # the day is that of a statement, of a thing, of a limit or of what came before
    ("Gunmen stormed a post, the governor told reporters in Gao on Tuesday.", "stormed", None),
    ("Rebels shelled a depot built on 3 May, an official said.", "shelled", None),
    ("Rebels shelled a town held since Friday by troops.", "shelled", None),
    ("Rebels shelled a bridge that troops had crossed on Friday.", "shelled", None),
    ("The army bombed a camp over Friday's raid.", "bombed", None),
]


@pytest.mark.parametrize(("text", "trigger", "day"), SENTENCES, ids=[s[0] for s in SENTENCES])
def test_a_sentence_that_names_one_day(text: str, trigger: str, day: str | None) -> None:
    told = next(mention for mention in mentions_of(text) if mention.trigger == trigger)
    assert (told.date.mention.edtf if told.date is not None else None) == day

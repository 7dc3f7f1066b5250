"""Dates that stand in the sentence before."""

from __future__ import annotations

import pytest

from tests.events.reading_of import mentions_of

# A text, the trigger of a thing said, and the day on which it was said (None: not told).
SAID = [
    ("The army said on Tuesday that jets had hit a wood. It promised to respond.",
     "promised", "2024-05-14"),
    ("Officials told reporters late on Monday that rockets hit a camp. They threatened Chad.",
     "threatened", "2024-05-13"),
    ("Tripoli announced on Friday that a mine had killed two men. It accused Egypt of laying it.",
     "accused", "2024-05-10"),
    # what was done, not said, is of another day
    ("The army said on Tuesday that jets had hit a wood. Rebels attacked it.", "attacked", None),
    # nor is the day of a deed that of the words
    ("Jets that hit a wood on Tuesday were Libyan, the army said. The minister had threatened it.",
     "threatened", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "day"), SAID, ids=[text for text, *_ in SAID])
def test_what_is_said_next_is_of_the_day_of_the_statement(
    text: str, trigger: str, day: str | None
) -> None:
    told = next(mention for mention in mentions_of(text) if mention.trigger == trigger)
    assert (told.date.mention.edtf if told.date is not None else None) == day


def test_days_counted_from_a_deed_are_not_its_own() -> None:
    found = mentions_of(
        "Rebels shelled Homs on 2 May. The strike came ten days after the shelling."
    )
    days = {one.trigger: one.date.mention.edtf for one in found if one.date is not None}
    assert days == {"shelled": "2024-05-02", "strike": "2024-05-12", "shelling": "2024-05-02"}


def test_blame_and_what_goes_with_it_share_their_day() -> None:
    found = mentions_of("Oslo blamed Minsk on Friday and expelled two envoys.")
    assert [one.date.mention.text for one in found if one.date is not None] == ["Friday", "Friday"]


# What is told in the present perfect, the trigger, and its day on Wednesday 15 May 2024.
UNTIL_NOW = [
    ("The rebels have threatened to shell the port.", "threatened", None),
    ("Chad expels the envoy of Niger over the raid.", "expels", "2024-05-15"),
    ("11:30 Six men have been arrested because of what happened on Monday.",
     "arrested", "2024-05-15"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "trigger", "day"), UNTIL_NOW, ids=[text for text, *_ in UNTIL_NOW]
)
def test_what_has_been_done_is_of_no_day_named_before(
    text: str, trigger: str, day: str | None
) -> None:
    [told] = [one for one in mentions_of(text) if one.trigger == trigger]
    assert (None if told.date is None else told.date.mention.edtf) == day


def test_a_deed_told_in_the_past_is_not_counted_beyond_the_day_of_publication() -> None:
    text = "Rebels seized Gao on Monday, three weeks before troops stormed it."
    assert [one.date for one in mentions_of(text) if one.trigger == "stormed"] == [None]

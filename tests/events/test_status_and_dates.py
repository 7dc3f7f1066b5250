"""What a text vouches for, and which date is an event's own, sentence by sentence."""

from __future__ import annotations

import pytest

from tests.events.reading_of import mentions_of

NOTHING_TOLD = [
    "Nobody was killed that night.",
    "The army routinely shells the valley.",
    "Shells had fallen on the city for three years.",
    "Not a shot was fired in the valley.",
    "The cyclone hit the coast on Monday and killed nine people.",
]
# Published on Wednesday 15 May 2024; one event each, with its day.
DATED = [
    ("Nobody doubts that the army shelled the town on Monday.", "shelling", "2024-05-13"),
    ("Moscow does not say so, but jets bombed the town on Monday.", "airstrike", "2024-05-13"),
    ("The army launched an offensive to free the town on Monday.", "ground_assault", "2024-05-13"),
    ("Jets hit what the army calls a depot near Raqqa on Monday.", "airstrike", "2024-05-13"),
    ("Rockets fired from Gaza hit a house on Monday.", "missile_or_rocket_attack", "2024-05-13"),
    ("08:00 Yesterday Peru expelled Ecuador's ambassador.", "diplomatic_break", "2024-05-14"),
]


@pytest.mark.parametrize("text", NOTHING_TOLD)
def test_no_event(text: str) -> None:
    assert [mention.trigger for mention in mentions_of(text)] == []


@pytest.mark.parametrize(("text", "type_key", "day"), DATED)
def test_one_event_with_its_day(text: str, type_key: str, day: str) -> None:
    (mention,) = mentions_of(text)
    assert mention.type == type_key
    assert mention.date is not None and mention.date.mention.interval is not None
    assert mention.date.mention.interval.first_day.isoformat() == day


def test_a_limit_of_time_is_no_date_of_the_event() -> None:
    (mention,) = mentions_of("Police had arrested 40 suspects by Sunday.")
    assert mention.date is None


def test_a_date_between_commas_is_that_of_the_words_before_it() -> None:
    told = mentions_of(
        "The killing came after a crowd stormed the embassy and a week after the rocket attack "
        "on the base, last Friday, that wounded a guard."
    )
    days = {mention.type: mention.date for mention in told}
    assert days["storming"] is None
    assert days["missile_or_rocket_attack"] is not None

"""Phrases that belong to the verb and not to the deed before them."""

from __future__ import annotations

import pytest

from tests.events.reading_of import mentions_of
from timeline.events.grammar.days_run_on import part_days
from timeline.syntax import parse

# A text, the trigger of the answer, its date as written, and the deed that it answers.
ANSWERS = [
    ("Rockets hit a base near Tyre on Friday. Israel answered that attack on Sunday with airstrikes"
     " on five sites.", "airstrikes", "Sunday", "attack"),
    ("Gunmen attacked a ferry near Jolo on Monday. The navy answered the attack on Tuesday with a"
     " bombardment of two islets.", "bombardment", "Tuesday", "attack"),
    ("A mine killed two sappers near Goma on Friday. The army answered the killing on Sunday with a"
     " raid on a camp.", "raid", "Sunday", "killing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "answer", "day", "deed"), ANSWERS)
def test_the_day_after_what_is_answered_is_that_of_the_answer(
    text: str, answer: str, day: str, deed: str
) -> None:
    found = {mention.trigger: mention for mention in mentions_of(text)}
    date = found[answer].date
    assert date is not None
    assert date.mention.text == day
    assert found[deed].date is None


# A text, the deed, and who is blamed for it.
BLAMED = [
    ("A bomb killed nine policemen in Herat on Monday. The minister blamed the attack on the"
     " Taliban.", "attack", "Taliban"),
    ("The army blamed Monday's attack on the base on the Taliban.", "attack", "Taliban"),
    ("Police blamed the killing of a priest on Boko Haram.", "killing", "Boko Haram"),
    ("Manila blamed the bombing on Abu Sayyaf.", "bombing", "Abu Sayyaf"),
    ("Residents blamed the shelling of the market on the rebels.", "shelling", "rebels"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "deed", "blamed"), BLAMED)
def test_who_is_blamed_is_not_what_was_attacked(text: str, deed: str, blamed: str) -> None:
    found = mentions_of(text)
    told = next(mention for mention in found if mention.trigger == deed)
    assert told.actor is not None
    assert told.actor.name == blamed
    accusation = next(mention for mention in found if mention.type == "accusation")
    assert accusation.target is not None
    assert accusation.target.name == blamed


def test_the_day_of_the_deed_is_not_that_of_the_blame() -> None:
    found = mentions_of("The army blamed Monday's attack on the base on the Taliban.")
    assert [mention.trigger for mention in found if mention.date is not None] == ["attack"]


def test_an_attack_on_a_place_stays_on_it() -> None:
    found = mentions_of("Rebels claimed the attack on the Taliban on Monday.")
    target = found[0].target
    assert target is not None
    assert target.name == "Taliban"


def test_the_finer_of_two_dates_for_one_moment() -> None:
    found = mentions_of(
        "It was Monday evening in Washington and about 3 a.m. on Tuesday in Sanaa when the drones"
        " hit the port."
    )
    date = found[0].date
    assert date is not None
    assert date.mention.text == "3 a.m. on Tuesday"


def test_two_counts_of_days_are_both_from_the_clause_above() -> None:
    strike, town, raid = mentions_of(
        "The strike on 20 May came two days after rebels shelled Goma and a week after the raid on"
        " Bukavu."
    )
    days = [one.date.mention.interval.first_day.day for one in (strike, town, raid) if one.date]
    assert days == [20, 18, 13]


def test_where_an_earlier_deed_was_is_no_place_of_the_later() -> None:
    killing, attack = mentions_of("The killing comes a week after the attack at Kirkuk.")
    assert [place.name for place in attack.places] == ["Kirkuk"]
    assert killing.places == ()


def test_a_year_behind_a_day_by_name_stays_with_it() -> None:
    tree = parse("They met on Valentine's Day 2010.")
    tree.mark_times([tree.words(6, 7)])
    part_days(tree)
    assert tree[6].head == tree[5]

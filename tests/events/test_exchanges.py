"""Two sides strike each other: which of them *the strikes*, the dead and the means belong to."""

from __future__ import annotations

import pytest

from tests.events.reading_of import facts, mentions_of
from tests.events.sentences import tells, tells_one_deed

# The last mention tells the deed that was told first, not what came before that.
THE_ANSWER = [
    "Chad has launched missile strikes into Sudan after Sudan carried out strikes in Chad on"
    " Monday. The retaliatory strikes hit two depots.",
    "Eritrea launched air strikes on Ethiopia after Ethiopia bombed Eritrea on Monday. The"
    " reprisal raids killed nine people.",
]
# All mentions tell one deed. Expected by hand.
ONE_DEED = [
    # the means of a deed are the deed
    "Depots near Hama were hit with artillery fire.",
    "Two posts near Lachin were struck through shelling, the ministry said.",
    # who carries out strikes and what they target in passing
    "The navy carried out air strikes near Hodeida, targeting a radar station.",
    # whose soil it was on, which is not who was struck
    "Chad hit two bases of the group Boko Haram with missiles on Tuesday. Nigeria said the attack"
    " on its soil killed two children.",
    "Ethiopia bombed al-Shabab fighters on Tuesday. The raids on Somali soil killed nine people.",
]
TELLS = [
    ("Kenya launched missile strikes into Somalia.",
     {"type": "missile_or_rocket_attack", "actor": "Kenya", "target": "Somalia"}),
    ("Nine people died in the military strikes.", {"actor": None, "killed": 9}),
    ("The military's strikes killed nine people.", {"actor": "military", "killed": 9}),
    ("Troops opened fire on the march.", {"type": "shooting", "actor": "Troops"}),
    # whose soil it was is said of what was answered
    ("Chad carried out drone and missile strikes inside Sudan on Friday, in what is seen as"
     " retaliation for Sudanese strikes on its territory.", {"actor": "Chad", "target": None}),
    # what a deed led to is its toll
    ("Sudan launched an attack on Monday, leading to the tragic deaths of two children.",
     {"actor": "Sudan", "killed": 2, "date": "Monday"}),
    ("The shelling resulted in the death of 11 policemen.", {"type": "shelling", "killed": 11}),
    ("The rebels carried out an ambush which led to the deaths of six soldiers.",
     {"actor": "rebels", "killed": 6}),
]  # fmt: skip
COUNTED = [
    # how many deeds a sentence tells
    ("Sudan launched an attack on Monday, leading to the deaths of two children.", 1),
    ("The siege led to the death of 11 policemen.", 1),
    ("Gunmen shot a judge to avenge the deaths of two leaders.", 2),
    ("The bombing led to the killing of three protesters on Friday.", 2),
    ("Chad launched missile strikes into Sudan on Monday.", 1),
    # what goes on, and a kind of deed, are news only in a lead
    ("Two soldiers were shot on Monday. The army says it is fighting armed gangs.", 1),
    ("Two soldiers were shot on Monday. Drivers are scared of army raids.", 1),
    ("Two soldiers were shot on Monday. The farmers rebuild villages shelled by the army.", 1),
    ("Two soldiers were shot on Monday. Critics of NATO bombing want talks.", 1),
    ("Two soldiers were shot on Monday. Jets are bombing a depot near Derna.", 2),
    ("Two soldiers were shot on Monday. Army raids on nine farms have halted work.", 2),
    ("Troops are shelling the town, residents said.", 1),
]

test_one_deed = tells_one_deed(ONE_DEED)
test_tells = tells(TELLS)


@pytest.mark.parametrize("text", THE_ANSWER)
def test_the_strikes_are_the_answer(text: str) -> None:
    first, *_, last = mentions_of(text)
    assert last.same_as == first.id


@pytest.mark.parametrize(("text", "count"), COUNTED)
def test_counts_deeds(text: str, count: int) -> None:
    assert len({one.same_as or one.id for one in mentions_of(text)}) == count


def test_what_was_answered_keeps_its_own_dead() -> None:
    text = (
        "Chad has launched strikes into Sudan after Sudan carried out strikes in Chad on Monday."
        " The retaliatory strikes killed nine people."
    )
    answer, answered, again = mentions_of(text)
    assert again.same_as == answer.id
    assert facts(answered)["killed"] is None


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Militants fired rockets at Sderot, drawing air strikes.",
         {"fired": "missile_or_rocket_attack", "strikes": "airstrike"}),
        ("Jets hit the port, prompting rocket fire.",
         {"hit": "airstrike", "fire": "missile_or_rocket_attack"}),
    ],
)  # fmt: skip
def test_what_a_deed_brought_keeps_its_own_type(text: str, types: dict[str, str]) -> None:
    assert {one.trigger: one.type for one in mentions_of(text)} == types

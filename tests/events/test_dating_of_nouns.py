"""The days of deeds that a noun tells: in its own clause, by its verb, beside a deed of a day."""

from __future__ import annotations

import pytest

from tests.events.reading_of import days_told

# Published on Wednesday 15 May 2024. What is told, the trigger asked for, its days.
IN_ITS_CLAUSE = [
    ("The drone strike that hit a bus on Sunday drew protests on Monday.", "strike", "2024-05-12"),
    ("The raid on Tine that drew protests on Sunday was filmed.", "raid", ""),
    (
        "The clashes, which broke out on Friday near Tine, left homes in ruins.",
        "clashes",
        "2024-05-10",
    ),
    (
        "An ultimatum given on Monday to the rebels has yet to bear fruit.",
        "ultimatum",
        "2024-05-13",
    ),
    ("Two herders died in a raid launched on Saturday by bandits.", "raid", "2024-05-11"),
    ("The attack that Ansaru claimed on Tuesday shocked the region.", "attack", ""),
    (
        "A bomb killed 40 in Gao. The death toll, which stood at 37 on Sunday, reached 40.",
        "toll",
        "",
    ),
    ("The protests, which grew on Sunday, shook the town.", "protests", ""),
]
BY_ITS_VERB = [
    ("Talks between Chad and Libya were to open on Friday.", "Talks", "2024-05-17"),
    ("Clashes between farmers and herders continued to rage on Monday.", "Clashes", "2024-05-13"),
    ("Peru hit back on Monday with the expulsion of two envoys.", "expulsion", "2024-05-13"),
    ("Chad retaliated on Sunday by the shelling of two villages.", "shelling", "2024-05-12"),
    ("Officials welcomed on Monday the expulsion of two envoys.", "expulsion", ""),
]
SET_OFF = [
    (
        "Gunmen attacked a post near Bardai on Sunday, sparking a gun battle that killed six.",
        "battle",
        "2024-05-12",
    ),
    (
        "On Monday police stormed a mosque in Jos, triggering clashes with worshippers.",
        "clashes",
        "2024-05-13",
    ),
    # What a deed moves others to do may be done days later.
    (
        "Peru expelled an envoy on Sunday, prompting the expulsion of its consul.",
        "expulsion",
        "",
    ),
]
ASIDE = [
    (
        "He called it payback for the killing of three boys, accused of theft, in Warri on May 1.",
        "killing",
        "2024-05-01",
    ),
]
COUNTED = [
    (
        "Ten men were found dead in Tal Afar on Monday, an hour after gunmen seized them.",
        "seized",
        "2024-05-13",
    ),
    (
        "Rebels shelled a camp on Sunday, three days after soldiers killed nine men in a raid.",
        "raid",
        "2024-05-09",
    ),
    # The day of the statement is not that of the deed that the days are counted from.
    (
        "The army said on Monday it had retaken Mushaki, a day after rebels seized it.",
        "seized",
        "",
    ),
    (
        "The army said on Monday, a day after rebels seized Mushaki, that it would strike.",
        "seized",
        "2024-05-12",
    ),
]
OF_THE_WORDS = [
    ("The army said on Monday it had retaken Mushaki.", "retaken", ""),
    ("The ministry said on Tuesday jets had struck the depot on Sunday.", "struck", "2024-05-12"),
    ("Police said that on Sunday rebels had burned a mill.", "burned", "2024-05-12"),
]
TORN_IN_TWO = [
    (
        "Niger recalled its envoy on Tuesday over rockets that hit a village the evening before.",
        "hit",
        "2024-05-13",
    ),
]
STRETCHES = [
    (
        "Serb gunners shelled Karlovac late on Friday and through Saturday.",
        "shelled",
        "2024-05-10/2024-05-11",
    ),
    ("Rebels shelled Goma late on Saturday and into Sunday.", "shelled", "2024-05-11/2024-05-12"),
]


@pytest.mark.parametrize(
    ("text", "trigger", "days"),
    IN_ITS_CLAUSE
    + BY_ITS_VERB
    + SET_OFF
    + ASIDE
    + COUNTED
    + TORN_IN_TWO
    + STRETCHES
    + OF_THE_WORDS,
)
def test_a_deed_told_by_a_noun_has_the_day_of_what_tells_it(
    text: str, trigger: str, days: str
) -> None:
    assert days_told(text, trigger) == days

"""Sentences as agencies word them, of many conflicts: classes that unseen reports showed missing.

The sentences are ours; expected values by hand.
"""

from __future__ import annotations

import pytest

from tests.events.reading_of import facts_told, mentions_of
from tests.events.sentences import tells, tells_nothing

TELLS = [
    # a participle is no complement of the verb above it
    ("Santos called off talks with the guerrillas, blaming them for a raid on a base in Arauca.",
     {"type": "accusation", "actor": "Santos"}),
    ("Manila denied the charge, accusing the rebels of shelling a market in Jolo.",
     {"type": "accusation", "status": "happened", "target": "rebels"}),
    # people counted in a clause without an auxiliary
    ("Six guards were missing and three villagers wounded after rebels raided a camp near Bria.",
     {"type": "other_violence", "actor": "rebels", "injured": 3}),
    ("Two soldiers were killed and 14 others wounded in a mortar strike on a base near Qayyara.",
     {"type": "shelling", "killed": 2, "injured": 14, "target": "base"}),
    ("Out of 20 makeshift rockets fired at the city of Ashkelon, guards shot down twelve.",
     {"type": "missile_or_rocket_attack", "place": "Ashkelon"}),
    ("Two shops were set alight in the town of Izium on Sunday.",
     {"type": "arson_or_destruction", "target": "Two shops"}),
    # a noun that opens the sentence and looks like a participle
    ("Fighting between militiamen and the army killed nine people in Bunia on Sunday.",
     {"type": "armed_clash", "killed": 9}),
    ("Shelling near the harbour killed two fishermen in Hodeidah.",
     {"type": "shelling", "killed": 2}),
    # whose a weapon is, and where it comes from
    ("Soviet-era jets bombed the town of Gardez on Sunday.",
     {"type": "airstrike", "actor_side": ""}),
    ("Iranian-made drones hit a depot in Odesa.", {"type": "drone_strike", "actor": None}),
    ("The bombings, which Ankara blamed on Kurdish rebels, killed 30 people.",
     {"type": "bombing", "actor": "Kurdish rebels"}),
    ("Jets struck at rebels in Idlib on Sunday who answered with a salvo of rockets.",
     {"type": "missile_or_rocket_attack", "actor": "rebels"}),
    ("The navy engaged rebel boats off Point Pedro.", {"type": "armed_clash", "actor": "navy"}),
    # counts
    ("Three guards have died and another nine have been wounded in attacks on posts in Kunduz.",
     {"killed": 3, "injured": 9}),
    ("One monk was killed and another injured in a raid on a temple in Yala.",
     {"killed": 1, "injured": 1}),
    ("Fatima Saleh was killed in an attack on a post near Dhubab that killed nine soldiers.",
     {"type": "other_violence", "target": "post", "actor": None}),
    # of verbs side by side the last has the object
    ("Militiamen shelled, burned and looted the village of Bokoro on Monday.",
     {"type": "shelling", "target": "Bokoro"}),
    ("Guards shot, beat and arrested students in Lome.",
     {"type": "shooting", "target": "students"}),
    # towns that fall, unrest that breaks out, those who strike back
    ("The fall of Goma on Tuesday shocked Kinshasa.", {"type": "seizure", "target": "Goma"}),
    ("Riots against prices killed two people in Oran on Monday.", {"type": "riot", "killed": 2}),
    ("Unrest broke out in Bridgetown on Monday.", {"type": "riot", "place": "Bridgetown"}),
    ("The army said that it retaliated, causing casualties.", {"type": "other_violence"}),
    # towns held, and people
    ("Ten nurses were held hostages by gunmen in Zamboanga.",
     {"type": "abduction", "actor": "gunmen", "target": "Ten nurses"}),
    ("The army wrested the strategic outpost of Kibati from the rebels.", {"type": "seizure"}),
    # places in phrases of region, and where the doers were
    ("In southern Tillaberi district, raiders shot dead a trader on Monday.",
     {"type": "shooting", "place": "Tillaberi district"}),
    ("Raiders threw a grenade at a patrol in Marawil town.", {"place": "Marawil"}),
    ("Rebels attacked two outposts in the eastern Democratic Republic of Congo.",
     {"place": "eastern Democratic Republic of Congo"}),
    ("Sea Tigers sank a patrol boat off Mullaitivu.",
     {"type": "naval_incident", "actor": "Tamil Tigers"}),
]  # fmt: skip

test_told = tells(TELLS)

NOT_TOLD = [
    "The militia is notorious for mutilating villagers and kidnapping girls.",
    "We fight on our own land, the president said.",
    "He leads one of the groups that fire rockets into the valley.",
    "It is too early to withdraw troops, the general said.",
    "The film shows men preparing rockets for firing at the port.",
    "Let them fight their own battles.",
    "Most attacks are attributed to bandits.",
    "The truce ended on Sunday.",
    "Doctors said that the boy suffered seizures.",
    "We are already fighting a war on two fronts.",
    "You attack villages and you kill children, she told the envoy.",
]

test_not_told = tells_nothing(NOT_TOLD)


def test_the_dead_of_whole_wars_are_no_events() -> None:
    text = "Jets bombed a depot in Homs. Insurgencies have killed thousands of civilians there."
    assert [mention.killed for mention in mentions_of(text)] == [None]


def test_deeds_set_side_by_side_keep_their_dead() -> None:
    text = "Rebels killed eight people in Gao, while troops gunned down five men in Mopti."
    assert [one["killed"] for one in facts_told(text)] == [8, 5]


def test_deaths_of_the_day_before_are_another_deed() -> None:
    text = (
        "Militants attacked a base near Jammu, killing eight soldiers. "
        "The attack came the day after seven pilgrims were killed."
    )
    read = {mention.same_as or mention.id for mention in mentions_of(text)}
    assert len(read) == 2


def test_a_with_clause_spells_its_noun_out() -> None:
    text = "Fighting in Hasakah went on, with Kurdish troops battling gunmen in its streets."
    first, *others = mentions_of(text)
    assert [one.same_as for one in others] == [first.id]


def test_a_dateline_of_place_and_day_is_cut_off() -> None:
    told = facts_told("Juba, Oct 7 At least seven herders were killed by raiders near Pibor.")
    assert [one["killed"] for one in told] == [7]
    assert told[0]["place"] == "Pibor"


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen tried to kill Valentin Paris on Sunday.",
        "The army shelled the Revolutionary Armed Forces of Colombia on Sunday.",
    ],
)
def test_names_hold_no_place(text: str) -> None:
    assert {mention.places for mention in mentions_of(text)} == {()}


def test_a_house_kills_nobody() -> None:
    text = "A shell hit a shop beside the palace killing six women in Aden."
    assert {mention.actor for mention in mentions_of(text)} == {None}


def test_a_river_is_not_the_town_of_its_name() -> None:
    (told,) = facts_told("Rebels attacked a convoy near the Save river on Monday.")
    assert told["place"] == "Save river"

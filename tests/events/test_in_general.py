"""Deeds told in general, over a long time or as somebody's habit: no row of their own.

The sentences are ours; expected values by hand.
"""

from __future__ import annotations

from tests.events.sentences import tells, tells_nothing

NO_DEED = [
    # what a deed is one of
    "The mayor called it the latest in a spate of kidnappings.",
    "The governor spoke of one in a string of killings of elders.",
    # how many there are, and how they change
    "Attacks on aid workers have become common in the delta.",
    "Kidnappings for ransom are rife along the coast road.",
    "Ambushes have doubled in recent months.",
    "Shootings and abductions have continued since the election.",
    "Bombings of mosques will not break our unity.",
    "There have been frequent clashes along the frontier.",
    "The group has carried out similar attacks in the capital.",
    "Fighting in the highlands has intensified since the harvest.",
    "Since the war of 2020 there have been sporadic raids on farms.",
    "It was the biggest town to change hands in the present offensive.",
    "The general spoke as Kenya pressed its campaign of strikes.",
    # what somebody has long been doing
    "Gunmen have been attacking churches in the north-east.",
    "The two governments accuse each other of arming rebels.",
    "The militia is accused of mass killings.",
    "The rebels have looted clinics and schools and killed teachers.",
    "The rebels have burned schools and killed teachers in the area since 2017.",
    "carried out bombings, kidnappings and mass shootings",
    "Herders and farmers have long raided each other's villages or fought over wells.",
    "When fighting is taking place, it is hard to leave the cellar.",
    "When rebels take a village, the army shells it.",
    "The paper wrote of young men accused of spying.",
    "It is difficult to round up rustlers in the hills.",
    "Army jets have carried out near-daily strikes on farms since March.",
    # how most of them are done
    "Most of those strikes have come from ships.",
    # what only says who is meant
    "Villagers fed the peacekeepers who were deployed after the war.",
    # no navy, and no deed: a check on land
    "A security blockade was set up at two villages.",
    # the dead of a war, or of a year
    "Some 4,000 people have been killed in the province.",
    "Nearly 60,000 villagers were killed, most of them farmers.",
    "At least 90 miners have been killed in an upsurge of banditry since May.",
    "Around 300 officers have died in the past two years.",
    "Hundreds of people are killed every year.",
    "Militants killed 41 elders in the first six months of the year.",
]
TOLD = [
    # a day makes a deed of it
    ("Clashes continued on Friday in the port of Aden.", {"type": "armed_clash"}),
    ("Rebels have been shelling the town since Monday.", {"type": "shelling"}),
    # definite, or with a place and an end: one deed
    ("A series of blasts hit hotels in Colombo on Sunday.", {"type": "bombing"}),
    ("The siege, the latest of three, killed two guards in Basra.", {"killed": 2}),
    ("Chad was accused by Sudan of shelling a town.", {"type": "accusation"}),
    ("Gunmen killed 12 people in Jos in the worst attack in months.", {"killed": 12}),
    ("Twelve people were killed this week in a raid on Barsalogho.", {"killed": 12}),
    # on a place, a list of deeds is news
    ("Jets have bombed depots and bridges near Idlib.", {"type": "airstrike", "place": "Idlib"}),
    # who has no office to arrest people carries them off
    ("Guerrillas detained four surveyors near Tame.", {"type": "abduction", "actor": "Guerrillas"}),
    ("Two priests were being detained by separatists.", {"type": "abduction"}),
    ("Police detained four surveyors near Tame.", {"type": "arrest"}),
]

test_no_deed_is_told = tells_nothing(NO_DEED)
test_a_deed_is_told = tells(TOLD)

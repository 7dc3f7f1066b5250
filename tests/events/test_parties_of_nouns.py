"""Who did it to whom, where a noun tells the event: blame, trials, attempts, measures, places."""

from __future__ import annotations

from tests.events.reading_of import mentions_of
from tests.events.sentences import tells, tells_nothing

# What one sentence tells: facts that one of its mentions must show. Expected by hand.
TELLS = [
    # a passive says who did it
    ("The blast was carried out by a smuggling gang.", {"actor": "smuggling gang"}),
    ("The strikes on Sanaa were carried out by Saudi jets on Monday.",
     {"actor_side": "Saudi Arabia", "place": "Sanaa"}),
    ("The offensive was launched by the army on Sunday.", {"actor": "army", "date": "Sunday"}),
    ("The massacre was perpetrated by men in uniform.", {"actor": "men"}),
    # blame and guilt
    ("The massacre was blamed on Renamo.", {"actor": "RENAMO"}),
    ("Talks ended after a car bombing in Bogota was blamed on the ELN.",
     {"type": "bombing", "actor": "ELN", "place": "Bogota"}),
    ("Two soldiers pleaded guilty to the murder of a shepherd.",
     {"actor": "Two soldiers", "target": "shepherd"}),
    ("A court found two men guilty of the bombing of a train in Madrid.",
     {"actor": "two men", "target": "train", "place": "Madrid"}),
    ("Police sought a man believed to be responsible for a blast which injured 13 people.",
     {"actor": "man", "injured": 13}),
    ("Prosecutors charged a student with the stabbing of a teacher on Friday.",
     {"actor": "student", "target": "teacher"}),
    ("Three officers were jailed for the murder of a student in Lagos.",
     {"actor": "Three officers", "target": "student"}),
    ("A cleric was convicted of masterminding the 2002 bombing of a nightclub in Bali.",
     {"actor": "cleric", "target": "nightclub"}),
    # nobody is blamed where it is denied
    ("Renamo was not responsible for the ambush on Tuesday.", {"actor": None}),
    ("The rebels denied being responsible for the attack on the convoy.",
     {"actor": None, "target": "convoy"}),
    # what measures an event does not do it
    ("A wave of attacks across Iraq killed 107 people.",
     {"actor": None, "killed": 107, "place": "Iraq"}),
    ("Police recalled that a spate of bombings across Iraq killed 17 people.",
     {"actor": None, "killed": 17, "place": "Iraq"}),
    ("Russia launched several waves of attacks against Odesa overnight.", {"actor": "Russia"}),
    # what takes place is done by nobody, least of all by the place
    ("A raid in Goma, Congo, which took place on Sunday, was blamed on Rwanda.",
     {"type": "other_violence", "actor": "Rwanda", "date": "Sunday"}),
    ("The army reported an air strike on a depot in Hama, Syria which occurred on Monday.",
     {"type": "airstrike", "actor": None, "target": "depot"}),
    # what a deed answers was hit, and not by the answer
    ("The shelling came in reply to a raid on the barracks.",
     {"type": "shelling", "target": None}),
    # where what is sent goes
    ("Iran attacked on Saturday, sending a swarm of drones toward the port.",
     {"type": "drone_strike", "target": "port"}),
    ("Hamas launched rockets against Ashdod.",
     {"type": "missile_or_rocket_attack", "target": "Ashdod"}),
    # a town's name beside what it is
    ("Chad's second-largest city, Moundou, was shelled by rebels.",
     {"target": "Moundou", "place": "Moundou"}),
    ("Gunmen attacked a hotel in the capital, Bamako.", {"target": "hotel", "place": "Bamako"}),
    ("Rebels have retaken control of seven villages.", {"target": "seven villages"}),
    # what stands before the noun was struck
    ("Skepticism about the shrine attack has abounded.", {"target": "shrine"}),
    ("Two people died in an embassy bombing in Beirut.", {"target": "embassy", "killed": 2}),
    ("The Westgate mall attack was the worst in years.", {"target": "mall"}),
    ("The London bus bombing of 2005 shocked Britain.", {"target": "bus", "actor": None}),
    ("A car bombing in Bogota was condemned on Monday.", {"target": None}),
    # whom it was aimed at, and who withstood it
    ("A suicide attack targeting medics in Taji was condemned on Monday.",
     {"target": "medics", "place": "Taji"}),
    ("The garrison repelled an attack at dawn.", {"target": "garrison"}),
    ("The president survived an assassination attempt in Caracas on Saturday.",
     {"type": "targeted_killing", "target": "president", "killed": None, "place": "Caracas"}),
    # what was tried need not have killed
    ("An assassination attempt on the mayor failed on Saturday.",
     {"target": "mayor", "killed": None}),
    ("Gunmen tried to kill the minister on Friday.", {"actor": "Gunmen", "killed": None}),
    ("The rebels' attempt to storm the prison in Goma failed.",
     {"type": "storming", "actor": "rebels", "target": "prison"}),
    ("An attempt was made to assassinate the bishop.",
     {"type": "targeted_killing", "actor": None, "target": "bishop", "killed": None}),
    # where it took place
    ("The attack took place in Charikar.", {"place": "Charikar"}),
    ("The clashes are taking place near Bakhmut.", {"place": "Bakhmut"}),
    ("Two suicide bombings killed 48 people in Charikar and Kabul.", {"place": "Charikar"}),
    ("The rebels triggered off an explosion in the city of Aleppo.",
     {"type": "bombing", "place": "Aleppo"}),
    # means and ends
    ("Drones were used to attack the palace.", {"type": "drone_strike", "target": "palace"}),
    ("The rebels used tunnels to attack the base.", {"actor": "rebels", "target": "base"}),
    ("Speculation about the bombing of the hotel mounted.", {"status": "happened"}),
    # a clause that says what word is about has a subject of its own
    ("Relatives have information that 126 people were killed in the explosion.",
     {"type": "bombing", "killed": 126, "target": "126 people"}),
]  # fmt: skip

test_told = tells(TELLS)

NOT_TOLD = [
    "The rebels used to attack the base.",
    "There was talk of an attack on the town.",
    "The rally did not take place.",
    "The goat rammed its rival.",
]

test_not_told = tells_nothing(NOT_TOLD)


def test_every_place_joined_is_kept() -> None:
    text = "On 17 September, two suicide bombings killed 48 people in Charikar and Kabul."
    (mention,) = mentions_of(text)
    assert [place.name for place in mention.places] == ["Charikar", "Kabul"]

"""Orders of words in which the parser loses who, where or when: one row for each that is mended.

The sentences are ours; expected values by hand.
"""

from __future__ import annotations

from tests.events.reading_of import triggers_told
from tests.events.sentences import tells, tells_nothing

TELLS = [
    # a day without "on" or comma beside a name
    ("Rebels Sunday shelled a village in Gao.",
     {"actor": "Rebels", "date": "Sunday", "place": "Gao"}),
    ("The Taliban Monday night fired rockets at a checkpoint.",
     {"actor": "Taliban", "target": "checkpoint", "date": "Monday night"}),
    ("Jets bombed a grain depot in Homs Sunday.",
     {"target": "grain depot", "place": "Homs", "date": "Sunday"}),
    ("A bomber Friday blew himself up outside a clinic in Jalalabad.",
     {"actor": "bomber", "date": "Friday", "place": "Jalalabad"}),
    ("On Monday rebels agreed a truce with government troops.",
     {"actor": "rebels", "target": "government troops", "date": "Monday"}),
    ("On Thursday Azerbaijan closed its airspace to Armenian planes.",
     {"actor": "Azerbaijan", "date": "Thursday"}),
    ("Guerrillas fired on Sunday rockets at the town hall in Arauca.",
     {"type": "missile_or_rocket_attack", "target": "town hall", "date": "Sunday"}),
    # a day or a place between "was" and its verb
    ("A water tower in Lashio was on Sunday shelled by insurgents.",
     {"type": "shelling", "actor": "insurgents", "target": "water tower", "date": "Sunday"}),
    ("The bakery was late on Friday stormed by a mob.",
     {"type": "storming", "actor": "mob", "target": "bakery", "date": "late on Friday"}),
    ("Two guards were in Goma killed by herdsmen.",
     {"actor": "herdsmen", "target": "Two guards", "place": "Goma", "killed": 2}),
    ("An army base in Homs was on Friday attacked by rebels.",
     {"actor": "rebels", "target": "army base", "date": "Friday"}),
    ("The army has on Friday killed two rebels.", {"actor": "army", "date": "Friday"}),
    # a name before a verb that is read as describing what was used
    ("The NPA fired rockets at a hotel in Pulwama on Saturday, the governor said.",
     {"actor": "New People's Army", "target": "hotel", "place": "Pulwama", "date": "Saturday"}),
    ("Albania massed troops near the garrison town in Pulwama on Tuesday, officials said.",
     {"actor": "Albania", "type": "deployment", "date": "Tuesday"}),
    ("The RSF shelled markets in Nyala on Monday.",
     {"actor": "Rapid Support Forces", "target": "markets", "date": "Monday"}),
    # a headline's verb, whatever the tagger takes its words for
    ("FARC dissidents torch gendarme post in Rutshuru",
     {"type": "arson_or_destruction", "actor": "FARC dissidents", "target": "gendarme post"}),
    ("Sri Lankan patrol vessel rams ferry in Ansongo",
     {"type": "naval_incident", "actor": "Sri Lankan patrol vessel", "target": "ferry"}),
    ("Kosovo Serbs march to parliament in Mitrovica", {"type": "protest", "actor": "Kosovo Serbs"}),
    # who they are, and what they did; where people dig
    ("Stone-throwing youths set fire to the town hall in Beni on Monday.",
     {"type": "arson_or_destruction", "target": "town hall"}),
    # what is stressed
    ("It was on Sunday that rebels shelled the port.", {"actor": "rebels", "date": "Sunday"}),
    ("It was only on Monday night that police arrested the men.", {"date": "Monday night"}),
    ("It was in Loikaw that rebels shelled the port.", {"place": "Loikaw", "date": None}),
    # a subject given to another word
    ("In response troops bombed a camp near Sake on Tuesday.", {"actor": "troops"}),
    ("In revenge gunmen killed two guards at Kibati on Wednesday.",
     {"actor": "gunmen", "target": "two guards", "date": "Wednesday"}),
    ("In protest residents blocked the road to Bukavu.", {"actor": "residents"}),
    ("Gunmen kidnapped three nuns on May 3 and rebels blew up a checkpoint on Sunday.",
     {"type": "bombing", "actor": "rebels", "date": "Sunday"}),
    ("Nine villagers died on May 9 as angry youths stormed the party office.",
     {"type": "storming", "actor": "angry youths", "killed": 9}),
    ("A mortar attack on the gates of a camp by rebels killed nine.",
     {"type": "shelling", "actor": "rebels", "killed": 9}),
    # a deed in -ing that is the subject of what comes next
    ("Moscow protested after Georgian shelling killed four peacekeepers.",
     {"type": "shelling", "actor": "Georgia", "killed": 4}),
    ("Nepal closed a crossing on Sunday after bombardment by border guards left two dead.",
     {"type": "shelling", "actor": "border guards", "killed": 2}),
    ("Villagers fled when rebel bombing of a bridge killed six traders.",
     {"type": "bombing", "actor": "rebel", "target": "bridge", "killed": 6}),
    ("Ankara complained after Syrian shelling killed its soldiers.",
     {"type": "shelling", "actor": "Syria", "target": "Turkey"}),
    ("Rebels shoot down a helicopter as fighting rages.",
     {"type": "other_violence", "actor": "Rebels", "target": "helicopter"}),
    ("Five soldiers were killed in the ongoing offensive near Gao on Friday.",
     {"type": "ground_assault", "killed": 5, "date": "Friday"}),
    ("Mali's military seized power in a coup on Monday.",
     {"type": "seizure", "actor": "Mali", "date": "Monday"}),
    ("Two guards were killed in Dawei in the south, politician Kyaw Min Htike told reporters.",
     {"place": "Dawei"}),
    # what stands in front is the scene, and no target
    ("On the Greek border, police fired tear gas on Saturday at migrants.",
     {"target": "migrants", "date": "Saturday"}),
    # words in quotation marks before a noun
    ('Jets struck "all known" army posts on Friday.', {"target": "army posts"}),
    ('The "Young Wolves" militia shelled a clinic.', {"actor": '"Young Wolves" militia'}),
    # who did what a noun tells
    ("The shelling of a checkpoint by gunmen in Kirkuk took place on Sunday.",
     {"actor": "gunmen", "target": "checkpoint", "place": "Kirkuk", "date": "Sunday"}),
    ("A bombardment of a cement works by soldiers killed two miners.",
     {"actor": "soldiers", "target": "cement works", "killed": 2}),
    ("The army condemned a raid on the house of a senator by masked men.",
     {"actor": "masked men", "target": "house"}),
    ("There was a massacre of herders in a village by the lake.", {"actor": None}),
    ("There was a bombing of a grain depot by separatists in Loikaw on Sunday.",
     {"actor": "separatists", "place": "Loikaw", "date": "Sunday"}),
    ("Rebels agreed a truce with paramilitaries in Tal Rifaat on May 3.",
     {"type": "ceasefire", "actor": "Rebels", "target": "paramilitaries"}),
    # whom a clause killed, and by what
    ("A missile strike by Chadian paratroopers that killed at least 17 people took place at dawn.",
     {"type": "missile_or_rocket_attack", "actor": "Chadian paratroopers", "killed": 17}),
    ("Eleven conscripts were killed after mercenaries launched an offensive on the fortress.",
     {"type": "ground_assault", "actor": "mercenaries", "killed": 11}),
    ("Launching an offensive on the crossing, soldiers killed 20 worshippers.",
     {"type": "ground_assault", "actor": "soldiers", "killed": 20}),
    ("A pregnant woman died on May 3 as a Syrian helicopter struck the Al-Rashid bridge.",
     {"type": "airstrike", "target": "Al-Rashid bridge", "killed": 1}),
    ("A total of four farmers were killed when herdsmen shelled a depot.",
     {"type": "shelling", "killed": 4}),
    ("The army captured the town on Sunday, leaving a soldier dead.",
     {"type": "seizure", "killed": 1}),
    # a particle read as a preposition
    ("The military pulled out of the air base in Quetta.", {"type": "withdrawal"}),
    # clauses beside a day
    ("The men who shelled a village on Monday escaped into the hills.",
     {"type": "shelling", "date": "Monday"}),
    ("The men, who shelled a village, on Monday attacked a convoy.",
     {"type": "shelling", "date": None}),
]  # fmt: skip

test_told = tells(TELLS)

NOT_TOLD = [
    "The film was on Sunday shown to soldiers.",
    "It was on Sunday that the rebels voted.",
    "On Monday rebels read a book by a general.",
    "A building collapsed in Gao on Monday, killing 12.",
    "A gold mine caved in near Beni on Monday, killing 12.",
    "Rebels said the NATO bombed buildings were empty.",
    "Army shells found in field",
    "Iran rockets to space",
    "Stone-throwing youths sat in the square.",
]

test_not_told = tells_nothing(NOT_TOLD)


def test_people_hurt_when_something_was_done_are_hurt_by_it() -> None:
    assert triggers_told("A number of people were hurt on Friday when rebels fired rockets.") == [
        "fired"
    ]

"""What a text does not vouch for, what befell by accident, and who was hit: no false rows.

The sentences are ours; expected values by hand.
"""

from __future__ import annotations

import pytest

from tests.events.reading_of import facts_told, triggers_told

NO_DEED = [
    # the passive of what was prevented, considered, ruled out
    "A raid on the barracks was foiled on Tuesday.",
    "Air strikes on the dam were ruled out by the cabinet.",
    "An assault on the island was considered in May.",
    # a bomb that did not go off, and one that was made to
    "A car bomb was defused in Derry on Tuesday.",
    "Police found a roadside bomb near the school.",
    "Sappers carried out a controlled explosion near the bridge.",
    # what somebody is told to do is not done yet
    "The governor told the soldiers to neutralise the gangs.",
    # nothing was hit
    "They shelled nothing on Sunday.",
    # a search to arrest somebody arrests nobody
    'Troops began a search to "capture or kill" the raiders, he said.',
    # nor does a raid that was to
    "The patrol came back on Monday from a house to arrest a baker.",
    # words of war for what no arms can hit, and for work
    "Rivals launched an attack on his record on Monday.",
    "Doctors fought a long battle against the virus in Kano.",
    "A strike by nurses entered its second week on Monday.",
    "The battle for subscribers is raging in Asia.",
    # what may or may not be, by an adverb; what armies left lying
    "Maybe he was kidnapped.",
    "Engineers cleared the mines left by the troops near Brega.",
    # what people stand for, what is still to come by a list of demands, what a deed was for
    "Rebels fighting to overthrow the king want arms.",
    "Insurgents trying to topple the president have long stood alone.",
    "She demanded that the emir halt the war, lift the siege and withdraw from Gao.",
    "Clinton reiterated calls for a ceasefire, the withdrawal of his forces from cities they hold.",
    "Western countries ruled out sending ground troops.",
    # what is done always
    "Even today, people in Tripoli are arrested illegally.",
    "They kill commanders, and new commanders take their place.",
    # accidents
    "A gas explosion killed four tenants in Kano.",
    "A train crash killed 20 people near Karachi.",
    "Six miners died when a shaft collapsed.",
    "Four pilots were killed when their plane crashed on Tuesday.",
]
TOLD = [
    # hearsay, and hearsay denied
    ("The army denied reports of beatings of prisoners.", {"status": "denied"}),
    ("Kigali denied claims that its troops had entered Goma.", {"status": "denied"}),
    ("There were reports that rebels had entered the town of Bor.", {"status": "claimed"}),
    ("The raid, which police foiled, was feared; gunmen did raid a bank in Jos.", {"place": "Jos"}),
    # what is told in the present of a day to come
    ("Envoys of the two states meet in Doha on Friday.", {"type": "talks", "status": "planned"}),
    ("Envoys of the two states met in Doha on Friday.", {"type": "talks", "status": "happened"}),
    # a fear told behind a semicolon; the dead as a figure
    ("Rebels shelled a depot near Bria on Monday; they feared that the arms would be used.",
     {"type": "shelling", "status": "happened"}),
    ("Rebels shelled Bria on Monday, and radio put the dead at 22.", {"killed": 22}),
    # those of whom there are more are counted once; a date before a number
    ("A bomb tore through a church in Bojaya and killed 119 people who had hidden there, among "
     "them 45 children, the priest said.", {"killed": 119}),
    ("Since 12 March 68 people have died in the protests.", {"killed": 68}),
    # shot down is no accident; nor is a mine, nor a crash of explosives
    ("A cylinder packed with explosives crashed into a church in Bojaya and killed 119 people.",
     {"type": "shelling", "killed": 119}),
    ("Two pilots were killed when rebels shot down their helicopter.", {"killed": 2}),
    ("Nine people were killed when a mine exploded under a bus.", {"type": "bombing", "killed": 9}),
    ("Six guards were killed when rockets hit the base last month.",
     {"type": "missile_or_rocket_attack", "killed": 6}),
    # a list read as an apposition, and an apposition
    ("Three guards, a cook and a driver were killed in a raid near Lamu.", {"killed": 5}),
    ("Two sisters, a nurse and a teacher, were killed in a raid near Lamu.", {"killed": 2}),
    ("Four men, a father and his son among them, were killed in a raid.", {"killed": 4}),
    # feared dead, and reported so
    ("Six men are feared to have died in the shelling of Homs.", {"killed": None}),
    ("Ten soldiers were reported wounded in a clash near Gao.",
     {"type": "armed_clash", "injured": 10}),
    ("Two monks were reported kidnapped in Jos.", {"actor": None, "target": "Two monks"}),
    # subjects that the parser gives to another verb
    ("Police said a boy walking home was shot by soldiers in Hebron.",
     {"type": "shooting", "actor": "soldiers", "target": "boy"}),
    ("The ministry said five men working in a field died in the blast.",
     {"killed": 5, "target": "five men"}),
    ("The clash followed an attempt by herders to loot a lorry near Amouri.",
     {"type": "arson_or_destruction", "actor": "herders"}),
    ("A clash between the army and Revolutionary Armed Forces of Colombia (FARC) rebels killed "
     "two men.", {"type": "armed_clash", "actor": "army", "target": "FARC"}),
    # in what people came to harm is a noun, and its victims do not do it
    ("Seven nuns had been killed by shelling in Homs.",
     {"type": "shelling", "killed": 7, "actor": None}),
    ("Nine guards were killed and 26 wounded in fighting with separatists.",
     {"type": "armed_clash", "actor": "separatists", "killed": 9, "injured": 26}),
    ("Police answered by shooting at the crowd in Goma.",
     {"type": "shooting", "actor": "Police"}),
    ("A private was fatally wounded by a sniper near Talish.", {"killed": 1, "injured": None}),
    # a purpose
    ("The army had entered Jenin to arrest men involved in the killing of two brothers.",
     {"type": "ground_assault", "target": "Jenin"}),
    # what those who went in meant to do
    ("Troops raided Nablus to arrest two brothers.", {"target": "Nablus"}),
    # whoever counts the dead killed nobody
    ("The Amhara Association of America documented 24 air strikes, killing 87 people.",
     {"type": "airstrike", "actor": None, "killed": 87}),
    ("Police stormed Gressier Police Station on Tuesday.", {"place": "Gressier"}),
    ("At least 20 men were killed and scores wounded in a blast at a mosque in Damboa.",
     {"type": "bombing", "killed": 20}),
    # counts
    ("Gunmen attacked Koro, and no fewer than 55 people were killed.", {"killed": 55}),
    # who speaks for those who did it; what an attack was meant for, and whom it hit
    ("A spokesman for the Taliban claimed responsibility for the attack on a base in Wardak.",
     {"actor": "Taliban"}),
    ("The strike targeting the camp near Zuwara also wounded 80 men.",
     {"target": "camp", "injured": 80}),
    ("Hours later, al-Shabaab launched an attack on a base in Bardale.",
     {"actor": "al-Shabaab", "target": "base"}),
    # what is still to come, with a typographer's apostrophe too
    ("They’ll shell Gao on Friday.", {"type": "shelling", "status": "planned"}),
    ("The general said that they’d shell Gao.", {"type": "threat"}),
    # places
    ("Militants have stormed a village in north-east Nigeria.", {"place": "north-east Nigeria"}),
    ("Commandos stormed a hotel in Kashmir's main city Srinagar.", {"place": "Srinagar"}),
    ("Iran seized a tanker in the Strait of Hormuz.", {"place": "Strait of Hormuz"}),
    ("Jets bombed a depot in Deir al-Zor province.", {"place": "Deir al-Zor province"}),
    ("Militants shot Ismail Lone, an official of the party.", {"place": None}),
]  # fmt: skip


@pytest.mark.parametrize("text", NO_DEED)
def test_no_deed_is_told(text: str) -> None:
    assert triggers_told(text) == []


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_deed_is_told_as_it_is_vouched_for(text: str, expected: dict[str, object]) -> None:
    assert any(expected.items() <= one.items() for one in facts_told(text)), facts_told(text)

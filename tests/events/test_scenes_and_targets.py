"""What sets the scene and is no deed, and whom a deed was aimed at, in sentences of our own.

Expected values by hand.
"""

from __future__ import annotations

import pytest

from tests.events.reading_of import mentions_of
from tests.events.sentences import tells, tells_nothing

TELLS = [
    # which part of a town, and no part of the body
    ("A suicide attack in the heart of Kabul killed nine people.",
     {"type": "suicide_bombing", "place": "Kabul"}),
    ("The raid in the heart of Jolo was condemned on Monday.", {"type": "other_violence"}),
    # a participle between dashes, read as a past tense
    ("The killer, Ali Hasan – shot dead by guards – had sworn allegiance to the rebels.",
     {"type": "shooting", "killed": 1}),
    # a name after "at" is where
    ("Seven soldiers died in an ambush by rebels at Mingala on Monday.",
     {"actor": "rebels", "target": "Seven soldiers", "place": "Mingala"}),
    ("An attack at the airport killed two people.", {"target": "airport"}),
    # whose ambush, of whom
    ("Tuareg rebels killed three men in an ambush of a convoy near Kidal.",
     {"actor": "Tuareg rebels", "target": "convoy", "killed": 3}),
    ("The rebel ambush killed two policemen near Tandil.", {"type": "other_violence", "killed": 2}),
    # at what it was aimed
    ("A raid aimed at a clinic in Idlib killed two people.", {"target": "clinic"}),
    ("A blast targeted at a mosque in Damboa killed 20 worshippers.",
     {"type": "bombing", "target": "mosque", "place": "Damboa"}),
    # whoever beats an attack back did not make it
    ("Marines repelled an attack on a camp at Patikul, killing nine gunmen.",
     {"actor": None, "target": "camp"}),
    ("The garrison withstood a raid by militiamen at dawn.",
     {"actor": "militiamen", "target": "garrison"}),
    # the subject of the scene is the one who suffers
    ("Drivers were on their way to deliver parcels to clerks when they came under attack from"
     " bandits.", {"target": "Drivers", "actor": "bandits"}),
    # what the deed is done to, far from its verb
    ("Raiders hacked to death two boys tending goats near Mora.",
     {"actor": "Raiders", "killed": 2, "target": "two boys"}),
    ("Soldiers shot dead a man walking home in Diffa.", {"type": "shooting", "killed": 1}),
    # after a comma the story goes on
    ("Guerrillas blew up a bridge as a truck came along, and then opened fire.",
     {"type": "shooting", "actor": "Guerrillas"}),
    # the participle only says which are meant
    ("Soldiers returning to their barracks near Jolo were ambushed by rebels.",
     {"type": "other_violence", "actor": "rebels", "target": "Soldiers"}),
    ("Two battalions were heading for Gao on Monday.", {"type": "deployment"}),
    ("Shelling went on, with troops battling gunmen in the streets.",
     {"type": "armed_clash", "actor": "troops", "target": "gunmen"}),
    ("The president ordered two battalions to the border.", {"type": "deployment"}),
]  # fmt: skip

test_told = tells(TELLS)

NOT_TOLD = [
    "He died of a heart attack in the clinic.",
    "Rebels waging an insurgency in the hills of Chiapas met reporters.",
    "Guerrillas fighting the junta spoke to reporters in Loikaw.",
    "The envoy said the two factions were still fighting.",
    "Some officers were assigned to fighting the guerrillas.",
    "His brigade was devoted to attacking smugglers.",
    "Our goal is to shell the port and attack the base.",
    "Their strategy was to raid farms and ambush patrols.",
    "The militia has increasingly attacked clinics in the valley.",
    "Over the years the rebels have ambushed convoys along the road.",
    "The insurgents have stepped up attacks on farms.",
    "The wounded were flown to a hospital in Herat.",
    "The commander ordered his troops to spare the prisoners.",
    "The rebels were holding a meeting in a cave near Blida.",
    "It has claimed the lives of at least 90,000 people since it began.",
]

test_not_told = tells_nothing(NOT_TOLD)


@pytest.mark.parametrize(
    "text",
    [
        "Our troops were returning home on Monday when our truck hit a landmine.",
        "A convoy of trucks returning to base was shelled near Lice.",
        "Soldiers leaving the valley as it grew dark were shot at by snipers.",
    ],
)
def test_a_force_on_its_way_when_struck_did_not_withdraw(text: str) -> None:
    (mention,) = mentions_of(text)
    assert mention.type in {"bombing", "shelling", "shooting"}

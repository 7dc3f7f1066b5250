"""Deeds as agencies word them: verbs of motion, stranded prepositions, tolls, plans, names."""

from __future__ import annotations

from tests.events.reading_of import mentions_of
from tests.events.sentences import tells, tells_nothing

# What one sentence tells: facts that one of its mentions must show. Expected by hand.
TELLS = [
    # what forces do to ground, and who may not
    ("Militants swarmed into Palma on Wednesday.",
     {"type": "ground_assault", "actor": "Militants", "place": "Palma"}),
    ("The army launched a counteroffensive near Goma on Monday.", {"type": "ground_assault"}),
    ("The town of Bria fell to the rebels on Tuesday.", {"type": "seizure", "actor": "rebels"}),
    ("Crowds marched after the fall of Goma to the rebels.",
     {"type": "seizure", "actor": "rebels"}),
    ("Troops tried to retake the port of Brega on Friday.", {"type": "ground_assault"}),
    # nobody is named before the verb
    ("The convoy was fired on near Gao.", {"type": "shooting", "target": "convoy"}),
    ("The Danish and Dutch missions were broken into on Friday.", {"type": "storming"}),
    ("The port was rocked by an explosion on Monday.", {"type": "bombing", "target": "port"}),
    ("A colonel was shot dead on the front line at Sake.",
     {"type": "shooting", "target": "colonel", "place": "Sake"}),
    # drones, grenades, fire
    ("Russia launched 40 drones at Kharkiv overnight.",
     {"type": "drone_strike", "actor": "Russia", "place": "Kharkiv"}),
    ("Ukraine struck an oil depot in Bryansk with drones.",
     {"type": "drone_strike", "target": "oil depot"}),
    ("The firing of 21 missiles at a merchant ship was condemned on Friday.",
     {"type": "missile_or_rocket_attack", "target": "merchant ship"}),
    ("Militiamen set fire to hundreds of houses in Jos.",
     {"type": "arson_or_destruction", "target": "houses"}),
    ("Police and protesters clashed in Cairo on Friday.", {"type": "armed_clash"}),
    ("The army answered with tank fire into the district of Shejaia: four boys died there.",
     {"type": "shelling", "killed": 4, "place": "Shejaia"}),
    # people who are carried off, and ships that bear names
    ("Two bankers were led away by gunmen near Gao.",
     {"type": "abduction", "actor": "gunmen", "target": "Two bankers"}),
    ("Police led away two bankers.", {"type": "arrest"}),
    ("Bossi, a missionary, was seized by armed men on 10 June.", {"type": "abduction"}),
    ("On Sunday the rebels seized the Galaxy Leader, a car carrier.", {"type": "seizure"}),
    # tolls
    ("The general died, along with a bodyguard, when a missile hit his car.", {"killed": 2}),
    ("The ambush near Ghat cost the rebels five men.", {"killed": 5}),
    ("A spokesman put the toll of the raids at five fighters killed and six wounded.",
     {"killed": 5}),
    ("The army arrested two men over the deaths of ten herders, shot on 6 January near Boffa.",
     {"type": "shooting", "target": "ten herders", "actor": None}),
    # what is announced, meant and threatened
    ("France said on Monday that it would send 4,000 soldiers to Chad.",
     {"type": "deployment", "status": "planned", "actor": "France"}),
    ("Regional leaders were to meet on Friday.", {"type": "talks", "status": "planned"}),
    ("Regional leaders are to meet in Arusha next week.", {"type": "talks", "status": "planned"}),
    ("Kallay's threat to shoot the captives decided the ministers.",
     {"type": "threat", "actor": "Kallay", "target": "captives"}),
    ("Troops were sent into the hills on Tuesday.", {"type": "deployment", "actor": "Troops"}),
    # whole names, wholes, and people who are no state
    ("The army accused the National Council for the Defence of Democracy of a raid.",
     {"target": "National Council for the Defence of Democracy"}),
    ("A rocket hit the top floor of a clinic.", {"target": "clinic"}),
    ("Rebels kidnapped seven Kenyans.", {"target": "seven Kenyans", "target_side": "Kenya"}),
    ("A band of gunmen attacked a post in Gao.", {"actor": "gunmen"}),
]  # fmt: skip

test_told = tells(TELLS)

NOT_TOLD = [
    "Refugees poured over the border.",
    "The number of hostages rose to 27.",
    "The firm launched a drone business.",
    "The fall of the dictator cheered investors.",
    "Tourists descended on the village.",
    "The threat to jobs is real.",
    "The colours clashed.",
    "Analysts said that an invasion would kill thousands.",
]

test_not_told = tells_nothing(NOT_TOLD)


def test_an_answer_that_is_to_attack_is_an_attack() -> None:
    (mention,) = mentions_of("Iran's response is to carry out an attack on the embassy.")
    assert mention.status.value == "happened"


def test_the_mark_of_a_list_is_no_part_of_a_name() -> None:
    (mention,) = mentions_of("• Coalition aircraft bombed a depot on Saturday.")
    assert mention.actor is not None
    assert mention.actor.name == "Coalition aircraft"

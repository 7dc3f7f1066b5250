"""Verbs and nouns of violence in other words, word orders and wars: one table per family."""

from __future__ import annotations

from tests.events.reading_of import mentions_of
from tests.events.sentences import tells, tells_nothing

# What one sentence tells: facts that one of its mentions must show. Expected by hand.
TELLS = [
    # violence that is spoken of is taken for granted, whatever is denied around it
    ("No group has claimed the bombing of the mosque in Quetta.",
     {"type": "bombing", "target": "mosque", "actor": None}),
    ("The ministry would not say who was behind Sunday's raid on the camp.",
     {"target": "camp", "date": "Sunday", "status": "happened"}),
    ("Senators will discuss the attack on the consulate in Benghazi.",
     {"status": "happened", "target": "consulate"}),
    ("Khartoum denied the attack on the convoy.", {"status": "denied"}),
    ("The opposition called a rally in Harare.", {"type": "protest", "status": "planned"}),
    # who is hit, who loses, who holds
    ("A minibus hit a landmine near Kismayo on Friday.",
     {"type": "bombing", "target": "minibus", "actor": None, "place": "Kismayo"}),
    ("A patrol came under fire near Kidal.", {"type": "shooting", "target": "patrol"}),
    ("The junta lost control of Myawaddy on Thursday.",
     {"type": "seizure", "target": "Myawaddy", "date": "Thursday"}),
    ("Insurgents wrested control of Mocimboa da Praia in August.", {"type": "seizure"}),
    ("Militants captured two soldiers near Gao.",
     {"type": "abduction", "target": "two soldiers", "place": "Gao"}),
    ("Police seized three smugglers at the border.", {"type": "arrest", "actor": "Police"}),
    ("Renegade officers captured Bouake.", {"type": "seizure", "target": "Bouake"}),
    # objects shared or sought
    ("Helicopters bombed and strafed the village on Tuesday.", {"target": "village"}),
    ("Gunners brought down a helicopter over Grozny.",
     {"type": "other_violence", "target": "helicopter", "place": "Grozny"}),
    ("The bomb with which the group killed nine people was small.",
     {"type": "bombing", "killed": 9}),
    # with what one answers
    ("The garrison at Kharga replied with howitzers on Monday.",
     {"type": "shelling", "actor": "garrison", "target": None, "date": "Monday"}),
    ("Chadian forces hit back with helicopters.", {"type": "airstrike", "target": None}),
    ("Kinshasa retaliated on Sunday with drones.", {"type": "drone_strike", "date": "Sunday"}),
    ("Eritrea flew a counterstrike on Friday.", {"type": "airstrike", "date": "Friday"}),
    # the weapon decides, wherever it stands
    ("A barrage of rockets hit the port of Odesa.", {"type": "missile_or_rocket_attack"}),
    ("Bayraktar drones pounded the column.", {"type": "drone_strike", "target": "column"}),
    ("Soldiers lobbed mortar shells into the hills.", {"type": "shelling", "actor": "Soldiers"}),
    ("Frigates pounded the headland on Monday.", {"type": "shelling", "target": "headland"}),
    # nobody is said to have done it
    ("Two churches were burned in Jos on Sunday.",
     {"type": "arson_or_destruction", "target": "Two churches", "actor": None}),
    ("A clinic and two schools were hit on Monday.", {"target": "clinic", "date": "Monday"}),
    # heard, seen, going on
    ("Residents heard two explosions in Sanaa.", {"type": "bombing", "place": "Sanaa"}),
    ("Pockets of fighting continued in Aden.", {"type": "armed_clash"}),
    ("Reporters saw more shelling near Stepanakert.", {"type": "shelling", "actor": None}),
    ("A truce is in force in Tigray.", {"type": "ceasefire"}),
    # of two nouns joined by "of", the first is the event
    ("Two guards died in an exchange of fire near Poonch.", {"type": "armed_clash", "killed": 2}),
    # deals ended
    ("The rebels called off the talks on Friday.", {"type": "diplomatic_break", "actor": "rebels"}),
    ("The ceasefire collapsed on Sunday.", {"type": "diplomatic_break", "date": "Sunday"}),
    # war declared is no force yet
    ("Eritrea declared war on Ethiopia on Monday.",
     {"type": "threat", "actor": "Eritrea", "target": "Ethiopia"}),
    # what a protest is against does not hold it
    ("Anti-government protests shook Conakry on Friday.", {"type": "protest", "actor": None}),
    # peoples
    ("The president blamed the Moldovans; the prime minister said nothing.",
     {"type": "accusation", "target_side": "Moldova"}),
    # places that no gazetteer need know
    ("Gunmen attacked a post in the village of Kasindi-Port.", {"place": "Kasindi-Port"}),
    ("In Iraq's Anbar province, gunmen killed four soldiers.", {"place": "Anbar province"}),
    ("Clashes broke out on a street in the Zamalka district.", {"place": "Zamalka district"}),
    ("In Sheberghan, a suicide bomber blew himself up on Friday.", {"place": "Sheberghan"}),
    ("A man stabbed a guard in a Copenhagen cafe.", {"place": "Copenhagen"}),
    ("Ecuador handed Peru an ultimatum on Monday.",
     {"type": "threat", "actor": "Ecuador", "target": "Peru"}),
    ("Jakarta sent an ultimatum to Lisbon on Friday.",
     {"type": "threat", "actor": "Indonesia", "target": "Portugal"}),
    # to whom a deed is laid
    ("The army blamed the massacre on the National Council.",
     {"type": "other_violence", "actor": "National Council", "killed": None}),
    ("Officials pinned Friday's ambush on Karenni fighters.",
     {"type": "accusation", "target": "Karenni fighters"}),
    ("The killing of 30 herders near Moroto was blamed on Karimojong raiders.",
     {"type": "other_violence", "actor": "Karimojong raiders", "killed": 30}),
    ("Delhi attributed the attack to Islamabad.", {"type": "other_violence", "actor": "Pakistan"}),
    # some of a people are not their state, and a struck capital is a town
    ("Seven Kenyans were kidnapped on Monday.",
     {"type": "abduction", "target": "Seven Kenyans", "target_side": "Kenya"}),
    ("Gunmen killed 45 Tzotzil Indians.", {"target": "45 Tzotzil Indians", "target_side": ""}),
    ("The Kenyans shelled Kismayo.", {"actor": "Kenya"}),
    ("NATO jets hit Belgrade.",
     {"target": "Belgrade", "target_side": "Serbia", "place": "Belgrade"}),
    ("Ankara accused Damascus of the raid.",
     {"type": "accusation", "target": "Syria", "place": None}),
    ("• Coalition aircraft bombed a depot.", {"actor": "Coalition aircraft"}),
    # a band is its people; what is set on fire, and who is shot, whatever else is near
    ("A band of gunmen in the hills seized four Russian journalists.",
     {"type": "abduction", "actor": "gunmen", "target": "four Russian journalists"}),
    ("Militiamen set fire to hundreds of houses.",
     {"type": "arson_or_destruction", "target": "houses"}),
    ("The governor was shot dead on the front line at Sake.",
     {"type": "targeted_killing", "target": "governor", "killed": 1}),
    # the slain, rather than where it was
    ("Witnesses told of the beheading of more than 50 villagers at Muatide.",
     {"type": "other_violence", "killed": 50, "place": "Muatide"}),
    ("Cairo pulled out its ambassador on Monday.",
     {"type": "diplomatic_break", "actor": "Egypt", "date": "Monday"}),
]  # fmt: skip

test_told = tells(TELLS)

NOT_TOLD = [
    "An Apache is an attack helicopter.",
    "The envoys brought a ceasefire plan.",
    "Air raid sirens are tested on Mondays.",
    "The mayor declared war on plastic.",
    "Heavy seas pounded the harbour.",
    "It sounded like a bombardment.",
    "Troops were poised to storm the town.",
    "Officers were willing to shoot at their own people.",
    "The minister came under fire from his critics.",
    "Two men burned to death in a car.",
    "The club sacked its manager in March.",
    "Extremists hijacked the debate.",
    "The two firms battled for market share.",
    "The rebels rejected a ceasefire.",
]

test_not_told = tells_nothing(NOT_TOLD)


def test_what_a_text_comes_back_to_is_kept_and_a_passing_word_is_not() -> None:
    once = "Analysts spoke of elections, prices and the strikes."
    assert mentions_of(once) == ()
    again = "A friend of the bombing suspect was tried. Nobody spoke for the bombing suspect."
    assert {mention.trigger for mention in mentions_of(again)} == {"bombing"}

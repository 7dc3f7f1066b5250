"""Who did it, to whom and where: grammar that hides a name or shows a wrong one."""

from __future__ import annotations

import pytest

from tests.events.reading_of import facts, mentions_of
from timeline.model import Status

# A text about one event; its actor's and its target's name, None where nobody is told.
PARTIES = [
    # words of time before a noun are no part of it
    ("Less than two hours later hooded men killed a grocer in Derry.", "hooded men", "grocer"),
    ("Yesterday tribesmen ambushed a lorry at Shabwa.", "tribesmen", "lorry"),
    # a part of them, and a piece of somebody
    ("Police arrested 14 of the mothers in Lima on Monday.", "Police", "mothers"),
    ("Some of the marchers stormed parliament on Monday.", "marchers", "parliament"),
    ("Raiders slit the throats of 36 villagers in Relizane on Monday.", "Raiders", "36 villagers"),
    # who acts is not who is acted on; whose bomb it was; a centre that is no middle
    ("Police surrounded the hall and arrested 13 of them in Lima on Monday.", "Police", None),
    ("An IRA bomb went off in Derry on Monday.", "IRA", None),
    ("The health centre of Boga was set ablaze on Monday.", None, "health centre"),
    # what a bomb goes off beside, among or under was to be hit; open ground was not
    ("The bomb went off among the guests of a wedding in Gao on Monday.", None, "guests"),
    ("A roadside bomb blew up next to a police van in Gao on Monday.", None, "police van"),
    ("A bomb planted under the car of a judge exploded in Gao on Monday.", None, "car"),
    ("A car bomb exploded outside a barracks in Gao on Monday.", None, "barracks"),
    ("A bomb exploded at a junction near the border on Monday.", None, None),
    # whose attacks they were, and where
    ("The Taliban claimed Friday's Pakistani blasts.", "Taliban", None),
    # what the parser takes for a noun or a clause of its own
    ("A drone set a parked airliner alight at Abha on Monday.", None, "parked airliner"),
    ("Israel's cabinet held Hamas responsible on Monday.", "Israel's cabinet", "Hamas"),
    ("A stolen car stuffed with explosives blew up in Derry on Monday.", None, None),
    ("Masked men waving pistols burst into a studio in Guayaquil on Monday.", "Masked men",
     "studio"),
    # whose men they are; a surname that is a town's; both of those who act on each other
    ("JNIM said its fighters had ambushed a convoy near Djibo on Monday.",
     "JNIM", "convoy"),
    ("Georgia's president said on Monday his army had taken Avnevi and three villages.",
     "Georgia", "Avnevi"),
    ("Gerry Adams said he was saddened but blamed London on Monday.", "Gerry Adams",
     "United Kingdom"),
    ("Kyiv and Moscow accused one another on Monday.", "Ukraine", "Russia"),
    # whom a headline's verb befell; a town and where it lies; who only ends it
    ("Four French journalists arrested in Cairo, ministry says", None, "Four French journalists"),
    ("Rebels captured a town southwest of Tripoli on Monday.", "Rebels", "town"),
    ("The army went in on Monday, ending a nine-day hostage crisis.", None, None),
    ("The army denied it was at fault and accused Chad of arming bandits.", "army", "Chad"),
    # what is used by somebody is not he; what was shot down; with what one fires is not hit
    ("A drone hit a base used by US forces in Syria on Monday.", None, "base"),
    ("The Turkish army said on Monday it had downed a Su-25.", "Turkey", "Su-25"),
    ("Rebels opened fire with artillery on a barracks near Gao on Monday.", "Rebels", "barracks"),
    # what sent a missile; a gun that is a word of its fire; who sets off what may go off by itself
    ("Missiles launched from two American ships struck a barracks near Basra on Monday.",
     "two American ships", "barracks"),
    ("Israel answered with tank fire into Shejaia on Monday.", "Israel", "Shejaia"),
    ("An attacker detonated a jeep beside a patrol on Monday.", "attacker", None),
    # whom a march was, what a lorry full of explosives was for; stranded before a day
    ("Soldiers dispersed the demonstrators with tear gas on Monday.", "Soldiers", "demonstrators"),
    ("A man drove a lorry packed with explosives into a police post on Monday.", "man",
     "police post"),
    ("A police post near Gori was fired on from over the river on Sunday.", None, "police post"),
    # who cannot be a place; by whom cannot be a relative's
    ("The sheikh of Arbin, who was slain together with six relatives by armed men on Sunday, "
     "was a judge.", "armed men", "sheikh"),
    ("The group, whose fighters ambushed a bus near Gao on Monday, is small.", "fighters", "bus"),
    # two words of one name before a noun
    ("Bosnian Serb guns shelled Gorazde on Monday.", "Bosnian Serbs", "Gorazde"),
    ("Krajina Serb artillery shelled Sisak on Monday.", "Krajina Serbs", "Sisak"),
    ("Tamil Tiger rebels shelled Jaffna on Monday.", "Tamil Tiger rebels", "Jaffna"),
    # IS is a name among small letters
    ("IS militants attacked a village near Hawija on Sunday.", "IS militants", "village"),
    ("Nine guards were killed in IS attacks near Palmyra on Sunday.", "Islamic State",
     "Nine guards"),
    ("The army shelled IS in Sirte on Monday.", "army", "Islamic State"),
    # whose work a deed is
    ("The massacre in Bentalha on Monday was the work of the Armed Islamic Group.",
     "Armed Islamic Group", None),
    ("Five officers were involved in the killing of the bishop on Sunday.", "Five officers",
     "bishop"),
    ("The barracks in Kidal came under attack by Tuareg rebels on Monday.", "Tuareg rebels",
     "barracks"),
    ("The killing of the mayor by hitmen in Temixco on Monday shocked the town.", "hitmen",
     "mayor"),
    # who came or fired when it happened, opened with it, or owns the envoy
    ("Forty villagers were killed at Massadou on Monday, when gunmen came over from Liberia.",
     "gunmen", "Forty villagers"),
    ("Six shepherds were gunned down on Sunday as raiders swooped on their camp.", "raiders",
     "Six shepherds"),
    ("Two pilots were killed on Monday when their helicopter came down in fog.", None,
     "Two pilots"),
    ("Spain marked the day on Monday with the expulsion of two Cuban envoys.", "Spain",
     "two Cuban envoys"),
    ("Libyan jets opened the campaign on Monday with strikes on Ajdabiya.", "Libya", "Ajdabiya"),
    ("Russia's ambassador was recalled on Thursday.", "Russia", None),
    ("On Monday Belmokhtar threatened France.", "Belmokhtar", "France"),
    # with whom ties are cut
    ("Chad severed ties with Sudan on Monday.", "Chad", "Sudan"),
    ("Oman cut relations on Monday with Iran.", "Oman", "Iran"),
    ("Peru recalled its ambassador from Quito on Monday.", "Peru", "Ecuador"),
    ("Qatar recalled its ambassador to Chad on Monday.", "Qatar", "Chad"),
    ("Canada closed its embassy in Tehran on Monday.", "Canada", "Iran"),
    ("Thailand expelled the Cambodian ambassador on Thursday.", "Thailand",
     "Cambodian ambassador"),
    ("Malta expelled Libya's ambassador on Monday in protest.", "Malta", "Libya's ambassador"),
    ("Venezuela threw out its American ambassador on Thursday.", "Venezuela",
     "its American ambassador"),
    ("The rebels broke off talks with the government on Monday.", "rebels", "government"),
    # the thing that a clause with *what* names
    ("Jets crossed the river on Sunday and bombed what Khartoum said was a camp.", "Jets", "camp"),
    ("Marines shelled what residents described as a clinic on Sunday.", "Marines", "clinic"),
    ("Turkish air strikes on what Ankara called rebel depots went on.", "Turkey", "rebel depots"),
    # a name behind its group, however the parser takes it; whose force a force is
    ("The hard-line Islamist movement Ansar Dine shelled a town on Sunday.", "Ansar Dine", "town"),
    ("Sudan said that its air force had bombed a bridge.", "Sudan", "bridge"),
    ("Hamas said that its fighters had shelled a bridge.", "Hamas", "bridge"),
    ("Eritrea said that its fishermen had burned a trawler.", "its fishermen", "trawler"),
    # who met, told behind the verb; what is accused of a deed did it, it is said
    ("Clashes broke out between police and students in Dhaka on Sunday.", "police", "students"),
    ("Fighting raged near Sake on Sunday between soldiers and rebels.", "soldiers", "rebels"),
    ("Fighting broke out between the army and the Rapid Support Forces.", "army",
     "Rapid Support Forces"),
    ("The army denied it and said its air force was striking RSF bases.", "army", "RSF bases"),
    ("Airstrikes pounded Khartoum on Sunday.", None, "Khartoum"),
    # *dead* is no part of them; a march to a grave is no doer; power, and what flew, are not hit
    ("Troops shot dead two gunmen in Jenin on Sunday.", "Troops", "two gunmen"),
    ("Soldiers opened fire on a funeral on Sunday.", "Soldiers", "funeral"),
    ("The generals seized power in Bamako on Monday.", "generals", None),
    ("The launching of rockets on Sderot on Sunday was condemned.", None, "Sderot"),
    # a place that opens the sentence is no word for who acts, and who tells of it did nothing
    ("In the north rebels killed two clerks on Monday, police said.", "rebels", "two clerks"),
    ("In the capital gunmen shot a judge on Monday.", "gunmen", "judge"),
    ("In the town of Beni militiamen killed two nuns on Monday.", "militiamen", "two nuns"),
    # how many they are is not who they are; who brokers a truce keeps none
    ("A mob of about 200 burned down a police station on Monday.", "mob", "police station"),
    ("In the evening both sides agreed to an Egyptian-brokered ceasefire.", "sides", None),
    # a name behind the deed, though of no known kind
    ("Warplanes carried out nine strikes on Hreitan.", "Warplanes", "Hreitan"),
    ("Warplanes carried out nine strikes on Monday.", "Warplanes", None),
    # what is traded is not attacked
    ("The two armies traded artillery fire along the river on Sunday.", "two armies", None),
]  # fmt: skip

# A text about one event, and the places of it.
PLACES = [
    ("A rocket hit a bakery on the central street Rue Haute on Monday.", ("Rue Haute",)),
    ("A bomb exploded on Friday, wounding 13 people on a busy street in the city of Lyon.",
     ("Lyon",)),
    # a state in another's name is not where it happened
    ("Malta expelled Libya's ambassador on Monday.", ()),
    ("Chad severed ties with Sudan on Monday.", ()),
    # the place with which an entry opens; who speaks is none
    ("Aleppo: Regime jets bombed a mill on Monday.", ("Aleppo",)),
    ("Hamas: Israel shelled a school on Monday.", ()),
    # a word of a group's name is no town
    ("Fighting broke out between the army and the Rapid Support Forces.", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actor", "target"), PARTIES, ids=[row[0] for row in PARTIES])
def test_who_acted_on_whom(text: str, actor: str | None, target: str | None) -> None:
    (mention,) = mentions_of(text)
    assert (mention.actor and mention.actor.name) == actor
    assert (mention.target and mention.target.name) == target


@pytest.mark.parametrize(("text", "places"), PLACES, ids=[row[0] for row in PLACES])
def test_where_it_was(text: str, places: tuple[str, ...]) -> None:
    (mention,) = mentions_of(text)
    assert tuple(place.name for place in mention.places) == places


BEGUN_WITH = [
    ("The French president initiated talks with the rebels.", "French president", "rebels"),
    ("Talks between Chad and Sudan opened on Monday.", "Chad", "Sudan"),
]


@pytest.mark.parametrize(("text", "actor", "target"), BEGUN_WITH)
def test_who_begins_talks_is_one_of_their_parties(text: str, actor: str, target: str) -> None:
    (told,) = map(facts, mentions_of(text))
    assert (told["type"], told["actor"], told["target"]) == ("talks", actor, target)


def test_what_is_called_a_visit_is_no_recall() -> None:
    assert not mentions_of("The ambassador left Cairo on what was called a routine home visit.")


def test_a_claim_of_one_deed_is_no_claim_of_the_other() -> None:
    text = "The raid came days after a bombing claimed by Hamas killed 40 soldiers in Haifa."
    authors = {mention.trigger: mention.actor for mention in mentions_of(text)}
    assert authors["raid"] is None


def test_of_what_somebody_is_accused_it_is_only_said_that_they_did_it() -> None:
    text = "Ukraine accused Russia of a drone attack on a hospital in Sumy."
    attack = next(one for one in mentions_of(text) if one.type == "drone_strike")
    assert attack.actor is not None
    assert (attack.actor.name, attack.status) == ("Russia", Status.CLAIMED)

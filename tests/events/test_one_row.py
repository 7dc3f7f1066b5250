"""A deed that an article tells in its lead, in detail, in a quote and in a recap is one row."""

from __future__ import annotations

from tests.events.reading_of import mentions_of
from tests.events.sentences import tells_another_deed, tells_one_deed

ONE_DEED = [
    # what a clause says that a deed was
    "A blast hit a bus in Ankara on Monday. Officials said the explosion seemed to be a suicide"
    " bombing.",
    "Nine people died in an explosion in Karachi on Monday. Police said the blast was a car bomb"
    " attack.",
    # what took place in a deed that its sentence opens with
    "In Friday's raid on the camp near Bajaur, troops shot nine militants.",
    "During an attack on a convoy in Kunar on Monday, rebels fired rockets at trucks.",
    # who dies by a suicide bombing may have been meant
    "A suicide bombing killed the governor of Kunar province on Monday. No one owned up to the"
    " assassination of the Kunar governor.",
    # what the crowd does at its protest; as many dead, told again
    "Thousands rallied in Lagos on Friday. Shops were shut. Protesters chanted slogans.",
    "Nine people died in clashes between police and protesters in Kano on Monday. It rained. Shops"
    " were shut. Streets were empty. At least nine people died of gunshot wounds, a medic said.",
    # what a heading and its story tell by one word
    "Several people arrested as police confront marchers in Benghazi. TRIPOLI, Libya (Agency) --"
    " Unrest spread. Several people were arrested after police confronted the marchers, he said.",
    # what the gunmen did, told by a survivor of the attack
    "Militants attacked a hamlet near Maradi on Monday. A survivor of the attack said the militants"
    " came by boat and killed whoever they met.",
    # so many attackers
    "Militants stormed a barracks near Tahoua on Monday. Some 60 assailants surrounded the gate,"
    " a sentry said.",
    # the dead, where who did it is known from a claim
    "A mayor died when a mine blew up his car near Arauca on Monday. A spokesman of the ELN said"
    " the group was responsible. Two of his guards were also killed.",
    # near a city, and where in its outskirts
    "A shopkeeper was shot dead near Kabul on Monday, police said. He died outside his shop in"
    " Paghman.",
    # of what they died whom the lead counts
    "Nine people were killed in Gao on Monday, police said. Gunmen opened fire on a bus.",
    # and whom its headline counts
    "Seven killed in Kashmir\n\nSuspected militants ambushed an army patrol in Pulwama on Sunday.",
    # what a blast destroyed
    "A truck bomb exploded outside a bank in Bilbao on Monday. The lobby was demolished.",
    "Shells hit a school in Taiz on Monday, killing two. Two classrooms were demolished.",
    # on whose behalf
    "A suicide bomber attacked a convoy in Kunar on Monday. A man claimed responsibility for the"
    " attack on behalf of the movement.",
    # in the words of who was there
    "A Kenyan air strike killed five herders near Gedo, elders said. “It was a Kenyan air strike,”"
    " said a boy.",
    "A Kenyan jet killed five herders near Gedo on Monday, elders said. “They have carried out an"
    " air strike on the pasture which killed five herders,” said a boy.",
    # the day of the words about it
    "Rebels bombed a bus in Kano on Monday, killing six. Ansaru claimed responsibility for the"
    " bombing on Wednesday.",
    "Rebels bombed a bus in Kano on Monday, killing six. The mayor denounced the killing of the six"
    " on Wednesday as cowardly.",
    "Rebels bombed a bus in Kano on Monday, killing six. On Wednesday the army said rebels bombed"
    " the bus to scare voters.",
    # an attack of whatever kind
    "Hackers swamped the website of a bank in Riga on Friday. A group in Russia owned up to the"
    " attack.",
    "Gunmen abducted nine pupils from a school in Kaduna on Friday. The attack was denounced.",
]  # fmt: skip

OTHER_DEEDS = [
    "Thousands rallied in Cairo on Friday. About 150 protesters gathered in Montreal.",
    # one of the same side and day that its sentence sets apart
    "Gunmen shot nine men near Noshki late on Thursday. In a separate attack on Thursday night,"
    " gunmen fired on a car near Kalat, killing two.",
    "Jets bombed a depot in Homs on Monday, killing six. In a second raid that day, jets bombed a"
    " school in Homs, killing nine.",
    # the day is the deed's: no words are between, or it says more of it
    "Rebels bombed a bus in Kano on Monday. The bombing on Wednesday killed nine.",
    "Rebels bombed a bus in Kano on Monday. The mayor denounced the bombing on Tuesday in which"
    " nine died.",
    "Rebels bombed a bus in Kano on Monday. The mayor denounced Tuesday's bombing.",
    # more than the one that was told
    "Rockets slammed into a base near Kirkuk on Monday. Militias have carried out 11 attacks on"
    " bases in Iraq since May, officials said.",
    # what a quotation tells of another place; what a lead is followed by, in another state
    "A Kenyan jet killed five herders near Gedo on Monday, elders said. “They have carried out an"
    " air strike on a market in Baidoa which killed nine,” said a boy.",
    "Israel has killed a commander in Beirut. Israel struck a convoy in Syria on Monday.",
    # the dead of a lead: of a whole land or of another town, day or deed
    "At least 20 people were killed in Iraq on Monday. Gunmen attacked a checkpoint.",
    "Seven soldiers were killed in Beni on Monday. Rebels shelled a market in Goma.",
    "Seven soldiers were killed in Beni on Monday. Rebels shelled a market on Sunday.",
    "Seven soldiers were killed in Beni on Monday. Rebels also shelled a market.",
    "Two people were killed in Gao on Monday. A mob torched a church.",
    # the dead of a headline: of a whole land
    "Dozens killed in Iraq violence\n\nGunmen attacked a checkpoint in Mosul on Sunday.",
    # the dead of an attack on another place than was seized
    "Rebels seized the town of Gao on Monday. Nine people died in an attack on a bar in Mopti.",
    # a response is no name for what it answers
    "The blast in Ankara on Monday was an answer to the raid in Cizre.",
    # the phrase that opens a sentence names no deed that can be the other
    "During a protest in Lagos on Monday, a bomb went off.",
    # the past of a clause set after another
    "In Friday's raid on the camp, troops freed a nurse whom rebels had kidnapped on 1 May.",
    # rebels, not those who attacked
    "Militants stormed a barracks near Tahoua on Monday. Some 60 soldiers raided Abalak.",
    # another town, and none that it is near
    "A shopkeeper was shot dead in Kabul on Monday. A barber was shot dead in Paghman on Monday.",
    # a village that was razed beside, a day of its own, by somebody
    "Jets bombed a bridge near Aden on Monday. A village called Lahj was razed.",
    "A bomb exploded outside a bank in Bilbao on Monday. A church was demolished on 2 March.",
    "A bomb exploded outside a bank in Bilbao on Monday. Soldiers demolished nine houses.",
]  # fmt: skip

test_one_deed = tells_one_deed(ONE_DEED)
test_other_deeds = tells_another_deed(OTHER_DEEDS)


def test_no_building_kills() -> None:
    told = mentions_of(
        "The blast in Oran came after two bombings on 11 May at a bank and a ministry office that"
        " killed at least 37 people."
    )
    dead = {one.trigger: one.killed.best for one in told if one.killed is not None}
    assert dead == {"bombings": 37}


def test_one_of_two_deeds_is_known_by_its_number() -> None:
    first, _, last = mentions_of(
        "A car bomb exploded in Basra on Friday. There were two bombings in Mosul on 1 May. The"
        " bombing tore a wall down."
    )
    assert last.same_as == first.id

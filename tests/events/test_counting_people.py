"""How many died: groups, reflexives, parts, places, and what kills without saying so."""

from __future__ import annotations

import pytest

from tests.events.reading_of import mentions_of

# A text about one event, and how many it killed; None: the text gives no number.
KILLED = [
    # groups
    ("A rocket hit a house on Monday, killing a couple and their three children.", 5),
    ("A shell hit a home in Nikopol on Monday, killing a family of five.", 5),
    ("Gunmen killed a family in their house near Kirkuk on Monday.", None),
    ("A father of two was shot dead by police in Minneapolis on Monday.", 1),
    # those after the first are the first, or more
    ("Four priests, three Frenchmen and a Belgian, were gunned down in Tizi Ouzou on Tuesday.", 4),
    ("The blast killed six people, four soldiers and two civilians, in Quetta on Monday.", 6),
    ("The blast killed four soldiers, two guards and a cook in Quetta on Monday.", 7),
    ("Gunmen killed a judge, his wife and two bodyguards in Karachi on Monday.", 4),
    # the same people counted higher
    ("Nine and perhaps ten guards were shot dead in Mai-Kadra on Monday.", 9),
    # places and companions
    ("Bombs killed 12 people in Baghdad and five in Kirkuk on Monday.", 17),
    ("Mortar rounds killed three civilians in Donetsk and two in Makiivka on Tuesday.", 5),
    ("A bishop was slain together with six pilgrims on Sunday.", 7),
    # the attackers are no victims of their own
    ("A suicide bomber killed himself and 11 others at a market in Maiduguri on Monday.", 11),
    ("A suicide bomber blew himself up in Aden on Monday, killing himself and six soldiers.", 6),
    # parts
    ("Eight of the 14 hostages were killed in a raid in Nalchik on Monday.", 8),
    ("Half of the 20 hostages were killed in a raid in Dhaka on Friday.", None),
    ("Most of the 12 guards were killed in an ambush near Gao on Monday.", None),
    ("Two-thirds of the hostages were killed by gunmen in Gao on Monday.", None),
    # death told by other words
    ("Forty people were hacked to death by gangs in Katlehong on Monday.", 40),
    ("Five people were trampled to death when police fired on a crowd in Conakry on Monday.", 5),
    ("A bomber rammed a car into a convoy near Mir Ali on Monday at the cost of 24 lives.", 24),
    ("The raid in Entebbe on Sunday cost the lives of three hostages and a commando.", 4),
    ("Sixty bodies were gathered on Monday after bandits attacked the village.", 60),
    ("Rebels slit the throats of two farmers near Gao on Monday.", 2),
    ("A prosecutor was cut down in an ambush near Cali on Monday.", 1),
    ("Two bystanders were blown to pieces when a mine went off in Grozny on Monday.", 2),
    ("A shell blew a lorry to pieces in Grozny on Monday.", None),
    ("The army lost 20 men in an ambush near Diffa on Monday.", 20),
    ("The president lost three votes after a raid on Monday.", None),
    ("Commandos stormed a school in Beslan on Friday and 73 of those inside, it says, perished.",
     73),
    ("Police hunt a man whose bomb exploded on Friday, killing 13 people.", 13),
    # nobody
    ("Rockets hit the airport on Monday but nobody was hurt.", 0),
    ("Rebels attacked a village on Monday and no one was harmed.", 0),
    ("Jets bombed a barracks on Monday; no civilian was hurt.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "killed"), KILLED, ids=[text for text, _ in KILLED])
def test_how_many_died(text: str, killed: int | None) -> None:
    told = mentions_of(text)
    assert {mention.killed.best for mention in told if mention.killed is not None} == (
        set() if killed is None else {killed}
    )

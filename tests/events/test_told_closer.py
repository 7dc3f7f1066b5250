"""A deed that a later clause tells once more, and what its sentence sets apart from it."""

from __future__ import annotations

import pytest

from tests.events.reading_of import mentions_of
from tests.events.sentences import tells_another_deed

# A text whose last mention is of the event of its first one.
AGAIN = [
    # the thing that was struck
    "Warplanes bombed a clinic in Sanaa on Saturday. The clinic was hit as nurses changed shifts.",
    "Rebels attacked a ferry near Jolo on Monday. Gunmen opened fire on the ferry from two boats.",
    "A drone struck a depot used by rebels near Derna on Saturday. The depot was attacked in the"
    " morning, a doctor said.",
    # what belongs to those who were struck, by those who struck them
    "Separatists ambushed a patrol near Lice on Sunday. The officers were heading home when"
    " separatists attacked their jeep.",
    # those who were among its dead
    "Twelve farmers were killed in an attack on a market in Baga on Friday. The farmers were"
    " beheaded, a trader said.",
    # as many dead
    "A gunman killed 14 shoppers in Peshawar on Monday. Fourteen people died when a gunman opened"
    " fire in an arcade.",
    # those who did it
    "A suicide bomber killed nine people in Quetta on Tuesday. The bomber blew himself up at a"
    " gate.",
    "Two men attacked a synagogue in Istanbul on Saturday. The gunmen opened fire at a doorkeeper.",
    # a building by its kind
    "Gunmen stormed a hotel in Beledweyne on Friday. Guests hid as gunmen stormed the property.",
    # who it was
    "A journalist was shot dead in Ciudad Acuna on Tuesday. Rosa Gil was killed outside her"
    " office, a colleague said.",
    # how many died, after the clause that says of what
    "A raid hit a mill in Taiz on Sunday. Nineteen people were killed after the raid hit the mill.",
    # news in the perfect, then its story in the past
    "Turkey has launched air strikes on camps in northern Iraq. Turkish jets hit 12 targets in"
    " the mountains on Friday, the army said.",
    "Gunmen have attacked a mine in Ituri. They attacked it at dawn on Friday.",
    # an area that was told without its name
    "Rockets killed three people in a Turkish border town on Monday. The governor said the town of"
    " Karkamis had been hit by five rockets.",
    "A rocket struck a village in northern Israel on Monday. The village of Metula was struck at"
    " noon.",
]

# A text whose last mention is of an event of its own.
APART = [
    # set beside what was told
    "Rebels attacked a ferry near Jolo on Monday. Pirates also robbed and burned the ferry.",
    "Warplanes bombed a clinic in Sanaa. In a separate incident, gunmen attacked the clinic.",
    # a town is struck many times
    "Rebels shelled the town of Taiz on Sunday. An officer said the town was attacked by jets.",
    # of another day
    "A suicide bomber killed nine people in Quetta on Tuesday. The bomber struck in 2003.",
    # others, counted
    "Insurgents killed nine soldiers near Gao on Friday. Two teachers were killed by insurgents.",
    # somebody else
    "Five journalists were shot dead in Manila on Tuesday. Rosa Gil was killed in Cebu.",
    # news of one place, then of another
    "Russia has fired missiles at Kyiv. Russia fired missiles at Odesa on Tuesday.",
    # put in order by the sentence
    "The ambush came a week after soldiers killed six herders in a raid.",
    "Gunmen shot a judge in Cali on Friday. It came two days after 20 rebels died in a raid.",
    # another village
    "Rockets hit a village near Kidal on Monday. The village of Gossi was hit by rockets too.",
]


@pytest.mark.parametrize("text", AGAIN)
def test_one_deed(text: str) -> None:
    first, *_, last = mentions_of(text)
    assert last.same_as == first.id


test_two_deeds = tells_another_deed(APART)


def test_one_act_of_an_attack_does_not_change_its_kind() -> None:
    first, last = mentions_of(
        "Militants attacked a barracks in Sake on Friday. The attackers threw grenades."
    )
    assert (last.same_as, last.type) == (first.id, "other_violence")


def test_the_killing_is_of_one() -> None:
    judge, clash, killing = mentions_of(
        "A judge was murdered in Lima on Friday. Nine rebels died in a clash near Cusco on Friday."
        " The killing shocked the town."
    )
    assert killing.same_as == judge.id != clash.id


def test_deaths_of_another_day_are_not_those_of_the_event_told_last() -> None:
    _, last = mentions_of(
        "Gunmen attacked a farm near Jos on Sunday. Andrew Musa was killed on 3 May 2019."
    )
    assert last.same_as == ""


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        # of what the clause tells
        ("Nine people were killed after a shell hit a bakery in Homs.", [9]),
        # counted beside
        ("Nine people were killed and over 20 injured after a shell hit a bakery in Homs.", [9]),
        # by others, afterwards
        ("Police killed four men after they attacked a bank in Lagos.", [None, 4]),
        ("The army killed two boys after youths stoned a patrol.", [None, 2]),
    ],
)
def test_whose_dead(text: str, killed: list[int | None]) -> None:
    tolls = [one.killed.best if one.killed is not None else None for one in mentions_of(text)]
    assert sorted(tolls, key=str) == sorted(killed, key=str)


@pytest.mark.parametrize(
    "text",
    [
        "Thursday's attack by a bomber who rammed a gate with a car full of explosives killed six.",
        "Nine died in an attack by rebels who stormed the hotel.",
    ],
)
def test_the_deed_of_who_did_it(text: str) -> None:
    first, last = mentions_of(text)
    assert last.same_as == first.id


def test_who_is_counted_did_nothing() -> None:
    (attack,) = mentions_of("The governor said that 79 were confirmed as injured in the attack.")
    assert attack.actor is None
    assert attack.injured is not None
    assert attack.injured.best == 79


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The bomber attacked a queue of recruits in Hilla.", "bombing"),
        ("Two female bombers attacked a queue of recruits in Hilla.", "bombing"),
        ("A stealth bomber attacked a convoy near Hilla.", "airstrike"),
        ("Bombers attacked a convoy near Hilla.", "airstrike"),
    ],
)
def test_bomber(text: str, kind: str) -> None:
    assert [mention.type for mention in mentions_of(text)] == [kind]

"""A deed told again by a noun that shares no word with its first telling, and what stays apart."""

from __future__ import annotations

import pytest

from tests.events.reading_of import mentions_of, reading_of

# A text whose last mention repeats its first one.
AGAIN = [
    # the place has a name of its own
    "Commandos stormed a warehouse on the coast on Monday, freeing six sailors. The assault on Lamu"
    " Point took ten minutes.",
    # a part of what was hit
    "Crowds stormed the parliament in Tbilisi on Tuesday. The invasion of the chamber was filmed.",
    "Soldiers stormed the radio station in Niamey on Tuesday. The assault on the transmitter lasted"
    " an hour.",
    # what it is a part of
    "Jets bombed a hangar outside Hodeidah on Thursday. The raid on the airbase lasted an hour.",
    # who was in it
    "A mob set fire to a church in Jaranwala on Wednesday. The attack on the Christians was"
    " condemned by a bishop.",
    "Two gunmen opened fire in a club in Orlando on Sunday. The massacre of the dancers lasted"
    " three hours.",
    # by calling, after the name
    "Gunmen shot Pedro Ruiz outside his house on Friday. The murder of the journalist shocked the"
    " town.",
    # soldiers are one patrol
    "Rebels ambushed a patrol near Goma on Sunday. The attack on the soldiers lasted an hour.",
    # of the one who was named
    "Gunmen shot at Senator Ruiz in a villa near Cali on Friday. The attack on Ruiz's home lasted"
    " an hour.",
    # the noun is plural, the verb was of many
    "Jets struck three camps in Derna on Monday. The raids on the camps killed 40 fighters.",
    # what is said of it after a comma does not say which
    "Gunmen murdered twelve cooks near Basra on Monday. The slaughter, shown on a website, was the"
    " work of Ansar al-Sunna.",
    # a town, and the dead as another counts them
    "Jets bombed camps in Syria on Monday. Medics said the raids killed 31 people. The militia said"
    " 11 civilians died in the raids on Kobani.",
    # ranked, with whom the attacked belonged to
    "Rebels attacked a convoy of the mission near Bria on Sunday. It was the deadliest attack on"
    " the force since 2014.",
]

# A text whose last mention is of an event of its own.
APART = [
    # two towns
    "Jets bombed a hangar outside Herat on Thursday. The attack on Kandahar lasted an hour.",
    "Jets bombed a market in Kidal on Friday. The strikes on the hospital in Gao killed six.",
    # one and many
    "Gunmen killed a judge in Herat on Friday. The killings of the teachers shocked the town.",
    "Gunmen shot two farmers near Jos on Friday. The murder of the mayor shocked the town.",
    # two callings, two buildings
    "Gunmen shot a farmer near Jos on Friday. The murder of the nurse shocked the town.",
    "Jets bombed a hospital in Idlib on Thursday. The attack on the school shocked the country.",
    # somebody who is not known
    "Gunmen shot Pedro Ruiz near Cali on Friday. The murder of a nurse shocked the town.",
    # another one, by its own word
    "Gunmen shot a farmer near Jos on Friday. The second attack on the village came later.",
    # those who break windows have not killed those over whom they do
    "Rioters ransacked a mosque in Kathmandu on Monday over the murder of twelve cooks.",
    # stones that hit a mosque kill nobody elsewhere
    "In Tel Aviv 17 people were killed on Monday. Crowds stoned a mosque on Monday.",
    # nobody murders a market
    "Rebels shelled a market in Idlib on Thursday. The murder of the mayor shocked the town.",
    # a cause is another deed
    "Gunmen shot a farmer near Jos on Friday in revenge for the killing of the chief.",
    # an author of its own
    "Youths stoned a student in Dakar on Friday. The army raid on the campus shocked the country.",
    # of somebody who has no part in what was told
    "Crowds stormed a consulate in Benghazi on Tuesday. The raid on Rahmani's house found papers.",
    # it goes on
    "A mob burned a mosque in Meiktila on Sunday. The siege of the quarter continues.",
]  # fmt: skip


@pytest.mark.parametrize("text", AGAIN)
def test_one_deed(text: str) -> None:
    first, *_, last = mentions_of(text)
    assert last.same_as == first.id


@pytest.mark.parametrize("text", APART)
def test_two_deeds(text: str) -> None:
    *_, last = mentions_of(text)
    assert last.same_as == ""


def test_of_two_that_fit_neither_is_taken_and_both_are_named() -> None:
    reading = reading_of(
        "Troops shelled a market in Sirte on Monday. Rebels shelled a depot in Zliten on Tuesday."
        " The attack on the children shocked the country."
    )
    assert [mention.same_as for mention in reading.mentions] == ["", "", ""]
    [problem] = reading.problems
    assert problem.message.startswith("“attack” may tell again what was told as “shelled” or")

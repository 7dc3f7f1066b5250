"""A deed that a noun beside the story names, and a clause after it tells in full, is one row."""

from __future__ import annotations

import pytest

from tests.events.reading_of import mentions_of
from tests.events.sentences import tells_another_deed

# A text whose last mention is of the event of the noun before it.
IN_FULL = [
    # what the news answers
    "Jets bombed Tyre on Monday in retaliation for a raid on a market. Gunmen opened fire on"
    " stallholders on Sunday.",
    # what it came before the news
    "Rebels took 90 people hostage after an assault on the town. They shot at a police station.",
    # a noun that is a deed only as the end of a link
    "The navy fired on Latakia on Tuesday in response to a push into the north. Syrian tanks"
    " captured Idlib on Saturday.",
    # who did it, in a clause that hangs on the noun
    "Fiji recalled its envoy on Monday over an ambush in which rebels shot a nurse.",
    # a clause beside the news
    "Rescuers dug on Tuesday after a bomb flattened a clinic in Cali. A van was blown up in front"
    " of it on Monday.",
    "France closed its school after gunmen shot a teacher in Gao. Two men opened fire at a gate.",
    # one act of what the noun names
    "Soldiers fired on a crowd in Abidjan because of the riots there. Looters burned schools.",
]

# A text whose last mention is of an event of its own.
ITS_OWN = [
    # the news itself is named by a noun
    "An assault on the jail began on Thursday. A truck bomb was detonated at a bank.",
    # no killing burns a court
    "Paris froze the talks over the murder of a prefect. Youths burned a court in Bastia.",
    # one man, two men
    "Amman vowed revenge for the killing of a pilot. Two prisoners were hanged at dawn.",
    # somewhere else, says the sentence
    "Jets bombed Tyre in revenge for an attack. Elsewhere in the country, gunmen shot a judge.",
    # of another day
    "Jets bombed Tyre on Friday over an attack on Monday. Gunmen shot a judge on Wednesday.",
    # others whom it struck
    "Police came to look for rebels who killed four guards. The villagers were shot.",
    "Ankara hit back: its drones hit 200 targets. A drone struck the air base at Kuweires.",
    # what goes on for weeks
    "Hundreds have died in the siege of Misrata. NATO jets bombed a compound in Tripoli.",
    # vaguer than the noun
    "Baku shelled a town in reply to an act of sabotage. Houses in Jermuk were hit.",
]


@pytest.mark.parametrize("text", IN_FULL)
def test_what_a_noun_named_is_told_in_full(text: str) -> None:
    *_, named, told = mentions_of(text)
    assert told.same_as == (named.same_as or named.id)


@pytest.mark.parametrize("text", ITS_OWN)
def test_what_is_told_next_may_be_another_deed(text: str) -> None:
    assert tells_another_deed(text)

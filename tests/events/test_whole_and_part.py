"""A deed by its occasion, by what it did, by how many it hurt; what is only warned of."""

from __future__ import annotations

import pytest

from tests.events.reading_of import mentions_of, triggers_told
from tests.events.sentences import tells_another_deed, tells_one_deed

ONE_DEED = [
    # the occasion
    "Bandits shot two rangers in an ambush near Isiolo on Friday.",
    # what a deed does
    "Jets attacked a suburb of Tyre on Friday. The attack demolished a bakery.",
    # as many dead on one day
    "Militants killed seven guards in an ambush on Sunday."
    " Gunmen opened fire on Sunday on a column near Kisumu, killing seven guards.",
    # as many hurt
    "Four nuns were wounded in a raid on Tuesday."
    " Wounded were Ann Lee, Bo Kim, Cy Park and Di Ito.",
    # what was reported when it began
    "Clashes were reported in Gao as gunmen attacked soldiers.",
]  # fmt: skip

TWO_DEEDS = [
    # another deed of the same people, only named
    "Rebels attacked a post near Cali on Monday. The mayor blamed the rebels for a bomb in Bogota.",
    # the killing that an ambush is said to avenge
    "Two drivers were killed in an ambush. It was a reprisal following the killing of their chief.",
]  # fmt: skip


test_one_deed = tells_one_deed(ONE_DEED)
test_two_deeds = tells_another_deed(TWO_DEEDS)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The envoy warned Tunis against any attack on the port.", []),
        ("Jets hit a barn on Monday. It was the third attack since May.", ["hit"]),
        ("Police mounted a manhunt operation in response to the raid.", ["raid"]),
    ],
)
def test_what_is_told(text: str, told: list[str]) -> None:
    assert triggers_told(text) == told


def test_who_is_linked_to_a_group_is_not_the_group() -> None:
    (raid,) = mentions_of("Al-Qaida-linked gunmen raided a bank in Jolo on Friday.")
    assert raid.actor is not None
    assert raid.actor.name != "al-Qaida"

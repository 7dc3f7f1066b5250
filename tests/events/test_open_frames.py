"""Deeds that no entry spells out: by the weapon beside a verb, by a verb's noun, by who is meant.

The sentences are ours; expected values by hand.
"""

from __future__ import annotations

import pytest

from tests.events.reading_of import facts_told, triggers_told
from tests.events.sentences import tells, tells_nothing
from timeline.events.finding.clause import is_surely_of
from timeline.syntax import parse

TELLS = [
    # a weapon says what any verb means
    ("Saboteurs punched a hole in the pipeline near Arauca with dynamite on Sunday.",
     {"actor": "Saboteurs", "date": "Sunday"}),
    ("The deputy imam was finished off with a pistol in Nazran.",
     {"type": "shooting", "target": "deputy imam", "place": "Nazran"}),
    ("Marchers were set upon with batons in Minsk.", {"target": "Marchers", "place": "Minsk"}),
    ("The pipeline in Marib was holed by explosives on Tuesday.",
     {"type": "bombing", "target": "pipeline", "date": "Tuesday"}),
    ("A shell levelled the house of a baker in Homs.", {"type": "shelling", "target": "house"}),
    ("Two men strafed the lobby of a hotel in Sousse with an assault rifle.",
     {"actor": "Two men", "target": "lobby"}),
    # the noun that any verb makes
    ("The blowing up of a barracks at Glenanne in May was condemned.",
     {"type": "bombing", "target": "barracks", "date": "May"}),
    ("The impounding of two lorries by Georgian police led to a row.",
     {"type": "seizure", "actor": "Georgia", "target": "two lorries"}),
    ("The torching of a mosque in Jos was condemned.",
     {"type": "arson_or_destruction", "target": "mosque"}),
    # people who are known to be people by the words around them
    ("Its treasurer, who was cut down near Blida, had kept the books.", {"type": "shooting"}),
    ("Three were bundled into vans in Minsk.", {"type": "abduction", "target": "Three"}),
    ("Gunmen dragged Samuel Okafor from his home.", {"type": "abduction"}),
    ("The rebels said on Monday that they had pulled back from the town.",
     {"type": "withdrawal", "actor": "rebels"}),
    ("Hezbollah advanced on the town of Qusayr.", {"type": "ground_assault"}),
    # families of nouns
    ("The navy fired four torpedoes at a trawler.", {"type": "missile_or_rocket_attack"}),
    ("A minivan exploded outside a bakery in Hama.", {"type": "bombing"}),
    ("Rebels downed a chopper near Grozny.", {"target": "chopper"}),
]  # fmt: skip

NOT_TOLD = [
    "Two guards were posing with rifles near the gate.",
    "The chef opened the box with a knife.",
    "The president was greeted with a drone show.",
    "A missile of that type can reach the capital.",
    "The building of a house began on Monday.",
    "The blowing of the wind kept them awake.",
    "The taking of photographs is banned.",
    "Ten houses were destroyed in a landslide near Ormoc.",
]

test_told = tells(TELLS)

test_not_told = tells_nothing(NOT_TOLD)


@pytest.mark.parametrize(
    "question", ["Did Moscow send troops to the valley?", "Will the rebels attack the town?"]
)
def test_what_is_asked_is_no_event(question: str) -> None:
    assert triggers_told(question) == []


def test_who_did_it_is_asked_of_a_fact() -> None:
    assert triggers_told("Who attacked the town on Friday?") == ["attacked"]


def test_people_described_by_a_deed_suffered_it_whatever_is_meant_for_them() -> None:
    told = facts_told("Troops set out to rescue four nurses kidnapped in Patikul last month.")
    assert {"type": "abduction", "target": "four nurses", "date": "last month"}.items() <= (
        told[0].items()
    )


def test_what_is_fought_for_and_what_is_fought_off_is_no_battle_of_its_own() -> None:
    assert triggers_told("Rebels are fighting to end his rule.") == []
    assert triggers_told("The garrison fought off a rebel attack on Gao.") == ["attack"]


def test_a_full_name_is_a_person_only_where_people_are_asked_for() -> None:
    name = parse("Gunmen snatched Samuel Okafor.")[3]
    kinds = [frozenset({"person"}), frozenset({"building"})]
    assert [is_surely_of(name, kind) for kind in kinds] == [True, False]

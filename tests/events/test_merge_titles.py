"""Titles, and the lexicons that merging reads."""

from dataclasses import replace

import pytest

from tests.events.merge_cases import KATAIB, KIRKUK, US, told
from timeline.events.merging.title import title
from timeline.lexicons import event_types, read_lexicon
from timeline.model import Actor

GUNMEN = Actor("gunmen")

CASES = [
    ("American airstrikes on Kataib Hezbollah", "airstrike", "airstrikes", US, KATAIB, ()),
    (
        "Kataib Hezbollah rocket attack in Kirkuk",
        "missile_or_rocket_attack",
        "rocket attack",
        KATAIB,
        None,
        (KIRKUK,),
    ),
    ("Shooting at Kataib Hezbollah by gunmen", "shooting", "shot", GUNMEN, KATAIB, ()),
    ("Shooting at Kataib Hezbollah by gunmen", "shooting", "shot", Actor("Gunmen"), KATAIB, ()),
    (
        "Seizure of Kirkuk by government troops",
        "seizure",
        "took",
        Actor("Government troops"),
        Actor("Kirkuk"),
        (),
    ),
    ("Airstrike by Israeli jets", "airstrike", "struck", Actor("Israeli jets"), None, ()),
    ("Taliban storming of Kirkuk", "storming", "stormed", Actor("Taliban"), Actor("Kirkuk"), ()),
    ("Mortar fire on Kirkuk", "shelling", "mortar rounds", None, Actor("Kirkuk"), ()),
    ("Protest", "protest", "protested", None, None, ()),
    ("Burning of Kataib Hezbollah", "arson_or_destruction", "torched", None, KATAIB, ()),
    ("Destruction of Kataib Hezbollah", "arson_or_destruction", "razed", None, KATAIB, ()),
    ("American mobilisation", "deployment", "mobilised", US, US, ()),
    ("American mobilisation of reservists", "deployment", "mobilised", US, Actor("reservists"), ()),
    ("American declaration of war on Kataib Hezbollah", "threat", "declared", US, KATAIB, ()),
    (
        "Bombing of Kirkuk",
        "bombing",
        "bombing of which the minister spoke",
        None,
        Actor("Kirkuk"),
        (),
    ),
    ("Mine blast in Kirkuk", "bombing", "mines that went off", None, None, (KIRKUK,)),
    ("Demonstration in Kirkuk", "protest", "demonstrators", None, None, (KIRKUK,)),
    ("American invasion of Kirkuk", "ground_assault", "invaded", US, Actor("Kirkuk"), ()),
]


@pytest.mark.parametrize(("expected", "event_type", "trigger", "actor", "target", "places"), CASES)
def test_title(expected, event_type, trigger, actor, target, places):
    mention = replace(told("a.1", event_type, quote=f"The {trigger} at dawn."), trigger=trigger)
    assert title(event_type, [mention], actor, target, places) == expected


@pytest.mark.parametrize("state", read_lexicon("states"))
def test_every_state_can_be_the_author(state):
    mention = replace(told("a.1", "shelling", quote="It shelled the hill."), trigger="shelled")
    named = [state, *read_lexicon("states")[state]["adjectives"]]
    assert any(
        title("shelling", [mention], Actor(state, state), KATAIB, ())
        == f"{name} shelling of Kataib Hezbollah"
        for name in named
    )


def test_every_type_has_a_title():
    assert set(read_lexicon("event_titles")) == set(event_types())


@pytest.mark.parametrize("entry", read_lexicon("event_titles").values(), ids=event_types())
def test_the_example_of_a_title_uses_its_noun_and_its_preposition(entry):
    variants = {**entry.get("by_trigger", {}), **entry.get("by_words", {})}
    nouns = [entry["noun"], *(names[0] for names in variants.values())]
    assert any(f"{noun} {entry['to']} " in entry["example"] for noun in nouns)


def test_kin_are_known_types():
    lexicon = read_lexicon("event_kin")
    named = [one for entry in lexicon["kin"] for one in entry["types"]]
    named += [one for entry in lexicon["narrower"].values() for one in entry["types"]]
    named += [*lexicon["narrower"], *lexicon["both_ways"]["types"], *lexicon["rare"]["types"]]
    assert set(named) <= set(event_types())

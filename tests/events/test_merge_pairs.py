"""Two tellings: what makes them one event, and what keeps them apart."""

import pytest

from tests.events.merge_cases import (
    BASE,
    BASRA,
    DECEMBER,
    HEZBOLLAH,
    IRAN,
    ISRAEL,
    KATAIB,
    KIRKUK,
    MONDAY,
    STRIKE,
    SUNDAY,
    US,
    groups,
    told,
)
from timeline.events.merging import merge_mentions
from timeline.model import Actor, EventMention, Place, Status

TOGETHER = {
    "same type, day, actor and target": [
        told("a.1", day=SUNDAY, **STRIKE),
        told("b.1", day=SUNDAY, **STRIKE),
    ],
    "a coarser date that holds the day": [
        told("a.1", day=SUNDAY, **STRIKE),
        told("b.1", day=DECEMBER, **STRIKE),
    ],
    "a generic word with the same day and target": [
        told("a.1", "missile_or_rocket_attack", SUNDAY, target=BASE),
        told("b.1", "other_violence", SUNDAY, target=BASE),
    ],
    "a rare deed on the same day": [
        told("a.1", "suicide_bombing", SUNDAY, actor=KATAIB),
        told("b.1", "suicide_bombing", SUNDAY, target=ISRAEL),
    ],
    "a country as the place and as the target": [
        told("a.1", day=SUNDAY, actor=US, place=Place("Iran")),
        told("b.1", day=SUNDAY, target=IRAN),
    ],
    "the soldiers in it for the base": [
        told("a.1", day=SUNDAY, target=BASE),
        told("b.1", day=SUNDAY, target=US),
    ],
    "undated with the same two parties": [
        told("a.1", day=SUNDAY, **STRIKE),
        told("b.1", **STRIKE),
    ],
    "the same day when one names nobody": [
        told("a.1", "armed_clash", SUNDAY, actor=US, target=KATAIB),
        told("b.1", "armed_clash", SUNDAY, actor=Actor("two forces")),
    ],
    "the same day when one says nothing else": [
        told("a.1", day=SUNDAY, **STRIKE),
        told("b.1", day=SUNDAY),
    ],
    "two reports that blame two sides": [
        told("a.1", "bombing", SUNDAY, actor=IRAN, target=BASE, place=KIRKUK),
        told("b.1", "bombing", SUNDAY, actor=ISRAEL, target=BASE, place=KIRKUK),
    ],
    "parties of a clash that change places": [
        told("a.1", "armed_clash", SUNDAY, actor=US, target=KATAIB),
        told("b.1", "armed_clash", SUNDAY, actor=KATAIB, target=US),
    ],
    "neighbouring days when parties and dead agree": [
        told("a.1", day=SUNDAY, killed=25, **STRIKE),
        told("b.1", day=MONDAY, killed=25, **STRIKE),
    ],
    "neighbouring days and close words, when the name and the dead agree": [
        told("a.1", "bombing", SUNDAY, target=Actor("Chinese embassy", "China"), killed=3),
        told("b.1", "airstrike", MONDAY, target=Actor("embassy", "China"), killed=3),
    ],
    "the building for the man in it": [
        told("a.1", "drone_strike", SUNDAY, actor=US, target=Actor("airport", "Iraq")),
        told("b.1", "drone_strike", SUNDAY, actor=US, target=Actor("general", "Iran")),
    ],
    "a town and an airport of its name": [
        told("a.1", "bombing", SUNDAY, place=KIRKUK),
        told("b.1", "other_violence", SUNDAY, target=Actor("Kirkuk airport", "Iraq")),
    ],
    "the state that struck, and a town that lies in it": [
        told("a.1", day=SUNDAY, actor=Actor("Iraq", "Iraq"), target=Actor("rebel-held town")),
        told("b.1", day=SUNDAY, target=Actor("eighty people"), place=Place("Iraq")),
    ],
    "a generic word with the same day and dead": [
        told("a.1", "bombing", SUNDAY, killed=31),
        told("b.1", "other_violence", SUNDAY, killed=31, place=KIRKUK),
    ],
    "what the document itself calls the same": [
        told("a.1", day=SUNDAY, **STRIKE),
        told("a.2", same_as="a.1"),
    ],
    "a deed to the same building, told again without its date": [
        told("a.1", "storming", SUNDAY, target=Actor("US embassy", "United States")),
        told("a.2", "storming", target=Actor("embassy compound", "United States")),
    ],
    "one agency's sentence in two papers": [
        told("a.1", "bombing", quote="A car bomb went off in the market, the police chief said."),
        told("b.1", "bombing", quote="A car bomb went off in the market, the police chief said"),
    ],
}


APART = {
    "another day": [
        told("a.1", day=SUNDAY, **STRIKE),
        told("b.1", day=MONDAY, **STRIKE),
    ],
    "another day, with so few dead that they tell nothing": [
        told("a.1", day=SUNDAY, killed=1, **STRIKE),
        told("b.1", day=MONDAY, killed=1, **STRIKE),
    ],
    "an unrelated type": [
        told("a.1", "airstrike", SUNDAY, **STRIKE),
        told("b.1", "protest", SUNDAY, **STRIKE),
    ],
    "a common deed on the same day with nothing in common": [
        told("a.1", "protest", SUNDAY, actor=IRAN),
        told("b.1", "protest", SUNDAY, target=ISRAEL),
    ],
    "close words of two actors, called the same": [
        told("a.1", "bombing", actor=IRAN),
        told("a.2", "airstrike", actor=US, same_as="a.1"),
    ],
    "a generic word with nothing but the day": [
        told("a.1", "missile_or_rocket_attack", SUNDAY, target=BASE),
        told("b.1", "other_violence", SUNDAY),
    ],
    "an actor of another side": [
        told("a.1", day=SUNDAY, actor=US, target=KATAIB),
        told("b.1", day=SUNDAY, actor=ISRAEL, target=KATAIB),
    ],
    "two groups that share a word and a side": [
        told("a.1", day=SUNDAY, actor=KATAIB, place=KIRKUK),
        told("b.1", day=SUNDAY, actor=HEZBOLLAH),
    ],
    "a place far away": [
        told("a.1", "bombing", SUNDAY, target=BASE, place=KIRKUK),
        told("b.1", "bombing", SUNDAY, target=BASE, place=BASRA),
    ],
    "towns of two states, two hours apart": [
        told("a.1", day=SUNDAY, target=Actor("airport"), place=Place("Asmara", 15.34, 38.93)),
        told("b.1", day=SUNDAY, target=Actor("airport"), place=Place("Mekele", 13.5, 39.47)),
    ],
    "a plan and the deed": [
        told("a.1", day=SUNDAY, **STRIKE),
        told("b.1", day=SUNDAY, status=Status.PLANNED, **STRIKE),
    ],
    "a plan and the deed that the document calls the same": [
        told("a.1", day=SUNDAY, **STRIKE),
        told("a.2", status=Status.THREATENED, same_as="a.1", **STRIKE),
    ],
    "a tally of many and one of them": [
        told("a.1", "other_violence", SUNDAY, actor=IRAN, target=BASE),
        told("b.1", "other_violence", DECEMBER, actor=IRAN, target=BASE, count=11),
    ],
    "two that one document tells apart": [
        told("a.1", "bombing", SUNDAY, place=KIRKUK),
        told("a.2", "bombing", SUNDAY, place=KIRKUK),
    ],
    "two bases that one document tells apart": [
        told("a.1", day=SUNDAY, actor=IRAN, target=BASE),
        told("a.2", day=SUNDAY, actor=IRAN, target=Actor("Taji camp", "United States")),
    ],
    "undated with the actor only": [
        told("a.1", day=SUNDAY, **STRIKE),
        told("b.1", actor=US),
    ],
    "five words that any reporter might write": [
        told("a.1", "bombing", quote="The bomb killed two."),
        told("b.1", "bombing", quote="The bomb killed two."),
    ],
}


@pytest.mark.parametrize("mentions", TOGETHER.values(), ids=TOGETHER)
def test_one_event(mentions: list[EventMention]):
    assert groups(mentions) == [sorted(one.id for one in mentions)]


@pytest.mark.parametrize("mentions", APART.values(), ids=APART)
def test_two_events(mentions: list[EventMention]):
    assert groups(mentions) == sorted([one.id] for one in mentions)


def test_two_days_are_flagged():
    _, problems = merge_mentions(TOGETHER["neighbouring days when parties and dead agree"])
    assert [one.message.partition(" differ on ")[2] for one in problems] == [
        "the date: 2019-12-29 / 2019-12-30"
    ]


def test_two_authors_are_flagged():
    _, problems = merge_mentions(TOGETHER["two reports that blame two sides"])
    assert [one.message.partition(" differ on ")[2] for one in problems] == [
        "the author: Iran / Israel"
    ]

"""Tellings without a date: joined by what they name and by when they were published."""

from itertools import permutations

import pytest

from tests.events.merge_cases import (
    BASE,
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
from timeline.model import Actor, EventMention, Status, Toll

LONG_AFTER = "2020-05-04"
EMBASSY = Actor("US embassy", "United States")
CONSULATE = Actor("Iran's consulate", "Iran")


def dead(words: str, count: int = 1) -> Toll:
    return Toll(count, count, count, words)


# a dated telling of document a, an undated one of document b, and when b was published
TOGETHER = {
    "a generic word with both parties, told the next day": (
        told("a.1", day=SUNDAY, **STRIKE),
        told("b.1", "other_violence", definite=True, **STRIKE),
        MONDAY,
    ),
    "a generic word with the building's name, told the next day": (
        told("a.1", "storming", SUNDAY, target=EMBASSY),
        told("b.1", "other_violence", target=Actor("American embassy", "United States")),
        MONDAY,
    ),
    "the same kind of deed with a name of its own, told the next day": (
        told("a.1", day=SUNDAY, actor=US, target=Actor("Shayrat airfield", "Syria")),
        told("b.1", target=Actor("Shayrat base", "Syria")),
        MONDAY,
    ),
    "words that take it as known, with the side of the target": (
        told("a.1", "missile_or_rocket_attack", SUNDAY, actor=KATAIB, target=BASE),
        told("b.1", "other_violence", target=Actor("troops", "United States"), definite=True),
        MONDAY,
    ),
    "words that take it as known, with the place": (
        told("a.1", "bombing", SUNDAY, place=KIRKUK),
        told("b.1", "bombing", place=KIRKUK, definite=True),
        MONDAY,
    ),
    "the killing of one person, however long after": (
        told("a.1", "drone_strike", SUNDAY, actor=US, toll=dead("General Jalal Rashidi")),
        told("b.1", "other_violence", toll=dead("Rashidi")),
        LONG_AFTER,
    ),
    "the killing of one person, told with the place or with the man": (
        told("a.1", "drone_strike", SUNDAY, actor=US, target=Actor("airport", "Iraq"),
             toll=dead("General Jalal Rashidi + nine others", 10)),
        told("b.1", "targeted_killing", target=Actor("Jalal Rashidi", "Iran"),
             toll=dead("Jalal Rashidi")),
        MONDAY,
    ),
}  # fmt: skip

APART = {
    "both parties, but told months later": (
        told("a.1", day=SUNDAY, **STRIKE),
        told("b.1", **STRIKE),
        LONG_AFTER,
    ),
    "told before it happened": (
        told("a.1", day=SUNDAY, **STRIKE),
        told("b.1", **STRIKE),
        "2019-12-20",
    ),
    "a generic word with the side of the target only": (
        told("a.1", "missile_or_rocket_attack", SUNDAY, actor=KATAIB, target=BASE),
        told("b.1", "other_violence", target=Actor("US troops", "United States")),
        MONDAY,
    ),
    "words that take it as known, but no fact more than the actor": (
        told("a.1", day=SUNDAY, **STRIKE),
        told("b.1", actor=US, definite=True),
        MONDAY,
    ),
    "a second bomb of the week in the same town": (
        told("a.1", "bombing", SUNDAY, place=KIRKUK),
        told("b.1", "bombing", place=KIRKUK),
        MONDAY,
    ),
    "another deed between the two sides, told without its kind": (
        told("a.1", "bombing", SUNDAY, **STRIKE),
        told("b.1", "other_violence", **STRIKE),
        MONDAY,
    ),
    "a generic word alone": (
        told("a.1", "bombing", SUNDAY, target=BASE, place=KIRKUK),
        told("b.1", "other_violence"),
        MONDAY,
    ),
    "the killing of two people": (
        told("a.1", "shooting", SUNDAY, actor=ISRAEL, toll=dead("Jalal Rashidi")),
        told("b.1", "shooting", actor=ISRAEL, toll=dead("Omar Haddad")),
        MONDAY,
    ),
    "the killing of somebody unnamed": (
        told("a.1", "shooting", SUNDAY, toll=dead("an American contractor")),
        told("b.1", "other_violence", toll=dead("an American contractor")),
        MONDAY,
    ),
    "a plan to do it again": (
        told("a.1", "storming", SUNDAY, target=EMBASSY),
        told("b.1", "storming", target=EMBASSY, status=Status.PLANNED),
        MONDAY,
    ),
}


@pytest.mark.parametrize(("dated", "undated", "published"), TOGETHER.values(), ids=TOGETHER)
def test_one_event(dated: EventMention, undated: EventMention, published: str):
    assert groups([dated, undated], {"a": MONDAY, "b": published}) == [["a.1", "b.1"]]


@pytest.mark.parametrize(("dated", "undated", "published"), APART.values(), ids=APART)
def test_two_events(dated: EventMention, undated: EventMention, published: str):
    assert groups([dated, undated], {"a": MONDAY, "b": published}) == [["a.1"], ["b.1"]]


def test_of_two_events_that_fit_none_is_taken_in_any_order():
    sunday = told("a.1", "storming", SUNDAY, target=CONSULATE)
    monday = told("a.2", "storming", MONDAY, target=CONSULATE)
    undated = told("b.1", "other_violence", target=CONSULATE)
    for order in permutations([sunday, monday, undated]):
        assert groups(order, {"b": "2019-12-31"}) == [["a.1"], ["a.2"], ["b.1"]]


def test_two_undated_tellings_join_when_they_were_told_within_days():
    two = [told("a.1", actor=IRAN, target=EMBASSY), told("b.1", actor=IRAN, target=EMBASSY)]
    assert groups(two, {"a": SUNDAY, "b": MONDAY}) == [["a.1", "b.1"]]
    apart = [told("a.1", actor=IRAN, target=ISRAEL), told("b.1", actor=IRAN, target=ISRAEL)]
    assert groups(apart, {"a": SUNDAY, "b": LONG_AFTER}) == [["a.1"], ["b.1"]]


def test_what_one_document_tells_apart_another_may_join_by_the_person_killed():
    """Document b tells of "the strike at the airport" and of "the killing of the general"."""
    airport, general = Actor("Baghdad airport", "Iraq"), dead("General Jalal Rashidi")
    full = told("a.1", "drone_strike", SUNDAY, actor=US, target=airport, toll=general)
    strike = told("b.1", "drone_strike", SUNDAY, actor=US, target=airport)
    killing = told("b.2", "other_violence", toll=general)
    assert groups([full, strike, killing], {"b": MONDAY}) == [["a.1", "b.1", "b.2"]]
    assert groups([strike, killing], {"b": MONDAY}) == [["b.1"], ["b.2"]]

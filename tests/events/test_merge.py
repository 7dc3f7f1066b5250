"""What is merged, what is kept apart, and what is left to a person."""

from collections.abc import Iterable
from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.events.merge_cases import (
    BASE,
    BASRA,
    HEZBOLLAH,
    IRAN,
    ISRAEL,
    KATAIB,
    KIRKUK,
    US,
    told,
    when,
)
from timeline.events.merging import merge_mentions
from timeline.events.merging.fit import fit
from timeline.events.merging.telling import gather_tellings
from timeline.model import Actor, Event, EventMention, Place, Status


def groups(mentions: Iterable[EventMention]) -> list[list[str]]:
    """The ids of the mentions of each event, both in alphabetical order."""
    events, _ = merge_mentions(mentions)
    return sorted(sorted(mention.id for mention in event.mentions) for event in events)


def only(mentions: Iterable[EventMention]) -> Event:
    (event,) = merge_mentions(mentions)[0]
    return event


SUNDAY, MONDAY = "2019-12-29", "2019-12-30"
DECEMBER = when("2019-12-01", "2019-12-31")
STRIKE = {"actor": US, "target": KATAIB}

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


def test_two_that_fit_are_a_question_and_not_a_merge():
    first = told("a.1", "bombing", SUNDAY, target=BASE, place=KIRKUK)
    second = told("a.2", "bombing", SUNDAY, target=BASE, place=BASRA)
    vague = told("b.1", "bombing", DECEMBER, target=BASE)
    events, problems = merge_mentions([first, second, vague])
    assert len(events) == 3
    (problem,) = (one for one in problems if "may be" in one.message)
    assert problem.doc_id == "b"
    assert problem.message.count(SUNDAY) == 2, "both candidates are named"


def test_the_closer_of_two_that_fit_is_taken():
    by_us = told("a.1", day=SUNDAY, **STRIKE)
    by_unknown = told("a.2", day=SUNDAY, target=KATAIB)
    assert groups([by_us, by_unknown, told("b.1", day=SUNDAY, **STRIKE)]) == [
        ["a.1", "b.1"],
        ["a.2"],
    ]


def test_an_event_takes_the_finest_date_the_closest_type_and_the_name_with_a_side():
    event = only(
        [
            told("a.1", "other_violence", SUNDAY, target=BASE),
            told("b.1", "missile_or_rocket_attack", DECEMBER, actor=KATAIB, target=BASE),
            told("c.1", "missile_or_rocket_attack", SUNDAY, target=BASE),
        ]
    )
    assert event.type == "missile_or_rocket_attack"
    assert event.date is not None
    assert event.date.mention.text == SUNDAY
    assert event.actor == KATAIB


def test_tolls_are_kept_side_by_side_and_flagged():
    mentions = [
        told(f"{doc}.1", day=SUNDAY, killed=n, **STRIKE) for doc, n in (("a", 8), ("b", 31))
    ]
    (event,), problems = merge_mentions(mentions)
    assert event.killed is not None
    assert (event.killed.low, event.killed.best, event.killed.high) == (8, 31, 31)
    assert [one.message.partition(" differ on ")[2] for one in problems] == [
        "the number killed: 8 / 31"
    ]


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


def test_what_happened_beats_what_is_claimed_and_a_denial_is_flagged():
    claimed = told("a.1", day=SUNDAY, status=Status.CLAIMED, **STRIKE)
    happened = told("b.1", day=SUNDAY, **STRIKE)
    denied = told("c.1", day=SUNDAY, status=Status.DENIED, **STRIKE)
    assert only([claimed, happened]).status is Status.HAPPENED
    assert merge_mentions([claimed, happened])[1] == ()
    _, problems = merge_mentions([claimed, denied])
    assert [one.message.rpartition(": ")[2] for one in problems] == ["claimed / denied"]


def test_more_sources_make_it_surer_and_a_copy_does_not():
    sentence = "Warplanes struck two depots of the group, a ministry spokesman said."
    one = told("a.1", day=SUNDAY, quote=sentence, **STRIKE)
    copy = told("b.1", day=SUNDAY, quote=sentence, **STRIKE)
    other = told("c.1", day=SUNDAY, **STRIKE)
    assert only([one]).confidence == only([one, copy]).confidence == 0.5
    assert only([one, other]).confidence == 0.75


def test_undated_events_stay_and_come_last():
    events, _ = merge_mentions([told("a.1", "protest"), told("a.2", day=SUNDAY)])
    assert [event.type for event in events] == ["airstrike", "protest"]


# ---------------------------------------------------------------- properties

DAYS = [when(SUNDAY), when(MONDAY), DECEMBER, when(SUNDAY, MONDAY), ""]
MENTIONS = st.lists(
    st.builds(
        lambda doc, number, event_type, day, actor, target, place, count: told(
            f"{doc}.{number}",
            event_type,
            day,
            actor=actor,
            target=target,
            place=place,
            count=count,
        ),
        st.sampled_from("abcd"),
        st.integers(1, 6),
        st.sampled_from(["airstrike", "other_violence", "armed_clash", "protest"]),
        st.sampled_from(DAYS),
        st.sampled_from([None, US, IRAN, KATAIB]),
        st.sampled_from([None, BASE, KATAIB, ISRAEL]),
        st.sampled_from([None, KIRKUK, BASRA]),
        st.sampled_from([None, None, 11]),
    ),
    max_size=9,
    unique_by=lambda mention: mention.id,
)


@settings(max_examples=150, deadline=None)
@given(MENTIONS, st.randoms(use_true_random=False))
def test_the_order_of_input_does_not_matter(mentions, random):
    shuffled = mentions.copy()
    random.shuffle(shuffled)
    assert merge_mentions(mentions) == merge_mentions(shuffled)


@settings(max_examples=150, deadline=None)
@given(MENTIONS)
def test_every_mention_is_in_one_event_and_no_two_of_an_event_exclude_each_other(mentions):
    events, _ = merge_mentions(mentions)
    assert sorted(one.id for event in events for one in event.mentions) == sorted(
        one.id for one in mentions
    )
    for event in events:
        for one, other in combinations(gather_tellings(event.mentions), 2):
            assert fit(one, other) is not None, (one.best.id, other.best.id)


def test_three_that_overlap_in_a_row_are_not_one():
    spans = [
        told("a.1", day=when("2019-12-01", "2019-12-10"), **STRIKE),
        told("b.1", day=when("2019-12-08", "2019-12-20"), **STRIKE),
        told("c.1", day=when("2019-12-18", "2019-12-30"), **STRIKE),
    ]
    for order in permutations(spans):
        assert all(not {"a.1", "c.1"} <= set(group) for group in groups(order))

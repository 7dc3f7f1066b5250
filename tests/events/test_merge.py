"""What a merged event says: its date, type, names, tolls and doubts."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from tests.events.merge_cases import (
    BASE,
    BASRA,
    DECEMBER,
    KATAIB,
    KIRKUK,
    STRIKE,
    SUNDAY,
    US,
    groups,
    told,
)
from timeline.events.merging import merge_mentions
from timeline.model import Event, EventMention, Status


def only(mentions: Iterable[EventMention]) -> Event:
    (event,) = merge_mentions(mentions)[0]
    return event


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


@pytest.mark.parametrize(
    ("count", "days_later", "events"),
    [(11, 4, 1), (2, 4, 2), (11, 60, 2)],
    ids=["in the news of the same days", "of which there are many", "long after"],
)
def test_an_undated_tally_is_known_by_its_number(count, days_later, events):
    one = told("a.1", "other_violence", actor=KATAIB, target=US, count=count)
    other = told("b.1", "other_violence", target=US, count=count)
    first = date(2019, 12, 28)
    published = {"a": first, "b": first + timedelta(days=days_later)}
    assert len(merge_mentions([one, other], published)[0]) == events

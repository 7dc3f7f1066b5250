"""Steps compared, doubts listed, and what may be inferred."""

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.chains.exchange import IRAN, US, at, event, says
from tests.chains.marked import on
from timeline.chains import (
    Doubt,
    build_chains,
    find_doubts,
    infer_links,
    link_events,
    place_of,
)
from timeline.chains.steps import compare_steps
from timeline.model import Basis, LinkKind, Trend

RAID = event("e1", "2019-12-27", "missile_or_rocket_attack", IRAN, US, killed=1)
STRIKE = event("e2", "2019-12-29", "airstrike", US, IRAN, killed=25)
STORMING = event("e3", "2019-12-31", "storming", IRAN, US, killed=0)
UNDATED = event("e4", "", "airstrike", US, IRAN)


def test_scores_and_tolls_are_compared_apart():
    steps = compare_steps([RAID, STRIKE, STORMING])
    assert [step.score for step in steps] == [-9.5, -9.5, -7.0]
    assert [step.score_trend for step in steps] == [Trend.UNKNOWN, Trend.LEVEL, Trend.DOWN]
    assert [step.killed for step in steps] == [1, 25, 0]
    assert [step.killed_trend for step in steps] == [Trend.UNKNOWN, Trend.UP, Trend.DOWN]


def test_days_count_from_the_first_blow_and_undated_steps_have_none():
    assert [step.day for step in compare_steps([RAID, STRIKE, UNDATED, STORMING])] == [
        0,
        2,
        None,
        4,
    ]


def test_a_toll_that_nobody_gives_is_not_compared():
    assert compare_steps([RAID, UNDATED])[1].killed_trend is Trend.UNKNOWN


AT_NOON, AT_TEN_PAST = event("e6", at("2020-01-08T12:00")), event("e7", at("2020-01-08T12:10"))
MONTHS_LATER = event("e8", "2020-06-01")
COUNTED_TWICE = event("e9", "2019-12-28", killed=8, also_killed=31)

DATED_TWICE = replace(
    event("e10", "2019-12-28"),
    mentions=(event("e10", "2019-12-28").mentions[0], event("e10", "2019-12-30").mentions[0]),
)
A_WEEK = event("e11", on("2019-12-23", "2019-12-29"))  # may be over before RAID, may be after


def doubts(*steps, told=None):
    """(kind, what it is about) of each doubt of the one chain of these steps."""
    said = told or [
        says(cause.id, effect.id, doc_id=doc_id)
        for cause, effect in pairwise(steps)
        for doc_id in ("d0", "d1")
    ]
    links, _ = link_events(steps, said)
    (chain,) = build_chains(steps, links)
    rows = find_doubts(steps, links, [chain])
    assert all(row.where == place_of(chain.id) and row.hint for row in rows)
    return [(row.message.removeprefix(f"{chain.title}: "), row.value) for row in rows]


FOUND = {
    Doubt.BACKWARDS: ((RAID, A_WEEK), "Blow e1 → Blow e11"),
    Doubt.TOO_SOON: ((AT_NOON, AT_TEN_PAST), "Blow e6 → Blow e7 (10 minutes)"),
    Doubt.SILENCE: ((RAID, MONTHS_LATER), "Blow e1 → Blow e8 (156 days)"),
    Doubt.UNDATED: ((RAID, UNDATED), "Blow e4"),
    Doubt.TOLLS: ((RAID, COUNTED_TWICE), "Blow e9 (8 / 31)"),
    Doubt.DATES: ((RAID, DATED_TWICE), "Blow e10"),
}


@pytest.mark.parametrize("doubt", FOUND)
def test_each_doubt_alone(doubt):
    steps, about = FOUND[doubt]
    assert doubts(*steps) == [(doubt, about)]


def test_a_chain_that_two_reports_give_leaves_no_doubt():
    assert doubts(RAID, STRIKE, STORMING) == []


def test_arrows_of_one_document_are_one_row():
    told = [says("e1", "e2"), says("e2", "e3")]
    assert doubts(RAID, STRIKE, STORMING, told=told) == [
        (Doubt.ONE_SOURCE, "Blow e1 → Blow e2; Blow e2 → Blow e3")
    ]


def test_a_denied_arrow_is_doubted():
    told = [says("e1", "e2", doc_id="d1"), says("e1", "e2", doc_id="d2", denied=True)]
    assert doubts(RAID, STRIKE, told=told) == [(Doubt.DENIED, "Blow e1 → Blow e2")]


def test_branches_are_doubted_with_their_chain():
    told = [says(*ends, doc_id=doc) for ends in (("e1", "e2"), ("e2", "e3"), ("e1", "e4"))
            for doc in ("d0", "d1")]  # fmt: skip
    assert doubts(RAID, STRIKE, STORMING, UNDATED, told=told) == [(Doubt.UNDATED, "Blow e4")]


def test_no_chain_no_doubt():
    assert find_doubts([UNDATED], [], []) == ()


# ---------------------------------------------------------------- inference


def inferred(*events, links=()):
    return [(link.cause, link.effect) for link in infer_links(events, links)]


def test_sides_that_alternate_are_inferred_and_say_so():
    links = infer_links([STORMING, RAID, STRIKE], ())
    assert [(link.cause, link.effect) for link in links] == [("e1", "e2"), ("e2", "e3")]
    assert {link.kind for link in links} == {LinkKind.INFERRED}
    assert {link.basis for link in links} == {Basis.INFERENCE}
    assert all(link.confidence < 0.5 and link.mentions == () for link in links)


def test_what_texts_connect_is_not_inferred_again():
    stated, _ = link_events([RAID, STRIKE, STORMING], [says("e1", "e2"), says("e2", "e3")])
    assert inferred(RAID, STRIKE, STORMING, links=stated) == []


NOT_INFERRED = {
    "the same side again": event("x", "2019-12-30", "airstrike", IRAN, US),
    "after the window": event("x", "2020-03-01", "airstrike", US, IRAN),
    "on the same day, in unknown order": event("x", "2019-12-27", "airstrike", US, IRAN),
    "words": event("x", "2019-12-28", "threat", US, IRAN),
    "undated": UNDATED,
    "an unknown side": event("x", "2019-12-28", "airstrike", US, None),
}


@pytest.mark.parametrize("other", NOT_INFERRED.values(), ids=NOT_INFERRED)
def test_what_is_not_inferred(other):
    assert inferred(RAID, other) == []


def test_the_nearest_blow_is_the_cause():
    second = event("e5", "2019-12-28", "shelling", IRAN, US)
    assert inferred(RAID, second, STRIKE) == [("e5", "e2")]

"""Steps compared, sides added up, doubts listed, and what may be inferred."""

import pytest

from tests.chains.exchange import IRAN, US, at, event, says
from timeline.chains import (
    Trend,
    compare_steps,
    count_by_side,
    find_doubts,
    infer_links,
    link_events,
)
from timeline.model import Basis, LinkKind

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


def test_sides_are_added_up_by_day():
    second = event("e5", "2019-12-29", "shooting", US, IRAN, killed=2)
    rows = count_by_side([STORMING, STRIKE, second, RAID, UNDATED])
    assert [(row.side, row.day.isoformat(), row.events, row.killed) for row in rows] == [
        ("Iran", "2019-12-27", 1, 1),
        ("United States", "2019-12-29", 2, 27),
        ("Iran", "2019-12-31", 1, 0),
    ]
    assert [row.lowest_score for row in rows] == [-9.5, -9.5, -7.0]


AT_NOON, AT_TEN_PAST = event("e6", at("2020-01-08T12:00")), event("e7", at("2020-01-08T12:10"))
MONTHS_LATER = event("e8", "2020-06-01")
COUNTED_TWICE = event("e9", "2019-12-28", killed=8, also_killed=31)

DOUBTS = {
    "the effect has no date": (RAID, UNDATED),
    "the response came within 10 minutes": (AT_NOON, AT_TEN_PAST),
    "156 days lie between them": (RAID, MONTHS_LATER),
    "reports of the effect count 8 / 31 killed": (RAID, COUNTED_TWICE),
    "one document only says so": (RAID, STRIKE),
}


@pytest.mark.parametrize("message", DOUBTS)
def test_doubts(message):
    cause, effect = DOUBTS[message]
    links, _ = link_events([cause, effect], [says(cause.id, effect.id)])
    found = find_doubts([cause, effect], links)
    assert message in [one.message.rpartition(": ")[2] for one in found]
    assert all(one.where == f"link {links[0].id}" and one.hint for one in found)


def test_a_link_that_two_reports_give_leaves_no_doubt():
    told = [says("e1", "e2", doc_id="d1"), says("e1", "e2", doc_id="d2")]
    links, _ = link_events([RAID, STRIKE], told)
    assert find_doubts([RAID, STRIKE], links) == ()


def test_a_denied_link_is_doubted():
    told = [says("e1", "e2", doc_id="d1"), says("e1", "e2", doc_id="d2", denied=True)]
    links, _ = link_events([RAID, STRIKE], told)
    assert "a report denies it" in find_doubts([RAID, STRIKE], links)[0].message


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

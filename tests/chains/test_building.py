"""Chains: the longest path, its branches, its story and its weakest arrow."""

from dataclasses import replace
from datetime import date

import pytest

from tests.chains.exchange import IRAN, US, event, says
from timeline.chains import build_chains, link_events
from timeline.intervals import Interval
from timeline.model import LinkKind, Toll

RAID = event("e1", "2019-12-27", "missile_or_rocket_attack", IRAN, US, killed=1)
STRIKE = event("e2", "2019-12-29", "airstrike", US, IRAN, killed=25)
STORMING = event("e3", "2019-12-31", "storming", IRAN, US)
PROTEST = event("e4", "2019-12-30", "protest")
LATER = event("e5", "2020-01-03", "drone_strike", US, IRAN, killed=10)
ALONE = event("e6", "2019-12-30", "protest")
EVENTS = [RAID, STRIKE, STORMING, PROTEST, LATER, ALONE]


def chains(*told):
    links, _ = link_events(EVENTS, told)
    return build_chains(EVENTS, links)


def test_a_chain_is_the_longest_path_and_the_rest_its_branches():
    (chain,) = chains(says("e1", "e2"), says("e2", "e3"), says("e2", "e4"), says("e3", "e5"))
    assert chain.event_ids == ("e1", "e2", "e3", "e5")
    assert len(chain.link_ids) == 3
    assert chain.branches == ("e4",)
    assert chain.sides == ("Iran", "United States")
    assert chain.interval == Interval.days(date(2019, 12, 27), date(2020, 1, 3))


def test_of_equally_long_paths_the_surer_one_is_taken():
    sure, unsure = says("e2", "e3"), says("e2", "e4", confidence=0.5)
    (chain,) = chains(says("e1", "e2"), sure, unsure)
    assert chain.event_ids == ("e1", "e2", "e3")
    (chain,) = chains(says("e1", "e2"), says("e2", "e3", confidence=0.5), says("e2", "e4"))
    assert chain.event_ids == ("e1", "e2", "e4")


def test_a_path_of_answers_is_taken_before_a_longer_one_of_mere_order():
    after = [says(*pair, kind=LinkKind.FOLLOWS) for pair in (("e1", "e6"), ("e6", "e3"))]
    (chain,) = chains(says("e1", "e5"), *after)
    assert chain.event_ids == ("e1", "e5")
    assert chain.branches == ("e6", "e3")


def test_mere_order_adds_to_a_path_of_answers():
    (chain,) = chains(says("e1", "e2"), says("e2", "e3"), says("e3", "e5", kind=LinkKind.FOLLOWS))
    assert chain.event_ids == ("e1", "e2", "e3", "e5")


def test_a_chain_of_answers_stands_before_a_longer_one_of_mere_order():
    after = [says(*pair, kind=LinkKind.FOLLOWS) for pair in (("e1", "e2"), ("e2", "e3"))]
    found = chains(*after, says("e4", "e5"))
    assert [chain.event_ids for chain in found] == [("e4", "e5"), ("e1", "e2", "e3")]


def test_exchanges_that_touch_nowhere_are_chains_of_their_own_longest_first():
    found = chains(says("e4", "e5"), says("e1", "e2"), says("e2", "e3"))
    assert [chain.event_ids for chain in found] == [("e1", "e2", "e3"), ("e4", "e5")]


def test_events_without_links_are_in_no_chain():
    assert chains() == ()


def test_the_story_is_one_line():
    (chain,) = chains(says("e1", "e2"), says("e2", "e3"))
    assert chain.story == (
        "Fri 27 Dec 2019 Blow e1 (1 killed) → 2 days → Sun 29 Dec Blow e2 (25 killed)"
        " → 2 days → Tue 31 Dec Blow e3"
    )
    assert chain.title == "Blow e1 → Blow e3"


def test_the_year_is_told_again_when_it_turns():
    (chain,) = chains(says("e3", "e5"))
    assert chain.story == "Tue 31 Dec 2019 Blow e3 → 3 days → Fri 3 Jan 2020 Blow e5 (10 killed)"


def test_the_first_date_has_the_year_and_only_names_keep_their_capital():
    raid, strike = replace(event("e8"), title="Rocket attack on K-1"), STRIKE
    links, _ = link_events([raid, strike], [says("e8", "e2")])
    (chain,) = build_chains([raid, strike], links)
    assert (
        chain.story
        == "earlier, undated: rocket attack on K-1 → Sun 29 Dec 2019 Blow e2 (25 killed)"
    )


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        (says("e2", "e3", LinkKind.FOLLOWS, confidence=0.6), "the text gives only the order"),
        (says("e2", "e3", confidence=0.7), "one source only"),
    ],
)
def test_the_weakest_arrow_is_named_with_the_reason(told, reason):
    (chain,) = chains(says("e1", "e2"), told)
    assert chain.weakest_link.startswith("Blow e2 → Blow e3: ")
    assert reason in chain.weakest_link


def test_a_toll_without_a_number_is_told_in_its_words():
    told = replace(event("e9", "2020-01-05"), killed=Toll(24, None, None, "dozens"))
    links, _ = link_events([LATER, told], [says("e5", "e9")])
    (chain,) = build_chains([LATER, told], links)
    assert chain.story.endswith("Blow e9 (dozens killed)")

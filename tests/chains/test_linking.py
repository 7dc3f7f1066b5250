"""From what texts say to links: strength, denial, order of time, circles."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.chains.exchange import event, says
from timeline.chains import link_events
from timeline.model import Basis, LinkKind

RAID, STRIKE, RIOT = event("e1", "2020-01-03"), event("e2", "2020-01-05"), event("e3", "2020-01-08")
UNDATED = event("e4")
EVENTS = [RAID, STRIKE, RIOT, UNDATED]


def arrows(*told):
    links, _ = link_events(EVENTS, told)
    return {(link.cause, link.effect) for link in links}


def test_a_link_keeps_every_sentence_and_takes_the_strongest_word():
    weak = says("e1", "e2", LinkKind.FOLLOWS, "d1", confidence=0.6)
    strong = says("e1", "e2", LinkKind.RESPONSE, "d2", Basis.ACTOR, confidence=0.9)
    (link,), problems = link_events(EVENTS, [weak, strong])
    assert link.mentions == (strong, weak)
    assert (link.kind, link.basis, link.lag_days) == (LinkKind.RESPONSE, Basis.ACTOR, 2)
    assert link.confidence == 0.96  # 1 - 0.4 * 0.1
    assert problems == ()


def test_the_basis_is_that_of_the_kind_shown():
    source = says("e1", "e2", LinkKind.RESPONSE, "d1", Basis.SOURCE)
    actor = says("e1", "e2", LinkKind.FOLLOWS, "d2", Basis.ACTOR)
    (link,), _ = link_events(EVENTS, [source, actor])
    assert link.basis is Basis.SOURCE


def test_one_document_twice_is_no_second_source():
    once, twice = says("e1", "e2"), says("e1", "e2", LinkKind.BECAUSE)
    (link,), _ = link_events(EVENTS, [once, twice])
    assert link.confidence == 0.9


def test_an_arrow_is_no_surer_than_both_its_ends():
    cause, effect = event("e1", confidence=0.8), event("e2", confidence=0.5)
    (link,), _ = link_events([cause, effect], [says("e1", "e2", confidence=0.9)])
    assert link.confidence == 0.36  # 0.9 * 0.8 * 0.5


def test_undated_ends_have_no_lag():
    (link,), _ = link_events(EVENTS, [says("e1", "e4")])
    assert link.lag_days is None


LEFT_OUT = {
    "the effect is dated before the cause": [says("e3", "e1")],
    "the only text that ties them denies it": [says("e1", "e2", denied=True)],
    "it would close a circle with stronger links": [
        says("e1", "e4"),
        says("e4", "e1", LinkKind.FOLLOWS, confidence=0.6),
    ],
}


@pytest.mark.parametrize("reason", LEFT_OUT)
def test_what_is_left_out_is_told(reason):
    links, problems = link_events(EVENTS, LEFT_OUT[reason])
    assert len(links) == len(LEFT_OUT[reason]) - 1
    assert [problem.message.rpartition(": ")[2] for problem in problems] == [reason]
    assert problems[0].value


def test_a_denial_beside_an_assertion_halves_it():
    (link,), _ = link_events(EVENTS, [says("e1", "e2"), says("e1", "e2", doc_id="d2", denied=True)])
    assert link.confidence == 0.45
    assert [one.denied for one in link.mentions] == [False, True]


def test_two_tellings_of_one_event_and_unknown_mentions_are_no_links():
    assert arrows(says("e1", "e1"), says("e1", "e9")) == set()


def test_what_the_text_says_twice_stays_and_nothing_is_added():
    assert arrows(says("e1", "e2"), says("e2", "e3")) == {("e1", "e2"), ("e2", "e3")}
    both = arrows(says("e1", "e2"), says("e2", "e3"), says("e1", "e3"))
    assert both == {("e1", "e2"), ("e2", "e3"), ("e1", "e3")}


NAMES = st.sampled_from(["e1", "e2", "e3", "e4"])
TOLD = st.lists(
    st.builds(says, NAMES, NAMES, st.sampled_from(list(LinkKind)[:3]), st.sampled_from("xyz")),
    max_size=12,
)


@settings(max_examples=100, deadline=None)
@given(TOLD, st.randoms(use_true_random=False))
def test_no_circles_no_effect_before_its_cause_and_no_order_of_input(told, random):
    shuffled, events = told.copy(), EVENTS.copy()
    random.shuffle(shuffled)
    random.shuffle(events)
    links, problems = link_events(EVENTS, told)
    assert link_events(events, shuffled) == (links, problems)
    starts = {"e1": 3, "e2": 5, "e3": 8}
    reached = {link.cause: set() for link in links}
    for link in links:
        reached[link.cause].add(link.effect)
        if link.cause in starts and link.effect in starts:
            assert starts[link.cause] < starts[link.effect]
    for start in reached:
        assert start not in downstream(start, reached)


def downstream(start, reached):
    """Every event that can be reached from one."""
    found, waiting = set(), [start]
    while waiting:
        for effect in reached.get(waiting.pop(), ()):
            if effect not in found:
                found.add(effect)
                waiting.append(effect)
    return found

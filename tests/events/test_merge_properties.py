"""What holds of every merge, whatever the mentions and in whatever order."""

from itertools import combinations, permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.events.merge_cases import (
    BASE,
    BASRA,
    DECEMBER,
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
    when,
)
from timeline.events.merging import merge_mentions
from timeline.events.merging.fit import fit
from timeline.events.merging.telling import gather_tellings

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

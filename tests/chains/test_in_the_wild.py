"""Sentences by another hand: how much of what they state is read.

The floors lie below what was reached when they were set, so that a change that costs links, or
that begins to see links everywhere, is noticed. Only one half of the sentences was looked at.
"""

import pytest

from benchmarks.golden_score import Tally
from benchmarks.wild import compare, read_alone, read_examples, read_given

EXAMPLES = read_examples()
STATING_NONE = [one for one in EXAMPLES if not one.links and one.half == "tuning"]


@pytest.mark.parametrize("example", STATING_NONE, ids=lambda example: example.text[:60])
def test_what_states_no_link_gives_none(example):
    assert list(read_alone(example)) == []


@pytest.mark.parametrize(("half", "recall"), [("tuning", 0.65), ("held_out", 0.5)])
def test_links_between_given_events(half, recall):
    told = (compare(one, tuple(read_given(one)))[0] for one in EXAMPLES if one.half == half)
    tally = sum(told, Tally())
    assert tally.precision >= 0.9
    assert tally.recall >= recall

"""Tolls of several reports: who only names one of the dead does not count them."""

from __future__ import annotations

import pytest

from timeline.events.merging.toll import combine_tolls
from timeline.model import Toll

ONE, TWO = Toll(1, 1, 1, "Archduke Franz Ferdinand"), Toll(2, 2, 2, "the Archduke + his wife")

# What reports say, and the best figure.
CASES = [
    ([ONE, ONE, TWO], 2),
    ([ONE, ONE], 1),
    ([Toll(1, 1, 1, "General Garang"), Toll(14, 14, 14, "14 people")], 14),
    ([Toll(1, 1, 1, "an archduke"), Toll(1, 1, 1, "one man"), TWO], 1),
    ([Toll(1, 1, 1, "a contractor"), Toll(1, 1, 1, "a contractor"), Toll(3, 3, 3, "three men")], 1),
    ([Toll(1, 1, 1, ""), Toll(1, 1, 1, ""), Toll(2, 2, 2, "two")], 1),
]


@pytest.mark.parametrize(("tolls", "best"), CASES)
def test_the_best_figure(tolls: list[Toll], best: int) -> None:
    combined = combine_tolls((f"r{n}", toll) for n, toll in enumerate(tolls))
    assert combined is not None
    assert combined.best == best

"""Tolls of several reports: who only names one of the dead does not count them."""

from __future__ import annotations

import pytest

from tests.events.merge_cases import BASE, KIRKUK, SUNDAY, US, told
from timeline.events.merging import merge_mentions
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


def test_copies_of_an_agency_text_are_one_source_of_a_toll() -> None:
    """Three papers print the same sentence; a later report alone has the higher number."""
    copied = "Warplanes bombed a market in Kirkuk on Sunday, killing 26 people, doctors said."
    given = {"day": SUNDAY, "place": KIRKUK, "target": BASE, "actor": US}
    copies = [told(f"{doc_id}.1", killed=26, quote=copied, **given) for doc_id in "abc"]
    (event,), _ = merge_mentions([*copies, told("d.1", killed=55, **given)])
    assert event.killed is not None
    assert (event.killed.low, event.killed.best, event.killed.high) == (26, 55, 55)


def test_reports_in_their_own_words_each_count() -> None:
    given = {"day": SUNDAY, "place": KIRKUK, "target": BASE, "actor": US}
    reports = [told(f"{doc_id}.1", killed=26, **given) for doc_id in "abc"]
    (event,), _ = merge_mentions([*reports, told("d.1", killed=55, **given)])
    assert event.killed is not None
    assert event.killed.best == 26


def test_who_only_names_one_of_the_dead_sets_no_lower_bound() -> None:
    ninety = Toll(90, 90, None, "more than 90")
    combined = combine_tolls([("a", Toll(1, 1, 1, "my brother")), ("b", ninety)])
    assert combined is not None
    assert combined.low == 90

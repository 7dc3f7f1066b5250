"""Which events and links pass the filters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.ui.hand_made import EVENTS, LINKS, RESULT
from timeline.ui.filters import Filters, extent, narrow, shown_links, span, values

DAY_28 = date(2019, 12, 28)


@pytest.mark.parametrize(
    ("filters", "kept"),
    [
        (Filters(), ["e1", "e2", "e3"]),
        (Filters(first=DAY_28), ["e2"]),
        (Filters(last=DAY_28), ["e1"]),
        (Filters(first=date(2019, 12, 27), last=date(2019, 12, 27)), ["e1"]),
        (Filters(sides=("Iran",)), ["e1", "e2"]),  # acting, and acted upon
        (Filters(types=("airstrike", "talks")), ["e2", "e3"]),
        (Filters(places=("Iraq",)), ["e1"]),
        (Filters(sources=("a2",)), ["e2", "e3"]),
        (Filters(confidence=0.6), ["e1", "e2"]),
        (Filters(told=2), ["e2"]),
        (Filters(words="rockets FRIDAY"), ["e1"]),
        (Filters(words="rockets lorries"), ["e1"]),  # the second in another telling's sentence
        (Filters(words="("), ["e2", "e1"]),  # no pattern: both quotes or titles hold one
        (Filters(words="nothing says this"), []),
    ],
)
def test_narrow_keeps_events(filters, kept):
    events, _ = narrow(RESULT, filters)
    assert sorted(events["event_id"]) == sorted(kept)


@pytest.mark.parametrize(
    ("filters", "kept"),
    [
        (Filters(), ["l1"]),
        (Filters(types=("airstrike",)), []),  # the cause is filtered out
        (Filters(kinds=("response",)), ["l1"]),
        (Filters(kinds=("follows",)), []),
    ],
)
def test_narrow_keeps_links_whose_ends_stay(filters, kept):
    _, links = narrow(RESULT, filters)
    assert list(links["link_id"]) == kept


INFERRED = LINKS.assign(link_id="i1", kind="inferred", basis="inference", quote="")


@pytest.mark.parametrize(
    ("filters", "drawn"),
    [
        (Filters(), ["l1"]),  # off unless asked for
        (Filters(inferred=True), ["l1", "i1"]),
        (Filters(inferred=True, kinds=("because",)), ["i1"]),  # kinds are those of stated links
        (Filters(inferred=True, types=("airstrike",)), []),  # the cause is filtered out
    ],
)
def test_inferred_links_are_drawn_on_request_only(filters, drawn):
    result = replace(RESULT, inferred=INFERRED)
    _, links = narrow(shown_links(result, filters), filters)
    assert list(links["link_id"]) == drawn
    assert list(result.links["link_id"]) == ["l1"]


def test_narrow_of_an_empty_case():
    empty = replace(RESULT, events=EVENTS[:0], links=LINKS[:0])
    events, links = narrow(empty, Filters(words="x", places=("y",), first=DAY_28))
    assert events.empty and links.empty


def test_extent_is_that_of_the_dated_events():
    assert extent(EVENTS) == (date(2019, 12, 27), date(2019, 12, 29))
    assert extent(EVENTS[EVENTS["start"] == ""]) is None


def test_span_is_asked_for_or_left_to_the_chart():
    assert span(EVENTS, Filters()) is None
    assert span(EVENTS, Filters(first=DAY_28)) == ("2019-12-28", "2019-12-29")


def test_values_take_joined_cells_apart():
    assert values(EVENTS["place"]) == ["Iraq", "Kirkuk", "Syria"]

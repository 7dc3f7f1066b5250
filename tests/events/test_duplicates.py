"""Which rows are put to a person as one event told twice, and which are not."""

from __future__ import annotations

import pytest

from tests.events.merge_cases import BASE, BASRA, IRAN, KATAIB, KIRKUK, MONDAY, SUNDAY, US, told
from timeline.events import event_of, possible_duplicates
from timeline.model import Event, EventMention

SOLE = {"actor": US, "target": KATAIB, "day": SUNDAY}


def event(*mentions: EventMention) -> Event:
    return event_of(mentions)


def found(*events: Event, apart: frozenset[frozenset[str]] = frozenset()) -> list[set[str]]:
    """The pairs, each by the first mentions of its two events, likeliest first."""
    first = {one.id: one.mentions[0].id for one in events}
    pairs = possible_duplicates(events, apart=apart)
    return [{first[pair.one], first[pair.other]} for pair in pairs]


@pytest.mark.parametrize(
    ("one", "other", "is_put"),
    [
        (SOLE, {"actor": US}, True),  # kind and actor
        (SOLE, {}, True),  # the only two of their kind in the article
        (SOLE, {"actor": US, "event_type": "bombing"}, False),  # a kin kind, and the actor alone
        (SOLE, {"target": KATAIB, "actor": US, "event_type": "bombing"}, True),
        (SOLE, {"day": MONDAY}, False),  # another day
        (SOLE, {"actor": IRAN}, False),  # another actor
        (SOLE | {"place": KIRKUK}, {"place": BASRA, "actor": US}, False),  # another place
        (SOLE, {"event_type": "protest"}, False),  # another kind
    ],
)
def test_two_rows_of_an_article_are_put_where_nothing_keeps_them_apart(one, other, is_put):
    events = event(told("a.1", **one)), event(told("a.2", **other))
    assert found(*events) == ([{"a.1", "a.2"}] if is_put else [])


def test_a_kind_that_an_article_tells_three_times_says_too_little():
    strikes = [event(told(f"a.{number}")) for number in (1, 2, 3)]
    assert found(*strikes) == []
    assert found(*strikes[:2]) == [{"a.1", "a.2"}]


def test_two_articles_must_agree_in_more_than_kind_and_day():
    day, hit = {"day": SUNDAY}, {"day": SUNDAY, "target": BASE}
    assert found(event(told("a.1", **day)), event(told("b.1", **day))) == []
    assert found(event(told("a.1", **hit)), event(told("b.1", **hit))) == [{"a.1", "b.1"}]


def test_what_is_known_to_be_two_is_not_asked_again():
    one, other = event(told("a.1", **SOLE)), event(told("a.2"))
    assert found(one, other, apart=frozenset({frozenset({one.id, other.id})})) == []


def test_a_row_is_put_to_its_best_match_first_whatever_their_order():
    whole, named, bare = (
        event(told("a.1", **SOLE)),
        event(told("a.2", actor=US, target=KATAIB)),
        event(told("a.3", actor=US)),
    )
    pairs = found(whole, named, bare)
    assert pairs[0] == {"a.1", "a.2"}
    assert [("a.3" in pair) for pair in pairs] == [False, True]
    assert found(bare, named, whole) == pairs

"""What a case is about comes first, what its reports recall from other days after it."""

from __future__ import annotations

from tests.ui.hand_made import event
from timeline import tables
from timeline.ui.story import has_other_days, story_first, story_words

WEEK = (event("w1", "2011-03-27"), event("w2", "2011-03-28"), event("w3", "2011-03-30"))
RECALLED = event("r1", "1986-04-15")
COMING = event("c1", "2012-06-19")
UNDATED = event("u1", "")


def events(*rows):
    return tables.table(tables.EVENTS, rows)


def test_what_is_recalled_from_another_age_comes_after_the_story_and_before_the_undated():
    listed = story_first(events(RECALLED, *WEEK, COMING, UNDATED))
    assert list(listed["event_id"]) == ["w1", "w2", "w3", "r1", "c1", "u1"]


def test_a_case_without_such_events_is_left_as_it_is():
    table = events(*WEEK, UNDATED)
    assert story_first(table) is table
    assert not has_other_days(table) and has_other_days(events(RECALLED, *WEEK))


def test_the_head_of_the_page_tells_the_story_and_how_far_reports_look():
    told = story_words(events(RECALLED, *WEEK, COMING))
    assert told == "27–30 Mar 2011 · back to Tue 15 Apr 1986 · ahead to Tue 19 Jun 2012"
    assert story_words(events(UNDATED)) == ""

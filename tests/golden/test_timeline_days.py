"""How the Timeline17 benchmark weighs days, on a story of three days."""

from datetime import date, timedelta

from benchmarks.timeline17 import against_its_time, date_f1, recall_weight, weigh_days

FIRST, SECOND, LAST = date(2011, 3, 1), date(2011, 3, 2), date(2011, 3, 31)


def test_what_is_still_told_later_weighs_more() -> None:
    lags = [-1, 0, 2, 6, 14, 30]  # two more than the lag doubles from one to the next
    weights = [recall_weight(FIRST, FIRST + timedelta(days=lag)) for lag in lags]
    assert weights == [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]


def test_a_day_weighs_for_its_events_and_for_being_named_and_by_events_alone_for_those() -> None:
    articles = [(FIRST + timedelta(days=2), {FIRST}, {FIRST, FIRST + timedelta(days=2)})]
    # Two days later each of both counts twice; the day of publication once, and it is only named.
    assert weigh_days(articles, 0.5) == {FIRST: 3.0, FIRST + timedelta(days=2): 0.5}
    assert weigh_days(articles, 1.0) == {FIRST: 4.0, FIRST + timedelta(days=2): 1.0}
    assert weigh_days(articles, 0.0) == {FIRST: 2.0}


def test_a_day_that_stands_out_of_its_weeks_beats_one_in_a_crowd() -> None:
    crowd = {date(2011, 1, 1) + timedelta(days=step): 4.0 for step in range(20)}
    lone = date(2011, 6, 1)
    days = against_its_time({**crowd, lone: 3.0})
    assert days[lone] > max(days[day] for day in crowd)


def test_as_many_days_are_taken_as_the_gold_timeline_has() -> None:
    assert date_f1({FIRST, LAST}, {FIRST: 2.0, SECOND: 1.0, LAST: 0.5}) == 0.5
    outside = {FIRST: 2.0, LAST: 1.0, LAST + timedelta(days=1): 9.0}
    assert date_f1({FIRST, LAST}, outside) == 1.0

"""Calendar arithmetic on its boundaries."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.intervals import Interval, Precision, to_edtf


@pytest.mark.parametrize(
    ("interval", "first", "last"),
    [
        (Interval.month(2020, 2), date(2020, 2, 1), date(2020, 2, 29)),
        (Interval.month(2019, 12), date(2019, 12, 1), date(2019, 12, 31)),
        (Interval.months(2019, 12, 3), date(2019, 12, 1), date(2020, 2, 29)),
        (Interval.week(date(2020, 1, 1)), date(2019, 12, 30), date(2020, 1, 5)),
        (Interval.weekend(date(2019, 12, 30)), date(2020, 1, 4), date(2020, 1, 5)),
        (Interval.quarter(1989, 4), date(1989, 10, 1), date(1989, 12, 31)),
        (Interval.years(1980, 10), date(1980, 1, 1), date(1989, 12, 31)),
    ],
)
def test_first_and_last_day(interval: Interval, first: date, last: date) -> None:
    assert (interval.first_day, interval.last_day) == (first, last)


@pytest.mark.parametrize(
    ("interval", "precision", "edtf"),
    [
        (Interval.day(date(2019, 12, 27)), Precision.DAY, "2019-12-27"),
        (Interval.day(date(79, 8, 24)), Precision.DAY, "0079-08-24"),
        (Interval.months(2020, 1, 6), Precision.HALF_YEAR, "2020-40"),
        (Interval.months(2020, 7, 6), Precision.HALF_YEAR, "2020-41"),
        (Interval.months(2019, 12, 3), Precision.SEASON, "2019-24"),
        (Interval.years(1900, 100), Precision.CENTURY, "19XX"),
        (Interval.days(date(2019, 10, 31), date(2019, 12, 31)), Precision.SPAN,
         "2019-10-31/2019-12-31"),
        # The part of a month is no month: it must not be written as one.
        (Interval.days(date(2019, 11, 10), date(2019, 11, 20)), Precision.MONTH,
         "2019-11-10/2019-11-20"),
    ],
)  # fmt: skip
def test_edtf(interval: Interval, precision: Precision, edtf: str) -> None:
    assert to_edtf(interval, precision) == edtf


def test_an_interval_has_a_length() -> None:
    moment = datetime(2020, 1, 1)
    with pytest.raises(ValueError, match="must end after it starts"):
        Interval(moment, moment)


@given(st.dates(date(2, 1, 1), date(9997, 1, 1)))
def test_units_hold_their_day(day: date) -> None:
    inner = Interval.day(day)
    assert Interval.week(day).contains(inner)
    assert Interval.month(day.year, day.month).contains(inner)
    assert Interval.quarter(day.year, (day.month + 2) // 3).contains(inner)
    assert Interval.years(day.year).contains(inner)

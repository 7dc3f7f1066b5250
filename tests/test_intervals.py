"""Calendar arithmetic on its boundaries."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.intervals import Interval, Precision, read_edtf, to_edtf


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


@pytest.mark.parametrize(
    ("typed", "precision", "edtf"),
    [
        (" 2019 ", Precision.YEAR, "2019"),
        ("2019-12", Precision.MONTH, "2019-12"),
        ("2019-12-27", Precision.DAY, "2019-12-27"),
        ("2019-12-27T19:20:41", Precision.MINUTE, "2019-12-27T19:20:00"),
        ("2019-12/2020-01", Precision.SPAN, "2019-12-01/2020-01-31"),
    ],
)
def test_what_a_person_types(typed: str, precision: Precision, edtf: str) -> None:
    interval, read = read_edtf(typed)
    assert (read, to_edtf(interval, read)) == (precision, edtf)


@pytest.mark.parametrize(
    "typed",
    [
        "", "/", "Friday", "2019-02-30", "2019-13", "9999-12-31", "9999-12-31T23:59", "10000",
        "2019-12-27T19:20Z", "2019-12-29/2019-12-27", "2019/2020/2021", "/" * 5_000,
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="is not a date; write 2019"):
        read_edtf(typed)


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

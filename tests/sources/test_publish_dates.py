"""Publish dates as files spell them: one reading is taken, none or two are left as they are."""

import pytest

from timeline.sources.publish_dates import to_iso


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2019-12-31", "2019-12-31"),
        ("2019-12-31 18:30:00 UTC", "2019-12-31 18:30:00+00:00"),
        ("Tue, 31 Dec 2019 18:30:00 EST", "2019-12-31T18:30:00-05:00"),
        ("Tuesday 31 December 2019 18:30", "2019-12-31T18:30:00"),
        ("Dec. 31, 2019", "2019-12-31"),
        ("Sept. 5th, 2019", "2019-09-05"),
        ("January 3, 1999 4:05 PM", "1999-01-03T16:05:00"),
        ("31.12.2019", "2019-12-31"),
        ("31-12-2019", "2019-12-31"),
        ("12/31/2019 18:30", "2019-12-31T18:30:00"),
        ("2019/12/31", "2019-12-31"),
        ("05/05/2019", "2019-05-05"),
    ],
)
def test_one_reading_is_taken(written: str, iso: str) -> None:
    assert to_iso(written) == iso


@pytest.mark.parametrize(
    "written",
    [
        "2019-02-30", "30 February 2019", "31/02/2019", "03/04/2019", "31/12/19", "December 2019",
        "2019", "yesterday", "Friday", "1577817000", "", "x" * 10_000,
    ],
)  # fmt: skip
def test_no_reading_or_two_leave_it_as_it_is(written: str) -> None:
    assert to_iso(written) == written

"""Which date at the head of a text is put forward as its publish date."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.ui.byline import byline

STORY = "Warplanes bombed a depot near the town on Sunday, an army spokesman said. " * 3


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Depot bombed\n\nWire services | Mar 4, 2019, 07.46 PM\n", date(2019, 3, 4)),
        ("Posted March 4, 2019 00:42:52\n", date(2019, 3, 4)),
        ("Monday 4 March 2019\n\nDepot bombed\n", date(2019, 3, 4)),
        ("Depot bombed\nPublished 4 March 2019, 06:12 GMT\n", date(2019, 3, 4)),
        ("04.03.2019 | 18:00\n", date(2019, 3, 4)),
        ("2019-03-04\n", date(2019, 3, 4)),
        ("Depot bombed\nMarch 4\n", None),  # of which year?
        ("Depot bombed\nMarch 2019\n", None),  # on which day?
        ("Depot bombed on Monday\n", None),
        ("The war of 1914–18\n", None),
        ("", None),
    ],
)
def test_a_full_date_in_a_short_line_at_the_head_is_put_forward(head: str, day: date | None):
    found = byline(head + STORY)
    assert (found and found.day) == day


def test_a_date_of_the_story_is_none_of_the_page():
    assert byline(f"Depot bombed\n{STORY} It was built on 4 March 2019.\n4 March 2019") is None
    far_below = "\n".join(["A line"] * 9)
    assert byline(f"{far_below}\n4 March 2019") is None

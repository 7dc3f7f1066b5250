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
        ("KYIV, March 4, 2019 (Agency) - ", date(2019, 3, 4)),
        ("Depot bombed\n\nTRIPOLI, Libya, 4 March 2019 (Agency) -- ", date(2019, 3, 4)),
        (
            "By A. Writer and B. Editor KYIV | Mon Mar 4, 2019 4:21 pm EDT KYIV (Agency) - ",
            date(2019, 3, 4),
        ),
        (
            "A man fills his car at a petrol station in town on March 2, 2019.\n4 March 2019\n",
            date(2019, 3, 4),
        ),
        (
            f"{STORY}\n\nKYIV | Mon Mar 4, 2019 KYIV (Agency) - ",
            date(2019, 3, 4),
        ),  # under a caption
        ("On March 4, 2019 the army - which denied it - struck. ", None),
    ],
)
def test_a_full_date_in_a_short_line_at_the_head_is_put_forward(head: str, day: date | None):
    found = byline(head + STORY)
    assert (found and found.day) == day


@pytest.mark.parametrize(
    ("head", "near", "day"),
    [
        ("KYIV, March 4 (Agency) - ", date(2019, 5, 1), date(2019, 3, 4)),
        ("KYIV, Dec 30 - ", date(2020, 1, 2), date(2019, 12, 30)),
        ("KYIV, Jan 2 - ", date(2019, 12, 30), date(2020, 1, 2)),
        ("KYIV, March 4 (Agency) - ", None, None),
    ],
)
def test_a_dateline_without_a_year_is_of_the_year_of_other_sources(head, near, day):
    found = byline(head + STORY, near)
    assert found is not None and found.words in head
    assert found.day == day


def test_a_date_of_the_story_is_none_of_the_page():
    assert byline(f"Depot bombed\n{STORY} It was built on 4 March 2019.\n4 March 2019") is None
    far_below = "\n".join(["A line"] * 9)
    assert byline(f"{far_below}\n4 March 2019") is None

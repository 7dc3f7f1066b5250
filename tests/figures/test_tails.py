"""What of a long title is left where there is no room for all of it."""

from __future__ import annotations

import pytest

from timeline.figures.tails import tails


@pytest.mark.parametrize(
    ("title", "others", "left"),
    [
        ("Kataib Hezbollah storming of compound", ["Kataib Hezbollah arson at gate"],
         "…storming of compound"),
        ("American accusation against Iran", ["American airstrikes on Iran"],
         "…accusation against Iran"),
        ("American accusation against Iran", ["Iranian threat"],
         "American accusation against Iran"),  # no other begins so
        ("Clash with rebel forces", ["Clash with rebel fighters"],
         "Clash with rebel forces"),  # whom they fought would be left without the deed
        ("Attack on 20 people", ["Attack"], "Attack on 20 people"),
        ("Attack", ["Attack on 20 people"], "Attack"),
        ("Libyan National Army shelling of Sirte", ["Libyan protest"],
         "Libyan National Army shelling of Sirte"),  # half a name names nobody
        ("Army of Islam raid", ["Army of Islam threat"], "Army of Islam raid"),
    ],
)  # fmt: skip
def test_the_actor_that_others_share_is_left_out_and_the_deed_stays(title, others, left):
    assert tails([title, *others])[title] == left
    assert tails([*others, title])[title] == left


def test_equal_titles_stay_whole():
    assert tails(["Iranian threat", "Iranian threat"]) == {"Iranian threat": "Iranian threat"}

"""Who acts and who is hit side by side: every name of the phrase is in the table.

Expected values by hand.
"""

from __future__ import annotations

import pytest

import timeline

TOLD = {
    "Hamas and Islamic Jihad fired rockets at Sderot on Monday.": (
        "Hamas;Palestinian Islamic Jihad", "Sderot",
    ),
    "Soldiers, police and vigilantes shot dead two men on Monday.": (
        "Soldiers;police;vigilantes", "two men",
    ),
    "Rockets fired by Chad and Niger hit a mill on Monday.": ("Chad;Niger", "mill"),
    "Israel bombed Damascus and Aleppo on Monday.": ("Israel", "Damascus;Aleppo"),
    "Gunmen killed two policemen and a soldier in Quetta on Monday.": (
        "Gunmen", "two policemen;soldier",
    ),
    "France blamed both Iran and Syria for the raid on Monday.": ("France", "Iran;Syria"),
    # one owner, named once
    "Moldovan troops and police stormed Bendery on Friday.": ("Moldova", "Bendery"),
    # either, not both
    "Rebels or bandits killed a teacher on Monday.": ("Rebels", "teacher"),
    # two sides of one fight
    "Police and students clashed in Lagos on Monday.": ("Police", "students"),
}  # fmt: skip


@pytest.mark.parametrize("text", TOLD)
def test_all_who_are_named_together_are_told(text: str) -> None:
    events = timeline.load([timeline.Document("a", text, "2024-05-15")]).events
    assert TOLD[text] in set(zip(events["actor"], events["target"], strict=True))


def test_the_places_of_all_that_is_hit_are_told() -> None:
    text = "Israel bombed Damascus and Aleppo on Monday."
    (struck,) = timeline.load([timeline.Document("a", text, "2024-05-15")]).events.itertuples()
    assert (struck.place, struck.title) == (
        "Damascus;Aleppo",
        "Israeli airstrike on Damascus and Aleppo",
    )


def test_who_is_named_together_or_alone_is_one_party() -> None:
    texts = {
        "a": "Hamas and Islamic Jihad fired rockets at Sderot on Monday, wounding three people.",
        "b": "Hamas fired rockets at Sderot on Monday, wounding three people, a medic said.",
    }
    reports = [timeline.Document(name, text, "2024-05-15") for name, text in texts.items()]
    assert len(timeline.load(reports).events) == 1

"""What was fired, and by whom, where the sentence puts it beside the deed."""

from __future__ import annotations

import pytest

from tests.events.reading_of import facts, mentions_of

TOLD = [
    ("Three men died when a rocket fired from Gaza hit their flat in Kiryat Malachi.", "hit",
     {"type": "missile_or_rocket_attack", "target": "their flat", "killed": 3}),
    ("Six were hurt when a shell fired across the river struck a clinic in Kursk.", "struck",
     {"type": "shelling", "target": "clinic", "injured": 6}),
    ("Rebels fired mortars at Taiz on Monday, with one strike hitting a school.", "strike",
     {"type": "shelling", "target": "school"}),
    ("Jets bombed Homs on Monday, with one strike hitting a school.", "strike",
     {"type": "airstrike", "target": "school"}),
    ("Riot police fired in the air in Bamako.", "fired",
     {"type": "shooting", "actor": "Riot police"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "expected"), TOLD)
def test_weapon_gives_the_type(text: str, trigger: str, expected: dict[str, object]) -> None:
    (told,) = (facts(one) for one in mentions_of(text) if one.trigger == trigger)
    assert {name: told[name] for name in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen fired rifles in the air as mourners carried the body through Gaza.",
        "Joyous fighters fired their weapons into the air in Sirte.",
    ],
)
def test_salutes_are_no_attacks(text: str) -> None:
    assert not mentions_of(text)

"""Days of what followed, became of it, was done so, or looked back on: whose day is written."""

from __future__ import annotations

import pytest

from tests.events.reading_of import days_told, mentions_of

# Published on Wednesday 15 May 2024. What is told, the trigger asked for, its days.
FOLLOWED = [
    ("The strikes followed a warning on 3 May by a dozen governments.", "strikes", ""),
    ("The attack followed on Friday.", "attack", "2024-05-10"),
    ("The raid was followed on Sunday by an attack on the port.", "attack", "2024-05-12"),
]
BECAME_OF_THEM = [
    (
        "The Houthis launched 21 missiles on Friday, all of which were shot down by destroyers.",
        "shot",
        "2024-05-10",
    ),
    ("Police arrested 40 men on Friday, most of whom were later killed.", "killed", ""),
]
HOW_IT_WAS_DONE = [
    ("Troops took him handcuffed to a camp on 3 May and shot him.", "shot", "2024-05-03"),
    ("Rebels killed two guards, wounded by a bomb on Monday.", "killed", ""),
]
INSERTED = [
    ("He named the village where, on 3 May, raiders burned a church.", "burned", "2024-05-03"),
]
GONE_FOR_TALKS = [
    ("The envoy flew to Cairo on Friday and had talks with Egypt.", "talks", "2024-05-10"),
    ("Citizens plan a march against kidnappings next week.", "march", "2024-05-20/2024-05-26"),
    ("Fighting around the prison went into a fourth day on Sunday.", "Fighting", "2024-05-12"),
]
FINEST = [
    (
        "Rockets fell on 21 April. Earlier that month, on 7 April, a boat was attacked near Gao.",
        "attacked",
        "2024-04-07",
    ),
    ("Two guards died on Sunday after a mine went off on Friday.", "went", "2024-05-10"),
]
MONTHS_COUNTED = [
    (
        "A senator was shot on 26 April, a month after a judge was murdered in Cali.",
        "murdered",
        "2024-03-01/2024-03-31",
    ),
    (
        "A senator was shot on 26 April, three years after gunmen killed a judge in Cali.",
        "killed",
        "2021-01-01/2021-12-31",
    ),
    ("Gunmen killed a mayor on 3 May, two days after rebels shelled Gao.", "killed", "2024-05-03"),
    ("Gunmen killed a mayor on 3 May, two days after rebels shelled Gao.", "shelled", "2024-05-01"),
    ("Gunmen killed a mayor on 3 May, months after rebels shelled Gao.", "shelled", ""),
]
LIVE = [
    (
        "11:15 In October 2021 two generals staged a coup. The army killed a hundred protesters in"
        " the months that followed.",
        "killed",
        "",
    ),
    (
        "09:40 Crowds filled the road yesterday, headed by mothers of students killed in April."
        " Towards five, men opened fire on the crowd.",
        "opened",
        "2024-05-14",
    ),
    ("09:40 More than a hundred have died since April. Police shot a boy.", "shot", "2024-05-15"),
    ("11:15 It comes four years after the army toppled Omar al-Bashir.", "toppled", ""),
]


@pytest.mark.parametrize(
    ("text", "trigger", "days"),
    [
        *FOLLOWED,
        *BECAME_OF_THEM,
        *HOW_IT_WAS_DONE,
        *INSERTED,
        *GONE_FOR_TALKS,
        *FINEST,
        *MONTHS_COUNTED,
        *LIVE,
    ],
)
def test_the_day_is_that_of_the_deed_that_it_tells(text: str, trigger: str, days: str) -> None:
    assert days_told(text, trigger) == days


@pytest.mark.parametrize(
    "text",
    [
        "May 12 (Sunday): In the evening Egypt has the men arrested.",
        "May 12, Sunday: Police arrest two men.",
    ],
)
def test_a_weekday_may_stand_beside_the_day_at_the_head(text: str) -> None:
    days = [one.date and one.date.mention.edtf for one in mentions_of(text)]
    assert days == ["2024-05-12"]


def test_what_holds_as_long_as_a_thing_is_done_reports_no_deed() -> None:
    assert mentions_of("There are no talks so long as the people are being shot.") == ()

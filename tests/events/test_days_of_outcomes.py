"""Days of what followed, became of it, was done so, or looked back on: whose day is written."""

from __future__ import annotations

import pytest

from tests.events.reading_of import days_told, mentions_of

# Published on Wednesday 15 May 2024. What is told, the trigger asked for, its days.
FOLLOWED = [
    ("The strikes followed a warning on 3 May by a dozen governments.", "strikes", ""),
    ("The attack followed on Friday.", "attack", "2024-05-10"),
    ("The clashes began shortly after 9pm yesterday at a cafe.", "clashes", "2024-05-14"),
    ("The clashes began after Monday's vote.", "clashes", ""),
    ("The raid was followed on Sunday by an attack on the port.", "attack", "2024-05-12"),
]
BECAME_OF_THEM = [
    (
        "The Houthis launched 21 missiles on Friday, all of which were shot down by destroyers.",
        "shot",
        "2024-05-10",
    ),
    ("Iran fired nine missiles on Friday, three of which were shot down.", "shot", "2024-05-10"),
    ("Police arrested 40 men on Friday, most of whom were later killed.", "killed", ""),
]
HOW_IT_WAS_DONE = [
    ("Five were left dead on Friday after gunmen opened fire in Gao.", "opened", "2024-05-10"),
    ("On Friday a bomb that exploded at a market killed two people.", "exploded", "2024-05-10"),
    ("He is praised for making peace with Chad after a war in 1998.", "making", ""),
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
BEHELD = [
    (
        "A reporter heard six blasts early on Saturday, the largest for weeks.",
        "blasts",
        "2024-05-11",
    ),
]
AFTER_A_FIGHT = [
    ("Troops rescued 15 monks on Friday after a clash near Jos.", "clash", "2024-05-10"),
    ("Police arrested 15 monks on Friday, two days after a clash near Jos.", "clash", "2024-05-08"),
    ("Police arrested a monk on Friday after a shooting near Jos.", "shooting", ""),
]
BESIDE_A_NOUN = [
    ("The union lifted sanctions on Iran on Friday as ministers of France and Italy met in Rome.",
     "met", "2024-05-10"),
]  # fmt: skip
LEADS = [
    (
        "BAMAKO, May 15 - Nine farmers were killed in a raid on a village in Mali, officials said."
        " The attack took place on Monday.",
        "raid",
        "2024-05-13",
    ),
    (
        "BAMAKO, May 15 (AFP) - Gunmen have killed nine farmers in central Mali, officials said."
        "\n\nThe attackers came to the village of Dana on Monday evening.",
        "killed",
        "2024-05-13",
    ),
    ("BAMAKO, May 15 - Gunmen killed nine farmers in a village in Mali.", "killed", ""),
]
ASKED = [
    (
        "What happened on 3 May?\nTanks came in from three sides. Our boys shelled a mill.",
        "shelled",
        "2024-05-03",
    ),
]
SAID_OF_IT = [
    (
        'He accused Russia of treason. "It was a plot," he said in a statement on Monday night.',
        "accused",
        "2024-05-13",
    ),
    (
        'He accused Russia of treason. "It was a plot," he said of what fell on Monday.',
        "accused",
        "",
    ),
]
CAME_AFTER = [
    (
        "Troops poured into Gao on Monday. On the day of the roadblock rebels torched a mill near"
        " Kidal, because two men had been ambushed there on Thursday.",
        "torched",
        "",
    ),
    (
        "Two days ago a bomber struck a fort near Arish. Gunmen had mined the road the night"
        " before. They shelled a mill near Rafah.",
        "shelled",
        "2024-05-13",
    ),
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
    ("11:00 Police said they had arrested two men in Gao.", "arrested", "2024-05-15"),
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
        *BEHELD,
        *AFTER_A_FIGHT,
        *BESIDE_A_NOUN,
        *LEADS,
        *ASKED,
        *SAID_OF_IT,
        *CAME_AFTER,
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

"""Days that a sentence has from the ones around it: its own words say how it goes on."""

from __future__ import annotations

import pytest

from tests.events.reading_of import days_told, mentions_of

# Published on Wednesday 15 May 2024. What is told, the trigger asked for, its days.
TOLD_OF_IT = [
    (
        "Bandits burned nine huts in Bokkos, a nurse said on Wednesday. "
        "It happened shortly after dusk on Sunday.",
        "burned",
        "2024-05-12",
    ),
    (
        "Gunmen seized a ferry off Bonny. This took place on Friday, the owner said.",
        "seized",
        "2024-05-10",
    ),
    ("Gunmen seized a ferry off Bonny. This is unusual on Fridays.", "seized", ""),
    # a week after a night, which has two dates
    (
        "Jets bombed camps near Homs overnight, a week after rebels shelled a market in Hama.",
        "shelled",
        "2024-05-07/2024-05-08",
    ),
]
LATER_THAT_DAY = [
    # A day named nearer than the one of the deed told last.
    (
        "Gunmen killed two guards on Sunday. On Monday the minister came to Jos; "
        "minutes after he had left, gunmen opened fire on his house.",
        "opened",
        "2024-05-13",
    ),
    (
        "A bus driver was stopped on Monday afternoon. "
        "An hour later rebels shelled the market in Goma.",
        "shelled",
        "2024-05-13",
    ),
    (
        "The army said on Monday that all was calm. Hours later rebels shelled Goma.",
        "shelled",
        "",
    ),
]
LIVE = [
    (
        "11:20 Two boats tried to reach the pier yesterday. Guards shot at the crews.\n\n"
        "10:05 Rebels shelled Goma.",
        "shot",
        "2024-05-14",
    ),
    (
        "11:20 Two boats tried to reach the pier yesterday. Guards shot at the crews.\n\n"
        "10:05 Rebels shelled Goma.",
        "shelled",
        "2024-05-15",
    ),
]
AT_THE_HEAD = [
    (
        "On Sunday it was Kano. Four men blew themselves up in a market.",
        "blew",
        "2024-05-12",
    ),
    (
        "The mayor is to be elected on Sunday. Rebels attacked a post near Kano.",
        "attacked",
        "",
    ),
]
BROKEN_IN_ON = [
    (
        "Rebels shelled Goma on Sunday.\n\n"
        "Relief trucks had hardly arrived when militiamen burned them on the road.",
        "burned",
        "2024-05-12",
    ),
]
HEADED = [
    ("FRIDAY 10. Troops burned a mill near Lira.\n\nSUNDAY 12. A lull.", "burned", "2024-05-10"),
]
IN_ONE_BREATH = [
    (
        "Peru said on Monday that it would send soldiers to Tumbes, and expelled two envoys.",
        "expelled",
        "2024-05-13",
    ),
    (
        "Rebels stormed a clinic on Sunday, nurses said, and abducted four doctors.",
        "abducted",
        "2024-05-12",
    ),
    (
        "And on Sunday came the answer: masked men stormed a hamlet and abducted ten boys.",
        "abducted",
        "2024-05-12",
    ),
    (
        "Soldiers opened fire on Monday on students who had marched on a barracks.",
        "marched",
        "2024-05-13",
    ),
    (
        "Raiders who crossed the river at dawn on Sunday burned a mill.",
        "burned",
        "2024-05-12",
    ),
    (
        "Soldiers opened fire on Monday on men who had shelled a mill in Lira.",
        "shelled",
        "",
    ),
    (
        "Troops blamed the boys who set fire to a mill and shot at a patrol the evening before.",
        "set",
        "2024-05-14",
    ),
    (
        "Forty people have died since Friday, when rebels shelled the port of Baidoa.",
        "shelled",
        "2024-05-10",
    ),
    (
        "In a letter, published on Sunday, Chad accused Sudan of arming the rebels.",
        "accused",
        "2024-05-12",
    ),
]
ANOTHER_S_OWN = [
    (
        "The massacre in Tame came on the heels of a theft of cattle by rebels a week earlier.",
        "massacre",
        "",
    ),
    (
        "The raid came two days after rebels had shelled a camp on Monday.",
        "shelled",
        "2024-05-13",
    ),
    ("The ambush came after the shelling of a camp on Sunday.", "ambush", ""),
    ("The guerrillas renounced the 2016 accord on Monday.", "renounced", "2024-05-13"),
    ("Bandits fired at everything that moved in Zurmi on Sunday evening.", "fired", "2024-05-12"),
    (
        "They called it revenge for the killing of a trader by soldiers on May 2.",
        "killing",
        "2024-05-02",
    ),
    (
        "He spoke of the murder of Luis Rey, a judge, in Cali last Friday.",
        "murder",
        "2024-05-10",
    ),
]


@pytest.mark.parametrize(
    ("text", "trigger", "days"),
    [
        *TOLD_OF_IT,
        *LATER_THAT_DAY,
        *LIVE,
        *AT_THE_HEAD,
        *BROKEN_IN_ON,
        *HEADED,
        *IN_ONE_BREATH,
        *ANOTHER_S_OWN,
    ],
)
def test_a_deed_has_the_day_of_what_it_goes_on_with(text: str, trigger: str, days: str) -> None:
    assert days_told(text, trigger) == days


def test_a_deed_counted_from_another_is_none_that_was_told_before() -> None:
    text = (
        "Rockets hit Sderot on Monday. The killing of a rebel came four days after a missile "
        "wounded two soldiers."
    )
    assert [m.same_as for m in mentions_of(text) if m.trigger == "wounded"] == [""]

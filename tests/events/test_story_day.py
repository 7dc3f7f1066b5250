"""Which day a sentence has from the ones before it, and which it does not."""

from __future__ import annotations

import pytest

from tests.events.reading_of import facts, mentions_of

# Published on Wednesday 15 May 2024. What is told, the trigger asked for, its days.
CONTINUED = [
    # the fighting began before; the story is on the day of the rockets
    (
        "Rockets hit a town on Monday, in an escalation of fighting that began with raids at the"
        " weekend.\n\nThe army shelled a camp near Gulu.",
        "shelled",
        "2024-05-13",
    ),
    (
        "Militiamen attacked Bunia on Friday. A barracks was shelled while jets bombed its port.",
        "bombed",
        "2024-05-10",
    ),
    (
        "Jets bombed Homs on Monday. Residents fled to the cellars. Two guards were killed.",
        "killed",
        "2024-05-13",
    ),
    (
        "On Sunday police arrested a union leader. His followers torched a bank in Conakry.",
        "torched",
        "2024-05-12",
    ),
    (
        "Rebels seized Kidal on Sunday. A couple of hours earlier they had shelled its port.",
        "shelled",
        "2024-05-12",
    ),
    (
        "Gunmen stormed a hotel in Bamako on Friday. Within the hour troops attacked them.",
        "attacked",
        "2024-05-10",
    ),
    (
        "Jets bombed Tyre on Tuesday in revenge for the ambush on Monday. Rebels shelled Haifa.",
        "shelled",
        "2024-05-14",
    ),
]
NOT_CONTINUED = [
    # A day that a clause beside the story tells is not the story's.
    ("Rebels who shelled Goma on Sunday are Tutsis. Troops attacked a camp.", "attacked", ""),
    # Words may come long after the deeds.
    ("Rebels shelled Goma on Sunday. The governor blamed Rwanda.", "blamed", ""),
    # Another date stands between them.
    (
        "Rebels shelled Goma on Sunday. It rained in April. Troops attacked a camp.",
        "attacked",
        "",
    ),
]
GOING_ON = [
    ("Berlin said on Friday it was expelling two diplomats.", "expelling", "2024-05-10"),
    ("Moscow announced on Monday that it is recalling its envoy.", "recalling", "2024-05-13"),
    ("The army said on Sunday that rebels were shelling the port.", "shelling", "2024-05-12"),
    ("The army said on Sunday that rebels had shelled the port.", "shelled", ""),
    ("The navy hit back on Friday by bombing two camps.", "bombing", "2024-05-10"),
    ("The strike on Kano was in reprisal for violence in January.", "strike", ""),
]


@pytest.mark.parametrize(("text", "trigger", "day"), [*CONTINUED, *NOT_CONTINUED, *GOING_ON])
def test_a_sentence_goes_on_with_the_day_of_the_story(text: str, trigger: str, day: str) -> None:
    told = [mention for mention in mentions_of(text) if mention.trigger == trigger]
    assert told, f"no event told by {trigger!r}"
    intervals = [one.date.mention.interval for one in told if one.date is not None]
    assert {each.first_day.isoformat() for each in intervals if each} == ({day} if day else set())


def test_entry_of_a_chronology_is_dated_by_the_day_at_its_head() -> None:
    text = "March 2 - Rebels captured Zawara.\nMarch 4: Fighter jets bombed the harbour.\n"
    told = [facts(mention) for mention in mentions_of(text)]
    assert (told[0]["actor"], told[0]["date"]) == ("Rebels", "March 2")
    assert told[1]["date"] == "March 4"

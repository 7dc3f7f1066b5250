"""Which date is an event's own, by grammar; sentences of many conflicts and verbs."""

from __future__ import annotations

import pytest

from tests.events.reading_of import mentions_of

# Published on Wednesday 15 May 2024. What is told, the trigger asked for, its day.
TOLD_TOGETHER = [
    ("Heavy fighting broke out on Sunday as peacekeepers launched an offensive.", "offensive", 12),
    ("At least 28 people died as fighting raged in Zintan on Friday.", "died", 10),
    ("While marines stormed the port on Tuesday, jets bombed the airfield.", "bombed", 14),
    ("It began on Thursday when 14 people were killed in the market.", "killed", 9),
    ("Troops advanced on the city on Monday, shelling it from three sides.", "shelling", 13),
    ("Militants stormed the town, seizing its barracks on Sunday.", "stormed", 12),
    ("There were air strikes on the airport on Friday, with three blasts nearby.", "blasts", 10),
    ("Rebels fell back on Saturday, with helicopters bombing their convoy.", "bombing", 11),
    ("The depot was damaged on Sunday in a coalition air strike.", "strike", 12),
    ("The council, meeting on Monday in Geneva, imposed sanctions on Belarus.", "sanctions", 13),
    ("On Monday jets bombed Homs and, in Hama, rebels attacked a checkpoint.", "attacked", 13),
    ("Tehran blamed Israel on Monday, accusing it of killing the engineer.", "accusing", 13),
    ("On Saturday marines had boarded the tanker and detained its captain.", "detained", 11),
    ("Residents of Goma endured shelling on Tuesday.", "shelling", 14),
    ("The army lost nine men on Monday after rebels ambushed a convoy.", "ambushed", 13),
    ("Gunmen killed nine men at Kidal before dawn on Friday.", "killed", 10),
    # an hour of the day by its service
    ("Clashes erupted in Herat following Friday prayers.", "Clashes", 10),
    ("Gunmen shot dead a priest after Sunday mass in Enugu.", "shot", 12),
]
APART = [
    ("Jets bombed the depot on Sunday after rebels attacked a checkpoint.", "attacked"),
    ("Gunmen had attacked the station as police arrested two men on Monday.", "attacked"),
    ("The army lost nine men on Monday after rebels had ambushed a convoy.", "ambushed"),
    ("The mayor said on Tuesday that gunmen attacked the station.", "attacked"),
    ("Jets bombed the depot and, the army said on Monday, rebels shelled the port.", "bombed"),
    ("Two men were charged on Sunday in a bombing that killed nine people.", "bombing"),
    ("Two soldiers were buried on Sunday, killed in an ambush near Gao.", "ambush"),
    ("Clashes erupted in Herat after the vote on Friday.", "Clashes"),
]
# What moved somebody to a deed keeps its date; the deed has another or none.
ANSWERED = [
    ("Israel bombed Tyre in retaliation for the rocket attack on Haifa on Monday.", "bombed", ""),
    ("Israel bombed Tyre in retaliation for Monday's rocket attack.", "bombed", ""),
    ("Gunmen killed a judge to avenge the execution of their leader on Friday.", "killed", ""),
    ("Rebels shelled Sirte in reprisal for the murder of 9 May.", "shelled", ""),
    ("Rebels shelled Sirte because of the kidnapping of a doctor on Friday.", "shelled", ""),
    ("Jets bombed Tyre on Tuesday in revenge for the ambush on Monday.", "bombed", "2024-05-14"),
    ("Jets bombed Tyre on Tuesday in revenge for the ambush on Monday.", "ambush", "2024-05-13"),
    ("On Tuesday, to punish the town for the ambush, jets bombed it.", "bombed", "2024-05-14"),
]
COUNTED = [
    ("Jets bombed the port on Friday, a day after rebels captured two soldiers.", "captured", 9),
    ("A drone killed two men on Friday, a day after the suicide bombing.", "bombing", 9),
    ("Troops stormed the camp on Tuesday, hours after a mortar attack on the port.", "attack", 14),
    ("The army shelled Uvira on Friday, two days before militias attacked Bukavu.", "attacked", 12),
]


def days_of(text: str, trigger: str) -> set[str]:
    """The days of all mentions with a trigger, empty strings for undated ones."""
    told = [mention for mention in mentions_of(text) if mention.trigger == trigger]
    assert told, f"no event told by {trigger!r}"
    intervals = (one.date.mention.interval if one.date is not None else None for one in told)
    return {interval.first_day.isoformat() if interval else "" for interval in intervals}


@pytest.mark.parametrize(("text", "trigger", "day"), [*TOLD_TOGETHER, *COUNTED])
def test_the_date_is_that_of_the_clause_told_together(text: str, trigger: str, day: int) -> None:
    assert days_of(text, trigger) == {f"2024-05-{day:02}"}


@pytest.mark.parametrize(("text", "trigger", "day"), ANSWERED)
def test_a_date_stays_with_what_is_answered(text: str, trigger: str, day: str) -> None:
    assert days_of(text, trigger) == {day}


@pytest.mark.parametrize(("text", "trigger"), APART)
def test_a_date_stays_with_its_own_clause(text: str, trigger: str) -> None:
    assert days_of(text, trigger) == {""}


LOGS = [
    "Sunday, 12 May. The operation gets a name. Syrian jets bomb a depot near Saraqib.",
    "Sunday, 12 May\nRebels shelled the port of Tobruk.",
    "**12 May:** Gunmen abducted nine miners near Gao.",
    "- 12 May – Troops seized the town of Kidal.",
]


@pytest.mark.parametrize("text", LOGS)
def test_an_entry_of_a_log_is_of_the_day_at_its_head(text: str) -> None:
    days = [mention.date and mention.date.mention.edtf for mention in mentions_of(text)]
    assert days == ["2024-05-12"]


PAGES = [
    "Rebels hold the port\nBy Jane Doe\nMay 15, 2024\nRebels shelled the port of Tobruk.",
    "GAO | Wed May 15, 2024 6:26 pm EDT GAO (Agency) - Rebels shelled the port of Tobruk.",
    "A photo\nGAO, Mali, May 15 (Agency) - Rebels shelled the port of Tobruk.",
    "Photo: A. Roe GAO | Wed May 15, 2024 6:26 pm EDT GAO, Mali (Agency) - Rebels shelled Aba.",
]


@pytest.mark.parametrize("text", PAGES)
def test_the_day_on_which_a_page_appeared_is_not_that_of_its_deeds(text: str) -> None:
    assert [one.date for one in mentions_of(text) if one.trigger == "shelled"] == [None]


def test_a_log_under_a_headline_keeps_the_day_of_publication() -> None:
    text = "Days of war\nMay 15, 2024\nRebels shelled Gao.\nMay 14, 2024\nJets bombed Aba."
    told = [one.date and one.date.mention.edtf for one in mentions_of(text)]
    assert told == ["2024-05-15", "2024-05-14"]


def test_a_day_that_opens_a_sentence_is_no_heading() -> None:
    text = "Sunday was calm.\nThe envoy recalled that rebels had shelled the port of Tobruk."
    assert [mention.date for mention in mentions_of(text)] == [None]


# Counted from an event of another sentence, or from one that the clause names.
COUNTED_BACK = [
    (
        "Rebels seized eleven peacekeepers on Friday. Four nurses were abducted three days before"
        " that.",
        "abducted",
        "2024-05-07",
    ),
    (
        "Troops shelled Goma on Monday. Two days before that, a mayor was shot.",
        "shot",
        "2024-05-11",
    ),
    (
        "A judge was murdered in Bogota on 3 May. Police arrested a chemist four days after the"
        " murder.",
        "arrested",
        "2024-05-07",
    ),
    (
        "Gunmen killed a general in Kunduz on Sunday. The killing came four days after a drone"
        " bombed a wedding.",
        "bombed",
        "2024-05-08",
    ),
    (
        "Soldiers killed three rebels on Monday. It came just a day after gunmen shot two men.",
        "shot",
        "2024-05-12",
    ),
    # An unknown number of hours may reach into the next day, but not past publication.
    (
        "An air strike killed a general on Sunday. Hours after the strike, Iran threatened to"
        " retaliate.",
        "threatened",
        "2024-05-12/2024-05-13",
    ),
    (
        "An air strike killed a general on Wednesday. Hours after the strike, Iran threatened to"
        " retaliate.",
        "threatened",
        "2024-05-15",
    ),
    # Nothing that is told as an event is counted from.
    (
        "Troops shelled Goma on Monday. Two days before the feast, rebels burned a farm.",
        "burned",
        "",
    ),
    # A date that stands between a noun and what describes it is the noun's.
    (
        "Jets bombed Tyre in reprisal for an explosion Saturday in which four guards died.",
        "explosion",
        "2024-05-11",
    ),
    (
        "Jets bombed Tyre in retaliation for the attack last Friday on a hotel.",
        "attack",
        "2024-05-10",
    ),
    ("The raid followed a rocket attack yesterday that wounded two men.", "attack", "2024-05-14"),
]


@pytest.mark.parametrize(("text", "trigger", "days"), COUNTED_BACK)
def test_days_are_counted_from_the_event_that_is_meant(text: str, trigger: str, days: str) -> None:
    told = [mention for mention in mentions_of(text) if mention.trigger == trigger]
    assert told, f"no event told by {trigger!r}"
    assert {one.date.mention.edtf if one.date is not None else "" for one in told} == {days}

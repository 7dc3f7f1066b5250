"""One person is killed once: by name, by pronoun, in a deed named second; who is nobody."""

from __future__ import annotations

import pytest

import timeline
from tests.events.reading_of import facts, mentions_of

ONE_KILLING = [
    "Sadiq was killed in Herat on Monday. They beat him and then they killed him, a guard said.",
    "Gunmen shot dead the mayor Sadiq in Herat on Monday. The killing of Sadiq was condemned.",
    "Sadiq was shot dead in Herat on Monday. News of Sadiq's capture and murder came at dusk.",
    "Gunmen shot dead Karim Younes in Herat on Monday. The assassination of Younes hurt the party."
    " Clashes went on in Ghor. Many asked who had killed Younes. Loyalists killed Younes, he said.",
    "Sadiq was shot dead in Herat on Monday. His murder was condemned by the governor.",
]


@pytest.mark.parametrize("text", ONE_KILLING)
def test_tellings_of_one_persons_death_are_one_event(text: str) -> None:
    events = timeline.load([timeline.Document("a", text, "2024-05-15")]).events
    killings = events[events["killed_best"].notna()]
    assert list(killings["start"]) == ["2024-05-13"]
    assert list(killings["killed_best"]) == [1]


TAKEN = [
    (
        "Police arrested Karim Noor in Sirte. Soldiers had detained Noor at a gate, a guard said.",
        1,
    ),
    ("Police arrested the editor Ali Zaidi. They also arrested his brother Omar Zaidi.", 2),
    ("Troops arrested the poet Rana Saleh on Monday. Police arrested Saleh on Friday.", 2),
]


@pytest.mark.parametrize(("text", "rows"), TAKEN)
def test_one_person_is_taken_once_a_day(text: str, rows: int) -> None:
    events = timeline.load([timeline.Document("a", text, "2024-05-18")]).events
    assert len(events) == rows


def test_two_persons_deaths_are_two_events() -> None:
    text = "Sadiq was killed in Herat on Monday. Gunmen killed Rasul in Ghor the next day."
    events = timeline.load([timeline.Document("a", text, "2024-05-16")]).events
    assert list(events["start"]) == ["2024-05-13", "2024-05-14"]


PARTIES = [
    ("The arrest of a cleric on Monday set off a riot in Kano.", "riot", None, None),
    ("At first we fired at them with rifles, a herder said.", "fired", None, None),
    ("The emir's son Kabir died in fighting near Zaria.", "fighting", None, "emir's son Kabir"),
    ("Police arrested the opposition leader Amina Diallo.", "arrested", "Police",
     "opposition leader Amina Diallo"),
    ("The capture and killing of an emir in Zaria was filmed.", "killing", None, "emir"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "actor", "target"), PARTIES)
def test_parties(text: str, trigger: str, actor: str | None, target: str | None) -> None:
    (told,) = (facts(one) for one in mentions_of(text) if one.trigger == trigger)
    assert (told["actor"], told["target"]) == (actor, target)


FACTS_TAKEN_FOR_GRANTED = [
    ("The army vowed to punish those who bombed the mosque.", "bombed", None),
    ("The minister promised to find out why police shot the marchers.", "shot", "police"),
    ("Police threatened to publish who shot the mayor.", "shot", None),
]


@pytest.mark.parametrize(("text", "trigger", "actor"), FACTS_TAKEN_FOR_GRANTED)
def test_what_is_asked_about_happened(text: str, trigger: str, actor: str | None) -> None:
    (told,) = (facts(one) for one in mentions_of(text) if one.trigger == trigger)
    assert (told["status"], told["actor"]) == ("happened", actor)


def test_what_a_risk_is_of_did_not_happen() -> None:
    text = "There is a risk of raids on oil workers, blowing up wells or shooting down aircraft."
    assert not mentions_of(text)


def test_a_broken_rule_of_nobody_named_is_read() -> None:
    text = "Warplanes bombed a camp, making good on a threat to hit anyone who broke the truce."
    assert [one.trigger for one in mentions_of(text)][:1] == ["bombed"]


def test_two_people_taken_by_one_force_are_two_events() -> None:
    texts = (
        "Rebels captured Saddam Hussein on Monday.",
        "Rebels captured his son Qusay on Monday.",
    )
    reports = [timeline.Document(f"a{n}", text, "2024-05-15") for n, text in enumerate(texts)]
    events = timeline.load(reports).events
    assert list(events["type"]) == ["abduction", "abduction"]


CAPTURES = [
    ("The capture of General Dostum was announced on Monday.", "abduction"),
    ("The capture of the town was announced on Monday.", "seizure"),
    ("Saddam Hussein's capture was announced on Monday.", "abduction"),
    ("Rebels captured Savimbi on Monday.", "abduction"),
    ("Rebels captured Goma on Monday.", "seizure"),
]


@pytest.mark.parametrize(("text", "event_type"), CAPTURES)
def test_people_and_places_are_captured(text: str, event_type: str) -> None:
    assert [one.type for one in mentions_of(text)] == [event_type]


def test_one_killed_by_name_and_by_office_is_one_event() -> None:
    texts = (
        "Israel killed the military commander of Hamas in a strike on Gaza on Wednesday.",
        "Hamas fired rockets. On Wednesday Israel assassinated the top Hamas commander.",
        "Jets killed the military commander of Hamas on Wednesday.",
    )
    reports = [timeline.Document(f"a{n}", text, "2012-11-15") for n, text in enumerate(texts)]
    events = timeline.load(reports).events
    assert list(events[events["killed_best"] == 1]["start"]) == ["2012-11-14"]


def test_a_rank_belongs_to_the_name_after_it() -> None:
    (told,) = map(facts, mentions_of("Militants captured Israeli Sgt. Gilad Levi on Monday."))
    assert told["target"] == "Israeli Sgt. Gilad Levi"

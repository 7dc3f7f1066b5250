"""Events of one document: one table of texts for each family of rules."""

from __future__ import annotations

import pytest

from tests.events.reading_of import facts, mentions_of, reading_of
from timeline.model import Status

# What one sentence tells: the facts of its only event. Published on Wednesday 15 May 2024.
SENTENCES = [
    # who does what to whom
    ("Israeli jets bombed a depot in Sidon on Monday.",
     {"type": "airstrike", "actor": "Israel", "target": "depot", "place": "Sidon"}),
    ("A depot in Sidon was bombed by Israeli jets.",
     {"type": "airstrike", "actor": "Israel", "target": "depot"}),
    ("An attack by militants on a checkpoint killed two guards.",
     {"type": "other_violence", "actor": "militants", "target": "checkpoint", "killed": 2}),
    ("Militants armed by Iran carried out a rocket attack on a U.S. base.",
     {"type": "missile_or_rocket_attack", "actor_side": "Iran", "target_side": "United States"}),
    ("The Taliban claimed responsibility for the attack on the hotel.",
     {"actor": "Taliban", "target": "hotel"}),
    ("The army responded with air strikes on Goma.", {"type": "airstrike", "actor": "army"}),
    ("NATO bombing of Tripoli killed three people.",
     {"actor": "NATO", "killed": 3}),
    ("Rebels clashed with soldiers near Ajdabiya.",
     {"type": "armed_clash", "actor": "Rebels", "target": "soldiers", "place": "Ajdabiya"}),
    ("Hezbollah fired rockets at Haifa.",
     {"type": "missile_or_rocket_attack", "actor": "Hezbollah", "actor_side": "Iran"}),
    ("Kataib Hezbollah fired rockets at Irbil.", {"actor": "Kataib Hezbollah"}),
    ("Russian missiles struck a power station in Kharkiv.",
     {"type": "missile_or_rocket_attack", "actor": "Russia", "target": "power station"}),
    ("Anti-Russian partisans attacked a train.", {"actor_side": ""}),
    # the type follows weapon and target
    ("A mortar shell exploded in the market.", {"type": "shelling"}),
    ("A suicide bombing in Kabul killed 12 people.", {"type": "suicide_bombing", "killed": 12}),
    ("A crowd attacked the embassy in Baghdad.", {"type": "storming", "place": "Baghdad"}),
    ("Gunmen shot dead at least 30 villagers.", {"type": "shooting", "killed": 30}),
    # tolls
    ("Dozens of people were killed in the shelling of Gaza.", {"type": "shelling", "killed": None}),
    ("An estimated 25 people died in the raid on the camp.", {"killed": 25}),
    ("The blast in Kabul killed three soldiers and two civilians.", {"killed": 5}),
    ("The blast in Kabul killed three soldiers and wounded twelve.", {"killed": 3, "injured": 12}),
    ("Twelve people were killed and 40 injured in the attack on the hotel.",
     {"killed": 12, "injured": 40}),
    ("The death toll from the bombing in Kabul rose to 27.", {"killed": 27}),
    ("The attack on the camp left 12 people dead.", {"killed": 12}),
    ("Nobody was killed in the attack on the camp.", {"killed": 0}),
    # counts
    ("Israel carried out 11 air strikes on Gaza on Monday.", {"count": 11, "date": "Monday"}),
    # dates: the event's own, not the statement's
    ("The ministry said on Tuesday that it had struck the depot on Sunday.", {"date": "Sunday"}),
    ("Iran on Tuesday denounced Sunday's attack on its embassy.", {"date": "Sunday"}),
    ("The army shelled the port on Friday, police said on Sunday.", {"date": "Friday"}),
    ("Officials on Tuesday condemned the attack on the base.", {"date": None}),
    ("Rebels attacked a base on Monday, killing six soldiers.", {"date": "Monday", "killed": 6}),
    # status
    ("The army denied that it had shelled the town.", {"status": "denied"}),
    ("The ministry claimed that rebels had shelled the town.", {"status": "claimed"}),
    ("The army plans to attack the town.", {"status": "planned"}),
    ("Iran threatened to strike Israel.", {"type": "threat", "target": "Israel"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_sentence(text: str, expected: dict[str, object]) -> None:
    found = mentions_of(text)
    events = {mention.same_as or mention.id for mention in found}
    assert len(events) == 1, [facts(mention) for mention in found]
    told = [facts(mention) for mention in found]
    assert any(expected.items() <= one.items() for one in told), told


NOTHING = [
    "No rockets were fired at the base.",
    "The army did not attack the town.",
    "If Iran attacked the base, Israel would respond.",
    "Residents fear an attack on the town.",
    "The general ordered an attack on the town.",
    "Washington called for a ceasefire.",
    "Police prevented an attack on the embassy.",
    "The two firms struck a deal on Monday.",
    "Prices exploded last year.",
    "He suffered a heart attack on Monday.",
    "The film bombed at the box office.",
    "The minister came under fire from critics over taxes.",
    "Pilots called off a strike over pay.",
    "The striker shot the winning goal in the match against City.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_happened(text: str) -> None:
    assert [facts(mention) for mention in mentions_of(text)] == []


# Texts that tell one event several times, and how often its words are met.
REPETITIONS = [
    ("Jets bombed a depot near Homs on Monday. The strike killed four men.", 2),
    ("Rockets hit the base on Friday. The attack wounded two soldiers.", 2),
    ("A car bomb exploded in Kabul on Sunday. At least nine people were killed.", 2),
    ("Gunmen attacked a bank in Lagos on Monday. Two guards died in the attack.", 2),
]  # fmt: skip


@pytest.mark.parametrize(("text", "least"), REPETITIONS, ids=[text for text, _ in REPETITIONS])
def test_repetitions_are_one_event(text: str, least: int) -> None:
    found = mentions_of(text)
    assert len(found) >= least
    assert len({mention.same_as or mention.id for mention in found}) == 1


DIFFERENT = [
    "Jets bombed a depot near Homs on Monday. Rebels shelled Aleppo on Tuesday.",
    "Israel bombed Gaza on Monday. Hamas fired rockets at Ashkelon on Monday.",
    "Hezbollah attacked a patrol on Friday. Kataib Hezbollah attacked a base on Sunday.",
]


@pytest.mark.parametrize("text", DIFFERENT)
def test_different_events_stay_apart(text: str) -> None:
    found = mentions_of(text)
    assert len({mention.same_as or mention.id for mention in found}) == 2


def test_the_one_points_back_to_the_event_of_its_date() -> None:
    text = (
        "Rockets hit a base in Kirkuk on Friday, and jets bombed a depot on Sunday."
        " The one on Friday killed a contractor."
    )
    rocket, jets, one = mentions_of(text)
    assert rocket.type == "missile_or_rocket_attack"
    assert one.same_as == rocket.id
    assert jets.same_as == ""


def test_headline_verb_taken_for_a_noun() -> None:
    (mention,) = mentions_of("Iranian-backed militias attack US embassy in Iraq")
    assert mention.trigger == "attack"
    assert mention.actor is not None
    assert mention.actor.side == "Iran"
    assert mention.target is not None
    assert mention.target.side == "United States"


def test_spans_and_quotes_point_into_the_document() -> None:
    text = "KYIV (Agency) – It rained.\n\nMissiles hit Lviv on Monday; shells fell on Kherson."
    reading = reading_of(text)
    assert {mention.trigger for mention in reading.mentions} == {"hit", "fell"}
    for mention in reading.mentions:
        assert text[slice(*mention.span)] == mention.trigger
        assert text[slice(*mention.sentence)] == mention.quote
        assert mention.sentence.contains(mention.span)


def test_live_entry_is_dated_to_publication() -> None:
    (mention,) = mentions_of("16:35 The army says that its troops have seized seven villages.")
    assert mention.date is not None
    assert mention.date.rule == "live entry"
    assert mention.date.mention.edtf == "2024-05-15"


def test_live_entry_without_publish_date_stays_undated() -> None:
    (mention,) = mentions_of(
        "16:35 The army says that its troops have seized seven villages.", None
    )
    assert mention.date is None


def test_day_counted_from_another_event() -> None:
    text = "Jets bombed the rebels on Friday, two days after they captured the town of Konna."
    captured = next(mention for mention in mentions_of(text) if mention.type == "seizure")
    assert captured.date is not None
    assert captured.date.mention.edtf == "2024-05-08"  # Friday was the 10th


def test_history_is_background() -> None:
    text = "Jets bombed a depot in Homs on Monday. Rebels attacked the depot in March 2015."
    now, history = mentions_of(text)
    assert not now.background
    assert history.background


def test_ambiguous_town_is_a_problem_and_a_named_state_decides() -> None:
    unclear = reading_of("A bomb exploded in Tripoli on Monday.")
    assert [problem.value for problem in unclear.problems] == ["Tripoli"]
    assert unclear.mentions[0].places[0].latitude is None
    clear = reading_of("A bomb exploded in Tripoli in Lebanon on Monday.")
    assert clear.problems == ()
    place = next(place for place in clear.mentions[0].places if place.name == "Tripoli")
    assert place.latitude == pytest.approx(34.4, abs=0.2)


def test_claims_weigh_less_than_facts() -> None:
    (fact,) = mentions_of("Rebels shelled the town on Monday.")
    claim = next(
        m for m in mentions_of("Iran alleged that rebels shelled the town on Monday.")
        if m.status is Status.CLAIMED
    )  # fmt: skip
    assert claim.confidence < fact.confidence


def test_empty_text_and_no_story() -> None:
    assert reading_of("").mentions == ()
    assert reading_of("It rained in Paris.").sentences == ()


def test_same_input_same_output() -> None:
    text = "Rockets hit Haifa on Monday. Israel responded with strikes on Sidon on Tuesday."
    assert mentions_of(text) == mentions_of(text)

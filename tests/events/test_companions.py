"""Words that go along with an event of their sentence, and those that tell one of their own."""

from __future__ import annotations

import pytest

from tests.events.reading_of import mentions_of

# A text, a trigger, and the trigger whose event it is.
ALONG = [
    # it sums up what was told
    ("Jets pounded the hills near Taiz on Tuesday, an air campaign ordered by the crown prince.",
     "campaign", "pounded"),
    ("A missile slammed into a barracks in Marib on Thursday, killing 32 people, in an attack that"
     " the Houthi movement claimed.", "attack", "slammed"),
    ("Rebels shelled two hamlets near Pattani on Monday, in what police called a revenge attack.",
     "attack", "shelled"),
    ("Troops burned three hamlets near Torit on Friday, an arson attack without precedent.",
     "attack", "burned"),
    ("Rebels shelled the port of Hodeidah on Sunday – a bombardment that lasted six hours.",
     "bombardment", "shelled"),
    ("Kigali accused Congo of shelling Gisenyi on Monday, an attack which it said wounded three"
     " people.", "attack", "shelling"),
    # it ranks the event that a lighter verb tells
    ("Israel killed two men in an air strike on Wednesday, opening its heaviest assault on the"
     " strip in years.", "assault", "strike"),
    # it tells how the event began
    ("Monday's fighting erupted near Lamitan when a convoy came under fire.", "came", "fighting"),
    ("The clashes began when gunmen attacked a police post in Jolo.", "attacked", "clashes"),
    ("Fighting broke out near Malakal on Friday when a convoy bogged down and came under fire.",
     "came", "Fighting"),
    # how one deed was done, by one agent to one people
    ("Nine people were shot and hacked to death by militiamen in Beni on Sunday.",
     "hacked", "shot"),
    ("Nine people were beaten, knifed and shot by a mob in Delhi on Sunday.", "shot", "knifed"),
    ("Forty farmers were shot, hacked or burnt by raiders on Sunday.", "hacked", "shot"),
    ("Three monks were beheaded or shot by rebels near Yala on Friday.", "shot", "beheaded"),
]  # fmt: skip

OWN = [
    # two agents, two days, two subjects, and things that are no people
    ("Nine people were shot by soldiers and hacked by a mob in Beni on Sunday.", "hacked", "shot"),
    ("A priest was shot at on Sunday and stabbed on Monday.", "stabbed", "shot"),
    ("Nine people were shot and four were hacked to death in Beni on Sunday.", "hacked", "shot"),
    ("Two buses were shelled and torched by rebels near Kasese on Sunday.", "torched", "shelled"),
    # two acts in a row
    ("Kenya carried out airstrikes on Monday and shot down a drone.", "shot", "airstrikes"),
    # the attack is what was answered
    ("Jets struck Idlib on Monday, in what Ankara called an answer to an attack on its post.",
     "attack", "struck"),
    # of another day
    ("Jets struck Idlib on Monday, in a week that began with a bombing in Homs on Sunday.",
     "bombing", "struck"),
    ("Rockets fell on Sderot on Friday when troops attacked a post in Rafah.", "attacked", "fell"),
]  # fmt: skip


def _events(text: str) -> dict[str, str]:
    """The event of each trigger: the first mention that tells it."""
    return {mention.trigger: mention.same_as or mention.id for mention in mentions_of(text)}


@pytest.mark.parametrize(("text", "word", "main"), ALONG, ids=[text for text, *_ in ALONG])
def test_it_goes_along(text: str, word: str, main: str) -> None:
    events = _events(text)
    assert events[word] == events[main]


@pytest.mark.parametrize(("text", "word", "main"), OWN, ids=[text for text, *_ in OWN])
def test_it_is_an_event_of_its_own(text: str, word: str, main: str) -> None:
    events = _events(text)
    assert events[word] != events[main]


def test_talks_that_somebody_walked_out_of_are_no_talks() -> None:
    found = mentions_of("The rebels walked out of peace talks in 1996.")
    assert [mention.type for mention in found] == ["diplomatic_break"]


def test_the_deed_that_is_answered_is_told_though_nothing_is_said_of_it() -> None:
    found = mentions_of("Chad closed its embassy in revenge for that seizure.")
    assert [mention.trigger for mention in found] == ["closed", "seizure"]


def test_what_one_deed_answers_is_another_deed() -> None:
    found = mentions_of(
        "Gunmen attacked a church in Jos on Sunday. Youths attacked a mosque in Jos on Monday in"
        " revenge for the attack on the church."
    )
    events = [mention.same_as or mention.id for mention in found]
    assert events[2] == events[0]
    assert events[1] != events[0]


def test_a_second_word_for_what_was_done_answers_it_no_more_than_the_first() -> None:
    found = mentions_of(
        "Oslo blamed Minsk on Friday for a car bomb that killed two guards, and withdrew its trade"
        " privileges in response to the attack."
    )
    events = {mention.trigger: mention.same_as or mention.id for mention in found}
    assert events["attack"] == events["bomb"]
    assert events["withdrew"] != events["attack"]

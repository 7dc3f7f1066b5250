"""The day that a story is on is carried over paragraphs, and where it is not."""

from __future__ import annotations

import pytest

from tests.events.reading_of import mentions_of

# Published on Wednesday 15 May 2024. The text, the trigger asked for, its days.
GOES_ON = [
    # The lead names the day, by a deed that is no event here.
    (
        "A driver ploughed into a crowd in Lod on Tuesday.\n\nPolice shot at his tyres.",
        "shot",
        "2024-05-14",
    ),
    (
        "Hamas released nine hostages on Tuesday.\n\nTroops opened fire on a crowd in Rafah.",
        "opened",
        "2024-05-14",
    ),
    # What somebody was doing is the scene; the news stands in the clause with "when".
    (
        "Jets bombed Homs on Monday.\n\nA cook was in her kitchen when rebels shelled the house.",
        "shelled",
        "2024-05-13",
    ),
    (
        "Raiders attacked a village near Pibor on Sunday, officials said.\n\n"
        "About fifty men surrounded the market and shot traders who tried to flee.",
        "shot",
        "2024-05-12",
    ),
    (
        "Jets bombed a depot in Homs on Tuesday.\n\n"
        "Police said on Wednesday that the depot was empty.\n\n"
        "Rebels fired rockets at Hama.",
        "fired",
        "2024-05-14",
    ),
    (
        "A bomb exploded at a bank in Cotabato on Monday. The blast broke windows.\n\n"
        "Gunmen opened fire on soldiers nearby.",
        "opened",
        "2024-05-13",
    ),
    # What the story goes on with is of the day, not of the hour.
    (
        "Rebels stormed a prison in Uvira at 2:30 p.m. on Sunday.\n\nThey torched the court house.",
        "torched",
        "2024-05-12",
    ),
    (
        "Troops shelled Lashkar Gah on Friday night and early on Saturday.\n\n"
        "The guerrillas fired mortars at their camp.",
        "fired",
        "2024-05-10/2024-05-11",
    ),
    # The sentence before names the day by a clause that tells no event.
    (
        "Bandits came to Birnin Gwari on Saturday evening. They burned two shops.",
        "burned",
        "2024-05-11",
    ),
    # A clock time of the very day leaves nothing.
    (
        "Gunmen stormed a hospital in Marka on Sunday.\n\n"
        "They arrived at noon in two lorries. They shot two guards.",
        "shot",
        "2024-05-12",
    ),
    # The statement is a participle: "confirmed the attack, saying".
    (
        "Nine people died in an attack on Monday.\n\n"
        "The governor confirmed the attack, saying gunmen stormed a school.",
        "stormed",
        "2024-05-13",
    ),
]
SENTENCE_AFTER = [
    (
        "Dozens of gunmen raided a village in Katsina, killing ten people, police said.\n\n"
        "The assailants torched Kirtawa late on Saturday, a spokesman said.",
        "raided",
        "2024-05-11",
    ),
    # The lead tells in one breath what the sentence after dates.
    (
        "Rebels attacked a post near Gao and abducted two teachers, officials said.\n\n"
        "The attack took place on Sunday.",
        "abducted",
        "2024-05-12",
    ),
    (
        "Gunmen raided a village in Katsina, police said.\n\n"
        "Last week soldiers killed six bandits near the border.",
        "raided",
        "",
    ),
]
GONE = [
    # Another date stands between.
    (
        "Jets bombed a depot in Homs on Tuesday.\n\n"
        "The war began in March 2011. Rebels seized a dam.",
        "seized",
        "",
    ),
    # Told as earlier, as usual, as going on until now.
    ("Rebels shelled Goma on Sunday.\n\nThey had burned two villages.", "burned", ""),
    ("Rebels shelled Goma on Sunday.\n\nThey often burned villages.", "burned", ""),
    ("Rebels shelled Goma on Sunday.\n\nThey have burned two villages.", "burned", ""),
    ("Rebels shelled Goma on Sunday.\n\nIn a similar raid, rebels burned a farm.", "burned", ""),
    ("Rebels shelled Goma on Sunday.\n\nFor three days jets bombed their camps.", "bombed", ""),
    # A threat leaves the story on no day of its own.
    (
        "Rebels threatened on Sunday to attack the port.\n\nTroops burned a camp.",
        "burned",
        "",
    ),
    # Words and acts of state may come long after.
    ("Rebels shelled Goma on Sunday.\n\nKenya recalled its envoy.", "recalled", ""),
    # Only talked about, not told.
    ("Rebels shelled Goma on Sunday.\n\nBishops spoke about riots in Kindu.", "riots", ""),
    # A day long past does not reach over the paragraph.
    ("Rebels shelled Goma on 3 April.\n\nTroops burned a camp.", "burned", ""),
    ("Rebels shelled Goma more heavily than yesterday. Troops burned a camp.", "burned", ""),
    # The day named before is ahead.
    ("The council meets on Friday. They burned two shops.", "burned", ""),
]


# Told as news at no other time or place: most likely of the day that the paragraph or the lead is
# on, though a rule of the story does not say so.
LIKELY = [
    (
        "Tanks rolled to the border on Tuesday. Stalls were closed when jets bombed the market.",
        "bombed",
        "2024-05-14",
    ),
    (
        "Gunmen stormed a bank in Gao on Tuesday. Crowds cheered, and later youths burned a bus.",
        "burned",
        "2024-05-14",
    ),
    (
        "A bomb went off in Gao on Tuesday.\n\nOn Friday rebels shelled Goma.\n\nTwo students were"
        " led away in handcuffs by police.",
        "led",
        "2024-05-14",
    ),
    # a weekend has two days; what came before; a limit
    ("Rebels shelled Goma at the weekend.\n\nTroops deployed to Gao.", "deployed", ""),
    ("A bomb went off in Gao on Tuesday.\n\nRebels had already burned a bus.", "burned", ""),
    ("It will rain until Tuesday. Later youths burned a bus.", "burned", ""),
]


@pytest.mark.parametrize(("text", "trigger", "days"), [*GOES_ON, *SENTENCE_AFTER, *GONE, *LIKELY])
def test_a_deed_goes_on_with_the_day_of_the_story(text: str, trigger: str, days: str) -> None:
    told = [mention for mention in mentions_of(text) if mention.trigger == trigger]
    assert told, f"no event told by {trigger!r}"
    assert {one.date.mention.edtf if one.date is not None else "" for one in told} == {days}


def test_a_day_carried_on_says_so() -> None:
    text = "Rebels stormed a prison in Uvira on Sunday.\n\nThey torched the court house."
    torched = next(mention for mention in mentions_of(text) if mention.trigger == "torched")
    assert torched.date is not None
    assert torched.date.rule == "story goes on"
    assert torched.date.mention.explanation.startswith("no date is written")
    assert torched.confidence < mentions_of(text)[0].confidence

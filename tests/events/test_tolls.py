"""Tolls of one document: how many, in which event, and who says so."""

from __future__ import annotations

import pytest

from tests.events.reading_of import mentions_of

CLAIMANTS = [
    ("Two guards were killed in the attack, the ministry said.", "ministry"),
    ("According to hospital officials, 12 people died in the blast.", "hospital officials"),
    ("The blast killed 12 people, according to hospital officials.", "hospital officials"),
    ("A militia official said 25 of its men were killed in the strikes.", "militia official"),
    ("The army said that rebels had shelled the town, killing nine civilians.", "army"),
    ("Police and hospital officials said that 130 people died in the bombing.",
     "Police and hospital officials"),
    ("Officials put the death toll from the bombing at 27.", "Officials"),
    ('"The strike killed six children," said Ahmed Saleh, a local doctor.', "Ahmed Saleh"),
    ("The Syrian Observatory for Human Rights said that 40 people died in the air strikes.",
     "Syrian Observatory for Human Rights"),
    ("At least 30 people, witnesses said, died in the shelling of the market.", "witnesses"),
    # what the text says by itself, or what somebody says of something else
    ("Rockets hit the base, killing two guards.", ""),
    ("The attack killed two, and the army said that it would respond.", ""),
    ("Militants claimed the attack that killed 12 soldiers.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "claimant"), CLAIMANTS, ids=[text for text, _ in CLAIMANTS])
def test_who_gives_the_toll(text: str, claimant: str) -> None:
    (toll,) = (mention.killed for mention in mentions_of(text) if mention.killed)
    assert toll.claimant == claimant


def test_a_pronoun_that_speaks_has_its_name() -> None:
    *_, last = mentions_of("Hezbollah fired rockets. It said that they killed four soldiers.")
    assert last.killed is not None
    assert last.killed.claimant == "Hezbollah"

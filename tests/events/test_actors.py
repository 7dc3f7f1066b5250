"""Who acted: weapons and what stands between them and those who used them."""

from __future__ import annotations

import pytest

from tests.events.reading_of import mentions_of

# A text about one event, its actor's name and side; None: the text names nobody.
ACTORS = [
    ("A car bomb blamed on the Kurdistan Workers' Party killed two officers.", "PKK", "PKK"),
    ("A car bomb blamed on the Kurdistan Workers\u2019 Party killed two officers.", "PKK", "PKK"),
    ("A drone operated by the Houthis hit a tanker.", "Houthis", "Iran"),
    ("A bomb planted by the IRA exploded in Manchester.", "IRA", "IRA"),
    ("Fighters loyal to Haftar shelled the airport.", "Fighters", "Libyan National Army"),
    ("Militants from the Abu Sayyaf group kidnapped 20 tourists.", "Abu Sayyaf", "Abu Sayyaf"),
    ("A suicide attack on a hotel in Mogadishu, for which al-Shabaab claimed responsibility, "
     "killed 30 people.", "al-Shabaab", "al-Shabaab"),
    ("An attack carried out by AQIM killed five soldiers.",
     "Al-Qaeda in the Islamic Maghreb", "al-Qaeda"),
    ("The Syrian National Army shelled the town of Kobani.", "Syrian National Army", "Turkey"),
    ("ISIS-K bombed a mosque in Kunduz.", "Islamic State Khorasan", "Islamic State"),
    # where fighters come from, or whom they fight, is not their side
    ("Militants from Syria attacked a patrol.", "Militants", ""),
    ("Militants opposing Israel attacked a patrol.", "Militants", ""),
    # what kills is no actor
    ("Mortar fire killed a boy in the town of Akcakale.", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "side"), ACTORS, ids=[text for text, *_ in ACTORS])
def test_who_acted(text: str, name: str | None, side: str | None) -> None:
    (mention,) = mentions_of(text)
    actor = mention.actor
    assert (actor and actor.name, actor and actor.side) == (name, side)

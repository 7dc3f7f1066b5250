"""Days that a report names beside its story: of what is described, to come, left open, counted."""

from __future__ import annotations

import pytest

from tests.events.reading_of import days_told

# Published on Wednesday 15 May 2024.
DESCRIBED = [
    # What a clause says to describe somebody or something takes the story nowhere else.
    (
        "Rebels shelled Goma on Monday. Most victims came from Ituri, which fell to militias in "
        "March. Jets bombed a camp near Bunia.",
        "bombed",
        "2024-05-13",
    ),
    (
        "Gunmen stormed a mill on Sunday. The owner is a man who was freed in April. They burned "
        "his lorry.",
        "burned",
        "2024-05-12",
    ),
    # But what the clause above tells does.
    (
        "Rebels shelled Goma on Monday. Militias, which had waited, took Ituri in March. Jets "
        "bombed a camp.",
        "bombed",
        "",
    ),
    ("A drone struck a school used by troops in Kherson on Monday.", "struck", "2024-05-13"),
    ("Gunmen raided a bar frequented by envoys in Kabul on Friday.", "raided", "2024-05-10"),
    ("A mob burned a shrine guarded by police in Lahore on Friday.", "burned", "2024-05-10"),
    # A deed done to it has a day of its own.
    ("A mob burned a shrine bombed by rebels on Friday.", "burned", ""),
]
TO_COME = [
    (
        "Shells hit a camp on Monday. The ceasefire due to begin on Friday was in doubt. Jets "
        "bombed a second camp.",
        "bombed",
        "2024-05-13",
    ),
    ("A ceasefire is to begin on Friday. Jets bombed a camp.", "bombed", ""),
    # Some day of what lasts is not the day that the story is on.
    ("Rebels seized Goma on Monday. During the siege, troops shelled a church.", "shelled", ""),
    (
        "Rebels bombed Goma on Monday. In the first days of the war, troops shelled a church.",
        "shelled",
        "",
    ),
    # One more of the missiles that were told of fell on that day.
    (
        "In Kyiv on Monday a missile tore a hole in a playground; another hit a bridge.",
        "hit",
        "2024-05-13",
    ),
]
LEFT_OPEN = [
    ("Rebels shelled the port on Friday or Saturday.", "shelled", "2024-05-10/2024-05-11"),
    ("A raid on 3 or 4 May killed a guard.", "raid", "2024-05-03/2024-05-04"),
    ("He was shot on Monday or on Tuesday.", "shot", "2024-05-13/2024-05-14"),
    ("Jets bombed Homs in March or May.", "bombed", "2024-03-01/2024-05-31"),
    ("Jets bombed Homs on Friday and troops left on Monday.", "bombed", "2024-05-10"),
]
COUNTED = [
    # from the deed below and not of what came of it
    (
        "A mayor died on Friday in Gao, two weeks after gunmen had shot him.",
        "shot",
        "2024-04-26",
    ),
    # of a part of that day, and after all that was told so far
    (
        "A bomb went off in Gao on Monday.\n\nOn the night of the bombing, police arrested six.",
        "arrested",
        "2024-05-13",
    ),
    (
        "Gunmen stormed a hotel in Gao on 3 May. They shot a clerk.\n\nFive days after the attacks,"
        " troops raided a flat in Goma.",
        "raided",
        "2024-05-08",
    ),
    (
        "Jets bombed a depot on Friday, the army said, two days after a border clash that killed "
        "nine.",
        "clash",
        "2024-05-08",
    ),
    (
        "Gunmen raided a camp on Sunday. The raid came a week after three guards died when a mob "
        "stormed a prison.",
        "stormed",
        "2024-05-05",
    ),
    # Which of the two days a story goes on with is not told.
    (
        "Gunmen raided a camp on Sunday. The raid came a day after rebels shelled Goma. Boats sank "
        "a ferry.",
        "sank",
        "",
    ),
    (
        "Rebels shelled Goma on Sunday, a day after jets bombed Bunia. Boats sank a ferry.",
        "sank",
        "2024-05-12",
    ),
    (
        "A shell hit a school in Aden on Friday. An hour earlier a bomber had driven a minibus "
        "packed with explosives into a court.",
        "driven",
        "2024-05-10",
    ),
    (
        "Jets bombed Homs on Monday. On the eve of the bombing, the rebels shelled a port.",
        "shelled",
        "2024-05-12",
    ),
    (
        "Rebels attacked a camp on Saturday. On the day of the attack, soldiers torched ten huts.",
        "torched",
        "2024-05-11",
    ),
    # Hours before a deed may be the day before it.
    (
        "Jets bombed Homs on Monday. Hours before the bombing, the rebels had shelled a port.",
        "shelled",
        "2024-05-12/2024-05-13",
    ),
    ("Weekend fighting in Goma killed nine.", "fighting", "2024-05-11/2024-05-12"),
]
IN_PASSING = [
    # Hours are counted from the story, not from a day that it named in passing.
    (
        "Jets bombed Rafah on Monday. The dead were men who had shelled Ashdod late on Friday. A "
        "drone was seen. Hours later, rockets hit Haifa.",
        "hit",
        "2024-05-13",
    ),
    (
        "Jets bombed Rafah on Monday. Hours later, rockets hit Haifa.",
        "hit",
        "2024-05-13",
    ),
]
TOLL_TOLD_FIRST = [
    (
        "Jets bombed Rafah on Monday.\n\nA nurse was killed when rockets hit Haifa.",
        "hit",
        "2024-05-13",
    ),
    (
        "Jets bombed Rafah on Monday.\n\nFour people died when gunmen stormed a bank.",
        "stormed",
        "2024-05-13",
    ),
    # What was the case when something was done may be of any day.
    (
        "Jets bombed Rafah on Monday.\n\nResidents recalled how it was when rebels shelled Haifa.",
        "shelled",
        "",
    ),
]
TOLD = [*DESCRIBED, *TO_COME, *LEFT_OPEN, *COUNTED, *IN_PASSING, *TOLL_TOLD_FIRST]


@pytest.mark.parametrize(("text", "trigger", "days"), TOLD)
def test_a_deed_has_the_days_that_the_text_gives_it(text: str, trigger: str, days: str) -> None:
    assert days_told(text, trigger) == days

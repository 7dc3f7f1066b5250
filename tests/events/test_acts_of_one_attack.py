"""One attack in many clauses: who did it burns and shoots, what was suffered, bare words beside."""

from __future__ import annotations

import pytest

from tests.events.reading_of import mentions_of, triggers_told
from tests.events.sentences import tells_another_deed, tells_one_deed

ONE_DEED = [
    # what they who attacked did besides
    "Gunmen attacked three hamlets near Gao on Monday. The gunmen torched granaries.",
    "Rebels from the hills attacked a mission at Pibor on Sunday. The rebels burned the school.",
    "Rioters stormed the town hall of Nice on Monday. The rioters torched two buses.",
    # a bare word beside a deed told in full, on either side of it
    "Rebels attacked a mission at Pibor on Sunday. There was looting everywhere.",
    "There was a shooting in Leeds. A man in a mask shot two girls in a park on Sunday.",
    # what was suffered, and who did it
    "Two ships were hit when Houthi fighters attacked a convoy off Hodeida.",
    "A bus was burnt when a mob attacked a market in Jos.",
    # the rank of a deed, over a word of number
    "Moscow expelled nine envoys on Friday, in the biggest wave of expulsions since 1986.",
    # this attack, whatever is said of it
    "A guard attacked a banker in a lift on Sunday. This attack, so cruel, lasted.",
    # a name told shorter
    "A rocket strike in the Eshkol region on Monday killed two. The strike in Eshkol hit a barn.",
]  # fmt: skip

OTHER_DEEDS = [
    # other people
    "Soldiers attacked a camp near Juba on Monday. The rebels shot two of them.",
    # another day
    "Militants attacked a village in Sokoto on Monday. On Tuesday the militants burned a school.",
    # set apart by a word
    "Police shot a boy in Oakland on Friday. A woman was hurt in an unrelated shooting.",
    # somebody who was not told of before
    "An inmate attacked Paul Arnaud, who was in jail for the murder of a judge.",
    # a first of its kind, but on the day before
    "A bomb killed nine in Quetta on Friday, a day after gunmen carried out their first raid.",
]  # fmt: skip


test_one_deed = tells_one_deed(ONE_DEED)
test_other_deeds = tells_another_deed(OTHER_DEEDS)


@pytest.mark.parametrize(
    "text",
    [
        "The colonel is battling for his life in Karachi.",
        "They crossed the lake without being fired at.",
        "Guerrillas have been ambushing patrols in the valley for a decade.",
    ],
)
def test_no_deed(text: str) -> None:
    assert triggers_told(text) == []


def test_the_dead_of_a_clause_after_two_verbs() -> None:
    (raid,) = mentions_of("Nine monks were killed and huts burned when rebels stormed a village.")
    assert (raid.type, raid.killed.best if raid.killed else None) == ("storming", 9)

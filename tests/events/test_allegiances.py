"""Whose side an actor was on when it happened, and which of two of one name is meant.

The sentences are ours; sides and days after the sources that `actors.yml` names, by hand.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from tests.events.reading_of import facts, reading_of
from timeline.lexicons import read_lexicon
from timeline.lexicons.sides import changes_sides, side_on, sides_ever, time_of, usual_side

ACTORS = read_lexicon("actors")

# A text, its publish date, and the side of each mention's actor.
WHOSE_SIDE = [
    # a group that came to power
    ("Taliban fighters stormed a base in Ghazni on Tuesday.", "2018-08-15", ["Taliban"]),
    ("Taliban fighters shelled a Pakistani border post on Tuesday.", "2022-12-14", ["Afghanistan"]),
    ("The Haqqani network bombed a hotel in Kabul on Monday.", "2011-06-30", ["Taliban"]),
    # a force that turned on its army
    ("The Rapid Support Forces shot dead five protesters on Monday.", "2019-06-04", ["Sudan"]),
    ("The Rapid Support Forces shelled the airport on Saturday.", "2023-04-17",
     ["Rapid Support Forces"]),
    ("Hemedti ordered the RSF to attack. RSF fighters shelled Nyala on Monday.", "2023-10-11",
     ["Rapid Support Forces"]),
    # each deed by its own day, not by that of the report
    ("RSF troops shot dead two boys in June 2019. On Sunday the RSF shelled Omdurman.",
     "2023-06-06", ["Sudan", "Rapid Support Forces"]),
    # patrons, found and lost
    ("The Houthis shelled a village in Saada on Monday.", "2009-08-13", ["Houthis"]),
    ("The Houthis shelled a village near Marib on Monday.", "2021-02-10", ["Iran"]),
    ("The Nusra Front bombed a checkpoint in Hama on Monday.", "2013-01-23", ["al-Qaeda"]),
    ("The Allied Democratic Forces attacked a village on Friday.", "2014-10-18",
     ["Allied Democratic Forces"]),
    ("SLA rebels attacked a convoy in Darfur on Monday.", "2005-03-23", ["Darfur rebels"]),
    # those for whom a person speaks, in office and out of it
    ("Saddam Hussein accused Kuwait of stealing oil on Tuesday.", "1990-07-18", ["Iraq"]),
    ("Saddam Hussein accused the judge of lying on Monday.", "2006-02-14", [""]),
    ("Trump accused Iran of lying on Sunday.", "2020-01-06", ["United States"]),
    ("Trump accused Iran of lying on Sunday.", "2022-05-16", [""]),
    # of nobody's time: as usual
    ("Taliban fighters stormed a base in Ghazni.", None, ["Taliban"]),
    ("The RSF shot dead 100 villagers in 2023.", "2024-03-02", ["Rapid Support Forces"]),
    ("Hezbollah shelled a village on Tuesday.", "1996-04-10", ["Iran"]),
]  # fmt: skip

# A text, its publish date, and the name of each mention's actor.
WHO_OF_TWO = [
    ("Assad accused Israel of lying on Monday.", "1996-04-17", ["Hafez al-Assad"]),
    ("Assad accused Turkey of lying on Monday.", "2015-11-25", ["Bashar al-Assad"]),
    ("Assad accused Egypt of treason in 1978. On Monday Bashar al-Assad accused Israel of lying.",
     "2012-05-16", ["Bashar al-Assad", "Bashar al-Assad"]),
    ("Kabila accused Uganda of lying on Monday.", "1999-03-03", ["Laurent Kabila"]),
    ("Kabila accused Rwanda of lying on Monday.", "2012-11-21", ["Joseph Kabila"]),
    ("The SLA shelled a village in Nabatieh on Monday.", "1997-08-20", ["South Lebanon Army"]),
    ("The SLA attacked a convoy in Darfur on Monday.", "2005-03-23", ["Sudan Liberation Army"]),
    ("The Sudan Liberation Army (SLA) accused Khartoum of lying. The SLA attacked a convoy.",
     "2010-03-24", ["Sudan Liberation Army", "Sudan Liberation Army"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "sides"), WHOSE_SIDE)
def test_whose_side(text: str, published: str | None, sides: list[str]) -> None:
    told = [facts(mention) for mention in reading_of(text, published).mentions]
    assert [one["actor_side"] for one in told] == sides


@pytest.mark.parametrize(("text", "published", "names"), WHO_OF_TWO)
def test_who_of_two(text: str, published: str, names: list[str]) -> None:
    told = [facts(mention) for mention in reading_of(text, published).mentions]
    assert [one["actor"] for one in told] == names


@pytest.mark.parametrize("name", [name for name, entry in ACTORS.items() if "sides" in entry])
def test_sides_are_listed_in_order_and_one_is_usual(name: str) -> None:
    days = [side_on(name, date(year, 7, 1)) for year in range(1900, 2030)]
    assert len(set(days)) > 1
    assert usual_side(name) in sides_ever(name)
    assert set(days) - {""} <= sides_ever(name)


def test_who_fights_for_an_actor_changes_with_it() -> None:
    followers = [name for name, entry in ACTORS.items() if entry.get("side") == "Taliban"]
    assert followers
    assert all(changes_sides(name) for name in followers)


def test_actors_of_one_name_lived_one_after_the_other() -> None:
    bearers: dict[str, list[str]] = {}
    for name, entry in ACTORS.items():
        for spelling in entry["names"]:
            bearers.setdefault(spelling, []).append(name)
    for names in bearers.values():
        times = sorted(map(time_of, names))
        assert all(one[1] < other[0] for one, other in pairwise(times)), names

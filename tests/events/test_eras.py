"""A capital and an inherited adjective mean the state of their time, where the text names it."""

from __future__ import annotations

import pytest

from tests.events.reading_of import reading_of


@pytest.mark.parametrize(
    ("text", "published", "actors"),
    [
        ("Austria-Hungary handed Serbia an ultimatum on Thursday. Austrian guns shelled Loznica.",
         "1914-07-24", ["Austria-Hungary", "Austria-Hungary"]),
        ("Soviet troops seized the palace in Kabul on Thursday. Moscow accused Pakistan of lying.",
         "1979-12-28", ["Soviet Union", "Soviet Union"]),
        ("Yugoslav jets bombed Ljubljana airport on Friday. Belgrade accused Slovenia of treason.",
         "1991-06-28", ["Yugoslavia", "Yugoslavia"]),
        ("On 21 August 1968 the Soviet Union invaded Prague. Russian tanks shelled the radio "
         "building on 21 August 1968.",
         "2018-08-20", ["Soviet Union", "Soviet Union"]),
        ("Zaire shelled a camp near Goma on Friday. Kinshasa accused Rwanda of lying.",
         "1996-11-04", ["Zaire", "Zaire"]),
        ("Zairean troops stormed a camp in 1996. Congolese jets bombed a mine on Monday.",
         "2009-03-04", ["Zaire", "Congo"]),
        ("Czechoslovakia arrested two envoys on Monday. Prague accused Austria of lying.",
         "1989-02-08", ["Czechoslovakia", "Czechoslovakia"]),
        ("North Vietnamese troops shelled Hue on Sunday. Hanoi accused Laos of lying.",
         "1972-04-04", ["North Vietnam", "North Vietnam"]),
        ("Hanoi accused Laos of lying on Sunday.", "1972-04-04", ["Vietnam"]),
        ("East German guards shot dead a man on Sunday.", "1984-12-04", ["East Germany"]),
        ("The Ottoman fleet shelled Odessa on Thursday. Turkish troops stormed a fort.",
         "1914-11-02", ["Ottoman Empire", "Ottoman Empire"]),
        # of another time, no longer living, or not named at all
        ("The Soviet Union shelled the town in 1943. Russian missiles hit it on Tuesday.",
         "2022-03-02", ["Soviet Union", "Russia"]),
        ("Moscow accused Ukraine of lying. Russian jets bombed a port of the former Soviet Union.",
         "1991-12-30", ["Russia", "Russia"]),
        ("Vienna accused Italy of lying on Friday. Austrian police arrested two envoys.",
         "1911-05-20", ["Austria", "Austria"]),
    ],
)  # fmt: skip
def test_who_a_capital_means(text: str, published: str, actors: list[str]) -> None:
    mentions = reading_of(text, published).mentions
    told = [mention.actor.side for mention in mentions if mention.actor is not None]
    assert told == actors

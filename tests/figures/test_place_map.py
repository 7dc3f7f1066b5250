"""The small map: towns as points where they are, countries as shades, hostile names as text."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest

from timeline.figures.atlas import countries, country
from timeline.figures.place_map import HEIGHT, WIDTH, Pin, place_map

KIRKUK = Pin("Kirkuk", 35.468, 44.392)
MOSUL = Pin("Mosul", 36.335, 43.119)  # north-west of Kirkuk
SVG = "{http://www.w3.org/2000/svg}"


def parts(drawn: str, kind: str) -> list[ET.Element]:
    return [
        each
        for each in ET.fromstring(drawn).iter()  # noqa: S314
        if kind in each.get("class", "").split()
    ]


def test_a_lone_town_stands_in_the_middle_among_its_neighbours():
    drawn = place_map([KIRKUK])
    (pin,) = parts(drawn, "pin")
    assert (float(pin.get("cx", 0)), float(pin.get("cy", 0))) == (WIDTH / 2, HEIGHT / 2)
    assert {"Iraq", "Syria"} <= {each.text for each in parts(drawn, "state")}
    assert parts(drawn, "known") == []


def test_names_of_towns_that_lie_close_do_not_cover_one_another():
    tyre, nahariya = Pin("Tyre", 33.27, 35.2), Pin("Nahariya", 33.01, 35.1)
    one, other = parts(place_map([tyre, nahariya]), "town")
    places = [(each.get("text-anchor"), float(each.get("y", 0))) for each in (one, other)]
    is_apart = abs(places[0][1] - places[1][1]) >= 12 or {side for side, _ in places} == {
        "start",
        "end",
    }
    assert is_apart, places


def test_north_is_up_and_west_is_left():
    mosul, kirkuk = parts(place_map([MOSUL, KIRKUK]), "pin")
    assert float(mosul.get("cy", 0)) < float(kirkuk.get("cy", 0))
    assert float(mosul.get("cx", 0)) < float(kirkuk.get("cx", 0))


def test_a_country_is_shaded_and_gets_no_point():
    drawn = place_map([], ["Iraq", "western Iraq"])
    assert len(parts(drawn, "known")) == 1
    assert parts(drawn, "pin") == []


def test_every_country_can_be_drawn_within_the_frame():
    for each in countries():
        drawn = place_map([], [each.name])
        numbers = [
            tuple(map(float, pair.split(",")))
            for shape in parts(drawn, "known")
            for pair in re.findall(r"[-\d.]+,[-\d.]+", shape.get("d", ""))
        ]
        assert numbers, each.name
        assert all(-5 < x < WIDTH + 5 and -5 < y < HEIGHT + 5 for x, y in numbers), each.name


@pytest.mark.parametrize("name", ["Russia", "Fiji", "United States"])
def test_a_country_beyond_the_antimeridian_is_in_one_piece(name):
    known = country(name)
    assert known is not None
    for ring in known.rings:
        assert all(abs(one[0] - two[0]) < 180 for one, two in pairwise(ring))


def test_a_hostile_name_is_only_a_name():
    name = '</text><script>alert(1)</script>"&'
    drawn = place_map([Pin(name, 0.0, 0.0)])
    assert [each.tag for each in ET.fromstring(drawn).iter(f"{SVG}script")] == []  # noqa: S314
    assert parts(drawn, "town")[0].text == name


def test_dark_and_light_differ_in_colours_only():
    dark, light = (
        re.sub("#[0-9A-Fa-f]{6}", "", place_map([KIRKUK], (), t)) for t in ("dark", "light")
    )
    assert dark == light
    assert place_map([KIRKUK], (), "dark") != place_map([KIRKUK])

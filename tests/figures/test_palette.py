"""Colours and shapes: every event type has one, and readers who see few colours can tell them."""

from itertools import combinations

import pytest

from tests.figures.colour import EYES, contrast, difference
from timeline.figures.theme import LIGHT, OTHER, THEMES, families, family_of
from timeline.lexicons import event_types, read_lexicon

# CIELAB distances of about 2 are just noticeable side by side; marks stand apart, so more.
_CLEARLY_DIFFERENT = 10.0


def test_every_event_type_has_exactly_one_family():
    listed = [
        kind for entry in read_lexicon("palette")["families"].values() for kind in entry["types"]
    ]
    assert sorted(listed) == sorted(event_types())


def test_a_type_that_the_palette_lacks_is_drawn_as_other():
    assert family_of("comet") is OTHER


def test_every_family_has_a_shape_of_its_own_so_that_grey_suffices():
    shapes = [family.symbol for family in families().values()]
    assert len(set(shapes)) == len(shapes)


@pytest.mark.parametrize("shade", ["light", "dark"])
@pytest.mark.parametrize("eye", EYES)
def test_families_differ_for_every_eye(eye, shade):
    close = [
        (one.key, other.key)
        for one, other in combinations(families().values(), 2)
        if difference(one.colours[shade], other.colours[shade], eye) < _CLEARLY_DIFFERENT
    ]
    assert close == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_marks_and_words_stand_out_from_the_paper(theme):
    for family in families().values():
        assert contrast(family.colours[theme.shade], theme.paper) >= 3, family.key
    assert contrast(theme.ink, theme.band) >= 7
    assert contrast(theme.soft, theme.band) >= 4.5


def test_print_is_light_without_colour_in_its_words():
    assert THEMES["print"].paper == LIGHT.paper
    red, green, blue = bytes.fromhex(THEMES["print"].ink[1:])
    assert red == green == blue

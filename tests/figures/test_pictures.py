"""Three pictures against reference pictures that a person has looked at."""

import pytest

from tests.figures import pictures
from tests.figures.cases import case
from timeline.figures import timeline_figure

# Another font moves words by some pixels; a lost arrow or a moved mark changes more squares.
_TOLERANCE = 0.01

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def drawn():
    return pictures.draw({**pictures.figures(), "moved": moved_mark()})


def moved_mark():
    """The third picture with one of its five marks six days earlier."""
    events, links = case("pulwama")
    starts = events["start"].replace("2019-02-26", "2019-02-20")
    return timeline_figure(
        events.assign(start=starts, end=starts), links, width=800, theme="print", lanes="type",
        exported="1 May 2019",
    )  # fmt: skip


@pytest.mark.parametrize("name", ["light-wide", "dark-narrow", "print-by-type"])
def test_the_picture_looks_like_its_reference(name, drawn):
    reference = (pictures.FOLDER / f"{name}.png").read_bytes()
    share = pictures.unlike(drawn[name], reference)
    assert share <= _TOLERANCE, f"{share:.1%} of {name} changed; draw the references anew and look"


def test_the_comparison_sees_one_mark_in_another_place(drawn):
    assert pictures.unlike(drawn["moved"], drawn["print-by-type"]) > _TOLERANCE

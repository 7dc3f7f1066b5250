"""Which lane an event stands in, and in which order lanes come."""

from itertools import pairwise

import pytest

from tests.figures.cases import case, events_table, links_table
from tests.figures.reading import points, words
from timeline.figures import timeline_figure
from timeline.figures.theme import LIGHT


def bands(figure):
    """Top and foot of each lane, in pixels from the top."""
    return [
        (shape.y0, shape.y1)
        for shape in figure.layout.shapes
        if shape.yref == "y" and shape.type == "rect"
    ]


def names(figure):
    """Names of the lanes from top to bottom."""
    placed = sorted(
        (note.y, note.text)
        for note in figure.layout.annotations
        if note.xref == "paper" and note.yref == "y" and note.text.startswith("<b>")
    )
    return [text.removeprefix("<b>").removesuffix("</b>") for _, text in placed]


def lane_of(figure, event_id):
    height = points(figure, "event")[event_id]["y"]
    (index,) = [n for n, (top, foot) in enumerate(bands(figure)) if top <= height < foot]
    return names(figure)[index]


def figure_of(*rows, **options):
    rows = [{"start": "2020-01-01", **row} for row in rows]
    return timeline_figure(events_table(*rows), links_table(), **options)


def test_lanes_by_side_show_an_exchange_as_a_zigzag():
    figure = timeline_figure(*case("us_iran"))
    sides = [lane_of(figure, name) for name in ("e2", "e3", "e4", "e5", "e6")]
    assert sides == ["Iran", "United States", "Iran", "United States", "Iran"]


@pytest.mark.parametrize(
    ("by", "lane"),
    [("side", "United States"), ("type", "Airstrike"), ("place", "Iraq"), ("source", "a1")],
)
def test_lanes_by_side_type_place_and_source(by, lane):
    figure = timeline_figure(*case("us_iran"), lanes=by)
    assert lane_of(figure, "e3") == lane  # the first of several places and sources


def height(lanes):
    """Pixels of all lanes together, of which each has one event."""
    rows = [{"event_id": f"e{n}", "actor_side": f"Side {n}"} for n in range(lanes)]
    low, _ = figure_of(*rows).layout.yaxis.range
    return low


def test_many_lanes_stand_closer_than_few():
    assert height(8) / 8 < height(2) / 2


def test_another_kind_of_lane_is_refused_with_the_ones_there_are():
    with pytest.raises(ValueError, match=r"'mood'.*side, type, place, source"):
        timeline_figure(*case("us_iran"), lanes="mood")


def test_the_order_of_lanes_is_the_readers():
    assert names(timeline_figure(*case("us_iran"), order=["United States"]))[:2] == [
        "United States",
        "Iran",
    ]


def test_without_a_wish_the_side_that_acted_first_is_on_top():
    figure = figure_of(
        {"event_id": "a", "start": "2020-01-05", "actor_side": "Early in the alphabet"},
        {"event_id": "b", "start": "2020-01-02", "actor_side": "Late in the alphabet"},
    )
    assert names(figure) == ["Late in the alphabet", "Early in the alphabet"]


def test_events_without_a_side_have_the_last_lane():
    figure = figure_of(
        {"event_id": "a", "start": "2019-01-05"},
        {"event_id": "b", "start": "2019-01-08", "actor_side": "B"},
    )
    assert names(figure) == ["B", "Side not known"]
    assert lane_of(figure, "a") == "Side not known"


def test_too_many_lanes_fold_into_one_for_the_small_ones():
    rows = [{"event_id": f"s{n}", "actor_side": f"Side {n}"} for n in range(15)]
    rows += [{"event_id": f"big{n}", "actor_side": "Big"} for n in range(3)]
    figure = figure_of(*rows)
    assert len(names(figure)) == 8
    assert names(figure)[-1] == "Others"
    assert lane_of(figure, "big1") == "Big"
    assert lane_of(figure, "s14") == "Others"
    assert len(points(figure, "event")) == 18


def test_a_wished_lane_is_not_folded_away():
    rows = [{"event_id": f"s{n}", "actor_side": f"Side {n}"} for n in range(15)]
    assert names(figure_of(*rows, order=["Side 14"]))[0] == "Side 14"


def test_lanes_touch_and_take_turns_in_tint():
    figure = timeline_figure(*case("us_iran"))
    edges = bands(figure)
    assert edges[0][0] == 0
    assert all(foot == top for (_, foot), (top, _) in pairwise(edges))
    colours = [shape.fillcolor for shape in figure.layout.shapes[:2]]
    assert colours == [LIGHT.band, LIGHT.paper]


def test_lane_names_are_on_the_picture_when_it_is_narrow():
    figure = timeline_figure(*case("us_iran"), width=390)
    assert {"Iran", "United States"} <= set(names(figure))
    assert figure.layout.margin.l < 20
    assert "Iran" in words(figure)


def test_a_lane_with_nothing_in_view_is_thin_and_keeps_name_and_marks():
    recent = [f"2011-02-{day}" for day in range(20, 24)]
    figure = figure_of(
        {"event_id": "old", "start": "1990-08-02", "actor_side": "Iraq"},
        *({"event_id": day, "start": day, "actor_side": "Libya"} for day in recent),
    )
    iraq, libya = (foot - top for top, foot in bands(figure))
    assert names(figure) == ["Iraq", "Libya"]
    assert iraq < libya / 2
    assert lane_of(figure, "old") == "Iraq"  # for a reader who moves the axis there


def test_marks_of_a_squeezed_picture_stay_inside_their_lanes():
    rows = [
        {"event_id": f"e{n}", "actor_side": f"Side {n}", "killed_best": 10**n} for n in range(7)
    ]
    figure = figure_of(*rows, height=360)
    corner = 1.3 / 2  # of the size that Plotly is given, from the middle of a diamond
    for (top, foot), side in zip(bands(figure), names(figure), strict=True):
        mark = points(figure, "event")[f"e{side.removeprefix('Side ')}"]
        assert top <= mark["y"] - corner * mark["size"]
        assert mark["y"] + corner * mark["size"] <= foot

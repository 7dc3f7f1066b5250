"""More events than can be read: densities, the strongest marks, and small files."""

import numpy as np
import pytest

from tests.figures.crowds import crowd
from tests.figures.reading import annotations, points, traces, words
from timeline.figures import timeline_figure
from timeline.figures.density import histogram
from timeline.figures.scene import Window

DAY = 86_400_000.0


def test_two_hundred_events_are_all_drawn_with_their_arrows():
    figure = timeline_figure(*crowd(200), width=1280)
    assert len(points(figure, "event")) == 200
    assert len(points(figure, "link")) == 199
    assert traces(figure, "density") == []


@pytest.fixture(scope="module")
def dense():
    return timeline_figure(*crowd(2000), width=1280)


def test_more_are_shown_as_densities_with_the_strongest(dense):
    assert len(traces(dense, "density")) == 2
    assert 20 < len(points(dense, "event")) <= 200
    assert "how many events" in words(dense)


def test_the_strongest_are_chosen_all_along_the_axis(dense):
    places = sorted(point["x"] for point in points(dense, "event").values())
    left, right = dense.layout.xaxis.range
    assert max(np.diff([left, *places, right])) < (right - left) / 8
    chosen = [int(name[1:]) for name in points(dense, "event")]
    assert min(number % 50 for number in chosen) >= 45  # of 50 tolls, the highest


def test_a_lane_of_weak_events_is_no_mere_density():
    events, links = crowd(2000)
    weak = events.index % 50 == 0  # nobody was killed in these
    events.loc[weak, "actor_side"] = "C"
    shown = points(timeline_figure(events, links, width=1280), "event")
    assert shown.keys() & set(events.loc[weak, "event_id"])


def test_a_column_tells_how_many_events_it_stands_for(dense):
    for lane in traces(dense, "density"):
        counts = [int(told.split()[1]) for told in lane.hovertext if told.startswith("about")]
        assert 900 < sum(counts) < 1100  # of each side's thousand, rounded bin by bin
        assert any("Jan 2018" in told for told in lane.hovertext)


def test_in_a_crowd_only_the_chosen_chain_has_arrows(dense):
    assert points(dense, "link") == {}
    chain = ["e10", "e11", "e12"]
    figure = timeline_figure(*crowd(2000), width=1280, chain=chain)
    assert set(points(figure, "link")) == {"l11", "l12"}
    assert set(chain) <= set(points(figure, "event"))


def test_in_a_crowd_only_the_chosen_chain_has_words():
    chain = ["e10", "e11", "e12"]
    labels = annotations(timeline_figure(*crowd(2000), width=1280, chain=chain), "event")
    assert labels
    assert set(labels) <= set(chain)


def test_zoomed_in_far_enough_every_event_has_its_mark_again():
    events, links = crowd(2000)
    figure = timeline_figure(events, links, width=1280, span=("2018-03-01", "2018-03-31"))
    within = events["start"].between("2018-03-01", "2018-03-31").sum()
    assert len(points(figure, "event")) == within
    assert traces(figure, "density") == []


def test_a_hundred_thousand_events_make_a_figure_below_a_megabyte():
    figure = timeline_figure(*crowd(100_000), width=1280)
    assert len(figure.to_json().encode()) <= 1_000_000
    assert 20 < len(points(figure, "event")) <= 200


def test_densities_add_up_to_the_events_in_view():
    window = Window(0.0, 10 * DAY, 60.0)  # ten bins of a day
    left = np.array([0.0, 3 * DAY, 3 * DAY, -2 * DAY])
    right = np.array([DAY, 4 * DAY, 7 * DAY, -DAY])
    counts = histogram(left, right, np.array([0, 0, 1, 1]), 2, window)
    assert counts[0].tolist() == [1, 0, 0, 1, 0, 0, 0, 0, 0, 0]
    # A date of four days claims a quarter of an event for each; the last one is out of view.
    assert counts[1].tolist() == pytest.approx([0, 0, 0, 0.25, 0.25, 0.25, 0.25, 0, 0, 0])

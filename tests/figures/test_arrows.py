"""Links as arrows: where they start and end, and how they say what they rest on."""

import pytest

from tests.figures.cases import case, events_table, links_table
from tests.figures.colour import contrast
from tests.figures.reading import annotations, points, traces, words
from timeline.figures import timeline_figure
from timeline.figures.arcs import DASHES, WEIGHTS
from timeline.figures.theme import LIGHT


@pytest.fixture(scope="module")
def figure():
    return timeline_figure(*case("us_iran"), width=1280)


def two_events(
    kind="response", basis="source", sides=("A", "B"), days=("01", "03"), confidence=0.9
):
    events = events_table(
        {"event_id": "one", "start": f"2020-01-{days[0]}", "actor_side": sides[0]},
        {"event_id": "two", "start": f"2020-01-{days[1]}", "actor_side": sides[1]},
    )
    link = {"link_id": "l", "cause_id": "one", "effect_id": "two", "kind": kind, "basis": basis}
    return timeline_figure(events, links_table(link | {"confidence": confidence}))


def courses(figure):
    """Each arrow's line as its points."""
    found = []
    for trace in traces(figure, "links"):
        course = []
        for x, y in zip(trace.x, trace.y, strict=True):
            if x is None:
                found.append(course)
                course = []
            else:
                course.append((x, y))
    return found


def test_every_link_between_drawn_events_has_one_head_and_one_line(figure):
    assert set(points(figure, "link")) == {"l1", "l2", "l3", "l4", "l5"}
    assert len(courses(figure)) == 5


def test_an_arrow_leaves_the_cause_and_points_at_the_effect(figure):
    events, head = points(figure, "event"), points(figure, "link")["l1"]
    starts = {course[0] for course in courses(figure)}
    assert (events["e2"]["x"], events["e2"]["y"]) in starts
    assert head["x"] == events["e3"]["x"]


def test_the_tip_touches_the_rim_of_the_effect_and_points_at_it(figure):
    effect, head = points(figure, "event")["e3"], points(figure, "link")["l1"]
    # A diamond is drawn 1.3 times as tall as its size; a pixel or two of white rim.
    rim = effect["y"] - 1.3 * effect["size"] / 2
    assert rim - 3 <= head["y"] <= rim
    assert abs(head["angle"]) == 180  # downward: the answer is in the lane below


def test_an_arrow_to_a_lane_above_points_up():
    events = events_table(
        {"event_id": "first", "start": "2020-01-01", "actor_side": "A"},
        {"event_id": "one", "start": "2020-01-03", "actor_side": "B"},
        {"event_id": "two", "start": "2020-01-05", "actor_side": "A"},
    )
    link = {"link_id": "l", "cause_id": "one", "effect_id": "two", "kind": "response"}
    assert points(timeline_figure(events, links_table(link)), "link")["l"]["angle"] == 0


def test_within_a_lane_an_arrow_bows_over_the_marks():
    figure = two_events(sides=("A", "A"))
    (course,) = courses(figure)
    marks = points(figure, "event").values()
    assert min(y for _, y in course) < min(mark["y"] - mark["size"] for mark in marks)


def test_marks_of_the_same_moment_are_joined_by_a_bow_aside():
    figure = two_events(days=("01", "01"))
    (course,) = courses(figure)
    assert max(x for x, _ in course) > points(figure, "event")["one"]["x"]


def test_an_arrow_meets_a_bar_inside_it(figure):
    head, bar = points(figure, "link")["l2"], points(figure, "event")["e4"]
    assert bar["base"] < head["x"] < bar["base"] + bar["x"]


@pytest.mark.parametrize("kind", ["response", "because", "follows"])
def test_the_kind_is_the_line_style(kind):
    (line,) = traces(two_events(kind=kind), "links")
    assert line.line.dash == DASHES[kind]


def test_kinds_look_different_and_inferred_is_thin_and_grey():
    assert len({DASHES[kind] for kind in ("response", "because", "follows")}) == 3
    (stated,) = traces(two_events(), "links")
    (inferred,) = traces(two_events(kind="inferred", basis="inference"), "links")
    assert inferred.line.width < stated.line.width
    assert inferred.line.color != stated.line.color


def test_the_basis_is_the_weight():
    assert WEIGHTS["actor"] > WEIGHTS["source"] > WEIGHTS["inference"]
    (line,) = traces(two_events(basis="actor"), "links")
    assert line.line.width == WEIGHTS["actor"]


@pytest.mark.parametrize("kind", ["response", "because"])
def test_a_stated_arrow_below_even_odds_is_pale_and_the_legend_says_so(kind):
    (sure,) = traces(two_events(kind), "links")
    (doubtful,) = traces(two_events(kind, confidence=0.49), "links")
    assert (doubtful.line.dash, doubtful.line.width) == (sure.line.dash, sure.line.width)
    paper = LIGHT.paper
    assert contrast(doubtful.line.color, paper) < contrast(sure.line.color, paper) / 2
    assert "pale" in words(two_events(kind, confidence=0.49))
    assert "pale" not in words(two_events(kind, confidence=0.5))


@pytest.mark.parametrize("kind", ["follows", "inferred"])
def test_mere_order_and_inference_look_the_same_however_sure(kind):
    (sure,), (unsure,) = (traces(two_events(kind, confidence=one), "links") for one in (0.9, 0.1))
    assert sure.line == unsure.line


def test_pointing_at_an_arrow_tells_what_it_rests_on(figure):
    hover = points(figure, "link")["l1"]["hover"]
    for told in (
        "Response: “a reprisal for”",
        "Rocket attack on the K-1 base → Airstrikes on five targets",
        "a reprisal for a rocket attack on Friday",
        "the actor says so",
        "2 days later",
        "confidence 0.90",
    ):
        assert told in hover


def test_cues_are_written_beside_their_arrows(figure):
    notes = annotations(figure, "link")
    assert "a reprisal for" in notes["l1"].text
    assert "l5" not in notes  # inferred: there are no words for it


def test_the_legend_explains_the_arrows_that_are_there_and_no_others(figure):
    told = words(figure)
    assert all(kind in told for kind in ("response", "stated cause", "order only", "inferred"))
    assert "stated cause" not in words(two_events())


def test_a_link_to_an_undated_event_draws_no_arrow():
    events = events_table(
        {"event_id": "one", "start": "2020-01-01"}, {"event_id": "two", "start": ""}
    )
    link = {"link_id": "l", "cause_id": "one", "effect_id": "two", "kind": "response"}
    assert points(timeline_figure(events, links_table(link)), "link") == {}


def test_a_chain_stands_in_front_and_the_rest_steps_back():
    tables = case("us_iran")
    plain = points(timeline_figure(*tables), "event")
    front = points(timeline_figure(*tables, chain=["e2", "e3"]), "event")
    assert front["e3"]["color"] == plain["e3"]["color"]
    assert front["e5"]["color"] != plain["e5"]["color"]
    heads = points(timeline_figure(*tables, chain=["e2", "e3"]), "link")
    assert heads["l1"]["color"] == points(timeline_figure(*tables), "link")["l1"]["color"]
    assert heads["l2"]["color"] != heads["l1"]["color"]


def test_an_arrow_to_a_coarse_date_out_of_view_leaves_the_picture():
    events = events_table(
        {"event_id": "one", "start": "2020-01-01", "actor_side": "A"},
        {"event_id": "two", "start": "2020-02-10", "end": "2020-02-12", "actor_side": "B"},
    )
    link = {"link_id": "l", "cause_id": "one", "effect_id": "two", "kind": "because"}
    figure = timeline_figure(events, links_table(link), span=("2020-01-01", "2020-01-07"))
    (course,) = courses(figure)
    _, right = figure.layout.xaxis.range
    assert course[0][0] < right < course[-1][0]
    assert points(figure, "link")["l"]["x"] == course[-1][0]

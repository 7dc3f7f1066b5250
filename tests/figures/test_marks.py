"""Where events stand and what they look like."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from tests.figures.cases import case, events_table, links_table
from tests.figures.colour import contrast
from tests.figures.reading import points, traces, words
from timeline.figures import timeline_figure
from timeline.figures.theme import THEMES, family_of

DAY = 86_400_000


def ms(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000


def drawn(*rows, **options):
    rows = [{"event_id": f"e{number}", "start": "", **row} for number, row in enumerate(rows)]
    return timeline_figure(events_table(*rows), links_table(), **options)


@pytest.fixture(scope="module")
def figure():
    return timeline_figure(*case("us_iran"), width=1280, title="Winter 2019/20")


def test_a_day_is_a_point_in_the_middle_of_its_day(figure):
    airstrikes = points(figure, "event")["e3"]
    assert airstrikes["type"] == "scatter"
    assert airstrikes["x"] == ms("2019-12-29T12:00")


def test_a_minute_is_a_point_in_that_minute(figure):
    rockets = points(figure, "event")["e2"]
    assert ms("2019-12-27T19:20") <= rockets["x"] < ms("2019-12-27T19:21")


def test_a_coarser_date_is_a_bar_over_all_of_its_days(figure):
    attacks = points(figure, "event")["e1"]
    assert attacks["type"] == "bar"
    assert attacks["base"] == ms("2019-10-31")
    assert attacks["base"] + attacks["x"] == ms("2020-01-01")  # the last day is included


def test_an_event_without_a_date_is_under_the_axis_not_dropped(figure):
    talks = points(figure, "event")["e8"]
    assert talks["axis"] == "x2"
    assert "date not known" in talks["hover"]
    assert "Back-channel talks in Muscat" in words(figure)


def test_a_picture_of_a_given_height_keeps_it_and_counts_the_undated_events_left_out():
    sides = [
        {"event_id": f"{side}{day}", "start": f"2020-01-{day:02}", "actor_side": side}
        for side in ("A", "B", "C", "D", "E", "F")
        for day in (1, 2, 3)
    ]
    undated = [
        {"event_id": f"u{n}", "title": f"undated event number {n} of many"} for n in range(9)
    ]
    figure = timeline_figure(
        events_table(*sides, *undated), links_table(), width=960, height=500, title="A slide"
    )
    assert figure.layout.height == 500
    shown = sum(name.startswith("u") for name in points(figure, "event"))
    assert shown < 9
    assert f"{9 - shown} " in words(figure) and "no date; the table lists them" in words(figure)


def test_titles_of_undated_events_are_whole_where_there_is_room():
    title = "A drone strike on a column of lorries near the border town"
    few = timeline_figure(events_table({"title": title}), links_table(), width=1000)
    assert title in words(few)
    many = [{"event_id": f"u{n}", "title": f"{title} {n}"} for n in range(12)]
    crowded = timeline_figure(events_table(*many), links_table(), width=1000)
    assert title not in words(crowded) and "A drone strike on a" in words(crowded)


def test_more_undated_events_than_have_room_are_counted():
    rows = [{"title": f"undated event number {number}"} for number in range(60)]
    figure = drawn(*rows, width=600)
    shown = len(points(figure, "event"))
    assert 0 < shown < 60
    assert f"{60 - shown} more events have no date" in words(figure)


def test_undated_events_that_find_no_room_are_those_that_a_reader_would_miss_least():
    rows = [{"title": f"undated event number {number}"} for number in range(60)]
    rows[-1] |= {"killed_best": 40}
    assert next(iter(points(drawn(*rows, width=600), "event"))) == "e59"


def test_years_that_no_timestamp_type_holds():
    figure = drawn(
        {"start": "1572-08-24", "title": "massacre"},
        {"start": "1572-01-01", "end": "1572-12-31", "title": "a bad year"},
    )
    expected = (datetime(1572, 8, 24, 12) - datetime(1970, 1, 1)) / timedelta(milliseconds=1)
    assert points(figure, "event")["e0"]["x"] == expected


def test_area_grows_with_the_toll_and_an_unknown_toll_is_smallest():
    figure = drawn(
        {"start": "2020-01-01"},
        {"start": "2020-01-05", "killed_best": 4},
        {"start": "2020-01-09", "killed_low": 25},
        {"start": "2020-01-12", "killed_best": 10_000},
    )
    sizes = [point["size"] for point in points(figure, "event").values()]
    assert sizes == sorted(sizes)
    assert len(set(sizes)) == 4
    assert sizes[-1] < 50


@pytest.mark.parametrize("theme", THEMES)
def test_colour_and_shape_are_those_of_the_family(theme):
    figure = drawn({"start": "2020-01-01", "type": "airstrike"}, theme=theme)
    point = points(figure, "event")["e0"]
    family = family_of("airstrike")
    assert (point["color"], point["symbol"]) == (
        family.colours[THEMES[theme].shade],
        family.symbol,
    )


@pytest.mark.parametrize("status", ["planned", "threatened", "denied"])
def test_what_did_not_happen_is_hollow(status):
    figure = drawn({"start": "2020-01-01", "type": "airstrike", "status": status})
    point = points(figure, "event")["e0"]
    assert point["color"] == THEMES["light"].paper
    assert point["rim"]["color"] == family_of("airstrike").colours["light"]
    assert "not carried out" in words(figure)


def test_marks_of_one_moment_stand_above_one_another():
    figure = drawn(*[{"start": "2020-01-01", "title": str(n), "actor_side": "A"} for n in range(4)])
    heights = sorted(point["y"] for point in points(figure, "event").values())
    assert all(upper + 13 < lower for upper, lower in pairwise(heights))


def test_pointing_tells_quote_and_why_this_date(figure):
    hover = points(figure, "event")["e3"]["hover"]
    for told in (
        "<b>Airstrikes on five targets</b>",
        "Sun 29 Dec 2019",
        "United States → Kataib Hezbollah",
        "Iraq, Syria",
        "at least 25 killed",
        "The United States military on Sunday struck five targets",
        "Why this date: “Sunday” is 29 December 2019",
        "confidence 0.95",
    ):
        assert told in hover


def test_the_selected_event_gets_a_ring_round_it():
    figure = timeline_figure(*case("us_iran"), selected="e3")
    (ring,) = traces(figure, "selected")
    mark = points(figure, "event")["e3"]
    assert (ring.x[0], ring.y[0]) == (mark["x"], mark["y"])
    assert ring.marker.size[0] > mark["size"]


def test_nothing_selected_no_ring(figure):
    assert traces(figure, "selected") == []


def test_empty_tables_give_an_empty_picture():
    figure = drawn(title="Nothing yet")
    assert points(figure, "event") == {}
    assert "Nothing yet" in words(figure)


def test_a_date_that_is_not_iso_is_named():
    with pytest.raises(ValueError, match="Friday"):
        drawn({"start": "last Friday"})


def test_the_order_of_rows_does_not_change_the_picture():
    events, links = case("us_iran")
    turned = timeline_figure(events[::-1], links[::-1], width=1280, title="Winter 2019/20")
    straight = timeline_figure(events, links, width=1280, title="Winter 2019/20")
    assert turned.to_json() == straight.to_json()


def test_an_event_that_is_as_likely_none_looks_pale_and_the_legend_says_so():
    stretches = ({"start": "2020-01-01"}, {"start": "2020-01-01", "end": "2020-01-31"}, {})
    figure = drawn(*({**at, "confidence": sure} for at in stretches for sure in (0.6, 0.4)))
    for one, other in (("e0", "e1"), ("e2", "e3"), ("e4", "e5")):
        sure, doubtful = (points(figure, "event")[name]["color"] for name in (one, other))
        assert contrast(doubtful, THEMES["light"].paper) < contrast(sure, THEMES["light"].paper)
    assert "pale: doubtful" in words(figure)
    assert "pale: doubtful" not in words(drawn({"start": "2020-01-01", "confidence": 0.6}))

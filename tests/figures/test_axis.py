"""Which stretch of time a picture opens on, and what lies beyond it."""

from datetime import UTC, datetime

import pytest

from tests.figures.cases import case, events_table, links_table
from tests.figures.reading import annotations, traces, words
from timeline.figures import day_zero_figure, timeline_figure

DAY = 86_400_000


def ms(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000


def figure_of(*days, **options):
    rows = [{"event_id": f"e{n}", "start": day} for n, day in enumerate(days)]
    return timeline_figure(events_table(*rows), links_table(), **options)


def test_it_opens_on_the_days_of_the_story_not_on_the_months_of_a_coarse_date():
    left, right = timeline_figure(*case("us_iran")).layout.xaxis.range
    assert ms("2019-12-25") < left < ms("2019-12-27T19:20")
    assert ms("2020-01-08T12:00") < right < ms("2020-01-11")


def test_a_lone_event_of_another_decade_does_not_squeeze_the_story():
    figure = figure_of("1983-10-23", "2019-12-27", "2019-12-29", "2019-12-31")
    assert figure.layout.xaxis.range[0] > ms("2019-12-01")
    assert "1 earlier" in words(figure)
    assert "Sun 23 Oct 1983" in words(figure)
    (strip,) = traces(figure, "overview")
    assert strip.x[0] < ms("1985-01-01")


@pytest.mark.parametrize(
    "asked", [{"selected": "e0"}, {"chain": ("e0", "e1")}, {"selected": "e2", "chain": ("e0",)}]
)
def test_it_opens_on_the_story_of_the_event_or_chain_that_was_chosen(asked):
    days = ("1983-10-23", "1983-10-25", "2019-12-27", "2019-12-29", "2019-12-31")
    left, right = figure_of(*days, **asked).layout.xaxis.range
    assert ms("1983-10-20") < left < ms("1983-10-23")
    assert ms("1983-10-26") <= right < ms("1983-11-01")


def test_two_equal_halves_are_both_shown():
    left, right = figure_of("1983-10-23", "2019-12-27").layout.xaxis.range
    assert left < ms("1983-10-23")
    assert right > ms("2019-12-28")


@pytest.mark.parametrize(
    ("later", "is_shown"), [(("2011-03-19", "2011-03-20"), True), (("2011-03-20",), False)]
)
def test_the_next_week_of_a_story_is_shown_and_a_lone_day_of_it_is_not(later, is_shown):
    days = ("2011-03-10", "2011-03-10", "2011-03-10", "2011-03-10", "2011-03-11", "2011-03-11")
    assert (figure_of(*days, *later).layout.xaxis.range[1] > ms(later[0])) == is_shown


def test_when_all_is_in_view_there_is_no_overview():
    figure = figure_of("2020-01-01", "2020-01-05", "2020-01-09")
    assert traces(figure, "overview") == []


def test_only_coarse_dates_are_shown_whole():
    events = events_table({"event_id": "a", "start": "2019-01-01", "end": "2019-12-31"})
    left, right = timeline_figure(events, links_table()).layout.xaxis.range
    assert left < ms("2019-01-01")
    assert right > ms("2020-01-01")


def test_a_bar_that_goes_on_beyond_the_edge_says_so():
    assert "◂" in words(timeline_figure(*case("us_iran")))


def test_the_span_is_the_readers_with_its_last_day():
    figure = timeline_figure(*case("us_iran"), span=("2019-12-28", "2020-01-03"))
    assert list(figure.layout.xaxis.range) == [ms("2019-12-28"), ms("2020-01-04")]
    assert set(annotations(figure, "event")) == {"e1", "e3", "e4", "e5", "e8"}


def test_a_span_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="2020-01-03"):
        timeline_figure(*case("us_iran"), span=("2020-01-03", "2019-12-28"))


def test_lanes_do_not_zoom_and_time_does():
    figure = timeline_figure(*case("us_iran"))
    assert figure.layout.yaxis.fixedrange
    assert not figure.layout.xaxis.fixedrange


# ------------------------------------------------------------- day 0


@pytest.fixture(scope="module")
def two_crises():
    (events, links), (others, other_links) = case("us_iran"), case("pulwama")
    joined = events_table(*events.to_dict("records"), *others.to_dict("records"))
    arrows = links_table(*links.to_dict("records"), *other_links.to_dict("records"))
    chains = {"Winter": ["e2", "e3", "e5"], "Pulwama": ["p1", "p3", "p4"]}
    return day_zero_figure(joined, arrows, chains, width=1100)


def places(figure):
    return {
        name: trace.x[index]
        for trace in figure.data
        for index, (kind, name) in enumerate(trace.customdata or [])
        if kind == "event"
    }


def test_both_chains_begin_on_day_0(two_crises):
    at = places(two_crises)
    assert 0 <= at["e2"] < DAY
    assert 0 <= at["p1"] < DAY
    assert at["e3"] == 2.5 * DAY  # two days on, in the middle of the day
    assert at["p3"] == 12.5 * DAY
    assert set(at) == {"e2", "e3", "e5", "p1", "p3", "p4"}


def test_its_axis_counts_days_and_its_labels_keep_the_calendar(two_crises):
    axis = two_crises.layout.xaxis
    ticks = dict(zip(axis.ticktext, axis.tickvals, strict=True))
    assert ticks["Day 0"] == 0.5 * DAY
    assert ticks["+2"] == 2.5 * DAY
    assert "Day 2 · Sun 29 Dec" in annotations(two_crises, "event")["e3"].text


def test_each_chain_has_lanes_of_its_own_sides(two_crises):
    told = words(two_crises)
    for lane in ("Winter: Iran", "Winter: United States", "Pulwama: Pakistan", "Pulwama: India"):
        assert lane in told


def test_a_chain_without_a_date_has_no_day_0():
    with pytest.raises(ValueError, match="'Talks'"):
        day_zero_figure(*case("us_iran"), {"Talks": ["e8"]})


def test_day_0_is_shown_however_long_the_answer_took():
    days = ("1914-06-28", "1914-07-28", "1914-07-29", "1914-07-30")
    events = [
        {"event_id": f"e{n}", "start": day, "actor_side": "AB"[n % 2]} for n, day in enumerate(days)
    ]
    figure = day_zero_figure(
        events_table(*events), links_table(), {"July": ["e0", "e1", "e2", "e3"]}
    )
    left, right = figure.layout.xaxis.range
    assert left < places(figure)["e0"] < DAY
    assert 32 * DAY <= places(figure)["e3"] < right
    assert "July" not in words(figure)  # one chain alone needs no name


def test_a_single_day_has_days_and_not_hours_beside_it():
    # A mark in the middle of its day would stand at noon on an axis of hours.
    left, right = figure_of("2020-01-03").layout.xaxis.range
    assert (left, right) == (ms("2020-01-02"), ms("2020-01-05"))

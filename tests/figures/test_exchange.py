"""Tolls and scores per side and day: added up, never mixed."""

from datetime import UTC, datetime

from tests.figures.cases import case, events_table
from tests.figures.reading import words
from timeline.figures import exchange_figure


def ms(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000


def columns(figure):
    """Hover of each column by the moment it stands at, of all sides and both measures."""
    return [
        (x, height, hover)
        for trace in figure.data
        for x, height, hover in zip(
            trace.x or (), trace.y or (), trace.hovertext or (), strict=False
        )
    ]


def strikes(*rows):
    return events_table(
        *({"event_id": f"e{n}", "actor_side": "A", **row} for n, row in enumerate(rows))
    )


def test_tolls_of_one_side_and_day_add_up():
    figure = exchange_figure(
        strikes(
            {"start": "2020-01-01", "killed_best": 2, "score": -9.5},
            {"start": "2020-01-01T18:00", "killed_low": 3, "score": -7},
            {"start": "2020-01-02", "killed_best": 4, "score": -9},
        )
    )
    told = {x: hover for x, _, hover in columns(figure)}
    assert "2 acts, 5 killed" in told[ms("2020-01-01T12:00")]
    assert "score −9.5" in told[ms("2020-01-01T12:00")]  # the most violent, not the sum
    assert "1 act, 4 killed" in told[ms("2020-01-02T12:00")]


def test_tolls_go_up_and_scores_down():
    (up, down) = columns(
        exchange_figure(strikes({"start": "2020-01-01", "killed_best": 2, "score": -5}))
    )
    assert up[1] < 0 < down[1]  # heights count downward


def test_what_was_only_threatened_is_not_counted():
    figure = exchange_figure(
        strikes(
            {"start": "2020-01-01", "killed_best": 1},
            {"start": "2020-01-03", "killed_best": 50, "status": "threatened"},
        )
    )
    assert "50" not in " ".join(hover for _, _, hover in columns(figure))


def test_coarse_dates_are_noted_not_spread():
    figure = exchange_figure(
        strikes(
            {"start": "2020-01-01", "killed_best": 1},
            {"start": "2020-01-01", "end": "2020-01-31", "killed_best": 30},
            {"start": "", "killed_best": 7},
        )
    )
    assert {hover.split("<br>")[1] for _, _, hover in columns(figure)} == {"1 act, 1 killed"}
    assert "2 events have no date as fine as a column" in words(figure)


def test_long_stretches_are_told_by_the_week():
    figure = exchange_figure(strikes({"start": "2020-01-01"}, {"start": "2020-12-01"}))
    assert columns(figure)[0][2].startswith("1–7 Jan 2020")


def test_sides_stand_beside_one_another_and_empty_tables_draw():
    events, _ = case("us_iran")
    told = words(exchange_figure(events, title="The exchange"))
    assert "Iran" in told
    assert "United States" in told
    assert "25 killed" in told
    assert columns(exchange_figure(strikes())) == []


def test_sides_beyond_the_lanes_share_one_and_are_not_lost():
    rows = [
        {"start": "2020-01-01", "actor_side": f"Side {n:02}", "killed_best": 1} for n in range(12)
    ]
    figure = exchange_figure(strikes(*rows))
    killed = [
        int(hover.split(", ")[1].split(" ")[0])
        for _, height, hover in columns(figure)
        if height < 0
    ]
    assert sum(killed) == 12
    assert "Others" in words(figure)

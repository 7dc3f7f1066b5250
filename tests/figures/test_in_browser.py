"""Pictures in a real browser: words as wide as planned, hovers that tell, hostile text idle."""

from itertools import combinations

import pytest

from tests.figures.cases import case
from tests.figures.test_labels import hostile_figure
from timeline.figures import timeline_figure
from timeline.figures.legend import Entry, legend_height
from timeline.figures.placement import Box
from timeline.figures.theme import LIGHT

pytestmark = pytest.mark.browser

_LABELS = """() => [...document.querySelectorAll(".annotation-text-g text")].map(text => {
  const box = text.getBoundingClientRect();
  return [text.textContent, box.left, box.top, box.right, box.bottom];
})"""
_TICKS = "() => [...document.querySelectorAll('.xtick text')].map(text => text.textContent)"


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["us_iran", "pulwama", "scripts"])
def test_no_two_texts_touch_as_drawn(draw, name, width):
    page = draw(timeline_figure(*case(name), width=width, title="A title", sources=["Demo Wire"]))
    boxes = [(text, Box(*place)) for text, *place in page.evaluate(_LABELS)]
    assert len(boxes) > 5
    # Letters do not fill their line: boxes that share less than two pixels do not touch.
    inner = [(text, Box(x1 + 1, y1 + 1, x2 - 1, y2 - 1)) for text, (x1, y1, x2, y2) in boxes]
    touching = [
        (one, other)
        for (one, first), (other, second) in combinations(inner, 2)
        if first.overlaps(second)
    ]
    assert touching == []
    assert all(box.left >= 0 and box.right <= width for _, box in boxes)


@pytest.mark.parametrize(
    ("width", "first", "turn"),
    [(1280, "Fri 27 Dec2019", "Wed 1 Jan2020"), (390, "Dec2019", "2020")],
)
def test_the_axis_tells_the_year_where_it_begins_and_where_it_turns(draw, width, first, turn):
    ticks = draw(timeline_figure(*case("us_iran"), width=width)).evaluate(_TICKS)
    assert len(ticks) >= 4
    assert ticks[0].endswith(first)
    years = [tick for tick in ticks if "20" in tick[-4:-2] and tick[-4:].isdigit()]
    assert len(years) == 2
    assert years[1].endswith(turn)


def test_a_week_opens_with_days_on_its_axis_not_hours(draw):
    span = ("2019-12-27", "2020-01-01")
    ticks = draw(timeline_figure(*case("us_iran"), width=1280, span=span)).evaluate(_TICKS)
    assert not any(":" in tick for tick in ticks)
    assert ticks[-1].startswith("Wed 1 Jan")


def test_pointing_at_a_mark_shows_its_quote(draw):
    page = draw(timeline_figure(*case("us_iran"), width=1280))
    place = page.evaluate(
        """() => {
          const chart = document.getElementById("chart"), layout = chart._fullLayout;
          const mark = chart.data.flatMap(trace => (trace.customdata || []).map(
            (data, n) => ({trace, data, n}))).find(each => each.data[1] === "e3");
          const area = chart.getBoundingClientRect();
          return [area.left + layout.xaxis._offset + layout.xaxis.d2p(mark.trace.x[mark.n]),
                  area.top + layout.yaxis._offset + layout.yaxis.d2p(mark.trace.y[mark.n])];
        }"""
    )
    page.mouse.move(*place)
    page.wait_for_selector(".hoverlayer .hovertext")
    told = page.text_content(".hoverlayer .hovertext")
    assert "The United States military on Sunday struck five targets" in told
    assert "Why this date" in told


@pytest.mark.parametrize("width", range(320, 1400, 90))
def test_the_legend_takes_the_rows_that_are_planned_for_it(draw, width):
    figure = timeline_figure(*case("us_iran"), width=width)
    page = draw(figure)
    rows = page.evaluate(
        """() => new Set([...document.querySelectorAll(".legend .traces")].map(
          (entry) => entry.transform.baseVal[0].matrix.f)).size"""
    )
    entries = [Entry(trace.name) for trace in figure.data if trace.showlegend]
    margin = figure.layout.margin
    planned = legend_height(entries, LIGHT, width - margin.l - margin.r)
    assert planned == legend_height(entries[:1], LIGHT, width) + (rows - 1) * 20


def test_hostile_text_is_only_text(draw):
    page = draw(hostile_figure())
    assert page.asked == []
    assert page.query_selector_all(".main-svg a, .main-svg img, .main-svg foreignObject") == []
    assert "<img src=x" in page.text_content("#chart")

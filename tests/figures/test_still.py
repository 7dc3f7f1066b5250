"""The still picture: ticks, symbols and places by hand, and held against Plotly's own drawing."""

from datetime import datetime

import pytest
from lxml import etree

from tests.figures.cases import case, events_table, links_table
from tests.figures.crowds import crowd
from tests.figures.test_labels import hostile_figure
from timeline.figures import timeline_figure
from timeline.figures.still import still
from timeline.figures.still.symbols import outline
from timeline.figures.still.ticks import date_ticks
from timeline.figures.theme import OTHER, families

SVG = "{http://www.w3.org/2000/svg}"
STOPS = timeline_figure(*case("us_iran")).layout.xaxis.tickformatstops


def ticks_of(first: str, last: str, most: int) -> list[tuple[str, ...]]:
    """The labels of a stretch of days; a year that is not told is left out."""
    days = [datetime.fromisoformat(day) - datetime(1970, 1, 1) for day in (first, last)]
    axis = {"range": [day.total_seconds() * 1000 for day in days], "nticks": most}
    stops = [{"dtickrange": stop.dtickrange, "value": stop.value} for stop in STOPS]
    ticks = date_ticks({**axis, "tickformatstops": stops})
    return [tuple(filter(None, tick.lines)) for tick in ticks if tick.lines]


@pytest.mark.parametrize(
    ("first", "last", "most", "told"),
    [
        # Four days and room for four: each is named, and the year where it turns.
        ("2019-12-30", "2020-01-03", 5,
         [("Mon 30 Dec", "2019"), ("Tue 31 Dec",), ("Wed 1 Jan", "2020"), ("Thu 2 Jan",)]),
        # 24 days, at most 4 ticks: every seventh day, a Sunday.
        ("2020-02-01", "2020-02-25", 4,
         [("2 Feb", "2020"), ("9 Feb",), ("16 Feb",), ("23 Feb",)]),
        # A year, at most 5 ticks: every third month.
        ("2020-01-01", "2020-12-31", 5, [("Jan", "2020"), ("Apr",), ("Jul",), ("Oct",)]),
        # 27 years, at most 6 ticks: every fifth.
        ("1989-06-01", "2016-06-01", 6,
         [("1990",), ("1995",), ("2000",), ("2005",), ("2010",), ("2015",)]),
    ],
)  # fmt: skip
def test_ticks_are_round_and_tell_the_year_where_it_turns(first, last, most, told):
    assert ticks_of(first, last, most) == told


def test_every_symbol_that_a_mark_can_have_has_an_outline():
    symbols = {family.symbol for family in (*families().values(), OTHER)}
    for symbol in (*symbols, "arrow", "circle-open", "line-ew-open"):
        assert outline(symbol, 10).startswith("M")


def test_a_mark_stands_at_its_share_of_the_plot():
    # Of the days 1 to 11, with 20 pixels free at the right and the lane's name at the left, an
    # event on day 6 stands in the middle.
    events = events_table(
        {"event_id": "e1", "start": "2020-01-06", "type": "airstrike", "actor_side": "A"}
    )
    figure = timeline_figure(events, links_table(), width=600, span=("2020-01-01", "2020-01-11"))
    picture = etree.fromstring(still(figure, 800))
    clip = picture.find(f"{SVG}defs/{SVG}clipPath/{SVG}rect")
    assert clip is not None
    middle = float(clip.attrib["x"]) + float(clip.attrib["width"]) / 2
    places = [path.get("transform", "") for path in picture.iter(f"{SVG}path")]
    assert any(
        place.startswith(f"translate({middle:.2f}".rstrip("0").rstrip(".")) for place in places
    )


def test_hostile_text_is_only_text():
    picture = etree.fromstring(still(hostile_figure(), 900))
    assert {element.tag.removeprefix(SVG) for element in picture.iter()} <= {
        "svg", "g", "defs", "clipPath", "rect", "path", "text", "tspan",
    }  # fmt: skip
    told = "".join(picture.itertext())
    assert "<img" in told
    assert all("url(" not in element.get("style", "") for element in picture.iter())


_PUT = """picture => {
  Plotly.purge("chart");
  document.getElementById("chart").innerHTML = picture;
}"""
# Each line of words, and where it begins.
_LINES = """() => [...document.querySelectorAll("svg text")].flatMap(text => {
  const lines = text.querySelectorAll("tspan.line");
  return [...(lines.length ? lines : [text])].map(line => {
    const box = line.getBoundingClientRect();
    return [line.textContent.trim(), box.left, box.bottom];
  });
}).filter(([words]) => words)"""


def lines(page):
    """Lines of words with their places, those of the same words from top to bottom."""
    return sorted(page.evaluate(_LINES), key=lambda line: (line[0], round(line[2], -1), line[1]))


@pytest.mark.browser
@pytest.mark.parametrize(
    ("name", "width"), [("us_iran", 352), ("crowd", 352), ("pulwama", 900), ("scripts", 900)]
)
def test_words_stand_where_plotly_puts_them(draw, name, width):
    tables = crowd(900) if name == "crowd" else case(name)
    figure = timeline_figure(*tables, width=width - 23)
    page = draw(figure, width=width)
    theirs = lines(page)
    page.evaluate(_PUT, still(figure, width))
    ours = lines(page)
    assert [words for words, *_ in ours] == [words for words, *_ in theirs]
    for (words, *place), (_, *wanted) in zip(ours, theirs, strict=True):
        assert place == pytest.approx(wanted, abs=3), words

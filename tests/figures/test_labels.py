"""Words on the picture: none collides, none is lost without need, none is a source's markup."""

import json
import re
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures.cases import case, events_table, links_table
from tests.figures.crowds import crowd
from tests.figures.reading import annotations, points, strings, words
from timeline.figures import escape, timeline_figure
from timeline.figures.placement import Box
from timeline.figures.scene import Window
from timeline.figures.textsize import text_width, wrap

_HOSTILE = (
    '<img src=x onerror="alert(1)"><a href="https://x.example" target=_top>go</a>'
    '<span style="background:url(http://x.example)">&lt;b&gt; $x$ and $y$'
)
_OURS = re.compile(
    r"</?b>|</?i>|<br>|<extra></extra>|</span>"
    r"|<span style=\"font-size:\d+px;color:#[0-9A-Fa-f]{6}\">"
)


def line_width(markup):
    """Width of one line of a label in the size that its markup gives it."""
    size = int(found[1]) if (found := re.search(r"font-size:(\d+)px", markup)) else 12
    return text_width(re.sub(r"<[^>]*>", "", markup), size, bold="<b>" in markup)


def label_boxes(figure):
    """Where each label stands, in pixels of the plot, from what the figure tells a browser."""
    left, right = figure.layout.xaxis.range
    margin = figure.layout.margin
    window = Window(left, right, figure.layout.width - margin.l - margin.r)
    boxes = {}
    for name, note in annotations(figure, "event").items():
        if note.xref != "x":
            continue
        lines = note.text.split("<br>")
        width = max(map(line_width, lines))
        x, y = window.pixel(note.x) + note.xshift, note.y - note.yshift
        edge = {"left": x, "center": x - width / 2, "right": x - width}[note.xanchor]
        height = 13 * len(lines)
        boxes[name] = Box(edge, y - height / 2, edge + width, y + height / 2)
    return boxes, window


@pytest.mark.parametrize("width", [390, 900])
@pytest.mark.parametrize("name", ["us_iran", "pulwama"])
def test_no_name_moves_when_a_mark_is_chosen(name, width):
    events, links = case(name)
    still, _ = label_boxes(timeline_figure(events, links, width=width))
    for chosen in events["event_id"]:
        assert label_boxes(timeline_figure(events, links, width=width, selected=chosen))[0] == still


def test_a_name_tells_the_year_only_where_the_picture_shows_more_than_one():
    days = ("1969-09-01", "2011-03-18", "2011-03-20", "2011-03-23")
    events = events_table(*({"event_id": day, "start": day, "end": day} for day in days))
    here = timeline_figure(events, links_table())
    assert "Fri 18 Mar" in words(here)
    assert "18 Mar 2011" not in words(here)
    whole = timeline_figure(events, links_table(), span=("1969-01-01", "2011-12-31"))
    assert "18 Mar 2011" in words(whole)


@pytest.mark.parametrize("width", [390, 600, 900, 1280])
@pytest.mark.parametrize("name", ["us_iran", "pulwama"])
def test_labels_do_not_collide_and_stay_on_the_plot(name, width):
    boxes, window = label_boxes(timeline_figure(*case(name), width=width))
    assert len(boxes) >= 3
    collisions = [
        (one, other) for one, other in combinations(boxes, 2) if boxes[one].overlaps(boxes[other])
    ]
    assert collisions == []
    assert all(box.left >= 0 and box.right <= window.width for box in boxes.values())


@pytest.mark.parametrize("width", [390, 1280])
def test_nor_do_those_of_a_hundred_events(width):
    boxes, _ = label_boxes(timeline_figure(*crowd(100), width=width))
    assert len(boxes) > 5
    assert not any(one.overlaps(other) for one, other in combinations(boxes.values(), 2))


@pytest.mark.parametrize("width", [900, 1280])
@pytest.mark.parametrize("name", ["us_iran", "pulwama"])
def test_every_event_of_a_small_case_has_its_label(name, width):
    events, links = case(name)
    labels = annotations(timeline_figure(events, links, width=width), "event")
    assert set(labels) == set(events["event_id"])


def test_labels_do_not_cover_marks():
    figure = timeline_figure(*case("us_iran"), width=1280)
    boxes, window = label_boxes(figure)
    for name, mark in points(figure, "event").items():
        if mark["type"] == "scatter" and mark["axis"] == "x":
            x, reach = window.pixel(mark["x"]), mark["size"] / 2
            body = Box(x - reach, mark["y"] - reach, x + reach, mark["y"] + reach)
            assert [label for label, box in boxes.items() if box.overlaps(body)] == [], name


def test_when_not_all_fit_the_heaviest_keep_theirs():
    rows = [
        {
            "event_id": f"e{n}",
            "start": "2020-01-01",
            "title": f"a long title, number {n}",
            "killed_best": n,
        }
        for n in range(60)
    ]
    labels = annotations(timeline_figure(events_table(*rows), links_table(), width=390), "event")
    assert 0 < len(labels) < 60
    assert "e59" in labels


def test_a_label_tells_title_and_date():
    figure = timeline_figure(*case("us_iran"), width=1280)
    label = annotations(figure, "event")["e3"].text
    assert "<b>Airstrikes on five targets</b>" in label
    assert "Sun 29 Dec" in label


def test_footnotes_are_numbered_and_dates_cite_them():
    sources = {"a1": "Demo Wire, 31 December 2019", "a3": "Levant Demo Post, 3 January 2020"}
    figure = timeline_figure(*case("us_iran"), width=1280, sources=sources, exported="1 May 2020")
    labels = annotations(figure, "event")
    assert "Sun 29 Dec · at least 25 killed [1, 2]" in labels["e3"].text  # told by a1, a2 and a3
    assert "Wed 8 Jan<" in labels["e6"].text  # told by a4, which is no footnote
    told = words(figure)
    assert "[1] Demo Wire, 31 December 2019" in told
    assert "[2] Levant Demo Post, 3 January 2020" in told
    assert "Exported 1 May 2020" in told


def test_a_picture_of_a_given_height_runs_its_notes_on_and_drops_none():
    sources = {f"a{n}": f"Demo Wire, report number {n}, 3 January 2020" for n in range(1, 13)}
    asked = {"width": 960, "sources": sources, "exported": "1 May 2020"}
    free = timeline_figure(*case("us_iran"), **asked)
    slide = timeline_figure(*case("us_iran"), height=540, **asked)
    told = words(slide).replace("<br>", " ")
    assert [note for note in sources.values() if note not in told] == []
    assert "Exported 1 May 2020" in told
    assert slide.layout.margin.b < free.layout.margin.b - 60  # what the lanes gain, in pixels
    assert slide.layout.height == 540


@pytest.mark.parametrize("height", [380, 440])
def test_no_line_to_a_label_passes_over_another_mark(height):
    rows = [
        {
            "event_id": f"e{number}",
            "start": f"2020-01-0{3 + number % 3}",
            "title": f"a long title, of raid {number} on a town",
            "actor_side": "AB"[number % 2],
        }
        for number in range(9)
    ]
    figure = timeline_figure(events_table(*rows), links_table(), width=600, height=height)
    marks = [mark for mark in points(figure, "event").values() if mark["axis"] == "x"]
    (lines,) = (trace for trace in figure.data if trace.name == "leaders")
    for x, one, other in zip(lines.x[::3], lines.y[::3], lines.y[1::3], strict=True):
        low, high = sorted((one, other))
        assert [mark for mark in marks if mark["x"] == x and low < mark["y"] < high] == []


def crowded_days(count, **wanted):
    """A slide of so many events on two days, all of one side."""
    rows = [
        {
            "event_id": f"e{number}",
            "start": f"2020-01-0{3 + number % 2}",
            "title": f"a long title, of raid {number} on a town",
            "actor_side": "A",
        }
        for number in range(count)
    ]
    return timeline_figure(events_table(*rows), links_table(), width=960, height=540, **wanted)


def test_a_slide_that_may_grow_keeps_its_shape_and_names_more():
    small, grown = crowded_days(30), crowded_days(30, grows=True)
    assert (small.layout.width, small.layout.height) == (960, 540)
    assert grown.layout.width > 960
    assert grown.layout.width * 9 == grown.layout.height * 16
    assert len(annotations(grown, "event")) > len(annotations(small, "event"))
    assert crowded_days(2, grows=True).layout.width == 960


def test_a_slide_counts_the_marks_it_has_no_name_for():
    figure = crowded_days(30)
    nameless = 30 - len(annotations(figure, "event"))
    assert nameless > 1
    assert f"No room for the names of {nameless} marks." in words(figure).replace("<br>", " ")
    assert "No room" not in words(crowded_days(2))


def test_a_picture_without_an_overview_counts_the_events_outside_its_days():
    rows = [{"event_id": f"e{year}", "start": f"{year}-01-03"} for year in (1990, 2019, 2021)]
    asked = {"span": ("2020-12-01", "2021-02-01"), "width": 960, "height": 540}
    drawn = timeline_figure(events_table(*rows), links_table(), overview=False, **asked)
    assert "Not in these days: 2 earlier events." in words(drawn)


def test_a_label_is_cut_between_words():
    titles = ["Kataib Hezbollah rocket attack on the K-1 base", "Kataib Hezbollah storming of gate"]
    rows = [
        {"event_id": f"e{n}", "start": "2020-01-03", "title": title, "actor_side": "Iran"}
        for n, title in enumerate(titles * 3)
    ]
    labels = annotations(timeline_figure(events_table(*rows), links_table(), width=300), "event")
    cut = [re.sub(r"<[^>]*>", " ", label.text) for label in labels.values() if "…" in label.text]
    whole = {word for title in titles for word in title.split()}
    assert cut
    for text in cut:
        title = text.partition("Fri ")[0]
        assert {word.strip("…") for word in title.split()} - {""} <= whole, text


def test_a_story_of_several_years_writes_the_year_on_every_label():
    events = events_table(
        {"event_id": "a", "start": "2001-09-11", "title": "attacks"},
        {"event_id": "b", "start": "2003-03-20", "title": "invasion"},
    )
    labels = annotations(timeline_figure(events, links_table(), width=1280), "event")
    assert "Tue 11 Sep 2001" in labels["a"].text
    assert "Thu 20 Mar 2003" in labels["b"].text


def test_an_event_without_a_title_is_called_by_its_type():
    events = events_table({"event_id": "a", "start": "2001-09-11", "type": "drone_strike"})
    assert "Drone strike" in words(timeline_figure(events, links_table()))


def hostile_figure():
    texts = ("title", "actor", "target", "actor_side", "target_side", "place", "quote", "doc_ids",
             "date_explanation", "type", "status")  # fmt: skip
    row = dict.fromkeys(texts, _HOSTILE)
    events = events_table(
        {"event_id": "a", "start": "2020-01-01", **row},
        {"event_id": "b", "start": "2020-01-03", **row},
        {"event_id": "c", **row, "start": ""},
    )
    link = dict.fromkeys(("kind", "basis", "cue", "quote", "doc_id"), _HOSTILE)
    links = links_table({"link_id": "l", "cause_id": "a", "effect_id": "b", **link})
    return timeline_figure(events, links, title=_HOSTILE, sources=[_HOSTILE], exported=_HOSTILE)


def test_no_markup_of_a_source_reaches_the_picture():
    texts = strings(json.loads(hostile_figure().to_json()))
    assert any("&lt;img" in text for text in texts)
    for text in texts:
        ours_removed = _OURS.sub("", text)
        assert "<" not in ours_removed, text
        assert text.count("$") < 2, text  # a pair would be handed to MathJax


def test_a_source_cannot_turn_the_reading_direction():
    assert escape("safe\u202egnorw") == "safegnorw"


def test_the_number_of_a_footnote_stays_before_a_right_to_left_source():
    drawn = timeline_figure(*case("us_iran"), sources=["وكالة الأنباء, 1 April 2024"])
    assert "\u2066[1] وكالة" in words(drawn)


def test_right_to_left_words_are_isolated_from_the_date_beside_them():
    figure = timeline_figure(*case("scripts"), width=900)
    label = annotations(figure, "event")["s1"].text
    assert "\u2068غارة" in label
    assert label.index("\u2069") < label.index("Mon 1 Apr")


def test_wide_characters_break_between_any_two():
    lines = wrap("伊朗向以色列发射三百多枚无人机和导弹", 12, 96, lines=3)
    assert [len(line) for line in lines] == [8, 8, 2]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.floats(20, 300), st.integers(1, 4))
def test_wrapped_lines_are_no_wider_than_asked(text, width, lines):
    wrapped = wrap(text, 12, width, lines=lines)
    assert len(wrapped) <= lines
    # One character may be wider than the line; nothing can be done about that.
    assert all(text_width(line, 12) <= width or len(line) <= 2 for line in wrapped)


def test_hovers_fit_a_narrow_picture():
    figure = timeline_figure(*case("us_iran"), width=390)
    for point in [*points(figure, "event").values(), *points(figure, "link").values()]:
        for line in point["hover"].split("<br>"):
            assert text_width(re.sub(r"<[^>]*>", "", line), 12) <= 390 * 0.8


@pytest.mark.parametrize(("width", "is_told"), [(600, True), (390, False)])
def test_a_column_of_a_report_tells_tolls_and_a_phone_does_not(width, is_told):
    assert ("25 killed" in words(timeline_figure(*case("us_iran"), width=width))) == is_told

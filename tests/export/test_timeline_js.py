"""Slides for TimelineJS: dates as fine as known, markup of sources as text, nothing dropped."""

import json
from html.parser import HTMLParser

import pytest

from tests.export.results import HOSTILE, event, result_of, told_by
from timeline.export import timelinejs


def _slides(*events, title="Case", **more):
    return json.loads(timelinejs(result_of(*events, **more), title))


class _Tags(HTMLParser):
    def __init__(self, markup):
        super().__init__()
        self.seen, self.text = set(), ""
        self.feed(markup)

    def handle_starttag(self, tag, attrs):
        self.seen |= {tag, *(name for name, _ in attrs)}

    def handle_data(self, data):
        self.text += data


@pytest.mark.parametrize(
    ("start", "end", "first", "last"),
    [
        ("2019-12-27", "2019-12-27", (2019, 12, 27), None),
        ("2019-12-01", "2019-12-31", (2019, 12), None),
        ("2020-02-01", "2020-02-29", (2020, 2), None),
        ("2019-02-01", "2019-02-28", (2019, 2), None),
        ("2020-02-01", "2020-02-28", (2020, 2, 1), (2020, 2, 28)),  # a leap year: not all of it
        ("2019-01-01", "2019-12-31", (2019,), None),
        ("1980-01-01", "1989-12-31", (1980,), (1989,)),
        ("2019-10-01", "2019-12-31", (2019, 10), (2019, 12)),
        ("2019-12-01", "2020-02-29", (2019, 12), (2020, 2)),
        ("2019-12-30", "2020-01-05", (2019, 12, 30), (2020, 1, 5)),
        ("0079-08-24", "0079-08-24", (79, 8, 24), None),
        ("0079-01-01", "0079-12-31", (79,), None),
        ("2019-12-27T19:20", "2019-12-27T19:20", (2019, 12, 27, 19, 20), None),
        ("2020-01-08T20:00", "2020-01-08T20:59", (2020, 1, 8, 20), None),
        ("2020-01-08T00:00", "2020-01-08T00:59", (2020, 1, 8, 0), None),
        ("2020-01-08T20:00", "2020-01-08T22:59", (2020, 1, 8, 20), (2020, 1, 8, 22)),
    ],
)
def test_a_date_has_the_parts_that_are_known(start, end, first, last):
    (slide,) = _slides(event("e1", start, end))["events"]
    parts = ("year", "month", "day", "hour", "minute")
    assert slide["start_date"] == dict(zip(parts, first, strict=False))
    assert slide.get("end_date") == (last and dict(zip(parts, last, strict=False)))


def test_the_date_is_written_out_since_the_position_alone_is_a_first_day():
    (slide,) = _slides(event("e1", "2019-12-01", "2019-12-31"))["events"]
    assert slide["display_date"] == "December 2019"


def test_slides_are_grouped_by_who_acts():
    case = _slides(event("e1", "2020-01-03", actor_side="Iran"), event("e2", "2020-01-04"))
    assert [slide["group"] for slide in case["events"]] == ["Iran", "Side not known"]


def test_undated_events_are_counted_and_named_on_the_title_slide():
    case = _slides(event("e1", "2020-01-03"), event("e2", title="Talks"), event("e3", title="Raid"))
    assert [slide["unique_id"] for slide in case["events"]] == ["e1"]
    assert (
        _Tags(case["title"]["text"]["text"]).text == "2 events have no date and no slide:TalksRaid"
    )


def test_many_undated_events_are_all_counted():
    text = _slides(*(event(f"e{n}", title="Raid") for n in range(23)))["title"]["text"]["text"]
    assert "23 events have no date" in text
    assert text.count("<li>") == 21
    assert "and 3 more" in text


def test_only_what_happened_is_told_as_if_it_had():
    (slide,) = _slides(event("e1", "2020-01-03", title="Strike", status="denied"))["events"]
    assert slide["text"]["headline"] == "Strike (denied)"


def test_a_slide_names_quote_reason_and_sources_in_order_of_publication():
    (slide,) = _slides(
        event("e1", "2020-01-03", quote="Jets struck.", date_explanation="so it says"),
        mentions=(told_by("e1", "late", "2020-01-05"), told_by("e1", "early", "2020-01-04")),
        documents=({"doc_id": "early", "publisher": "The Post", "published": "2020-01-04"},),
    )["events"]
    assert _Tags(slide["text"]["text"]).text == (
        "Jets struck.Why this date: so it saysSource: The Post, published 2020-01-04Source: late"
    )


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_markup_of_a_source_stays_text(text):
    known = dict.fromkeys(("title", "quote", "actor", "target", "place", "date_explanation"), text)
    case = _slides(
        event("e1", "2020-01-03", **known, actor_side=text, status=text),
        event("e2", title=text),
        title=text,
        mentions=(told_by("e1", text),),
        documents=({"doc_id": text, "title": text, "publisher": text, "url": text},),
    )
    (slide,) = case["events"]
    shown = [*slide["text"].values(), *case["title"]["text"].values()]
    assert _Tags("".join(shown)).seen <= {"p", "blockquote", "dir", "ul", "li"}
    assert not set("<>&") & set(slide["group"])
    assert not any(ord(char) < 32 or char in "\u202e\u2028" for char in "".join(shown))
    assert (slide["autolink"], case["title"]["autolink"]) == (False, False)
    assert "media" not in slide


def test_an_empty_result_has_a_title_and_no_slide():
    assert _slides(title="Empty") == {
        "title": {"text": {"headline": "Empty", "text": ""}, "autolink": False},
        "events": [],
    }


def test_same_result_same_text():
    result = result_of(event("e1", "2020-01-03"), event("e2"))
    assert timelinejs(result, "Case") == timelinejs(result, "Case")

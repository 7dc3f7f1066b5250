"""Calendar files as a reader of RFC 5545 sees them."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from icalendar import Calendar

from tests.export.results import HOSTILE, event, result_of, told_by
from timeline.export import icalendar

_STAMP = datetime(2020, 2, 1, 12, 30, tzinfo=UTC)


def _content(*events, title="Case", **more):
    return icalendar(result_of(*events, **more), title, _STAMP)


def _read(*events, **more):
    return Calendar.from_ical(_content(*events, **more))


def _only(*events, kind="VEVENT", **more):
    (entry,) = _read(*events, **more).walk(kind)
    assert entry.errors == []
    return entry


def _unescaped(value):
    return re.sub(r"\\(.)", r"\1", value)


@pytest.mark.parametrize(
    ("start", "end", "first", "after"),
    [
        ("2019-12-27", "2019-12-27", date(2019, 12, 27), date(2019, 12, 28)),
        ("2019-12-31", "2019-12-31", date(2019, 12, 31), date(2020, 1, 1)),
        ("2020-02-01", "2020-02-29", date(2020, 2, 1), date(2020, 3, 1)),
        ("0079-01-01", "0079-12-31", date(79, 1, 1), date(80, 1, 1)),
    ],
)
def test_a_day_or_more_is_an_all_day_entry_that_ends_before_its_last_date(start, end, first, after):
    entry = _only(event("e1", start, end))
    assert (entry.decoded("dtstart"), entry.decoded("dtend")) == (first, after)
    assert not isinstance(entry.decoded("dtstart"), datetime)


def test_years_have_four_digits():
    assert b"DTSTART;VALUE=DATE:00790824\r\n" in _content(event("e1", "0079-08-24"))


def test_a_minute_floats_and_has_no_end():
    content = _content(event("e1", "2019-12-27T19:20"))
    assert b"DTSTART:20191227T192000\r\n" in content
    assert b"DTEND" not in content


def test_an_hour_ends_with_the_next():
    entry = _only(event("e1", "2020-01-08T20:00", "2020-01-08T20:59"))
    assert entry.decoded("dtend") == datetime(2020, 1, 8, 21)


def test_undated_events_are_journal_entries_and_the_calendar_says_so():
    calendar = _read(event("e1", "2020-01-03"), event("e2", title="Talks"))
    (journal,) = calendar.walk("VJOURNAL")
    assert (journal["uid"], journal["summary"]) == ("e2@riposte", "Talks")
    assert "dtstart" not in journal
    assert calendar["description"] == "1 event has no date, in this file as journal entries."
    assert len(calendar.walk("VEVENT")) == 1


def test_an_entry_is_known_by_its_event_and_stamped_in_universal_time():
    east = timezone(timedelta(hours=3))
    content = icalendar(
        result_of(event("e1", "2020-01-03")), "Case", datetime(2020, 2, 1, 2, 0, 7, 9, tzinfo=east)
    )
    assert b"UID:e1@riposte\r\n" in content
    assert b"DTSTAMP:20200131T230007Z\r\n" in content


def test_a_stamp_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="2020-02-01 00:00:00 says no time zone"):
        icalendar(result_of(), "Case", datetime(2020, 2, 1))


def test_only_what_happened_is_confirmed():
    claimed = _only(event("e1", "2020-01-03", title="Strike", status="claimed"))
    assert (claimed["status"], claimed["summary"]) == ("TENTATIVE", "Strike (claimed)")
    assert _only(event("e1", "2020-01-03", status="happened"))["status"] == "CONFIRMED"


def test_the_description_has_quote_reason_and_source():
    entry = _only(
        event("e1", "2019-12-01", "2019-12-31", quote="Jets struck.", date_explanation="so said"),
        mentions=(told_by("e1", "a1"),),
        documents=({"doc_id": "a1", "publisher": "The Post", "published": "2020-01-04"},),
    )
    assert entry["description"].splitlines() == [
        "When: December 2019",
        "“Jets struck.”",
        "Why this date: so said",
        "Source: The Post, published 2020-01-04",
    ]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("start", ["2020-01-03", ""], ids=["dated", "undated"])
def test_no_text_of_a_source_adds_a_line_or_an_entry(text, start):
    names = ("title", "quote", "actor", "actor_side", "type", "place", "date_explanation")
    content = _content(
        event("e1", start, **dict.fromkeys(names, text)),
        title=text,
        mentions=(told_by("e1", text),),
        documents=({"doc_id": text, "title": text, "publisher": text, "url": text},),
    )
    lines = content.decode().split("\r\n")
    unfolded = [line for line in lines[:-1] if not line.startswith(" ")]
    assert not any("\n" in line or "\r" in line for line in lines)
    assert all(len(line.encode()) <= 75 for line in lines)
    assert [line for line in unfolded if line.startswith(("BEGIN", "END"))] == [
        "BEGIN:VCALENDAR",
        f"BEGIN:{'VEVENT' if start else 'VJOURNAL'}",
        f"END:{'VEVENT' if start else 'VJOURNAL'}",
        "END:VCALENDAR",
    ]
    assert not any(ord(char) < 32 for line in lines for char in line)


@pytest.mark.parametrize("name", ["formula", "markup", "escaped markup", "arabic", "separators"])
def test_text_of_a_source_is_read_back_to_the_letter(name):
    text = HOSTILE[name]
    place = text.replace(";", ",")  # in a cell a semicolon divides one place from the next
    calendar = _read(event("e1", "2020-01-03", title=text, place=place), title=text)
    (entry,) = calendar.walk("VEVENT")
    assert entry["summary"] == text
    assert entry["location"] == place
    # the library leaves what RFC 5545 itself does not name as it stands in the file
    assert _unescaped(calendar["name"]) == text
    assert _unescaped(calendar["x-wr-calname"]) == text


def test_a_title_with_no_utf_8_form_is_still_written():
    assert Calendar.from_ical(_content(title="a\ud800b"))["name"] == "ab"


def test_an_empty_result_is_a_calendar_without_entries():
    calendar = _read()
    assert (calendar["version"], calendar.subcomponents) == ("2.0", [])


def test_same_result_same_bytes():
    result = result_of(event("e1", "2020-01-03"), event("e2"))
    assert icalendar(result, "Case", _STAMP) == icalendar(result, "Case", _STAMP)

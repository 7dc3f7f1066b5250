"""What the rest of a document decides: datelines, stories, order of digits, zones."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.dates.reading import dates_in
from timeline.dates import find_dates
from timeline.model import Anchor, Publication

SEED = Path(__file__).resolve().parents[2] / "../shared/seed/article.txt"

STORY = (
    "Germany invaded Poland on 1 September 1939. Two days later Britain declared war. "
    "In April 1940 Norway fell. On 10 May the attack on France began. By late June it was over. "
    "In January, after long talks, a pact was signed.\n\n"
    "On Monday the museum said that it would show the pact on Friday. It had closed in May."
)


def _first(text: str, date: str, published: str | None = "2019-12-31") -> object:
    return dates_in(text, published)[date].to_dict()["first"]


@pytest.mark.parametrize(
    ("date", "first"),
    [
        ("Two days later", "1939-09-03"),
        ("10 May", "1940-05-10"),
        ("late June", "1940-06-21"),
        ("January", "1941-01-01"),
        ("Monday", "2019-12-30"),
        ("Friday", "2020-01-03"),
        ("May", "2019-05-01"),
    ],
)
def test_a_story_goes_on_from_what_it_told_and_news_from_publication(date: str, first: str) -> None:
    assert _first(STORY, date) == first


def test_an_aside_does_not_move_a_story() -> None:
    text = (
        "On 2 August 1964 a ship was fired on. A telegram, declassified in 2005, says so. "
        "On 4 August it was said to be fired on again. In 1965 troops landed. "
        "They left in 1973. The war ended in 1975."
    )
    assert _first(text, "4 August", "2019-12-31") == "1964-08-04"


def test_a_dateline_is_what_yesterday_counts_from() -> None:
    text = "BAGHDAD, Dec. 28 (Reuters) - Rockets fell yesterday. They had fallen on Friday."
    found = dates_in(text)
    assert found["yesterday"].to_dict()["first"] == "2019-12-27"
    assert found["Friday"].to_dict()["first"] == "2019-12-27"
    assert found["yesterday"].anchor is Anchor.DATELINE


def test_a_dateline_with_its_year_stands_in_for_a_publish_date() -> None:
    text = "BAGHDAD, Dec. 29, 2019 (AP) -- Rockets fell on Friday."
    assert _first(text, "Friday", None) == "2019-12-27"


def test_a_date_in_the_first_lines_is_no_dateline() -> None:
    assert _first("On Dec. 20, 2019 rockets fell. Yesterday it was quiet.", "Yesterday") == (
        "2019-12-30"
    )


def test_without_a_publish_date_only_relative_dates_stay_open() -> None:
    found = dates_in("Rockets fell on Friday. On 3 May 2011 he left. Two days later he died.", None)
    assert found["Friday"].interval is None
    assert found["Friday"].anchor is Anchor.NONE
    assert "no publish date" in found["Friday"].explanation
    assert found["3 May 2011"].to_dict()["first"] == "2011-05-03"
    assert found["Two days later"].to_dict()["first"] == "2011-05-05"


@pytest.mark.parametrize(
    ("text", "published", "first", "other"),
    [
        ("It rained on 3/4/2018, not on 25/12/2018.", "2019-12-31", "2018-04-03", "2018-03-04"),
        ("It rained on 3/4/2018, not on 12/25/2017.", "2019-12-31", "2018-03-04", "2018-04-03"),
        ("On 3/4/2019 it rained.", "2019-03-10", "2019-03-04", "2019-04-03"),
        ("On 3/4/2018 it rained.", "2019-12-31", "2018-04-03", "2018-03-04"),
    ],
)
def test_the_order_of_digits_is_never_chosen_in_silence(
    text: str, published: str, first: str, other: str
) -> None:
    mention = next(iter(dates_in(text, published).values()))
    others = [alternative.interval.first_day.isoformat() for alternative in mention.alternatives]
    assert (mention.to_dict()["first"], others) == (first, [other])


def test_a_month_stays_a_month_beside_a_person_of_that_name() -> None:
    found = find_dates("Theresa May spoke. In May she left.", Publication.parse("2019-12-31"), "en")
    assert [mention.timex_value for mention in found] == ["2019-05"]


def test_a_zone_is_kept_as_it_is_named() -> None:
    (mention,) = dates_in("Rockets fell at 0430 GMT on Friday.").values()
    assert mention.zone == "GMT"
    assert mention.to_dict()["first"] == "2019-12-27T04:30"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It fell in late 2019.", "2019-09~/2019-12~"),
        ("It fell in mid-November 2019.", "2019-11-11~/2019-11-20~"),
        ("It fell about two days ago.", "2019-12-29~"),
        ("It fell in the summer of 2011.", "2011-22"),
        ("It fell in the 1980s.", "198X"),
        ("It fell in the third quarter of 2019.", "2019-35"),
    ],
)
def test_what_is_vague_is_marked_in_edtf(text: str, edtf: str) -> None:
    (mention,) = dates_in(text).values()
    assert mention.edtf == edtf


@pytest.mark.parametrize(
    "text",
    [
        "He may visit the town and they march on.",
        "May told reporters that she would not march.",
        "Flight 1973 cost $1,990; 53% of 1,500 troops aged 25 came.",
        "The 20th Brigade and the 101st Airborne won 3-1 with version 2.0.",
        "Theresa May lost the vote. It was a defeat for May, said by May to be no end to May.",
        "Windows 2000 and Resolution 1973 are no dates, nor is 24/7.",
        "A 44-year-old man and a girl, 6 years old, were hurt.",
        "He read the Sunday Times on Bloody Sunday's dead.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert {mention.interval for mention in dates_in(text).values()} <= {None}


@pytest.mark.parametrize("published", ["0001-01-01", "1650-01-05", "9998-12-31", "9999-12-31"])
def test_the_ends_of_the_calendar_are_no_error(published: str) -> None:
    text = (
        "Last year, on Friday, next year, in a century, on Feb. 29, at Easter, at Ramadan, in May."
    )
    for mention in find_dates(text, Publication.parse(published), "en"):
        assert (mention.interval is None) == (mention.edtf == "")


@pytest.mark.skipif(not SEED.exists(), reason="../shared/seed/article.txt is not here")
def test_the_article_this_began_with() -> None:
    text = SEED.read_text(encoding="utf-8")
    found = [
        (mention.text, mention.to_dict()["first"], mention.to_dict()["last"])
        for mention in find_dates(text, Publication.parse("2019-12-31"))
    ]
    assert ("Sunday", "2019-12-29", "2019-12-29") in found
    assert ("Friday", "2019-12-27", "2019-12-27") in found
    assert ("last Friday", "2019-12-27", "2019-12-27") in found
    assert ("Tuesday", "2019-12-31", "2019-12-31") in found
    assert ("the last two months", "2019-10-31", "2019-12-31") in found
    assert ("Early this morning", "2019-12-31", "2019-12-31") in found


@pytest.mark.parametrize(
    ("written", "day", "quoted"),
    [
        ("27\u200f/\u200f12\u200f/\u200f2019", "2019-12-27", "27/12/2019"),
        ("Decem\u00adber 27, 2019", "2019-12-27", "December 27, 2019"),
        ("\u202b27 December 2019", "2019-12-27", "27 December 2019"),
        ("5 May³", "2019-05-05", "5 May"),
        ("27¹ December 2019", "2019-12-27", "27 December 2019"),
        ("27\x00December\x1c2019", "2019-12-27", "27 December 2019"),
        ("2٧ December 20١٩", "2019-12-27", "2٧ December 20١٩"),
    ],
)
def test_what_no_reader_sees_hides_no_date(written: str, day: str, quoted: str) -> None:
    text = f"A \u2066first\u2069 blast killed two on {written}, witnesses said."
    (mention,) = find_dates(text, Publication.parse("2020-01-31"), "en")
    assert text[mention.start_char : mention.end_char] == mention.text
    assert mention.text in written
    assert mention.to_dict()["first"] == day
    assert mention.explanation.startswith(f'"{quoted}" is ')


@pytest.mark.parametrize("published", ["0001-01-31", "9999-12-31"])
@pytest.mark.parametrize("date", ["Ramadan", "7 October", "May"])
def test_at_the_edge_of_the_calendar_no_year_is_made_up(published: str, date: str) -> None:
    (mention,) = find_dates(f"It began in {date}.", Publication.parse(published), "en")
    assert mention.interval is None


@pytest.mark.parametrize(
    "counted",
    [
        "On the 28th Infantry Division fell the heaviest fire.",
        "On the 5th floor police found two bodies.",
        "On the 17th Street bridge soldiers stopped cars.",
        "On the 25th Amendment senators stayed silent.",
        "On the 10th anniversary protesters burned cars.",
        "An attack on the 3rd Stryker convoys killed five.",
    ],
)
def test_what_an_ordinal_counts_is_no_day_of_the_month(counted: str) -> None:
    text = f"Shells hit the town on 2 March. {counted}"
    found = find_dates(text, Publication.parse("2022-03-09"), "en")
    assert [mention.text for mention in found] == ["2 March"]


@pytest.mark.parametrize(
    "text",
    [
        "MIRANSHAH, Pakistan, Dec. 28 (AFP): Rockets fell yesterday.",
        "MIRANSHAH, Pakistan, Dec. 28, 2019.\nRockets fell yesterday.",
        "By A Reporter\nMIRANSHAH, Dec. 28 (AFP) - Rockets fell yesterday.",
    ],
)
def test_a_dateline_ends_with_a_dash_a_colon_or_its_line(text: str) -> None:
    assert _first(text, "yesterday") == "2019-12-27"


@pytest.mark.parametrize(
    ("published", "first"),
    [
        ("2011-03-07T20:21-05:00", "2011-03-08"),
        ("2011-03-07T20:21+03:00", "2011-03-08"),
        ("2011-03-07T02:21-05:00", "2011-03-01"),  # nowhere was it Tuesday yet
        ("2011-03-07T09:00+14:00", "2011-03-01"),
        ("2011-03-07T20:21", "2011-03-01"),  # of a time without a zone that is not known
    ],
)
def test_the_next_day_is_meant_only_where_it_had_begun_somewhere(
    published: str, first: str
) -> None:
    text = "TOKYO (Reuters) - Japan said on Tuesday it had frozen the funds."
    assert _first(text, "Tuesday", published) == first

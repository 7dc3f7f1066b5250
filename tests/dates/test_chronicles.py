"""Lists of days and years: an entry takes its year from the list in which it stands."""

from __future__ import annotations

import pytest

from timeline.dates import find_dates
from timeline.model import Publication


def _firsts(text: str, published: str) -> list[str]:
    found = find_dates(text, Publication.parse(published), "en")
    return [str(mention.to_dict()["first"])[:10] for mention in found]


# An empty line between entries or none; a dash, a colon or a line of its own ends the head.
@pytest.mark.parametrize(
    ("text", "published", "firsts"),
    [
        pytest.param(
            "March 24\n\n- Rebels seize the palace.\n\nDecember 5\n\n- Troops land.\n\n"
            "January 10\n\n- The president resigns.",
            "2014-01-20",
            ["2013-03-24", "2013-12-05", "2014-01-10"],
            id="up to the day of writing",
        ),
        pytest.param(
            "Jan 10: The president resigns.\nDec 5: Troops land.\nMarch 24: Rebels come.",
            "2014-01-20",
            ["2014-01-10", "2013-12-05", "2013-03-24"],
            id="the latest entry first",
        ),
        pytest.param(
            "Nov. 4-6, 2004 - Jets bomb a camp.\nApril 6 - A truce is signed.\n"
            "Feb. 2 - It ends. Shells fall again on Feb. 9.\nMarch 3 - All is quiet.",
            "2012-06-29",
            ["2004-11-04", "2004-11-04", "2005-04-06", "2006-02-02", "2006-02-09", "2006-03-03"],
            id="on from the year that one entry writes",
        ),
        pytest.param(
            "What lies ahead:\nMay 3: The court rules.\nMay 9: Envoys meet.\nJune 2: The vote.",
            "2019-04-28",
            ["2019-05-03", "2019-05-09", "2019-06-02"],
            id="a diary of what is planned",
        ),
        pytest.param(
            "* 28 December: A bridge is blown up.\n* 2-4 January: Snow stops the tanks.\n"
            "* 9 January, 8:00 p.m.: The town falls.",
            "1945-02-01",
            ["1944-12-28", "1945-01-02", "1945-01-02", "1945-01-09"],
            id="over new year",
        ),
        pytest.param(
            "Aug 24, 2011 - How it went:\nFeb 17 - Crowds march.\nMay 5 - Jets bomb a camp.\n"
            "Aug 23 - The capital falls.",
            "2011-08-24",
            ["2011-08-24", "2011-02-17", "2011-05-05", "2011-08-23"],
            id="under the day of writing",
        ),
    ],
)
def test_an_entry_of_a_chronicle_goes_on_from_its_neighbours(
    text: str, published: str, firsts: list[str]
) -> None:
    assert _firsts(text, published) == firsts


def test_two_lines_or_lines_in_no_order_are_no_chronicle() -> None:
    two = "March 24 - Rebels come.\nJune 10 - They leave."
    assert "chronicle" not in {
        each.rule for each in find_dates(two, Publication.parse("2014-01-20"))
    }
    mixed = "\n".join(
        f"{day} - A match." for day in ("May 3", "Jan 9", "Aug 2", "Feb 4", "Dec 8", "Jan 1")
    )
    found = find_dates(mixed, Publication.parse("2014-01-20"), "en")
    assert "chronicle" not in {each.rule for each in found}


@pytest.mark.parametrize(
    "text",
    [
        "1958 Self-rule\n1960 Independence\n1979 The general is ousted\n2003 A coup",
        "1958: Self-rule. 1960: Independence. 1979: The general is ousted. 2003: A coup.",
        "- 1958 – Self-rule\n- 1960 – Independence\n- 1979 – The general goes\n- 2003 – A coup",
    ],
)
def test_a_list_may_begin_its_entries_with_years(text: str) -> None:
    years = [f"{year}-01-01" for year in (1958, 1960, 1979, 2003)]
    assert _firsts(text, "2015-06-01") == years


def test_a_number_at_the_beginning_of_a_line_is_no_year_by_itself() -> None:
    text = "They say they killed\n2000 Rebels, wounded\n1600 Others and jailed\n1900 more of them."
    assert _firsts(text, "2015-06-01") == []


def test_a_ticker_may_write_its_times_without_a_colon() -> None:
    text = "Wed 26 Mar 2003\n0230: Air raids go on.\n0345: A market is hit.\n1530: Fires burn."
    found = find_dates(text, Publication.parse("2003-03-26"), "en")
    assert [mention.to_dict()["first"] for mention in found[1:]] == [
        "2003-03-26T02:30",
        "2003-03-26T03:45",
        "2003-03-26T15:30",
    ]


def test_a_year_may_stand_before_its_month() -> None:
    text = "2007 February The rebels sign a peace. 2008 June Others join. 1997 May Allies march in."
    assert _firsts(text, "2015-06-01") == ["2007-02-01", "2008-06-01", "1997-05-01"]

"""The scorer on made-up readings small enough to count by hand."""

from collections import Counter
from dataclasses import replace

import pytest

import timeline
from benchmarks.golden import accuracy, main
from benchmarks.golden_corpus import (
    GoldEvent,
    GoldLink,
    GoldReport,
    read_report,
    split_front_matter,
)
from benchmarks.golden_score import (
    FoundEvent,
    FoundLink,
    Tally,
    b_cubed,
    match_events,
    same_party,
    score_report,
)

FRIDAY, SUNDAY = ("2019-12-27", "2019-12-27"), ("2019-12-29", "2019-12-29")
ROCKETS = GoldEvent(
    id="rockets",
    types=("missile_or_rocket_attack",),
    spans=((0, 20),),
    dates=(FRIDAY,),
    actors=("Kataib Hezbollah",),
    killed=(1,),
)
RAIDS = GoldEvent(
    id="raids",
    types=("airstrike",),
    spans=((30, 50), (90, 99)),
    dates=(SUNDAY,),
    actors=("United States", "American jets"),
    actor_sides=("United States",),
)
HISTORY = GoldEvent(id="history", types=("airstrike",), spans=((200, 210),), optional=True)
ANSWER = GoldLink("rockets", "raids", "response", "in response to")

FOUND_ROCKETS = FoundEvent(
    "e1", "missile_or_rocket_attack", ((5, 12),), *FRIDAY, "Kataib Hezbollah", "Iran", killed=1
)
FOUND_RAIDS = FoundEvent("e2", "airstrike", ((92, 95),), *SUNDAY, "US jets", "United States")


def report(*events: GoldEvent, links: tuple[GoldLink, ...] = ()) -> GoldReport:
    return GoldReport(timeline.Document("d", "", "2019-12-31"), "", "wire", events, links)


def test_a_perfect_reading_scores_full_marks():
    reading = score_report(
        report(ROCKETS, RAIDS, links=(ANSWER,)),
        [FOUND_ROCKETS, FOUND_RAIDS],
        [FoundLink("e1", "e2", "response")],
    )
    assert reading.events == Tally(right=2)
    assert reading.links == Tally(right=1)
    assert {right for _, right in reading.answers} == {True}
    assert reading.errors == ()


@pytest.mark.parametrize(
    ("found", "is_match"),
    [
        (FoundEvent("e", "airstrike", ((31, 35),), *SUNDAY), True),
        (FoundEvent("e", "airstrike", ((31, 35),), *FRIDAY), True),  # the words are right
        (FoundEvent("e", "airstrike", ((60, 65),), *SUNDAY), True),  # the day is right
        (FoundEvent("e", "airstrike", ((50, 55),), *FRIDAY), False),  # neither: 50 is excluded
        (FoundEvent("e", "shelling", ((31, 35),), *SUNDAY), False),  # the type is wrong
        (FoundEvent("e", "airstrike", ((60, 65),)), False),  # undated, elsewhere
    ],
)
def test_a_match_needs_the_type_and_the_words_or_the_day(found, is_match):
    assert bool(match_events([RAIDS], [found])) is is_match


def test_two_undated_events_do_not_match_by_having_no_date():
    undated = GoldEvent(id="undated", types=("airstrike",), spans=((30, 50),))
    assert match_events([undated], [FoundEvent("e", "airstrike", ((60, 65),))]) == {}


def test_matching_is_one_to_one_and_takes_the_better_pair():
    same_day = FoundEvent("day", "airstrike", ((60, 65),), *SUNDAY)
    both = FoundEvent("both", "airstrike", ((31, 35),), *SUNDAY)
    assert match_events([RAIDS], [same_day, both]) == {"both": RAIDS}
    assert match_events([RAIDS], [both, same_day]) == {"both": RAIDS}


def test_matching_gives_up_a_better_pair_for_one_pair_more():
    """`a` fits both events, `b` only the raids: both are matched, though a–raids is best."""
    other = GoldEvent(id="other", types=("airstrike",), spans=((60, 70),), dates=(SUNDAY,))
    a = FoundEvent("a", "airstrike", ((31, 35),), *SUNDAY)
    b = FoundEvent("b", "airstrike", ((40, 45),), *FRIDAY)
    assert match_events([RAIDS, other], [a, b]) == {"a": other, "b": RAIDS}


def test_spurious_and_missing_events_are_counted():
    stray = FoundEvent("stray", "protest", ((60, 65),))
    reading = score_report(report(ROCKETS, RAIDS), [FOUND_RAIDS, stray], [])
    assert reading.events == Tally(right=1, spurious=1, missing=1)
    assert reading.events.f1 == 0.5


def test_optional_events_neither_help_nor_hurt():
    found = FoundEvent("e3", "airstrike", ((201, 205),))
    with_it = score_report(report(RAIDS, HISTORY), [FOUND_RAIDS, found], [])
    without = score_report(report(RAIDS, HISTORY), [FOUND_RAIDS], [])
    assert with_it.events == without.events == Tally(right=1)
    assert with_it.answers == without.answers


def test_an_arrow_to_an_optional_event_neither_helps_nor_hurts():
    found = FoundEvent("e3", "airstrike", ((201, 205),))
    read = report(RAIDS, HISTORY, links=(GoldLink("history", "raids", "because", "because"),))
    for links in ([FoundLink("e3", "e2", "because")], []):
        assert score_report(read, [FOUND_RAIDS, found], links).links == Tally()


def test_an_event_found_where_there_is_none_is_spurious():
    assert score_report(report(), [FOUND_RAIDS], []).events == Tally(spurious=1)


def test_questions_are_asked_of_matched_events_only():
    wrong = FoundEvent("e1", "missile_or_rocket_attack", ((5, 12),), *SUNDAY, "Iraq", killed=2)
    reading = score_report(report(ROCKETS, RAIDS), [wrong], [])
    asked = Counter({("date", False): 1, ("actor", False): 1, ("target", True): 1})
    asked += Counter({("killed", False): 1, ("killed told", False): 1, ("row from 0.9", True): 1})
    assert reading.answers == asked
    assert accuracy(reading.answers, "date") == 0.0
    assert accuracy(reading.answers, "direction") == 1.0  # never asked


def test_a_toll_that_the_report_does_not_give_must_not_be_given():
    counted = FoundEvent("e2", "airstrike", ((31, 35),), *SUNDAY, "United States", killed=3)
    reading = score_report(report(RAIDS), [counted], [])
    assert reading.answers["killed", False] == 1
    assert ("killed told", False) not in reading.answers


@pytest.mark.parametrize(
    ("links", "tally", "directions"),
    [
        ([FoundLink("e1", "e2", "response")], Tally(right=1), {True: 1}),
        ([FoundLink("e1", "e2", "because")], Tally(right=1), {True: 1}),
        ([FoundLink("e1", "e2", "follows")], Tally(missing=1), {}),
        ([FoundLink("e1", "e2", "inferred")], Tally(missing=1), {}),
        ([FoundLink("e2", "e1", "response")], Tally(spurious=1, missing=1), {False: 1}),
        ([FoundLink("e1", "stray", "because")], Tally(spurious=1, missing=1), {}),
        ([], Tally(missing=1), {}),
    ],
)
def test_links_count_by_their_ends_and_direction(links, tally, directions):
    stray = FoundEvent("stray", "protest", ((60, 65),))
    reading = score_report(
        report(ROCKETS, RAIDS, links=(ANSWER,)), [FOUND_ROCKETS, FOUND_RAIDS, stray], links
    )
    assert reading.links == tally
    got = {right: n for (name, right), n in reading.answers.items() if name == "direction"}
    assert got == directions


def test_rows_and_arrows_are_counted_by_how_sure_they_were_told():
    sure, stray = replace(FOUND_ROCKETS, confidence=0.95), replace(FOUND_RAIDS, confidence=0.72)
    history = FoundEvent("e3", "airstrike", ((201, 205),), confidence=0.2)  # nobody is asked for it
    told = report(ROCKETS, HISTORY, links=())
    arrow = FoundLink("e1", "e2", "response", confidence=0.5)
    answers = score_report(told, [sure, stray, history], [arrow]).answers
    assert {key: n for key, n in answers.items() if "from" in key[0]} == {
        ("row from 0.9", True): 1,
        ("row from 0.7", False): 1,
        ("arrow from 0.5", False): 1,
    }


@pytest.mark.parametrize(
    ("name", "side", "names", "sides", "same"),
    [
        ("Hamas", "", ["Hamas"], [], True),
        ("", "", [""], [], True),
        ("", "", ["Hamas"], [], False),
        ("Hamas", "", [""], [], False),
        ("Russian forces", "Russia", ["Russia"], ["Russia"], True),
        ("Russia", "", ["Russian missiles"], ["Russia"], True),
        ("France;United Kingdom", "", ["United Kingdom"], [], True),
        ("masked gunmen", "", ["gunmen"], [], True),
        ("the gunmen", "", ["masked gunmen"], [], True),
        ("Kataib Hezbollah", "", ["Hezbollah"], [], False),
        ("Bosnian army", "", ["Serbian Army"], [], False),
    ],
)
def test_parties_are_the_same_by_name_or_side(name, side, names, sides, same):
    assert same_party(name, side, names, sides) is same


def test_b_cubed_of_a_split_and_of_a_lump():
    """Four items, two events of two tellings each.

    Split (every telling alone): precision 1, recall 1/2. Lump (all in one): recall 1,
    precision 1/2. F1 is 2/3 either way.
    """
    split = [("a", 1), ("a", 2), ("b", 3), ("b", 4)]
    lump = [("a", 1), ("a", 1), ("b", 1), ("b", 1)]
    assert b_cubed(split) == (1.0, 0.5, pytest.approx(2 / 3))
    assert b_cubed(lump) == (0.5, 1.0, pytest.approx(2 / 3))
    assert b_cubed([]) == (1.0, 1.0, 1.0)


def test_a_quote_that_the_text_lacks_is_named(tmp_path):
    (tmp_path / "x.md").write_text(
        "---\npublished: 2020-01-03\n---\nJets bombed it.\n", encoding="utf-8"
    )
    (tmp_path / "x.yml").write_text(
        "conflict: x\ngenre: wire\nlinks: []\n"
        "events: [{id: x, type: airstrike, quote: Jets bombed them}]\n",
        encoding="utf-8",
    )
    with pytest.raises(ValueError, match=r"x\.md.*Jets bombed them"):
        read_report(tmp_path / "x.md")


def test_front_matter_keeps_dates_as_they_were_written():
    front, text = split_front_matter("---\npublished: 2020-01-03T06:15:00+03:00\n---\nHi.\n")
    assert front == {"published": "2020-01-03T06:15:00+03:00"}
    assert text == "Hi."


def test_errors_of_the_held_out_half_are_refused(capsys):
    for half in ("both", "held_out"):
        with pytest.raises(SystemExit):
            main(["--errors", "--half", half])
        assert "never looked at" in capsys.readouterr().err

"""Numbers as they are written, the gate before the parser, datelines and other worlds."""

from __future__ import annotations

import pytest

from timeline.events.finding.gate import sift
from timeline.events.names.actors import find_names
from timeline.events.other_worlds import is_of_another_world
from timeline.events.reading import read_events
from timeline.events.story import story_sentences
from timeline.events.words.numbers import read_number, toll_of
from timeline.lexicons import read_lexicon
from timeline.model import Document, Span

NUMBERS = [
    ("7", 7), ("1,200", 1200), ("twenty", 20), ("twenty-five", 25), ("two hundred", 200),
    ("two hundred and six", 206), ("three thousand", 3000), ("two dozen", 24), ("a", 1),
    ("rockets", None), ("", None), ("seven rockets", None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), NUMBERS)
def test_number(words: str, expected: int | None) -> None:
    assert read_number(words) == expected


TOLLS = [
    ("25 people", (25, 25, 25)),
    ("at least 25 people", (25, 25, None)),
    ("more than 80", (80, 80, None)),
    ("up to 40 fighters", (None, 40, 40)),
    ("Dozens of fighters", (24, None, None)),
    ("hundreds of people", (200, None, None)),
    ("a guard", (1, 1, 1)),
    ("an estimated 25 people", (25, 25, 25)),
    ("between 20 and 30 people", (20, None, 30)),
    ("from twenty-five to two hundred people", (25, None, 200)),
]


@pytest.mark.parametrize(("words", "expected"), TOLLS)
def test_toll(words: str, expected: tuple[int | None, ...]) -> None:
    toll = toll_of(words)
    assert toll is not None
    assert (toll.low, toll.best, toll.high) == expected


@pytest.mark.parametrize("words", ["soldiers", "many people", "the guards"])
def test_no_number_no_toll(words: str) -> None:
    assert toll_of(words) is None


GATE = [
    ("Rockets hit the base.", True),
    ("Militants fired rockets.", True),
    ("The company fired its manager.", False),  # fire needs rockets, shots or "on" a crowd
    ("They blew up a bridge.", True),
    ("The wind blew all night.", False),
    ("It rained in Paris.", False),
    ("The death toll rose to 27.", True),
    ("The reprisal was not long in coming.", True),  # the deed stands in the next sentence
    ("Nairobi struck back.", True),
    ("The price bounced back.", False),
    ("bombed " * 30, False),  # no prose: a list, or a page gone wrong
]


@pytest.mark.parametrize(("sentence", "expected"), GATE)
def test_gate(sentence: str, expected: bool) -> None:
    assert bool(sift(sentence, [Span(0, len(sentence))]).worth) is expected


def test_what_only_repeats_a_few_words_is_not_dropped_without_a_word() -> None:
    repeated = ("bombed " * 30).strip() + "."
    text = f"It rained. {repeated} {'La ' * 60}. Rockets hit the base."
    reading = read_events(Document("a1", text), [], [Span(0, len(text))])
    (problem,) = reading.problems
    assert problem.where == f"characters 11-{11 + len(repeated)}"
    assert problem.message.startswith("1 sentence repeating")
    assert len(reading.mentions) == 1


DATELINES = [
    "BAGHDAD, Dec 27 (Agency) - ", "-LRB- CNN -RRB- -- ", "KYIV – ",
    "NEW DELHI, 3 March (Agency) – ", "KABUL, Afghanistan (AP) — ", "16:35 ", "10.15 ",
    "February 24 - ", "3 May 2011: ", "Tuesday, March 3 -- ",
    "Sirte, Libya | Wed Oct 19, 2011 11:59 pm BST SIRTE, Libya (Agency) - ",
    "Thu Oct 20, 2011 7:25 am EDT (Agency) - ", "(Update 12:49 p.m. Friday in Cairo) ",
    "FREETOWN, Republic of Sierra Leone -- ", "GEDO, Somalia, Sept 3 ", "DILI, East Timor, 4 May ",
    "KABUL ", "GAZA/JERUSALEM ", "TAIPEI, Taiwan ",
]  # fmt: skip


@pytest.mark.parametrize("dateline", DATELINES)
def test_dateline_is_no_part_of_the_sentence(dateline: str) -> None:
    text = f"{dateline}The army attacked."
    (span,) = story_sentences(text, [Span(0, len(text))])
    assert text[slice(*span)] == "The army attacked."


@pytest.mark.parametrize(
    "before",
    [
        "Blasts heard By Jane Doe TRIPOLI/TUNIS, April 29 (Agency) - ",
        "Rebels hold the port NEW: aides say no Tripoli , Libya -LRB- CNN -RRB- -- ",
    ],
)
def test_a_dateline_ends_what_runs_into_it(before: str) -> None:
    text = f"{before}The army attacked."
    spans = [text[slice(*span)] for span in story_sentences(text, [Span(0, len(text))])]
    assert spans[-1] == "The army attacked."
    assert not any("tripoli" in one.casefold() for one in spans)


def test_highlights_that_run_into_each_other_are_cut() -> None:
    text = (
        "The depot burned for days Rebels say they hold the port NEW: The port fell this week"
        " -LRB- CNN -RRB- -- Satellite images show the port."
    )
    spans = story_sentences(text, [Span(0, len(text))])
    assert [text[slice(*span)] for span in spans] == [
        "The depot burned for days",
        "Rebels say they hold the port",
        "NEW: The port fell this week",
        "Satellite images show the port.",
    ]


def test_a_state_with_a_name_in_brackets_is_no_dateline() -> None:
    text = "He met leaders of Iran (the P5+1) - Britain and others - on Monday."
    assert len(list(story_sentences(text, [Span(0, len(text))]))) == 1


@pytest.mark.parametrize("opening", ["U.S. forces - ", "Story highlights - ", "NATO ", "TUSK "])
def test_other_openings_stay(opening: str) -> None:
    text = f"{opening}The army attacked."
    (span,) = story_sentences(text, [Span(0, len(text))])
    assert text[slice(*span)] == text


@pytest.mark.parametrize("world", read_lexicon("other_worlds"))
def test_other_world_example(world: str) -> None:
    assert is_of_another_world(read_lexicon("other_worlds")[world]["example"])


WAR_REPORTS = [
    "Rebels attacked the base on Friday and killed two guards.",
    # A long report names workers, trade and the like as well.
    "Rebels shelled the port, killing five workers. An operator of the industrial harbour said "
    "that trade had stopped. Members of their council asked for arms. The army and a militia "
    "fired rockets; soldiers and snipers held the centre.",
    "Gunmen fired at the crowd after a match in the stadium, killing the captain and a coach. "
    "Police and soldiers shot two attackers. The title of the season had drawn many supporters. "
    "A militant group said it was behind it.",
]


@pytest.mark.parametrize("text", WAR_REPORTS)
def test_war_report_is_of_this_world(text: str) -> None:
    assert not is_of_another_world(text)


def test_soldiers_on_the_screen_are_of_another_world() -> None:
    text = "The film casts real soldiers. Its director and an actor, once in a militia, saw the "
    assert is_of_another_world(text + "audience stand at the premiere. The script is of rebels.")


NAMES = [
    ("Kataib Hezbollah", ["Kataib Hezbollah"]),
    ("Hezbollah and Kataib Hezbollah", ["Hezbollah", "Kataib Hezbollah"]),
    ("South Korean", ["South Korea"]),
    ("Islamic State", ["Islamic State"]),
    ("Israelites", []),  # whole words only
]


@pytest.mark.parametrize(("words", "expected"), NAMES)
def test_longest_name_of_whole_words(words: str, expected: list[str]) -> None:
    assert [found.entry.name for found in find_names(words.split())] == expected

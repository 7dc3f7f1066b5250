"""Page furniture goes, story stays: the lexicon's own examples, and the rules of place."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.lexicons import read_lexicon
from timeline.sources import story_spans
from timeline.sources.lines import line_rules

KINDS = ("boxes", "ends", "threads", "lines")
LEAD = "Rockets fell on the depot on Friday, the army said, and nobody was hurt in the attack."
MORE = "The ministry promised an answer on Sunday, as it had done after the last such attack."


def story(text: str) -> list[str]:
    return [text[start:end] for start, end in story_spans(text)]


def cases(key: str) -> Iterator[tuple[str, str, str]]:
    lexicon = read_lexicon("furniture")
    for kind in KINDS:
        for entry in lexicon[kind]:
            for line in entry[key]:
                yield kind, entry["name"], line


@pytest.mark.parametrize(("kind", "name", "line"), cases("example"))
def test_examples_of_the_lexicon_are_furniture(kind: str, name: str, line: str) -> None:
    assert story(f"{LEAD}\n\n{MORE}\n\n{line}") == [f"{LEAD}\n\n{MORE}"]
    (own,) = (rule for rule in line_rules(kind) if rule.name == name)
    assert own.pattern.search(line)


@pytest.mark.parametrize(("kind", "name", "line"), cases("not"))
def test_lines_that_only_look_like_furniture_stay(kind: str, name: str, line: str) -> None:
    for text in (f"{LEAD}\n\n{line}\n\n{MORE}", f"{LEAD}\n\n{MORE}\n\n{line}"):
        assert story(text) == [text]


def test_a_box_ends_where_prose_begins_again() -> None:
    titles = "Who are the militias?\nA week of fire\nAnn Example 12:00 AM | April 24, 2024"
    assert story(f"{LEAD}\n\nMost read\n{titles}\n\n{MORE}") == [LEAD, MORE]


def test_headlines_datelines_and_live_stamps_are_story() -> None:
    text = (
        "Embassy stormed\n\nBAGHDAD, Dec. 31\n\nTuesday, 31 December 2019\n\n"
        f"14:05 GMT\n{LEAD}\n\n‘Like a war zone’\n\nNobody came.\n{MORE}"
    )
    assert story(text) == [text]


def test_comments_end_the_story_only_in_the_lower_half() -> None:
    above = f"Comments (2)\n{LEAD}\n{MORE}"
    assert story(f"{above}\nComments (2)\nAnn: They will pay for it on Friday, all of them.") == [
        above
    ]


def test_a_readers_comment_ends_the_story_wherever_it_stands() -> None:
    thread = "I agree. May 3, 2024 at 5:22 pm | Reply\nThey bombed us on Friday, and we know it."
    assert story(f"{LEAD}\n{thread}\n{MORE}\n{thread}") == [LEAD]


def test_a_thread_of_stamps_ends_the_story_and_a_bylines_stamp_does_not() -> None:
    stamp = "May 3, 2024 at 5:22 pm |"
    assert story(f"Embassy stormed\n{stamp}\n{LEAD}\n{stamp}\n{MORE}")[-1].endswith(MORE)
    comments = "\n".join(
        f"{stamp} They bombed us in 20{year} and nobody cared." for year in range(10, 13)
    )
    assert story(f"{LEAD}\n{comments}\n{MORE}") == [LEAD]


def test_comments_longer_than_the_story_end_it() -> None:
    told, comment = (
        "\n".join([LEAD] * 5),
        "They bombed us for years, and in 2012 they shelled my town.",
    )
    assert story("\n".join([told, "Comments (31)", *[comment] * 20])) == [told]


def test_spans_are_offsets_into_the_text_as_it_is() -> None:
    text = f"\n  {LEAD}\r\nShare\r\n\t{MORE}\n\n"
    assert story(text) == [LEAD, MORE]


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_no_text_no_story(text: str) -> None:
    assert story_spans(text) == ()


def test_a_text_of_nothing_but_furniture_is_given_back_whole() -> None:
    assert story("Share\nMost read\nSubscribe") == ["Share\nMost read\nSubscribe"]


@pytest.mark.parametrize(
    "line",
    ["By " + "A" * 5000, "Published " + "1" * 5000 + "x", "a/" * 2500, "(" * 5000, "| " * 2500],
)
def test_hostile_lines_take_no_time(line: str) -> None:
    """A pattern that backtracks without end would never return from the short forms either."""
    for text in (line, line[:580]):
        assert story(f"{LEAD}\n{text}\n{MORE}")


SEED = Path(__file__).resolve().parents[2] / "../shared/seed/article.txt"


@pytest.mark.skipif(not SEED.exists(), reason="../shared with the seed article is not here")
def test_the_seed_article_loses_its_trending_box_and_nothing_else() -> None:
    text = SEED.read_text(encoding="utf-8")
    (only,) = story_spans(text)
    assert only.start == 0
    assert text[: only.end].endswith("dramatic developments.")

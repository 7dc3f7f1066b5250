"""Page furniture goes, story stays: the lexicon's own examples, and the rules of place."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.lexicons import read_lexicon
from timeline.sources import story_spans
from timeline.sources.furniture import line_rules

KINDS = ("boxes", "ends", "lines")
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
    own = [rule for rule in line_rules(kind) if rule.name == name]
    text = story_spans(line)[0]
    assert own and text.start == 0


@pytest.mark.parametrize(("kind", "name", "line"), cases("not"))
def test_lines_that_only_look_like_furniture_stay(kind: str, name: str, line: str) -> None:
    for text in (f"{LEAD}\n\n{line}\n\n{MORE}", f"{LEAD}\n\n{MORE}\n\n{line}"):
        assert story(text) == [text]

"""What holds of every file of the lexicons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

LEXICONS = Path(str(files("timeline.lexicons")))


def lists_of(value: object) -> Iterator[list[object]]:
    """The lists of words of a lexicon, however deep they stand in it."""
    if isinstance(value, list) and not any(isinstance(one, dict | list) for one in value):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from lists_of(one)


@pytest.mark.parametrize(
    "file", sorted(LEXICONS.rglob("*.yml")), ids=lambda file: str(file.relative_to(LEXICONS))
)
def test_no_list_says_a_word_twice(file: Path) -> None:
    words = lists_of(yaml.safe_load(file.read_text(encoding="utf-8")))
    twice = [word for one in words for word, count in Counter(map(str, one)).items() if count > 1]
    assert twice == []


def test_every_file_says_at_its_head_what_it_is() -> None:
    told_by_folder = {page.parent for page in LEXICONS.rglob("README.md")}
    silent = [
        file.name
        for file in LEXICONS.rglob("*.yml")
        if file.parent not in told_by_folder and not file.read_text("utf-8").startswith("# ")
    ]
    assert silent == []


@pytest.mark.parametrize(
    "file", sorted(LEXICONS.rglob("*.yml")), ids=lambda file: str(file.relative_to(LEXICONS))
)
def test_no_word_is_read_as_true_or_false(file: Path) -> None:
    """YAML takes a bare *on* or *no* for a truth, so that the word would never be found."""
    words = lists_of(yaml.safe_load(file.read_text(encoding="utf-8")))
    assert [one for one in words if any(isinstance(word, bool) for word in one)] == []

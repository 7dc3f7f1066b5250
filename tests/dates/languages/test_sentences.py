"""Sentences as reporters write them, with values worked out by hand; a table for each language."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.dates.languages.marked import read_marked, said
from timeline.dates import find_dates
from timeline.dates.languages import supported
from timeline.model import Publication

TABLES = Path(__file__).parent / "sentences"


def rows() -> Iterator[tuple[str, str]]:
    for table in sorted(TABLES.glob("*.txt")):
        for line in table.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                yield table.stem, line


@pytest.mark.parametrize(("code", "line"), rows())
def test_the_dates_of_a_sentence(code: str, line: str) -> None:
    marked = read_marked(line)
    mentions = find_dates(marked.text, Publication.parse(marked.published), code)
    assert [mention.span for mention in mentions] == list(marked.spans)
    assert tuple(said(mention) for mention in mentions) == marked.values


def test_every_language_has_its_table() -> None:
    tables = [code for code, _ in rows()]
    assert {code for code in supported() if tables.count(code) >= 15} == supported()

"""Languages without a file of their own: read with the words that dateparser knows."""

from collections.abc import Iterator

import pytest
from dateparser.date import DateDataParser

from tests.dates.languages.marked import read_marked, said
from timeline.dates import find_dates
from timeline.dates.languages import is_read, phrases_in, supported
from timeline.lexicons import read_lexicon
from timeline.model import Publication


def examples() -> Iterator[tuple[str, str, str]]:
    for phrase in read_lexicon("languages/_others"):
        for example in phrase["examples"]:
            code, marked = example.split("|", 1)
            yield code.strip(), phrase["means"], marked


@pytest.mark.parametrize(("code", "means", "example"), examples())
def test_an_example_of_another_language_holds(code: str, means: str, example: str) -> None:
    marked = read_marked(example)
    mentions = find_dates(marked.text, Publication.parse(marked.published), code)
    assert [mention.span for mention in mentions] == list(marked.spans)
    assert tuple(said(mention) for mention in mentions) == marked.values
    assert means in {found.rule for found in phrases_in(code, marked.text)}


@pytest.mark.parametrize("code", ["sv", "ro", "cs", "id", "bg", "sr", "el", "hi", "ka", "ku"])
def test_a_language_is_read_wherever_dateparser_knows_its_months(code: str) -> None:
    assert is_read(code) == (code != "ku")


def test_a_language_that_nobody_knows_is_left_to_what_all_have_in_common() -> None:
    (mention,) = find_dates("tlhIngan 2019-12-27 Hol", None, "tlh")
    assert mention.edtf == "2019-12-27"


def test_segunda_is_no_monday() -> None:
    assert find_dates("pela segunda vez", Publication.parse("2019-12-31"), "pt") == ()


@pytest.mark.parametrize("code", sorted(supported()))
def test_dateparser_reads_the_month_names_alike(code: str) -> None:
    """Every usual month name of a file is the same month to dateparser, an independent reader."""
    reader = DateDataParser(languages=[code])
    for number, spellings in enumerate(
        read_lexicon(f"languages/{code}")["words"].get("MONTH", {}).values(), start=1
    ):
        read = reader.get_date_data(f"15 {spellings[0]} 2019").date_obj
        assert read is not None
        assert (read.month, read.day) == (number, 15), spellings[0]

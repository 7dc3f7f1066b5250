"""The examples of the language files hold, and every phrase and every list has some."""

from collections.abc import Iterator

import pytest

from tests.dates.languages.marked import read_marked, said
from timeline.dates import find_dates
from timeline.dates.languages import phrases_in, supported
from timeline.dates.languages.lexicon import read_language
from timeline.lexicons import read_lexicon
from timeline.model import Publication

LANGUAGES = sorted(supported())


def examples() -> Iterator[tuple[str, str, str]]:
    figures = read_lexicon("languages/_figures")
    for code in LANGUAGES:
        source = read_lexicon(f"languages/{code}")
        for phrase in (*source["phrases"], *figures["any"], *figures[source["numbers"]]):
            for example in phrase["examples"]:
                yield code, phrase["means"], example


@pytest.mark.parametrize(("code", "means", "example"), examples())
def test_an_example_of_a_language_file_holds(code: str, means: str, example: str) -> None:
    marked = read_marked(example)
    mentions = find_dates(marked.text, Publication.parse(marked.published), code)
    assert [mention.span for mention in mentions] == list(marked.spans)
    assert tuple(said(mention) for mention in mentions) == marked.values
    if marked.spans:
        assert means in {found.rule for found in phrases_in(code, marked.text)}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_phrase_carries_an_example(code: str) -> None:
    phrases = read_lexicon(f"languages/{code}")["phrases"]
    assert all(phrase["examples"] for phrase in phrases)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_name_is_no_date(code: str) -> None:
    for name in read_lexicon(f"languages/{code}")["names"]:
        assert find_dates(name, Publication.parse("2019-12-31"), code) == ()


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_weekday_is_found_in_every_spelling(code: str) -> None:
    words = read_lexicon(f"languages/{code}")["words"]
    sunday = Publication.parse("2019-12-29")
    for number, spellings in enumerate(words["WEEKDAY"].values()):
        for spelled in spellings:
            after = " günü" if code == "tr" else ""
            (mention,) = find_dates(spelled + after, sunday, code)
            assert said(mention) == f"2019-12-{23 + number}", spelled


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_month_is_found_in_every_spelling(code: str) -> None:
    words = read_lexicon(f"languages/{code}")["words"]
    frames = {
        "zh": "2019年{}月5日",
        "de": "5. {} 2019",
        "he": "5 ב{} 2019",
        "es": "5 de {} de 2019",
    }
    months = words.get("MONTH", {number: [str(number)] for number in range(1, 13)})
    for number, spellings in enumerate(months.values(), start=1):
        for spelled in spellings:
            text = frames.get(code, "5 {} 2019").format(spelled)
            (mention,) = find_dates(text, None, code)
            assert (mention.text, said(mention)) == (text, f"2019-{number:02d}-05")


def test_a_language_that_nobody_knows_is_named_in_the_error() -> None:
    with pytest.raises(ValueError, match="'tlh'"):
        read_language("tlh")

"""What holds for any text in any of the languages, sensible or not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import find_dates
from timeline.dates.languages import supported
from timeline.lexicons import read_lexicon
from timeline.model import Publication

LANGUAGES = sorted(supported())
NEWS_DAY = Publication.parse("2020-01-02")


def spellings(code: str) -> list[str]:
    """Every word of a language, for texts that look like dates and make no sense."""
    words = read_lexicon(f"languages/{code}")["words"]
    lists = [
        spelled
        for meanings in words.values()
        for spelled in (meanings.values() if isinstance(meanings, dict) else [meanings])
    ]
    return sorted({word for words in lists for word in words})


def jumbled(code: str) -> st.SearchStrategy[str]:
    odd = ["\u200f", "\u0301", "\u0640", "\x00", "\n\n", "İ", "ﷺ", "½", "٣١", "31", "9999", "."]
    word = st.sampled_from([*spellings(code), *odd])
    gap = st.sampled_from([" ", "", "\u200c", ", ", "-", "/"])
    return st.lists(st.tuples(word, gap).map("".join), max_size=12).map("".join)


@pytest.mark.parametrize("code", LANGUAGES)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_text_is_read_without_an_error(code: str, data: st.DataObject) -> None:
    text = data.draw(st.text(max_size=60) | jumbled(code))
    end = 0
    for mention in find_dates(text, NEWS_DAY, code):
        assert mention.text == text[mention.start_char : mention.end_char] != ""
        assert mention.start_char >= end
        assert mention.explanation.startswith('"')
        end = mention.end_char


@pytest.mark.parametrize("code", LANGUAGES)
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_without_a_publish_date_only_what_is_written_out_is_placed(
    code: str, data: st.DataObject
) -> None:
    for mention in find_dates(data.draw(jumbled(code)), None, code):
        assert mention.interval is None or mention.anchor.value in ("calendar", "text")


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("ar", "في \u200f٢٧\u200f ديسمبر ٢٠١٩", "2019-12-27"),
        ("es", "el mie\u0301rcoles", "2020-01-01"),
        ("uk", "у п\u02bcятницю", "2019-12-27"),
        ("fa", "سه\u200cشنبه", "2019-12-31"),
        ("zh", "１２月２７日", "2019-12-27"),
        ("ru", "30 февраля", None),
        ("de", "30. Februar 2019", None),
    ],
)
def test_odd_spellings_and_impossible_days(code: str, text: str, found: str | None) -> None:
    days = [mention.to_dict()["first"] for mention in find_dates(text, NEWS_DAY, code)]
    assert days == ([] if found is None else [found])


def test_an_explanation_quotes_the_words_as_they_stand() -> None:
    (mention,) = find_dates("قتل يوم الجمعة", Publication.parse("2019-12-31"), "ar")
    assert mention.explanation == (
        '"الجمعة" is 27 December 2019: the latest Friday on or before publication on '
        "Tuesday 31 December 2019"
    )
    assert mention.timex_value == "2019-12-27"

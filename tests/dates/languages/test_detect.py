"""The language of a text: by its script, else by what py3langid makes of its letters."""

import pytest

from tests.dates.languages.marked import read_marked
from tests.dates.languages.test_sentences import rows
from timeline.dates import find_dates
from timeline.dates.languages import detect_language, supported
from timeline.model import Publication


def tables() -> dict[str, str]:
    """All sentences of each language as one text."""
    texts: dict[str, list[str]] = {}
    for code, line in rows():
        texts.setdefault(code, []).append(read_marked(line).text)
    return {code: " ".join(lines) for code, lines in texts.items()}


@pytest.mark.parametrize(("code", "text"), tables().items())
def test_a_text_of_some_length_is_recognised(code: str, text: str) -> None:
    assert detect_language(text) == code


@pytest.mark.parametrize(
    "line",
    [row for row in rows() if row[0] in ("de", "fr", "tr", "fa", "he", "zh", "ar", "es")],
)
def test_a_single_sentence_is_recognised(line: tuple[str, str]) -> None:
    code, marked = line
    assert detect_language(read_marked(marked).text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "en"),
        ("12345 / 27.12.2019 – ???", "en"),
        ("Rockets fell on Friday.", "en"),
        ("A rocket attack killed an American contractor near Kirkuk on Friday.", "en"),
        ("Officials said the Ayatollah (آیت‌الله) had not decided on Friday.", "en"),
        ("バグダッドの米国大使館が火曜日に襲撃された。", "ja"),
        ("Un contractor statunitense è stato ucciso venerdì in un attacco a Kirkuk.", "it"),
        ("Um empreiteiro americano foi morto na sexta-feira num ataque em Kirkuk.", "pt"),
    ],
)
def test_what_is_none_of_the_ten_is_not_taken_for_one(text: str, code: str) -> None:
    assert detect_language(text) == code


def test_the_language_is_detected_where_none_is_given() -> None:
    published = Publication.parse("2019-12-31")
    (mention,) = find_dates("قتل متعاقد أمريكي يوم الجمعة في هجوم صاروخي", published)
    assert mention.edtf == "2019-12-27"


def test_the_article_does_not_make_a_text_english_that_has_letters_of_its_own() -> None:
    text = (
        "El diario publicó «The Road to the War in the Gulf», una crónica del año pasado sobre la "
        "guerra y sobre quienes la pagaron, según informó la editorial."
    )
    assert detect_language(text) == "es"


@pytest.mark.parametrize("given", ["zh-Hans", "ZH_tw", "zh"])
def test_a_region_or_script_after_the_code_makes_no_difference(given: str) -> None:
    (mention,) = find_dates("周五", Publication.parse("2019-12-31"), given)
    assert mention.edtf == "2019-12-27"


def test_english_is_not_among_the_languages_read_here() -> None:
    assert "en" not in supported()

"""Documents are put in order aloud: each change and each doubt is a problem."""

from datetime import date

import pandas as pd
import pytest

from timeline.intake import settle
from timeline.model import Document, Problem, Publication
from timeline.pipeline import read_document

TODAY = date(2020, 1, 10)


def settled(*documents: Document) -> tuple[list[Problem], list[Document]]:
    items = list(settle(documents, TODAY))
    return (
        [item for item in items if isinstance(item, Problem)],
        [item for item in items if isinstance(item, Document)],
    )


def test_a_sound_document_passes_without_a_word() -> None:
    sound = Document("a", "Text.", "2020-01-03", timezone="Asia/Baghdad")
    assert settled(sound) == ([], [sound])


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("published", "2019-02-30", "not an ISO date"),
        ("published", "yesterday", "not an ISO date"),
        ("published", None, "no publish date"),
        ("published", "2031-01-01", "future"),
        ("published", "1431-01-01", "older than newspapers"),
        ("published", "9999-12-31", "edge of the calendar"),
        ("published", "0001-01-01", "edge of the calendar"),
        ("timezone", "Mars/Olympus", "no time zone"),
        ("timezone", "../../etc/passwd", "no time zone"),
        ("language", "English", "no language code"),
        ("published", 20191231, "neither a date nor text"),
    ],
)
def test_a_doubt_is_told_with_its_value(field: str, value: object, told: str) -> None:
    given = {"published": "2020-01-03", field: value}
    problems, documents = settled(Document("a", "Text.", **given))  # type: ignore[arg-type]
    assert len(documents) == 1
    assert any(told in p.message and p.where == field and p.hint for p in problems)


@pytest.mark.parametrize("value", [20191231, float("nan"), b"2019-12-31", ["2019-12-31"], pd.NaT])
def test_a_publish_date_of_another_kind_is_refused_with_its_value(value: object) -> None:
    with pytest.raises(ValueError, match="is neither a date nor text such as 2019-12-31"):
        Publication.parse(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["en", "EN", "en-GB", "en_US", "zh-Hans"])
def test_codes_of_languages_are_taken_as_they_are(language: str) -> None:
    problems, _ = settled(Document("a", "Text.", "2020-01-03", language=language))
    assert problems == []


def test_the_same_text_and_date_is_left_out_once() -> None:
    problems, documents = settled(
        Document("a", "Text.", "2020-01-03"), Document("b", "Text.", "2020-01-03")
    )
    assert [document.id for document in documents] == ["a"]
    assert "same text and publish date as a" in problems[0].message


def test_half_characters_are_replaced_aloud() -> None:
    problems, documents = settled(Document("a", "Rockets\ud800 fell.", "2020-01-03"))
    assert documents[0].text == "Rockets\ufffd fell."
    assert "lone surrogates" in problems[0].message


@pytest.mark.parametrize("field", ["id", "title", "publisher", "url", "author", "path"])
def test_half_characters_of_other_fields_are_replaced(field: str) -> None:
    """No table can hold them; a path has them where a file's name is not UTF-8."""
    given = {"id": "a", "text": "Text.", "published": "2020-01-03", field: "x\udcff"}
    _, (document,) = settled(Document(**given))  # type: ignore[arg-type]
    assert getattr(document, field) == "x\ufffd"


def test_one_id_for_two_texts_is_mended_aloud() -> None:
    problems, documents = settled(
        Document("a", "One.", "2020-01-03"), Document("a", "Two.", "2020-01-03")
    )
    assert len({document.id for document in documents}) == 2
    assert f"renamed to {documents[1].id}" in problems[0].message


def test_what_a_data_frame_holds_is_taken_as_text() -> None:
    """Rows of a DataFrame bring numbers, None, NaN and NaT where a file has text or nothing."""
    problems, (document,) = settled(
        Document(7, b"Text.", pd.NaT, title=float("nan"), publisher=None)  # type: ignore[arg-type]
    )
    assert (document.id, document.title, document.publisher) == ("7", "", "")
    assert document.text == "Text."
    assert document.published is None
    assert [problem.message[:15] for problem in problems] == ["no publish date"]


@pytest.mark.parametrize("text", ["", " \n", None, float("nan")])
def test_a_document_without_a_text_is_left_out_aloud(text: str) -> None:
    (problem,), documents = settled(Document("a", text, "2020-01-03"))
    assert documents == []
    assert problem.doc_id == "a" and "no text" in problem.message and problem.hint


def test_an_id_joins_with_others_in_one_cell() -> None:
    _, documents = settled(
        Document("a;b", "One.", "2020-01-03"), Document("", "Two.", "2020-01-03")
    )
    assert [document.id for document in documents] == ["a,b", "document"]


@pytest.mark.parametrize(
    ("value", "zone", "day"),
    [
        ("2019-12-31T23:30:00+00:00", "Asia/Baghdad", date(2020, 1, 1)),
        ("2019-12-31T23:30:00Z", "", date(2019, 12, 31)),
        ("2020-01-01T03:00:00+03:00", "America/New_York", date(2019, 12, 31)),
        ("2020-02-29", "", date(2020, 2, 29)),
    ],
)
def test_publish_day_is_that_of_the_newsroom(value: str, zone: str, day: date) -> None:
    assert Publication.parse(value, zone).day == day


def test_a_problem_names_the_characters_of_the_text_as_given() -> None:
    text = "\ufeffRock\u00adets hit the base.\nShare on Facebook\nNobody was hurt."
    (problem,) = read_document(Document("a", text, "2020-01-03")).problems
    (start, end) = map(int, problem.where.removeprefix("characters ").split("-"))
    assert text[start:end].strip() == "Share on Facebook"

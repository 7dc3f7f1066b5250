"""Text files: front matter as people write it, well and badly."""

from pathlib import Path

import pytest

from tests.sources.reading import read_one


@pytest.mark.parametrize(
    ("content", "published", "title", "text"),
    [
        ("Rockets fell.\n", None, "", "Rockets fell.\n"),
        ("---\npublished: 2019-12-31\n---\nText.", "2019-12-31", "", "Text."),
        ("---\r\npublished: 2019-12-31\r\n---\r\nText.\r\n", "2019-12-31", "", "Text.\n"),
        ("---\npublished: '2019-12-31T18:30Z'\n---\nText.", "2019-12-31T18:30Z", "", "Text."),
        ("---\ntitle: >\n  One\n  two\n---\n\nText.", None, "One two", "\nText."),
        ("---\npublished: December 31, 2019\n...\nText.", "2019-12-31", "", "Text."),
        ("---\npublished:\ntags: [a, b]\n---\nText.", None, "", "Text."),
        ("---\nBetween two rules.\n---\nText.", None, "", "---\nBetween two rules.\n---\nText."),
        ("--- Rockets fell.\n---\n", None, "", "--- Rockets fell.\n---\n"),
        ("\n\n---\npublished: 2019-12-31\n---\nText.", "2019-12-31", "", "Text."),
        ("---\nPublished: 2019-12-31\nTITLE: One\n---\nText.", "2019-12-31", "One", "Text."),
        ("---\ndate: 2019-12-31\ntitle: null\n---\nText.", "2019-12-31", "", "Text."),
        ("Note: the siege went on.\n\nText.", None, "", "Note: the siege went on.\n\nText."),
    ],
)  # fmt: skip
def test_front_matter(
    tmp_path: Path, content: str, published: str | None, title: str, text: str
) -> None:
    (document,), problems = read_one(tmp_path, "a.txt", content.encode())
    assert (document.published, document.title, document.text) == (published, title, text)
    assert (document.id, problems) == ("a", [])


def test_every_field_arrives(tmp_path: Path) -> None:
    head = "title: T\npublisher: P\nurl: https://u.example\nauthor: A\ntimezone: UTC\nlanguage: en"
    (document,), _ = read_one(tmp_path, "a.md", f"---\n{head}\n---\nText.".encode())
    assert (document.title, document.publisher, document.url) == ("T", "P", "https://u.example")
    assert (document.author, document.timezone, document.language) == ("A", "UTC", "en")


@pytest.mark.parametrize(
    ("content", "published", "where", "message"),
    [
        ("---\ntitle: A: b\npublished: 2019-12-31\n---\nX. Text.", "2019-12-31", "line 2", "not"),
        ("---\npublished: [2019, 12]\n---\nText.", None, "front matter", "must be one value"),
        ("---\npublished: 2019-12-31\nText.", None, "line 1", "lines of dashes"),
        ("Published: 2019-12-31\n\nText.", None, "line 1", "lines of dashes"),
        ("---\n- !!python/object/apply:os.abort []\n- : [\n---\nText.", None, "line", "not YAML"),
        ("---\na: &a [x]\ntitle: [*a, *a]\n---\nText.", None, "front matter", "not YAML"),
        ("---\npublished: 2019-12-31\npublished: 2018-12-31\n---\nText.", "2018-12-31",
         "front matter", "not YAML"),
        (f"---\na: {'[' * 500}{']' * 500}\n---\nText.", None, "front matter", "not YAML"),
        (f"---\npublished: 2019-12-31\na: b{' ' * 30_000}c\n---\nText.", "2019-12-31",
         "front matter", "too long"),
    ],
)  # fmt: skip
def test_broken_front_matter_costs_no_text(
    tmp_path: Path, content: str, published: str | None, where: str, message: str
) -> None:
    (document,), (problem,) = read_one(tmp_path, "a.txt", content.encode())
    assert "Text." in document.text
    assert document.published == published
    assert message in problem.message and where in problem.where and "a.txt" in problem.where
    assert problem.hint


def test_an_impossible_date_is_kept_as_written_and_never_mended(tmp_path: Path) -> None:
    (document,), _ = read_one(tmp_path, "a.txt", b"---\npublished: 2019-02-30\n---\nText.")
    assert document.published == "2019-02-30"


@pytest.mark.parametrize("piece", ["Rockets fell on Friday. ", "x"])
def test_five_megabytes_of_one_line_are_no_article(tmp_path: Path, piece: str) -> None:
    line = piece * (5_000_000 // len(piece))
    documents, (problem,) = read_one(tmp_path, "a.txt", line.encode())
    assert documents == []
    assert (problem.where, problem.value) == ("a.txt", "a")
    assert "more than any article" in problem.message and ".jsonl" in problem.hint


def test_a_long_report_of_one_line_is_one_document(tmp_path: Path) -> None:
    line = "Rockets fell on Friday. " * 40_000
    (document,), problems = read_one(tmp_path, "a.txt", line.encode())
    assert (document.text, problems) == (line, [])


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("head.txt", b"---\npublished: 2019-12-31\n---\n", "no text"),
        ("noise.txt", bytes(range(256)) * 8, "not text"),
        ("report.txt", b"%PDF-1.7 and so on", "a PDF"),
        ("report.md", b"PK\x03\x04 and so on", "a Word"),
        ("huge.txt", b"x" * 20_000_001, "too large"),
        ("page.html", b"", "empty"),
        ("rows.csv", b"", "empty"),
        ("rows.jsonl", b"\n", "empty"),
    ],
)
def test_files_without_a_text_are_problems(
    tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    documents, (problem,) = read_one(tmp_path, name, content)
    assert documents == []
    assert message in problem.message
    assert (problem.stage, problem.where) == ("read", name)
    assert problem.hint

"""Tables of articles: what is broken costs its own row only."""

import json
from pathlib import Path

import pytest

from tests.sources.reading import read_one
from timeline.lexicons import read_lexicon
from timeline.sources import read_inputs
from timeline.sources.fields import by_field

TEXT = "Rockets fell on Friday."


def test_json_lines(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": "a", "published": "2019-12-31", "text": TEXT, "publisher": "P"}),
        "",
        '{"id": 7, "text": "Seven."}',
        '{"text": "No id."}',
    ]
    documents, problems = read_one(tmp_path, "rows.jsonl", "\n".join(lines).encode())
    assert [one.id for one in documents] == ["a", "7", "rows-4"]
    assert [one.published for one in documents] == ["2019-12-31", None, None]
    assert (documents[0].publisher, problems) == ("P", [])


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{bad", "not JSON"),
        ("[1]", "no JSON object"),
        ("null", "no JSON object"),
        ('{"id": "x"}', "no `text`"),
        ('{"text": ""}', "no text in this row"),
        ('{"text": ["a"]}', "no text in this row"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_a_broken_line_costs_that_line_only(tmp_path: Path, line: str, message: str) -> None:
    good = json.dumps({"id": "good", "text": TEXT})
    documents, (problem,) = read_one(tmp_path, "rows.jsonl", f"{good}\n{line}\n{good}".encode())
    assert [one.id for one in documents] == ["good", "good"]
    assert message in problem.message
    assert problem.where == "rows.jsonl, line 2"


@pytest.mark.parametrize(
    ("name", "content", "where"),
    [
        ("rows.jsonl", '{"text": "One.", "published": "2019-12-31", "text": "Two."}', ", line 1"),
        ("rows.json", '[{"text": "One.", "text": "Two.", "published": "2019-12-31"}]', ""),
    ],
)
def test_a_name_that_stands_twice_is_told(
    tmp_path: Path, name: str, content: str, where: str
) -> None:
    (document,), (problem,) = read_one(tmp_path, name, content.encode())
    assert document.text == "Two."
    assert (problem.where, problem.value) == (f"{name}{where}", "text")
    assert "twice" in problem.message


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("[]", "no rows"),
        ('{"articles": []}', "no rows"),
        ("[" * 100_000, "nested too deeply"),
        (f'[{{"text": "One.", "published": {"9" * 5_000}}}]', "a number is too long"),
    ],
)
def test_an_array_that_gives_nothing_says_why(tmp_path: Path, content: str, told: str) -> None:
    documents, (problem,) = read_one(tmp_path, "rows.json", content.encode())
    assert documents == []
    assert told in f"{problem.message} {problem.hint}"


@pytest.mark.parametrize(
    ("row", "published", "title", "author"),
    [
        ({"Text": TEXT, "PUBLISHED": "2019-12-31"}, "2019-12-31", "", ""),
        ({"text": TEXT, "published": 1577817000}, "2019-12-31T18:30:00+00:00", "", ""),
        ({"text": TEXT, "published": None, "title": float("nan")}, None, "", ""),
        ({"text": TEXT, "published": "NaT", "title": "None", "author": []}, None, "", ""),
        ({"text": TEXT, "author": ["A. Doe", {"name": "B. Roe"}]}, None, "", "A. Doe, B. Roe"),
    ],
)
def test_what_programs_write(
    tmp_path: Path, row: dict[str, object], published: str | None, title: str, author: str
) -> None:
    (document,), problems = read_one(tmp_path, "rows.jsonl", json.dumps(row).encode())
    assert (document.text, document.published) == (TEXT, published)
    assert (document.title, document.author, problems) == (title, author, [])


@pytest.mark.parametrize(
    ("field", "value"),
    [("published", {"$date": "2019-12-31"}), ("title", ["a", "b"]), ("published", True)],
)
def test_a_field_of_several_values_is_told(tmp_path: Path, field: str, value: object) -> None:
    row = json.dumps({"text": TEXT, field: value})
    (document,), (problem,) = read_one(tmp_path, "rows.jsonl", row.encode())
    assert getattr(document, field) in ("", None)
    assert problem.message == f"{field} must be one value" and "line 1" in problem.where


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("rows.jsonl", '{{"date": "2019-12-31", "content": "{t}", "headline": "H"}}'),
        ("rows.json", '{{"articles": [{{"date": "2019-12-31", "body": "{t}", "headline": "H"}}]}}'),
        ("rows.csv", 'Date,content,headline,topic\n2019-12-31,"{t}",H,x\n'),
        ("rows.tsv", "Publish Date\tbody\tHeadline\n2019-12-31\t{t}\tH\n"),
    ],
)  # fmt: skip
def test_other_names_are_read_and_told(tmp_path: Path, name: str, content: str) -> None:
    (document,), (problem,) = read_one(tmp_path, name, content.format(t=TEXT).encode())
    assert (document.text, document.published, document.title) == (TEXT, "2019-12-31", "H")
    assert "as `published`" in problem.message and "as `text`" in problem.message


def test_the_example_of_the_lexicon_of_names() -> None:
    row = read_lexicon("source_fields")["example"]
    assert sorted(by_field(row)) == ["published", "text", "title"]


def test_columns_of_events_are_no_articles(tmp_path: Path) -> None:
    header = "event_id_cnty,event_date,year,source,notes"
    documents, (problem,) = read_one(
        tmp_path, "acled.csv", f"{header}\nX1,28 December 2022,2022,P,Shelling.\n".encode()
    )
    assert documents == [] and "no column `text`" in problem.message


@pytest.mark.parametrize("name", ["rows.jsonl", "rows.json"])
@pytest.mark.parametrize("indent", [None, 1])
def test_an_array_is_read_too(tmp_path: Path, name: str, indent: int | None) -> None:
    rows = [{"id": "a", "text": TEXT}, 7, {"id": "b", "text": TEXT}]
    documents, (problem,) = read_one(tmp_path, name, json.dumps(rows, indent=indent).encode())
    assert [one.id for one in documents] == ["a", "b"]
    assert problem.where == f"{name}, item 2"


def test_a_broken_array_is_one_problem(tmp_path: Path) -> None:
    documents, (problem,) = read_one(tmp_path, "rows.json", b'[\n{"text": "a"},\n')
    assert (documents, problem.where) == ([], "rows.json, line 3")


def test_a_file_of_another_kind_does_not_fill_the_list_of_problems(tmp_path: Path) -> None:
    documents, problems = read_one(tmp_path, "rows.jsonl", b"no json\n" * 5000 + b'{"text":"a"}')
    assert (len(documents), len(problems)) == (1, 101)
    assert problems[-1].message == "4,900 more problems in this file"


def test_marks_between_files_put_together_are_passed_over(tmp_path: Path) -> None:
    line = b'\xef\xbb\xbf{"text": "a"}\n'
    documents, problems = read_one(tmp_path, "rows.jsonl", line * 2)
    assert (len(documents), problems) == (2, [])


def test_two_columns_of_one_name_are_told(tmp_path: Path) -> None:
    content = b"id,text,text\na,One.,Two.\n"
    (document,), (problem,) = read_one(tmp_path, "rows.csv", content)
    assert (document.text, problem.where, problem.value) == ("Two.", "rows.csv, line 1", "text")


def test_empty_lines_above_the_header_are_passed_over(tmp_path: Path) -> None:
    content = b"\r\n\r\nid,text\r\na,One.\r\nb,\r\n"
    (document,), (problem,) = read_one(tmp_path, "rows.csv", content)
    assert (document.id, problem.where) == ("a", "rows.csv, line 5")


def test_a_quotation_mark_that_never_closes_swallows_no_articles(tmp_path: Path) -> None:
    content = 'id,text\na,One.\nb,"Two.\nc,Three.\nd,Four.\n'
    (document,), (problem,) = read_one(tmp_path, "rows.csv", content.encode())
    assert document.id == "a"
    assert problem.where == "rows.csv, line 3" and "never closes" in problem.message


def test_a_last_row_without_a_line_end_is_whole(tmp_path: Path) -> None:
    (document,), problems = read_one(tmp_path, "rows.csv", b'id,text\na,"One."')
    assert (document.text, problems) == ("One.", [])


def test_half_a_surrogate_becomes_one_character(tmp_path: Path) -> None:
    (document,), _ = read_one(tmp_path, "rows.jsonl", b'{"text": "a\\ud83db"}')
    assert document.text == "a\ufffdb"


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_csv_with_any_delimiter_and_a_byte_order_mark(tmp_path: Path, mark: str) -> None:
    rows = [["ID", " Published ", "text", "title"], ["a", "31/12/2019", f'"{TEXT}\nMore."', "T"]]
    content = "\r\n".join(mark.join(row) for row in rows)
    (document,), problems = read_one(tmp_path, "rows.csv", content.encode("utf-8-sig"))
    assert (document.id, document.published, document.title) == ("a", "2019-12-31", "T")
    assert (document.text, problems) == (f"{TEXT}\nMore.", [])


def test_a_line_for_excel_is_no_header(tmp_path: Path) -> None:
    (document,), problems = read_one(tmp_path, "rows.csv", b"sep=;\r\nid;text\r\na;One, two.\r\n")
    assert (document.id, document.text, problems) == ("a", "One, two.", [])


@pytest.mark.parametrize(
    ("content", "where", "message", "value"),
    [
        ("id,notes\n1,x\n", "line 1", "no column `text`", "id, notes"),
        ("a;b\n1;2\n", "line 1", "no column `text`", "a, b"),
        ("id,text\n", "", "no rows", ""),
        ("id,text\n1,\n", "line 2", "no text in this row", "id, text"),
        ("id,text\n1, ,x\n", "line 2", "more cells than the header", "x"),
        ("id,text\n1\n", "line 2", "no `text`", "id"),
    ],
)
def test_csv_without_what_is_needed(
    tmp_path: Path, content: str, where: str, message: str, value: str
) -> None:
    documents, problems = read_one(tmp_path, "rows.csv", content.encode())
    assert documents == []
    assert message in problems[0].message and where in problems[0].where
    assert problems[0].value == value and problems[0].hint


def test_a_cell_too_large_for_an_article_ends_the_table_with_a_problem(tmp_path: Path) -> None:
    content = f'id,text\na,{TEXT}\nb,"{"x" * 20_000_001}"\n'
    documents, (problem,) = read_one(tmp_path, "rows.csv", content.encode())
    assert [one.id for one in documents] == ["a"]
    assert "not CSV from here on" in problem.message


def test_a_large_cell_is_read(tmp_path: Path) -> None:
    text = "Rockets fell. " * 50_000
    (document,), problems = read_one(tmp_path, "rows.csv", f'id,text\na,"{text}"\n'.encode())
    assert (document.text, problems) == (text, [])


@pytest.mark.parametrize("name", ["rows.csv", "rows.jsonl"])
def test_rows_stream(tmp_path: Path, name: str) -> None:
    """The first row arrives although the last one could not be read."""
    rows = {
        "rows.csv": "id,text\na,One.\n" + "b,Two.\n" * 50_000,
        "rows.jsonl": '{"id": "a", "text": "One."}\n' + '{"id": "b", "text": "Two."}\n' * 50_000,
    }
    path = tmp_path / name
    path.write_text(rows[name], encoding="utf-8")
    stream = iter(read_inputs([path]))
    first = next(stream)
    path.write_text("", encoding="utf-8")  # what was not read yet is gone
    assert getattr(first, "id", "") == "a"
    assert sum(1 for _ in stream) < 50_000


def test_a_line_too_long_for_an_article_is_passed_over(tmp_path: Path) -> None:
    good = json.dumps({"id": "good", "text": TEXT})
    long = json.dumps({"id": "long", "text": "x" * 41_000_000})
    (document,), (problem,) = read_one(tmp_path, "rows.jsonl", f"{long}\n{good}\n".encode())
    assert document.id == "good"
    assert problem.where == "rows.jsonl, line 1" and "too long" in problem.message

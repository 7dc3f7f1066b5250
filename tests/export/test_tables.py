"""What lands in the CSV files: the columns, no formulas, the same bytes each time."""

import csv
import io
from types import SimpleNamespace

import pytest

from tests.figures.cases import case, events_table
from timeline import tables
from timeline.export import csv_text, write_tables


def _result():
    events, links = case("us_iran")
    empty = {
        name: tables.table(getattr(tables, name.upper()), []) for name in ("mentions", "problems")
    }
    return SimpleNamespace(events=events, links=links, **empty)


def test_four_files_with_their_columns_even_when_empty(tmp_path):
    paths = write_tables(_result(), tmp_path / "made" / "for" / "it")
    assert [path.name for path in paths] == [
        "events.csv",
        "links.csv",
        "mentions.csv",
        "problems.csv",
    ]
    for path, columns in zip(
        paths, (tables.EVENTS, tables.LINKS, tables.MENTIONS, tables.PROBLEMS), strict=True
    ):
        with path.open(encoding="utf-8", newline="") as lines:
            assert next(csv.reader(lines)) == list(columns)


def test_same_result_same_bytes(tmp_path):
    first = [path.read_bytes() for path in write_tables(_result(), tmp_path / "a")]
    assert first == [path.read_bytes() for path in write_tables(_result(), tmp_path / "b")]


@pytest.mark.parametrize(
    "cell",
    ['=HYPERLINK("http://x","y")', "+1", "-2+3", "@SUM(A1)", "\tx", "  =1+1", "＝1+1"],
)
def test_a_formula_from_a_source_is_text_in_a_spreadsheet(cell):
    text = csv_text(events_table({"event_id": "e1", "start": "", "quote": cell}))
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["quote"] == "'" + cell


def test_numbers_below_zero_stay_numbers():
    text = csv_text(events_table({"event_id": "e1", "start": "", "score": -9.5}))
    (row,) = csv.DictReader(io.StringIO(text))
    assert row["score"] == "-9.5"
    assert row["killed_best"] == ""


def test_commas_quotes_and_line_breaks_survive():
    quote = 'He said: "no,\nnever"'
    text = csv_text(events_table({"event_id": "e1", "start": "", "quote": quote}))
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["quote"] == quote


def test_a_bare_carriage_return_does_not_break_the_row():
    text = csv_text(events_table({"event_id": "e1", "start": "", "quote": "one\rtwo"}))
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["quote"] == "one\ntwo"


def test_controls_that_end_a_file_for_some_readers_are_marked():
    text = csv_text(events_table({"event_id": "e1", "start": "", "quote": "a\x00b\x1b[2J\uffff"}))
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["quote"] == "a\ufffdb\ufffd[2J\ufffd"

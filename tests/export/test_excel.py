"""The workbook as openpyxl, another library than its writer, reads it back."""

import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest

from tests.export.results import HOSTILE, event, filled, result_of
from timeline import tables
from timeline.export import excel, excel_workbook
from timeline.export.reading_sheet import COLUMNS

_SHEETS = {
    "timeline": COLUMNS,
    "events": tables.EVENTS,
    "links": (*tables.LINKS, "cause", "effect"),
    "inferred": (*tables.LINKS, "cause", "effect"),
    "steps": tables.STEPS,
    "claims": tables.CLAIMS,
    "mentions": tables.MENTIONS,
    "problems": tables.PROBLEMS,
    "sources": tables.DOCUMENTS,
}


def _book(result):
    return openpyxl.load_workbook(io.BytesIO(excel_workbook(result)))


def _cell(book, column, row=2):
    return book["events"].cell(row, list(tables.EVENTS).index(column) + 1)


def test_a_sheet_for_each_table_with_its_columns_even_when_empty():
    book = _book(result_of())
    assert book.sheetnames == list(_SHEETS)
    for name, columns in _SHEETS.items():
        assert [cell.value for cell in book[name][1]] == list(columns)
        assert book[name].max_row == 1


def test_claims_and_inferred_links_stand_in_sheets_of_their_own():
    told = {"event_id": "e1", "attribute": "killed", "value": "31 soldiers", "claimant": "the army"}
    arrow = {"link_id": "l1", "cause_id": "e1", "effect_id": "e2", "kind": "inferred"}
    result = replace(
        result_of(),
        claims=filled(tables.CLAIMS, (told,)),
        inferred=filled(tables.LINKS, (arrow,)),
    )
    book = _book(result)
    assert [cell.value for cell in book["claims"][2]][:1] == ["e1"]
    assert "the army" in [cell.value for cell in book["claims"][2]]
    assert "inferred" in [cell.value for cell in book["inferred"][2]]
    assert book["links"].max_row == 1


def test_a_link_names_what_happened_at_its_ends():
    arrow = {"link_id": "l1", "cause_id": "e1", "effect_id": "e2", "kind": "response"}
    told = result_of(event("e1", title="Raid"), event("e2", title="=Strike"))
    sheet = _book(replace(told, links=filled(tables.LINKS, (arrow,))))["links"]
    row = dict(zip((cell.value for cell in sheet[1]), sheet[2], strict=True))
    assert row["cause"].value == "Raid"
    assert (row["effect"].value, row["effect"].data_type) == ("=Strike", "s")


def test_the_first_sheet_is_for_reading():
    arrow = {"link_id": "l1", "cause_id": "e1", "effect_id": "e2", "kind": "response"}
    late = event("e2", "2020-01-03", title="Strike", actor="France;Turkey", killed_low=25)
    told = result_of(event("e3", title="Talks"), late, event("e1", "2020-01-01", title="Raid"))
    sheet = _book(replace(told, links=filled(tables.LINKS, (arrow,)))).worksheets[0]
    rows = [dict(zip(COLUMNS, (cell.value for cell in row), strict=True)) for row in sheet["2:4"]]
    assert [row["Event"] for row in rows] == ["Raid", "Strike", "Talks"]
    assert [row["When"] for row in rows] == ["Wed 1 Jan 2020", "Fri 3 Jan 2020", "undated"]
    assert [row["Arrows to it"] for row in rows] == [None, "Response: Raid", None]
    assert (rows[1]["Who"], rows[1]["Killed"]) == ("France and Turkey", "at least 25")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_text_of_a_source_is_text_and_nothing_else(text):
    cell = _cell(_book(result_of(event("e1", quote=text))), "quote")
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert cell.quotePrefix  # so that it stays text when somebody edits the cell


@pytest.mark.parametrize("name", ["formula", "link", "markup", "Excel's own escape", "arabic"])
def test_text_of_a_source_is_kept_to_the_letter(name):
    cell = _cell(_book(result_of(event("e1", quote=HOSTILE[name]))), "quote")
    assert cell.value == HOSTILE[name]


def test_tags_that_the_library_would_pass_on_as_xml_are_text():
    cell = _cell(_book(result_of(event("e1", quote="<r><t>broken</r>"))), "quote")
    assert cell.value.strip() == "<r><t>broken</r>"


def test_no_part_of_the_file_is_a_formula_or_a_link():
    content = excel_workbook(result_of(*(event(f"e{n}", quote=t) for n, t in enumerate(HOSTILE))))
    parts = zipfile.ZipFile(io.BytesIO(content))
    xml = "".join(parts.read(name).decode() for name in parts.namelist())
    assert "<f>" not in xml
    assert "<hyperlink" not in xml
    assert "evil.example" not in "".join(name for name in parts.namelist() if "rels" in name)


def test_numbers_are_numbers_dates_are_text_and_unknown_is_empty():
    book = _book(result_of(event("e1", "0079-10-24", score=-9.5, killed_best=0, cameo="190")))
    assert _cell(book, "start").value == "0079-10-24"
    assert _cell(book, "score").value == -9.5
    assert _cell(book, "killed_best").value == 0
    assert _cell(book, "cameo").value == "190"
    assert _cell(book, "injured_best").value is None


def test_undated_events_have_their_row():
    book = _book(result_of(event("e1", "2020-01-03"), event("e2")))
    assert [_cell(book, "event_id", row).value for row in (2, 3)] == ["e1", "e2"]
    assert _cell(book, "start", 3).value is None


@pytest.mark.parametrize("letter", ["x", "𝕏"], ids=["one unit", "two units"])
def test_what_a_cell_cannot_hold_is_cut_and_says_so(letter):
    cell = _cell(_book(result_of(event("e1", quote=letter * 40_000))), "quote")
    assert len(cell.value.encode("utf-16-le")) // 2 <= 32_767
    assert cell.value.startswith(letter * 1000)
    assert cell.value.endswith("[cut: a cell holds no more; the JSON and CSV files have it all]")


def test_a_table_too_long_for_a_sheet_goes_on_in_another(monkeypatch):
    monkeypatch.setattr(excel, "_MOST_ROWS", 3)
    book = _book(result_of(*(event(f"e{n}") for n in range(5))))
    assert book.sheetnames[3:7] == ["events", "events 2", "events 3", "links"]
    ids = [book[name]["A"][1:] for name in book.sheetnames[3:6]]
    assert [[cell.value for cell in cells] for cells in ids] == [["e0", "e1"], ["e2", "e3"], ["e4"]]


def test_same_result_same_bytes_and_no_clock():
    result = result_of(event("e1", "2020-01-03", quote="Jets struck."))
    content = excel_workbook(result)
    assert content == excel_workbook(replace(result))
    parts = zipfile.ZipFile(io.BytesIO(content))
    assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"1980-01-01T00:00:00Z" in parts.read("docProps/core.xml")

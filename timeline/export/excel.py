"""The tables of a result as one Excel workbook: the same result gives the same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from timeline.export.reading_sheet import reading_sheet
from timeline.export.records import Value, records

if TYPE_CHECKING:
    from timeline.pipeline import Result

# Limits of the format (Microsoft, "Excel specifications and limits").
_MOST_ROWS = 1_048_576
_MOST_UNITS = 32_767  # of UTF-16, in one cell
_CUT = " … [cut: a cell holds no more; the JSON and CSV files have it all]"

_WIDEST = 420  # pixels of a column; longer text is there, and read in the formula bar
_NO_CLOCK = datetime(1980, 1, 1)  # the day that the file's own parts carry


def excel_workbook(result: Result) -> bytes:
    """Write a sheet to read, then events, links, inferred, steps, claims, mentions, problems and
    sources as tables.

    The bytes are those of an .xlsx file.
    The links end with the titles of cause and effect, for people who read no ids.
    Text of a source is never a formula or a link, nor becomes one when its cell is edited.
    Dates stay ISO text, since a cell's date can be neither coarser than a day nor older
    than 1900. Unknown is an empty cell. A table too long for a sheet goes on in another.

    >>> import timeline
    >>> article = timeline.Document("a1", "Rockets hit the air base on Friday.", "2019-12-31")
    >>> book = pd.read_excel(io.BytesIO(excel_workbook(timeline.load(article))), sheet_name=None)
    >>> list(book)[:4]
    ['timeline', 'events', 'links', 'inferred']
    >>> book["events"]["start"].tolist()
    ['2019-12-27']
    """
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        book.set_properties({"created": _NO_CLOCK})
        head = book.add_format({"bold": True, "bottom": 1})
        # What Excel itself sets for a cell typed with an apostrophe before it.
        text = book.add_format({"quote_prefix": True})
        for name, table in _sheets(result):
            _fill(book.add_worksheet(name), table, head, text)
    return content.getvalue()


def _sheets(result: Result) -> Iterator[tuple[str, pd.DataFrame]]:
    tables = {
        "timeline": reading_sheet(result),
        "events": result.events,
        "links": _with_titles(result.links, result.events),
        "inferred": _with_titles(result.inferred, result.events),
        "steps": result.steps,
        "claims": result.claims,
        "mentions": result.mentions,
        "problems": result.problems,
        "sources": result.documents,
    }
    most = _MOST_ROWS - 1  # below the row of names
    for name, table in tables.items():
        for number, start in enumerate(range(0, max(len(table), 1), most), start=1):
            yield f"{name} {number}" if number > 1 else name, table.iloc[start : start + most]


def _with_titles(links: pd.DataFrame, events: pd.DataFrame) -> pd.DataFrame:
    """Links with what happened at either end behind them, for people who read no ids."""
    titles = dict(zip(events["event_id"], events["title"], strict=True))
    ends = {"cause": links["cause_id"], "effect": links["effect_id"]}
    named = {name: ids.map(titles).fillna("").astype("str") for name, ids in ends.items()}
    return links.assign(**named)


def _fill(sheet: Worksheet, table: pd.DataFrame, head: Format, text: Format) -> None:
    for column, name in enumerate(table.columns):
        sheet.write_string(0, column, name, head)
    for row, record in enumerate(records(table), start=1):
        for column, value in enumerate(record.values()):
            _write(sheet, row, column, value, text)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table), len(table.columns) - 1)
    sheet.autofit(_WIDEST)


def _write(sheet: Worksheet, row: int, column: int, value: Value, text: Format) -> None:
    """Write a cell as what it is; the library's own guess would read text as a formula."""
    if isinstance(value, str):
        sheet.write_string(row, column, _fitting(value), text)
    elif isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif value is not None:
        sheet.write_number(row, column, value)


def _fitting(value: str) -> str:
    """Cut what a cell cannot hold, and say so; never give the library markup of its own."""
    units = value.encode("utf-16-le")
    if len(units) > 2 * _MOST_UNITS:
        kept = units[: 2 * (_MOST_UNITS - len(_CUT))]
        value = kept.decode("utf-16-le", errors="ignore") + _CUT
    # XlsxWriter passes on what stands between these tags as XML, unescaped.
    is_markup = value.startswith("<r>") and value.endswith("</r>")
    return f"{value} " if is_markup else value

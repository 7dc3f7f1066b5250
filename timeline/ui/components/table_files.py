"""The tables as files for other programs; formulas of a source are defused on the way.

Each file is made on the click that asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import pandas as pd
import streamlit as st

from timeline.export import case_json, csv_text, excel_workbook, geojson, icalendar, timelinejs
from timeline.pipeline import Result
from timeline.ui.cases import Case

TABLES = {
    "events": "Events",
    "links": "Links",
    "inferred": "Inferred links",
    "steps": "Chain steps",
    "claims": "Claims",
    "mentions": "Quotes",
    "documents": "Sources",
    "problems": "Problems",
}


@dataclass(frozen=True, slots=True)
class FileKind:
    """A file for some other program."""

    label: str
    suffix: str
    mime: str
    write: Callable[[Case, Result], str | bytes]


WHOLES: Mapping[str, FileKind] = {
    "xlsx": FileKind(
        "Excel workbook",
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        lambda case, result: excel_workbook(result),
    ),
    "json": FileKind("JSON", "json", "application/json", lambda case, result: case_json(result)),
    "timelinejs": FileKind(
        "TimelineJS",
        "timelinejs.json",
        "application/json",
        lambda case, result: timelinejs(result, case.title),
    ),
    "ics": FileKind(
        "Calendar (ICS)",
        "ics",
        "text/calendar",
        lambda case, result: icalendar(result, case.title, datetime.now(UTC)),
    ),
    "geojson": FileKind(
        "Map (GeoJSON)",
        "geojson",
        "application/geo+json",
        lambda case, result: geojson(result),
    ),
}


def table_files(case: Case, result: Result) -> None:
    """Offer everything at once for other programs, and each table as CSV."""
    st.subheader("All of it", anchor=False)
    with st.container(horizontal=True):
        for key, kind in WHOLES.items():
            st.download_button(
                kind.label,
                _whole(kind, case, result),
                f"{case.stem}.{kind.suffix}",
                kind.mime,
                key=f"whole-{key}",
                on_click="ignore",
            )
    st.subheader("One table, as CSV", anchor=False)
    with st.container(horizontal=True):
        for name, label in TABLES.items():
            table: pd.DataFrame = getattr(result, name)
            st.download_button(
                f"{label} ({len(table):,})",
                _csv(table),
                f"{case.stem}-{name}.csv",
                "text/csv",
                key=f"csv-{name}",
                on_click="ignore",
            )
    st.caption("Text that a spreadsheet could run as a formula has an apostrophe before it.")


def _whole(kind: FileKind, case: Case, result: Result) -> Callable[[], str | bytes]:
    return lambda: kind.write(case, result)


def _csv(table: pd.DataFrame) -> Callable[[], bytes]:
    # Excel reads UTF-8 only behind a mark; a lone surrogate has no UTF-8 form.
    return lambda: csv_text(table).encode("utf-8-sig", errors="replace")

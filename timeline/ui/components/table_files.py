"""The tables as files for other programs; formulas of a source are defused on the way."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from timeline.export import csv_text
from timeline.pipeline import Result
from timeline.ui.cases import Case

TABLES = {
    "events": "Events",
    "links": "Links",
    "mentions": "Claims and quotes",
    "documents": "Sources",
    "problems": "Problems",
}


def table_files(case: Case, result: Result) -> None:
    """Offer each table as CSV."""
    with st.container(horizontal=True):
        for name, label in TABLES.items():
            table: pd.DataFrame = getattr(result, name)
            st.download_button(
                f"{label} (CSV)",
                _csv(table),
                f"riposte-{case.key}-{name}.csv",
                "text/csv",
                key=f"csv-{name}",
                on_click="ignore",
            )


def _csv(table: pd.DataFrame) -> Callable[[], bytes]:
    # A lone surrogate from a broken JSON escape has no UTF-8 form.
    return lambda: csv_text(table).encode("utf-8-sig", errors="replace")

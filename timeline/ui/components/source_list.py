"""The list of a case's sources: who published them, when, and what was found in each."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from timeline.model import content_id
from timeline.pipeline import Result
from timeline.ui.components.tables import ROWS

PIXELS = {
    "Published": 92,
    "Publisher": 108,
    "Title": 172,
    "Dates": 52,
    "Events": 58,
    "Problems": 74,
}


def source_list(result: Result) -> str:
    """List the sources by publish date, those without one first, and give the chosen one's id.

    The first is chosen until another one is, here or elsewhere (`choose_source`).
    """
    sources = result.documents.sort_values(["published", "doc_id"], kind="stable")
    names = list(sources["doc_id"])
    asked = st.session_state.get("source", "")
    first = names.index(asked) if asked in names else 0
    listed = source_rows(sources, result.problems)
    answer = st.dataframe(
        listed,
        key=f"source_list-{asked}-{content_id('', *names)}",  # rows are chosen by their number
        hide_index=True,
        on_select="rerun",
        selection_mode="single-row-required" if names else "single-row",
        selection_default={"selection": {"rows": [first]}} if names else None,
        row_height=ROWS,
        height="content",
        column_config=_columns(listed),
        alt="The sources of the case",
    )
    chosen = answer["selection"]["rows"] or [first]
    return str(names[chosen[0]]) if names else ""


def _columns(listed: pd.DataFrame) -> dict[str, Any]:
    """How wide each column is; titles get the room of publishers that nobody named."""
    spare = 0 if "Publisher" in listed else PIXELS["Publisher"]
    pixels = PIXELS | {"Title": PIXELS["Title"] + spare}
    return {name: st.column_config.Column(width=pixels[name]) for name in map(str, listed)}


def source_rows(sources: pd.DataFrame, problems: pd.DataFrame) -> pd.DataFrame:
    """Lay the sources out for reading, with the number of problems each has.

    Where no publisher is known there is no column for them.
    """
    counts = problems["doc_id"].value_counts()
    published = [day[:10] or "not known" for day in sources["published"]]
    laid = pd.DataFrame(
        {
            "Published": published,
            "Publisher": list(sources["publisher"]),
            "Title": [
                title or name
                for title, name in zip(sources["title"], sources["doc_id"], strict=True)
            ],
            "Dates": list(sources["dates"]),
            "Events": list(sources["mentions"]),
            "Problems": [int(counts.get(name, 0)) for name in sources["doc_id"]],
        }
    )
    return laid if sources["publisher"].any() else laid.drop(columns="Publisher")

"""Opening a case with a progress bar, and a sentence when it goes wrong."""

from __future__ import annotations

import streamlit as st

from timeline.pipeline import Result
from timeline.ui.cases import Case
from timeline.ui.escape import plain
from timeline.ui.timelines import open_case
from timeline.ui.workspace import items


def opened(case: Case) -> Result:
    """Give the timeline of a case, showing how far reading is while it lasts."""
    total = max(len(items(case)), 1)
    place = st.empty()

    def progress(done: int, last: str) -> None:
        place.progress(min(done / total, 1.0), text=f"Read {done} of {total}: {plain(last)}")

    result = open_case(case, progress)
    place.empty()
    return result

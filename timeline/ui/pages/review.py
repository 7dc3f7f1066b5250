"""Review: set values right, confirm or reject, merge, split, add; and the history of it all."""

import streamlit as st

from timeline.ui.address import read_address, write_address
from timeline.ui.components import (
    by_hand,
    history,
    loading,
    masthead,
    review_sheets,
    told_twice,
)
from timeline.ui.notes import show_notes
from timeline.ui.server import is_readonly
from timeline.ui.workspace import current_case, edits

read_address()
case = current_case()
result = loading.opened(case)
masthead.masthead(case, result, adding=False)
show_notes()

if is_readonly():
    st.info("This server shows without editing: here stands what was decided about this case.")
    history.history(case, result, edits(case), readonly=True)
else:
    st.text_input(
        "Your name", key="analyst", placeholder="Who decides?", persist_state="session", width=320
    )
    decided = edits(case)
    events, links, twice, shape, past = st.tabs(
        ["Events", "Links", "Told twice?", "Merge, split, add", "History"]
    )
    with events:
        review_sheets.review_events(case, result, decided)
    with links:
        review_sheets.review_links(case, result, decided)
    with twice:
        told_twice.told_twice(case, result)
    with shape:
        by_hand.by_hand(case, result)
    with past:
        history.history(case, result, decided)
write_address()

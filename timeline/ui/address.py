"""The address bar holds the view: case, chain and event here, filters in their widgets.

Values are plain and checked; what does not fit becomes a note on the page.
"""

from __future__ import annotations

import re
from pathlib import Path

import streamlit as st

from timeline.ui.files import known_cases
from timeline.ui.notes import note

SOURCES = Path(__file__).resolve().parent / "pages" / "sources.py"
FIELDS = ("case", "chain", "event")
_PLAIN = re.compile(r"[\w.-]{1,80}")


def read_address() -> None:
    """Take the view from the address, once per session, before anything is drawn."""
    if st.session_state.get("address_read"):
        return
    st.session_state["address_read"] = True
    for field in FIELDS:
        value = st.query_params.get(field, "")
        if _PLAIN.fullmatch(value):
            st.session_state.setdefault(field, value)
        elif value:
            note(f"The address asks for a {field} that cannot be read; it was left out.")
    if st.session_state.get("case", "") not in {"", *known_cases()}:
        del st.session_state["case"]
        note("The address asks for a case that is not here; this is the first one that is.")


def write_address() -> None:
    """Write the view into the address, so that it can be copied."""
    for field in FIELDS:
        value = st.session_state.get(field, "")
        if value and st.query_params.get(field) != value:
            st.query_params[field] = value
        elif not value and field in st.query_params:
            del st.query_params[field]


def chosen_id() -> str:
    """The id of the event whose card was asked for; empty when none was."""
    return str(st.session_state.get("event", ""))


def choose_event(event_id: str) -> None:
    """Make an event the one whose card is shown."""
    st.session_state["event"] = event_id


def choose_source(doc_id: str) -> None:
    """Make a source the one that is read on its page, and go there with the next run."""
    st.session_state.update(source=doc_id, to_sources=True)


def turn_page() -> None:
    """Turn to the page of the sources if one was chosen to be read."""
    if st.session_state.pop("to_sources", False):
        st.switch_page(SOURCES)

"""Sentences for the visitor that outlive the run of the page in which they arise."""

from __future__ import annotations

import streamlit as st


def note(sentence: str) -> None:
    """Keep a sentence to be shown at the head of the page, once."""
    notes: list[str] = st.session_state.setdefault("notes", [])
    notes.append(sentence)


def show_notes() -> None:
    """Show what has been noted since the last run."""
    for sentence in st.session_state.pop("notes", []):
        st.info(sentence, icon=":material/info:")

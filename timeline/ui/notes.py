"""Sentences for the visitor that outlive the run of the page in which they arise."""

from __future__ import annotations

import streamlit as st


def note(sentence: str) -> None:
    """Keep a sentence to be shown at the head of the page, once."""
    notes: list[str] = st.session_state.setdefault("notes", [])
    notes.append(sentence)


def mention(sentence: str) -> None:
    """Keep a sentence to be shown for a moment, wherever on the page the visitor is."""
    mentions: list[str] = st.session_state.setdefault("mentions", [])
    mentions.append(sentence)


def show_notes() -> None:
    """Show what has been noted since the last run.

    The notes have a place that is always there: without it all below would move up when they
    go, and tabs and open lists would fall back to how they were at first.
    """
    with st.container():
        for sentence in st.session_state.pop("notes", []):
            st.info(sentence, icon=":material/info:")
    for sentence in st.session_state.pop("mentions", []):
        st.toast(sentence, icon=":material/check:", duration="long")

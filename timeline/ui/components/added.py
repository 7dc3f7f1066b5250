"""What came of the articles just added, once they are read: how much of it was not told before."""

from __future__ import annotations

from collections.abc import Collection

import streamlit as st

from timeline.pipeline import Result
from timeline.ui.notes import note
from timeline.ui.words import several

_KEY = "added"


def remember(sentence: str) -> None:
    """Keep what is to be said of articles that came in until they are read (Markdown)."""
    st.session_state[_KEY] = sentence


def tell(result: Result) -> None:
    """Note what came in, and what it brought to the case, once."""
    sentence = st.session_state.pop(_KEY, "")
    if sentence:
        note(with_more(sentence, brought(result, st.session_state.get("newest", ()))))


def with_more(sentence: str, more: str) -> str:
    r"""Add to the first line of what is told: under it may stand a list of problems.

    >>> with_more("Added 1 article.\n- b.txt: the file is empty", "5 events told there, all new.")
    'Added 1 article. 5 events told there, all new.\n- b.txt: the file is empty'
    """
    first, end, listed = sentence.partition("\n")
    return f"{first} {more}".strip() + end + listed


def brought(result: Result, newest: Collection[str]) -> str:
    """Say how many events some articles tell, and how many of these the others tell too."""
    if not newest:
        return ""
    is_new = result.mentions["doc_id"].isin(newest)
    told, before = (set(result.mentions.loc[which, "event_id"]) for which in (is_new, ~is_new))
    if not told:
        return "No event was found there: **Sources** shows what was read."
    words = f"{several(len(told), 'event')} told there"
    known = len(told & before)
    return f"{words}, {len(told) - known:,} of them new." if known else f"{words}, all new."

"""What one visitor has open: a case, the articles added to it, and the timeline of both.

Everything a visitor adds lives in `st.session_state` and ends with the session. The one
thing that sessions share is the reading of the demo articles, which is public.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from typing import cast

import streamlit as st

from timeline.intake import settle
from timeline.model import Document, Problem
from timeline.pipeline import Progress, Reading, Result, combine, read_document
from timeline.ui.cases import Case, articles, cases

Readings = dict[Document, Reading]


def is_readonly() -> bool:
    """Tell whether this server shows without taking anything in (`TIMELINE_READONLY=1`)."""
    return os.environ.get("TIMELINE_READONLY", "") not in ("", "0")


@st.cache_resource(show_spinner=False)
def demo_readings() -> Readings:
    """Readings of demo articles, shared by all sessions and kept as long as the server runs."""
    return {}


def current_case() -> Case:
    """The case that is open; an unknown one in the address falls back to the first demo."""
    known = cases()
    return known.get(st.session_state.get("case", ""), next(iter(known.values())))


def added(case: Case) -> list[Document | Problem]:
    """The articles that this visitor added to a case, and what was wrong with their files."""
    shelves: dict[str, list[Document | Problem]] = st.session_state.setdefault("added", {})
    return shelves.setdefault(case.key, [])


def open_case(case: Case, progress: Progress | None = None) -> Result:
    """Give the timeline of a case; only articles not read before are read.

    `progress` is called after each article with how many are done and the id of the last.
    """
    items = (*articles(case), *added(case))
    kept = st.session_state.get("opened")
    if kept is not None and kept[0] == (case.key, items):
        return cast(Result, kept[1])
    result = read_case(items, frozenset(articles(case)), progress)
    st.session_state["opened"] = ((case.key, items), result)
    return result


def read_case(
    items: Iterable[Document | Problem],
    public: frozenset[Document | Problem],
    progress: Progress | None = None,
) -> Result:
    """Read what has not been read and merge it all; readings of `public` items are shared."""
    own: Readings = st.session_state.setdefault("readings", {})
    read: list[Reading] = []
    problems: list[Problem] = []
    for item in settle(items, date.today()):
        if isinstance(item, Problem):
            problems.append(item)
            continue
        shelf = demo_readings() if item in public else own
        if item not in shelf:
            shelf[item] = read_document(item)
        read.append(shelf[item])
        if progress is not None:
            progress(len(read), item.id)
    return combine(read, problems)

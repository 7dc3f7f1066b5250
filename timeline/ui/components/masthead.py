"""The head of a page: which case is open, what it holds, and the way to another one."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from timeline.pipeline import Result
from timeline.ui.cases import Case, cases
from timeline.ui.components.filters import forget_filters
from timeline.ui.filters import extent
from timeline.ui.words import dotted, several, when


def masthead(case: Case, result: Result) -> None:
    """Show the title of a case and its figures in one line."""
    st.html(
        Markup('<header class="masthead"><h1>{}</h1><p>{}</p></header>').format(
            case.title, summary(result)
        )
    )


def summary(result: Result) -> str:
    """Say in one line how much there is and over which days."""
    days = extent(result.events)
    span = "" if days is None else when({"start": str(days[0]), "end": str(days[1])})
    return dotted(
        (
            several(len(result.documents), "source"),
            several(len(result.events), "event"),
            several(len(result.links), "link"),
            several(len(result.chains), "chain"),
            span,
        )
    )


def case_chooser(case: Case) -> None:
    """Let the visitor open another case."""
    st.selectbox(
        "Case",
        list(cases()),
        index=list(cases()).index(case.key),
        format_func=lambda key: cases()[key].title,
        key="chosen_case",
        on_change=_open_chosen,
        label_visibility="collapsed",
    )


def _open_chosen() -> None:
    st.session_state.update(case=st.session_state["chosen_case"], event="", chain="")
    forget_filters()

"""The head of a page: which case is open, what it holds, and the way to another one."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from timeline.pipeline import Result
from timeline.ui.cases import EMPTY, Case
from timeline.ui.components.add_article import add_article_dialog
from timeline.ui.components.case_files import ask_for_title
from timeline.ui.components.filters import forget_filters
from timeline.ui.components.save_picture import save_chart
from timeline.ui.files import known_cases
from timeline.ui.server import is_readonly
from timeline.ui.story import story_words
from timeline.ui.words import dotted, several


def masthead(case: Case, result: Result, *, picture: str = "", adding: bool = True) -> None:
    """Show the title of a case and its figures in one line, and what can be done with it.

    `picture` is the key of the chart that can be saved, empty on a page without one; `adding`
    offers the form for articles.
    """
    told, doing = st.columns([1, 1], vertical_alignment="center")
    with told, st.container(horizontal=True, gap="xsmall", key="titled"):
        title(case, result)
        if case.key != EMPTY and case.folder is None and not is_readonly():
            rename(case)
    with doing, st.container(horizontal=True, horizontal_alignment="right", key="doing"):
        case_chooser(case)
        if (
            adding
            and not is_readonly()
            and st.button("Add an article", icon=":material/add:", key="add")
        ):
            add_article_dialog(case)
        if picture:
            save_chart(picture, case)


def title(case: Case, result: Result) -> None:
    """Show the title of a case and its figures in one line."""
    st.html(
        Markup('<header class="masthead"><h1>{}</h1><p>{}</p></header>').format(
            case.title, summary(result)
        ),
        width="content",
    )


def rename(case: Case) -> None:
    """Offer another title, beside the one there is."""
    with st.popover("Rename", icon=":material/edit:", type="tertiary"):
        ask_for_title(case, "rename_here")


def summary(result: Result) -> str:
    """Say in one line how much there is and over which days."""
    return dotted(
        (
            several(len(result.documents), "source"),
            several(len(result.events), "event"),
            several(len(result.links), "link"),
            several(len(result.chains), "chain"),
            story_words(result.events),
        )
    )


def case_chooser(case: Case) -> None:
    """Let the visitor open another case."""
    st.selectbox(
        "Open another case",
        [key for key in known_cases() if key != case.key],
        index=None,
        placeholder="Open another case …",
        format_func=lambda key: known_cases()[key].title,
        key="chosen_case",
        on_change=_open_chosen,
        label_visibility="collapsed",
    )


def _open_chosen() -> None:
    chosen = st.session_state["chosen_case"]
    if chosen is not None:
        st.session_state.update(case=chosen, event="", chain="")
        forget_filters()

"""The form that takes an article in: pasted text or files, and the publish date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import streamlit as st

from timeline.model import Document, Problem
from timeline.sources import SUFFIXES
from timeline.ui.cases import EMPTY, Case
from timeline.ui.components.added import remember, with_more
from timeline.ui.components.filters import forget_filters
from timeline.ui.escape import plain
from timeline.ui.files import file_of, is_kept, kept_from_the_start, known_cases
from timeline.ui.uploads import Upload, pasted, uploaded
from timeline.ui.words import several
from timeline.ui.workspace import add

EARLIEST = date(1700, 1, 1)
MOST_TOLD = 4  # problems that a note tells of


def add_article(case: Case, key: str = "add_article") -> None:
    """Ask for an article; what is added is read on the next run of the page."""
    with st.form(key, clear_on_submit=True, border=False):
        text = st.text_area("Text of the article", height=160, placeholder="Paste it here …")
        files = _files()
        published = _published()
        title = st.text_input("Title")
        publisher = st.text_input("Publisher")
        goal = _goal(case)
        # On the right: the calendar, open under a date that was typed, must not cover the button.
        with st.container(horizontal=True, horizontal_alignment="right"):
            pressed = st.form_submit_button("Add to the timeline", type="primary")
    if not pressed:
        return
    items: list[Document | Problem] = list(uploaded(files, published)) if files else []
    if text.strip():
        items.append(pasted(text, published, title, publisher))
    if items:
        if goal != case:
            st.session_state["case"] = goal.key
            forget_filters()
        _take_in(goal, items)
    else:
        st.warning("Paste the text of an article or choose a file first.")


def _files() -> Sequence[Upload]:
    """Ask for files of any kind: the reader says of a kind that it lacks what to do with it.

    The browser would leave such files out without a word.
    """
    kinds = ", ".join(suffix[1:] for suffix in SUFFIXES if suffix != ".htm")
    return st.file_uploader(f"or files ({kinds}), or folders as zip", accept_multiple_files=True)


def _published() -> date | None:
    return st.date_input(
        "Publish date: “Friday” and “yesterday” are counted from it",
        None,
        min_value=EARLIEST,
        format="YYYY-MM-DD",
        help="A file's own date goes first.",
    )


def _goal(case: Case) -> Case:
    """Ask where the article goes if a demo is open: a crisis of one's own is no part of it."""
    if case.folder is None:
        return case
    goals = [case, known_cases()[EMPTY]]
    chosen = st.radio("Add it to", goals, format_func=lambda one: one.title, horizontal=True)
    return chosen or case


def _take_in(case: Case, items: list[Document | Problem]) -> None:
    """Add what came in and show the case with it."""
    new = [item for item in items if isinstance(item, Document)]
    is_first = bool(new) and file_of(case) is None
    goal = kept_from_the_start(case, new[0].title) if new else case
    add(goal, items)
    undated = [item.id for item in new if item.published is None]
    waiting = (*st.session_state.get("undated", ()), *undated)
    st.session_state.update(newest=[item.id for item in new], undated=waiting, event="")
    if undated:
        st.session_state["source"] = undated[0]
    remember(with_more(told(items), where_it_lies(goal) if is_first else ""))
    st.rerun()


def where_it_lies(case: Case) -> str:
    """Say whether a case outlasts the tab in which it was begun (Markdown)."""
    if is_kept(case):
        return f"The case is kept on this computer as “{plain(case.title)}”."
    return (
        "It is gone when you close or reload this tab, unless you save it: **Export → Whole case**."
    )


def told(items: Sequence[Document | Problem]) -> str:
    """Say what came in, which dates stay open, and what was wrong with the rest (Markdown)."""
    documents = [item for item in items if isinstance(item, Document)]
    undated = sum(document.published is None for document in documents)
    words = f"Added {several(len(documents), 'article')}." if documents else "Nothing was added."
    if undated:
        of_them = f"{undated:,} of them {'gives' if undated == 1 else 'give'}"
        gives = "It gives" if len(documents) == 1 else of_them
        words += (
            f" {gives} no publish date: “Friday” and the like stay open there until you set it."
        )
    words += _ahead([str(document.published or "")[:10] for document in documents])
    return "\n".join((words, *_wrong([item for item in items if isinstance(item, Problem)])))


def _ahead(days: Sequence[str]) -> str:
    """Doubt a publish date that is still to come, which often is a slip of the year."""
    ahead = [day for day in days if day > date.today().isoformat()]
    return f" A publish date lies ahead ({plain(ahead[0])}): is it right?" if ahead else ""


def _wrong(problems: Sequence[Problem]) -> Iterator[str]:
    """The first few problems with what came in, as lines of a list."""
    for problem in problems[:MOST_TOLD]:
        yield f"- {plain(f'{problem.where}: {problem.message}. {problem.hint}')}"
    left = len(problems) - MOST_TOLD
    if left > 0:
        yield f"- and {left:,} more, under **Problems** on the page **Timeline**"


@st.dialog("Add an article", width="large")
def add_article_dialog(case: Case) -> None:
    """Ask for an article on top of the page."""
    add_article(case, "add_article_dialog")

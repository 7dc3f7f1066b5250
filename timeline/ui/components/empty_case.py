"""What a case without articles says, and the form that fills it."""

from __future__ import annotations

import streamlit as st

from timeline.pipeline import Result
from timeline.ui.cases import Case
from timeline.ui.components.add_article import add_article
from timeline.ui.components.problem_table import problem_table
from timeline.ui.server import is_readonly


def empty_case(case: Case, result: Result) -> None:
    """Explain an empty case, ask for its first article, and tell what was wrong with others."""
    if is_readonly():
        st.info("This case is empty, and this server shows without editing: open another case.")
        return
    st.write(
        "This case is empty. Paste an article or add files, each with its publish date: "
        "what they tell is dated, merged and linked, and the evidence stays beside it."
    )
    add_article(case)
    if not result.problems.empty:
        st.subheader("Problems", anchor=False)
        problem_table(result)

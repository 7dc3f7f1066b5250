"""What was doubted or left out of one source, in sentences."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st
from markupsafe import Markup

from timeline.model import Problem
from timeline.ui.components.problem_table import as_written, place, problems_of


def problem_list(problems: pd.DataFrame, sources: Mapping[str, str]) -> None:
    """List the problems of a source, each with what to do about it; nothing when it has none.

    `sources` names the documents by their ids.
    """
    if not problems.empty:
        items = Markup().join(told(one, sources) for one in problems_of(problems))
        st.html(
            Markup('<section class="card problems"><h3>To check in this source</h3>{}</section>')
            .format(items)
        )  # fmt: skip


def told(problem: Problem, sources: Mapping[str, str]) -> Markup:
    """One problem: where it is, what is wrong, what was written, what to do.

    >>> from timeline.model import Stage
    >>> told(Problem(Stage.MERGE, "a1", "event e1", "reports differ.", "a1", "Compare them."),
    ...      {"a1": "<i>Gazette"})
    Markup('<p>reports differ. <q>&lt;i&gt;Gazette</q> <span class="fine">Compare them.</span></p>')
    """
    where = place(problem)
    about = Markup("<strong>{}</strong>: ").format(where) if where else ""
    quoted = as_written(problem, sources)
    written = Markup("<q>{}</q> ").format(quoted) if quoted else ""
    return Markup('<p>{}{}. {}<span class="fine">{}</span></p>').format(
        about, problem.message.rstrip("."), written, problem.hint
    )

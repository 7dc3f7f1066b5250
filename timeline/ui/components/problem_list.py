"""What was doubted or left out of one source, in sentences."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from markupsafe import Markup

from timeline.figures.rows import Row, rows


def problem_list(problems: pd.DataFrame) -> None:
    """List the problems of a source, each with what to do about it; nothing when it has none."""
    if not problems.empty:
        st.html(
            Markup('<section class="card problems"><h4>To check in this source</h4>{}</section>')
            .format(Markup().join(map(problem, rows(problems))))
        )  # fmt: skip


def problem(row: Row) -> Markup:
    """One problem: what it is about, what is wrong, what was written, what to do."""
    about = Markup("<strong>{}</strong>: ").format(row["where"]) if row["where"] else ""
    written = Markup("<q>{}</q>").format(row["value"]) if row["value"] else ""
    return Markup('<p>{}{}. {} <span class="fine">{}</span></p>').format(
        about, row["message"].rstrip("."), written, row["hint"]
    )

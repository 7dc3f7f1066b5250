"""The pages of the dashboard and their frame."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

HERE = Path(__file__).resolve().parent


def show() -> None:
    """Run the page that the visitor is on."""
    st.set_page_config("Riposte", str(HERE / "icon.svg"), layout="wide")
    st.html(HERE / "style.css")
    page = st.navigation(
        [
            st.Page(HERE / "pages" / "timeline.py", title="Timeline", default=True),
            st.Page(HERE / "pages" / "sources.py", title="Sources"),
            st.Page(HERE / "pages" / "review.py", title="Review"),
            st.Page(HERE / "pages" / "export.py", title="Export"),
        ],
        position="top",
    )
    page.run()

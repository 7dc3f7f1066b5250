"""The dashboard: `streamlit run app.py`."""

from pathlib import Path

import streamlit as st

UI = Path(__file__).resolve().parent / "timeline" / "ui"

st.set_page_config("Riposte", str(UI / "icon.svg"), layout="wide")
st.html(UI / "style.css")
page = st.navigation(
    [
        st.Page(UI / "pages" / "timeline.py", title="Timeline", default=True),
        st.Page(UI / "pages" / "sources.py", title="Sources"),
        st.Page(UI / "pages" / "review.py", title="Review"),
        st.Page(UI / "pages" / "export.py", title="Export"),
    ],
    position="top",
)
page.run()

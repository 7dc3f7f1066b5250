"""The whole case as one file: saved from here, opened here again."""

from __future__ import annotations

import streamlit as st

from timeline.store import CaseError
from timeline.ui.address import note
from timeline.ui.cases import Case
from timeline.ui.escape import plain
from timeline.ui.workspace import is_readonly, open_file, whole_case

SUFFIX = ".riposte"


def case_files(case: Case) -> None:
    """Offer the case as a file, and take one in."""
    st.write(
        "A case file holds the articles and every decision with its history. What you change "
        "here lasts as long as this browser tab: save the file to keep it."
    )
    st.download_button(
        "Save the case file",
        whole_case(case),
        f"{case.key}{SUFFIX}",
        "application/vnd.sqlite3",
        icon=":material/save:",
        on_click="ignore",
    )
    if is_readonly():
        return
    with st.form("open_case_file", border=False, clear_on_submit=True):
        file = st.file_uploader("Open a case file", type=[SUFFIX[1:]])
        pressed = st.form_submit_button("Open the file")
    if pressed and file is not None:
        try:
            title = open_file(file.name, file.getvalue())
        except CaseError as error:
            st.error(plain(str(error)))
            return
        note(plain(f"{title} is open."))
        st.rerun()

"""The whole case as one file: saved from here, opened here again."""

from __future__ import annotations

import streamlit as st

from timeline.store import CaseError
from timeline.ui.cases import Case
from timeline.ui.escape import plain
from timeline.ui.files import (
    REMOVED,
    SUFFIX,
    is_kept,
    keep,
    open_file,
    put_away,
    rename,
    whole_case,
)
from timeline.ui.notes import note
from timeline.ui.server import cases_folder, is_readonly

LONGEST_TITLE = 120  # characters


def case_files(case: Case) -> None:
    """Offer the case as a file, and take one in."""
    st.write(f"A case file holds the articles and every decision with its history. {_lasts(case)}")
    _save(case)
    if is_readonly():
        return
    ask_for_title(case)
    if cases_folder() is not None:
        _keep_here(case)
    _open()
    if is_kept(case):
        _remove(case)


def _lasts(case: Case) -> str:
    if is_kept(case):
        return "This one is kept on this computer: every tab that opens it sees what is decided."
    kept = " or keep the case on this computer" if cases_folder() is not None else ""
    return f"What you change is gone when you close this tab, unless you save the file{kept}."


def _save(case: Case) -> None:
    st.download_button(
        "Save the case file",
        whole_case(case),
        f"{case.stem}{SUFFIX}",
        "application/vnd.sqlite3",
        icon=":material/save:",
        on_click="ignore",
    )


def ask_for_title(case: Case, name: str = "rename") -> None:
    """Ask for the title of the case, which stands over its pages, pictures and files."""
    with (
        st.form(name, border=False),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        # Under one key an old title would stay on the screen.
        key = f"{name}-{case.key}-{case.title}"
        title = st.text_input("Title of the case", case.title, max_chars=LONGEST_TITLE, key=key)
        pressed = st.form_submit_button("Rename")
    if pressed and title.strip():
        rename(case, title.strip())
        st.rerun()


def _remove(case: Case) -> None:
    """Offer to take a kept case off the list."""
    with st.popover("Remove this case", icon=":material/delete:"):
        st.write(f"Its file goes into the folder “{REMOVED}” beside the other cases.")
        pressed = st.button("Remove it")
    if pressed:
        try:
            goal = put_away(case)
        except OSError as error:
            st.error(plain(str(error)))
            return
        note(plain(f"{case.title} is off the list; its file is {REMOVED}/{goal.name} now."))
        st.rerun()


def _open() -> None:
    """Ask for a case file and show the case it holds."""
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


def _keep_here(case: Case) -> None:
    """Ask for a name under which the case is kept, and shared by all tabs that open it."""
    with st.form("keep", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        label = "Keep a copy" if is_kept(case) else "Keep it"
        name = st.text_input(f"{label} on this computer as", case.title)
        pressed = st.form_submit_button("Keep")
    if pressed:
        try:
            keep(case, name)
        except CaseError as error:
            st.error(plain(str(error)))
            return
        note(plain(f"{name.strip()} is kept; every tab that opens it sees what is decided."))
        st.rerun()

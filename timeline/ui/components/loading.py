"""Opening a case: a progress bar, a button to stop, and what was left unread afterwards."""

from __future__ import annotations

import streamlit as st

from timeline.pipeline import Result
from timeline.ui.cases import Case
from timeline.ui.escape import plain
from timeline.ui.timelines import LEFT_UNREAD, open_case
from timeline.ui.words import several
from timeline.ui.workspace import is_stopped, items, resume, stop


def opened(case: Case) -> Result:
    """Give the timeline of a case, showing how far reading is while it lasts."""
    watch = Watch(case)
    result = open_case(case, watch)
    watch.end()
    unread = int((result.problems["message"] == LEFT_UNREAD).sum())
    if unread:
        _offer_the_rest(case, len(result.documents), unread)
    return result


class Watch:
    """Counts articles on a bar; the button beside it ends the reading, and keeps what was read."""

    def __init__(self, case: Case) -> None:
        self.case, self.total = case, max(len(items(case)), 1)
        self._bar, self._place, self._is_drawn = st.empty(), st.empty(), False

    def __call__(self, done: int, name: str) -> bool:
        """Show how many articles are read and which comes next, and tell whether to go on."""
        if is_stopped(self.case):
            return False
        words = f"Reading {min(done + 1, self.total)} of {self.total}: {plain(name)}"
        self._bar.progress(min(done / self.total, 1.0), text=words)
        if not self._is_drawn:
            self._is_drawn = True
            self._place.button("Stop reading", key="stop", on_click=stop, args=(self.case,))
        return True

    def end(self) -> None:
        """Take the bar and the button away."""
        self._bar.empty()
        self._place.empty()


def _offer_the_rest(case: Case, read: int, unread: int) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.warning(
            f"Reading was stopped: {several(read, 'article')} read and kept, "
            f"{unread:,} not read (see Problems).",
            icon=":material/pause:",
        )
        st.button("Read the rest", key="resume", on_click=resume, args=(case,))

"""Opening a case: a progress bar, a button to stop, and what was left unread afterwards."""

from __future__ import annotations

import time
from math import ceil

import streamlit as st

from timeline.pipeline import Result
from timeline.ui.cases import Case
from timeline.ui.escape import plain
from timeline.ui.timelines import LEFT_UNREAD, TOGETHER, open_case
from timeline.ui.words import several
from timeline.ui.workspace import is_stopped, resume, stop


def opened(case: Case) -> Result:
    """Give the timeline of a case, showing how far reading is while it lasts."""
    watch = Watch(case)
    result = open_case(case, watch)
    watch.end()
    unread = int((result.problems["message"] == LEFT_UNREAD).sum())
    with st.container():
        if unread:
            _offer_the_rest(case, len(result.documents), unread)
    return result


class Watch:
    """Counts articles on a bar; the button beside it ends the reading, and keeps what was read."""

    def __init__(self, case: Case) -> None:
        self.case, self._began = case, time.monotonic()
        self._bar, self._place, self._is_drawn = st.empty(), st.empty(), False

    def __call__(self, done: int, total: int, name: str) -> bool:
        """Show how many new articles are read and which comes next; tell whether to go on."""
        if is_stopped(self.case):
            return False
        self._bar.progress(
            done / total, text=told(done, total, plain(name), time.monotonic() - self._began)
        )
        if not self._is_drawn:
            self._is_drawn = True
            self._place.button("Stop reading", key="stop", on_click=stop, args=(self.case,))
        return True

    def end(self) -> None:
        """Take the bar and the button away."""
        self._bar.empty()
        self._place.empty()


def told(done: int, total: int, name: str, seconds: float) -> str:
    """Say how far reading is after some seconds, and how much longer it will take.

    >>> told(0, 312, "r1", 0.0)
    'Reading 1 of 312: r1'
    >>> told(80, 312, "r81", 4.0)
    'Reading 81 of 312: r81 · 20 a second, about 12 seconds left'
    >>> told(10, 2010, "r11", 2.0), told(3, 5, "r4", 6.0)
    ('Reading 11 of 2,010: r11 · 5 a second, about 7 minutes left', 'Reading 4 of 5: r4')
    """
    words = f"Reading {done + 1:,} of {total:,}: {name}"
    if done < TOGETHER or seconds <= 0:
        return words  # the first few tell nothing of the others: the parser is loaded on the way
    left = (total - done) * seconds / done
    wait = several(ceil(left / 60), "minute") if left > 90 else several(ceil(left), "second")
    return f"{words} · {done / seconds:.0f} a second, about {wait} left"


def _offer_the_rest(case: Case, read: int, unread: int) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.warning(
            f"Reading was stopped: {several(read, 'article')} read and kept, "
            f"{unread:,} not read (see Problems).",
            icon=":material/pause:",
        )
        st.button("Read the rest", key="resume", on_click=resume, args=(case,))

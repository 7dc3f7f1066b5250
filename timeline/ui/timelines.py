"""The timeline of the open case: only what was not read before is read.

What a visitor hands in is read into their session and ends with it. What sessions share is
the reading of the demo articles, which is public.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import cast

import streamlit as st

from timeline.intake import settle
from timeline.mending import mend_documents
from timeline.model import Document, Edit, Problem, Stage
from timeline.pipeline import Reading, Result, combine, read_all
from timeline.ui.cases import Case, articles, cases
from timeline.ui.workspace import Item, edits, is_stopped, items, latest

Readings = dict[Document, Reading]
# Called before some articles are read with how many of how many new ones are done and the id of
# the next one; False stops the reading.
Progress = Callable[[int, int, str], bool]

TOGETHER = 8  # articles read side by side: more gain nothing, and the bar would move in leaps
LEFT_UNREAD = "not read: reading was stopped before it"

# Kept as long as the server runs, for all sessions: readings of demo articles, and the
# timelines of the demo cases as they come, before anybody changed them.
_public: Readings = {}
_untouched: dict[Case, Result] = {}


def read_demo() -> Result:
    """Read the case shown at the start, so that the first visitor does not wait for it."""
    return demo_timeline(next(iter(cases().values())))


def open_case(case: Case, progress: Progress | None = None) -> Result:
    """Give the timeline of a case; only articles not read before are read.

    The session keeps the last one, until its articles or the decisions about it change.
    When `progress` gives False, the articles that are left are not read, and told of.
    """
    state = (case.key, items(case), edits(case), is_stopped(case))
    st.session_state.setdefault("seen", {})[case.key] = latest(case)
    st.session_state["shown"][case.key] = max((edit.number for edit in state[2]), default=0)
    kept = st.session_state.get("opened")
    if kept is not None and kept[0] == state:
        return cast(Result, kept[1])
    if state == (case.key, articles(case), (), False):
        result = demo_timeline(case, progress)
    else:
        own: Readings = st.session_state.setdefault("readings", {})
        public = frozenset(articles(case))
        result = read_case(
            state[1], lambda item: _public if item in public else own, progress, state[2]
        )
    st.session_state["opened"] = (state, result)
    return result


def timeline_beside(case: Case) -> Result:
    """Give the timeline of a case that is not the open one; the session keeps the last one."""
    if case.folder is not None:
        return demo_timeline(case)
    state = (case.key, items(case), edits(case))
    kept = st.session_state.get("beside_case")
    if kept is None or kept[0] != state:
        own: Readings = st.session_state.setdefault("readings", {})
        kept = (state, read_case(state[1], lambda _: own, None, state[2]))
        st.session_state["beside_case"] = kept
    return cast(Result, kept[1])


def demo_timeline(case: Case, progress: Progress | None = None) -> Result:
    """Give the timeline of a demo case as it comes, read once for all sessions."""
    if case not in _untouched:
        result = read_case(articles(case), lambda _: _public, progress)
        if LEFT_UNREAD in set(result.problems["message"]):
            return result
        _untouched[case] = result
    return _untouched[case]


def read_case(
    inputs: Iterable[Item],
    shelf_of: Callable[[Document], Readings],
    progress: Progress | None = None,
    decided: Sequence[Edit] = (),
) -> Result:
    """Read what is not on its shelf yet and merge it all."""
    settled = list(settle(mend_documents(inputs, decided), date.today()))
    documents = [item for item in settled if isinstance(item, Document)]
    problems = [item for item in settled if isinstance(item, Problem)]
    unread = [document for document in documents if document not in shelf_of(document)]
    problems += _read(unread, shelf_of, progress)
    read = [shelf_of(document).get(document) for document in documents]
    return combine((one for one in read if one is not None), problems, decided)


def _read(
    unread: Sequence[Document],
    shelf_of: Callable[[Document], Readings],
    progress: Progress | None,
) -> Iterator[Problem]:
    """Read documents some at a time and put each on its shelf; tell of those that were not."""
    for done in range(0, len(unread), TOGETHER):
        some = unread[done : done + TOGETHER]
        if progress is not None and not progress(done, len(unread), some[0].id):
            yield from map(_left_unread, unread[done:])
            return
        for document, found in zip(some, read_all(some), strict=True):
            if isinstance(found, Problem):
                yield found
            else:
                shelf_of(document)[document] = found


def _left_unread(document: Document) -> Problem:
    return Problem(
        stage=Stage.READ,
        doc_id=document.id,
        where="",
        message=LEFT_UNREAD,
        hint="Press “Read the rest” at the head of the page.",
    )

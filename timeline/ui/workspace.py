"""What one visitor has open: a case, what was added to it and what was decided about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime

import streamlit as st

from timeline.intake import settle
from timeline.mending import mend_documents
from timeline.model import Document, Edit, EditKind, Problem
from timeline.store import CaseError
from timeline.ui.cases import Case, articles
from timeline.ui.escape import plain
from timeline.ui.files import file_of, file_to_change, known_cases
from timeline.ui.filters import Shown
from timeline.ui.notes import note

Item = Document | Problem


def current_case() -> Case:
    """The case that is open; an unknown one in the address falls back to the first demo."""
    known = known_cases()
    first = next(iter(known.values()))
    case = known.get(st.session_state.get("case", ""), first)
    try:
        file_of(case)
    except CaseError as error:
        note(plain(str(error)))
        st.session_state["case"] = first.key
        return first
    return case


def items(case: Case) -> tuple[Item, ...]:
    """The articles of a case as they came in, and what was wrong with files that did not."""
    unread: dict[str, tuple[Problem, ...]] = st.session_state.setdefault("unread", {})
    file = file_of(case)
    documents = articles(case) if file is None else tuple(file.documents())
    return (*documents, *unread.get(case.key, ()))


def edits(case: Case) -> tuple[Edit, ...]:
    """Everything that was decided about a case, oldest first."""
    file = file_of(case)
    return () if file is None else file.edits()


def documents(case: Case) -> dict[str, Document]:
    """The articles of a case by id, with what people set right about them."""
    settled = settle(mend_documents(items(case), edits(case)), date.today())
    return {item.id: item for item in settled if isinstance(item, Document)}


def add(case: Case, new: Iterable[Item]) -> None:
    """Take articles into a case, and keep what was wrong with files that could not be read."""
    resume(case)
    taken = list(new)
    fresh = [item for item in taken if isinstance(item, Document)]
    file_to_change(case).add_documents(fresh, analyst(), datetime.now(UTC))
    unread: dict[str, tuple[Problem, ...]] = st.session_state.setdefault("unread", {})
    problems = tuple(item for item in taken if isinstance(item, Problem))
    unread[case.key] = (*unread.get(case.key, ()), *problems)


def stop(case: Case) -> None:
    """Read no further article of a case until somebody resumes."""
    st.session_state.setdefault("stopped", set()).add(case.key)


def resume(case: Case) -> None:
    """Read what was left when reading was stopped."""
    st.session_state.setdefault("stopped", set()).discard(case.key)


def is_stopped(case: Case) -> bool:
    """Tell whether reading was stopped with articles left."""
    return case.key in st.session_state.get("stopped", ())


def decide(
    case: Case, kind: EditKind, target: Sequence[str], field: str, before: str, after: str, why: str
) -> Edit:
    """Write a decision down. Raises ConflictError when another tab decided the same meanwhile."""
    now = datetime.now(UTC)
    edit = Edit(kind, tuple(target), field, before, after, analyst(), now, why.strip())
    return file_to_change(case).add_edit(edit, seen(case))


def seen(case: Case) -> int:
    """The number of the newest decision that was on the screen when the visitor last acted."""
    newest: dict[str, int] = st.session_state.setdefault("seen", {})
    return newest.get(case.key, 0)


def latest(case: Case) -> int:
    """The number of the newest decision that is on the screen now."""
    shown: dict[str, int] = st.session_state.setdefault("shown", {})
    return shown.get(case.key, 0)


def analyst() -> str:
    """The name under which this visitor decides."""
    return str(st.session_state.get("analyst") or "analyst")


def remember_shown(case: Case, shown: Shown) -> None:
    """Keep what the timeline page shows, for the pictures of the export page."""
    st.session_state["shown_last"] = (case.key, shown)


def remembered_shown(case: Case) -> Shown:
    """What the timeline page showed of this case last; everything if it was not opened."""
    key, shown = st.session_state.get("shown_last", ("", Shown()))
    return shown if key == case.key else Shown()

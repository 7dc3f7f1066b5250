"""What one visitor has open: a case, what was added to it, what was decided, the timeline of it.

Everything a visitor does lives in a case file of their own session, made as a copy on the
first change and gone with the session. The one thing that sessions share is the reading of
the demo articles, which is public.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import cast

import streamlit as st

from timeline.intake import settle
from timeline.mending import mend_documents
from timeline.model import Document, Edit, EditKind, Problem
from timeline.pipeline import Progress, Reading, Result, combine, read_document
from timeline.store import CaseFile
from timeline.ui.cases import Case, articles, cases
from timeline.ui.filters import Filters

Readings = dict[Document, Reading]
Item = Document | Problem


def is_readonly() -> bool:
    """Tell whether this server shows without taking anything in (`TIMELINE_READONLY=1`)."""
    return os.environ.get("TIMELINE_READONLY", "") not in ("", "0")


def current_case() -> Case:
    """The case that is open; an unknown one in the address falls back to the first demo."""
    known = known_cases()
    return known.get(st.session_state.get("case", ""), next(iter(known.values())))


def known_cases() -> dict[str, Case]:
    """The cases that this visitor can open: the demos, their own, and files handed in."""
    return {**cases(), **st.session_state.get("opened_cases", {})}


def remember_filters(case: Case, wanted: Filters) -> None:
    """Keep what the timeline page shows, for the pictures of the export page."""
    st.session_state["filters"] = (case.key, wanted)


def remembered_filters(case: Case) -> Filters:
    """What the timeline page showed of this case last; everything if it was not opened."""
    key, wanted = st.session_state.get("filters", ("", Filters()))
    return wanted if key == case.key else Filters()


def items(case: Case) -> tuple[Item, ...]:
    """The articles of a case as they came in, and what was wrong with files that did not."""
    unread: dict[str, tuple[Problem, ...]] = st.session_state.setdefault("unread", {})
    file = _own_file(case)
    documents = articles(case) if file is None else tuple(file.documents())
    return (*documents, *unread.get(case.key, ()))


def edits(case: Case) -> tuple[Edit, ...]:
    """Everything that was decided about a case, oldest first."""
    file = _own_file(case)
    return () if file is None else file.edits()


def documents(case: Case) -> dict[str, Document]:
    """The articles of a case by id, with what people set right about them."""
    settled = settle(mend_documents(items(case), edits(case)), date.today())
    return {item.id: item for item in settled if isinstance(item, Document)}


# ---------------------------------------------------------------- changes


def add(case: Case, new: Iterable[Item]) -> None:
    """Take articles into a case, and keep what was wrong with files that could not be read."""
    taken = list(new)
    fresh = [item for item in taken if isinstance(item, Document)]
    _file_to_change(case).add_documents(fresh, analyst(), datetime.now(UTC))
    unread: dict[str, tuple[Problem, ...]] = st.session_state.setdefault("unread", {})
    problems = tuple(item for item in taken if isinstance(item, Problem))
    unread[case.key] = (*unread.get(case.key, ()), *problems)


def decide(
    case: Case, kind: EditKind, target: Sequence[str], field: str, before: str, after: str, why: str
) -> Edit:
    """Write a decision down. Raises ConflictError when another tab decided the same meanwhile."""
    now = datetime.now(UTC)
    edit = Edit(kind, tuple(target), field, before, after, analyst(), now, why.strip())
    return _file_to_change(case).add_edit(edit, seen(case))


def seen(case: Case) -> int:
    """The number of the newest decision that this visitor's screen shows."""
    newest: dict[str, int] = st.session_state.setdefault("seen", {})
    return newest.get(case.key, 0)


def analyst() -> str:
    """The name under which this visitor decides."""
    return str(st.session_state.get("analyst") or "analyst")


def _own_file(case: Case) -> CaseFile | None:
    files: dict[str, CaseFile] = st.session_state.setdefault("files", {})
    return files.get(case.key)


def _file_to_change(case: Case) -> CaseFile:
    """Give the session's copy of a case, made on the first change."""
    files: dict[str, CaseFile] = st.session_state.setdefault("files", {})
    if case.key not in files:
        files[case.key] = _new_file(_session_folder() / f"{case.key}.riposte", case)
    return files[case.key]


def _new_file(path: Path, case: Case) -> CaseFile:
    file = CaseFile.create(path, case.title)
    originals = [item for item in articles(case) if isinstance(item, Document)]
    file.add_documents(originals, "demo", datetime.now(UTC))
    return file


def _session_folder() -> Path:
    """A folder that only this session knows, removed when the session is forgotten."""
    folder = st.session_state.get("folder")
    if folder is None:
        folder = tempfile.TemporaryDirectory(prefix="riposte-", ignore_cleanup_errors=True)
        st.session_state["folder"] = folder
    return Path(cast("tempfile.TemporaryDirectory[str]", folder).name)


# ---------------------------------------------------------------- case files


def whole_case(case: Case) -> Callable[[], bytes]:
    """Give what writes the case as one file: it runs on a click, outside the session."""
    file = _own_file(case)

    def content() -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "case.riposte"
            _ = _new_file(path, case) if file is None else file.copy_to(path)
            return path.read_bytes()

    return content


def open_file(name: str, content: bytes) -> str:
    """Open a case file that was handed in and give its title. Raises CaseError if it is none."""
    key = f"file-{sha256(content).hexdigest()[:8]}"
    path = _session_folder() / f"{key}.riposte"
    path.write_bytes(content)
    file = CaseFile.open(path)
    title = file.setting("title") or name
    st.session_state.setdefault("opened_cases", {})[key] = Case(key, title)
    st.session_state.setdefault("files", {})[key] = file
    st.session_state.update(case=key, event="", chain="")
    return title


# ---------------------------------------------------------------- the timeline


# Readings of demo articles, shared by all sessions and kept as long as the server runs.
_public: Readings = {}


def read_demo() -> None:
    """Read the case shown at the start, so that the first visitor does not wait for it."""
    for item in settle(articles(next(iter(cases().values()))), date.today()):
        if isinstance(item, Document):
            _public[item] = read_document(item)


def open_case(case: Case, progress: Progress | None = None) -> Result:
    """Give the timeline of a case; only articles not read before are read.

    `progress` is called after each newly read article with how many are done and its id.
    """
    state = (case.key, items(case), edits(case))
    st.session_state.setdefault("seen", {})[case.key] = max(
        (edit.number for edit in state[2]), default=0
    )
    kept = st.session_state.get("opened")
    if kept is not None and kept[0] == state:
        return cast(Result, kept[1])
    result = read_case(state[1], frozenset(articles(case)), progress, state[2])
    st.session_state["opened"] = (state, result)
    return result


def read_case(
    inputs: Iterable[Item],
    public: frozenset[Item],
    progress: Progress | None = None,
    decided: Sequence[Edit] = (),
) -> Result:
    """Read what has not been read and merge it all; readings of `public` items are shared."""
    own: Readings = st.session_state.setdefault("readings", {})
    read: list[Reading] = []
    problems: list[Problem] = []
    for item in settle(mend_documents(inputs, decided), date.today()):
        if isinstance(item, Problem):
            problems.append(item)
            continue
        shelf = _public if item in public else own
        if item not in shelf:
            shelf[item] = read_document(item)
            if progress is not None:
                progress(len(read) + 1, item.id)
        read.append(shelf[item])
    return combine(read, problems, decided)

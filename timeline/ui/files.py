"""The case files behind what a visitor sees: their session's own, kept ones, ones handed in.

A demo is copied on the first change. A session's own files are gone with the session; kept
ones lie in the server's folder, where every tab that opens one sees what was decided in it.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from itertools import chain, count
from pathlib import Path
from typing import cast
from weakref import WeakSet

import streamlit as st

from timeline.model import Document
from timeline.store import CaseError, CaseFile
from timeline.ui.cases import EMPTY, Case, articles, cases
from timeline.ui.server import cases_folder, is_readonly

SUFFIX = ".riposte"
KEPT = "kept-"
REMOVED = "removed"  # the folder, among the kept cases, of those that were put away
_WORDS = re.compile(r"\w+")
_DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9¹²³]", re.IGNORECASE)
_folders: WeakSet[tempfile.TemporaryDirectory[str]] = WeakSet()  # of the sessions there are


def known_cases() -> dict[str, Case]:
    """The cases that this visitor can open: demos, their own, kept ones, and files handed in."""
    return {**cases(), **kept_cases(), **st.session_state.get("opened_cases", {})}


def kept_cases() -> dict[str, Case]:
    """The case files of the server's own folder, by name."""
    folder = cases_folder()
    if folder is None:
        return {}
    found = {
        f"{KEPT}{file.stem}": _title(file, file.stat().st_mtime_ns)
        for file in sorted(folder.glob(f"*{SUFFIX}"))
    }
    return {key: Case(key, title) for key, title in found.items()}


@lru_cache(maxsize=1000)
def _title(file: Path, _written: int) -> str:
    """The title of a kept case, read once for each time its file was written.

    A file that cannot be read goes by its name: opening it says what is wrong.
    """
    try:
        return CaseFile(file).setting("title") or file.stem
    except CaseError:
        return file.stem


def file_of(case: Case) -> CaseFile | None:
    """Give the file behind a case; None for a demo or an own case that nothing changed yet.

    Raises CaseError for a kept file that cannot be read.
    """
    files: dict[str, CaseFile] = st.session_state.setdefault("files", {})
    folder = cases_folder()
    if case.key not in files and folder is not None and is_kept(case):
        files[case.key] = CaseFile.open(_kept_path(folder, case), read_only=is_readonly())
    return files.get(case.key)


def file_to_change(case: Case) -> CaseFile:
    """Give the session's copy of a case, made on the first change."""
    file = file_of(case)
    if file is None:
        file = _new_file(_session_folder() / f"{case.key}{SUFFIX}", case)
        st.session_state["files"][case.key] = file
    return file


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
        _folders.add(folder)
    return Path(cast("tempfile.TemporaryDirectory[str]", folder).name)


def remove_folders() -> None:
    """Remove the folders of all sessions: a server that is told to stop forgets none by itself."""
    for folder in list(_folders):
        folder.cleanup()


def keep(case: Case, name: str) -> None:
    """Keep a case in the server's folder under a name and open it there; CaseError if taken."""
    folder = cases_folder()
    stem = _stem(name)
    if folder is None or not stem:
        raise CaseError("Give the case a name of letters and digits.")
    folder.mkdir(parents=True, exist_ok=True)
    source = file_of(case)
    path = folder / f"{stem}{SUFFIX}"
    file = _new_file(path, case) if source is None else source.copy_to(path)
    file.set_setting("title", name.strip())
    st.session_state.update(case=f"{KEPT}{stem}", event="", chain="")


def kept_from_the_start(case: Case, title: str) -> Case:
    """Keep a new case of the visitor's own under a title, where this server keeps cases at all.

    It would be gone with its tab otherwise, and no link would lead to it.
    """
    folder = cases_folder()
    if case.key != EMPTY or folder is None or file_of(case) is not None:
        return case
    try:
        keep(case, _free_name(title, folder))
    except (CaseError, OSError):
        return case  # the folder cannot be written: the session keeps it, as on a hosted server
    return known_cases()[st.session_state["case"]]


def _free_name(title: str, folder: Path) -> str:
    """The title, or the first of "title 2", "title 3" … whose file is not there yet.

    Windows and macOS take names in capitals and in small letters for the same.
    """
    name = title if _stem(title) else "Case"
    taken = {file.stem.casefold() for file in folder.glob(f"*{SUFFIX}")}
    names = chain([name], (f"{name[:60]} {number}" for number in count(2)))
    return next(one for one in names if _stem(one).casefold() not in taken)


def _kept_path(folder: Path, case: Case) -> Path:
    return folder / f"{case.key.removeprefix(KEPT)}{SUFFIX}"


def put_away(case: Case) -> Path:
    """Take a kept case off the list, and give where its file lies from now on.

    Raises OSError where the folder cannot be written.
    """
    folder = cases_folder()
    if folder is None or not is_kept(case):
        raise ValueError(f"{case.key!r} is not kept here")
    path = _kept_path(folder, case)
    goal = folder / REMOVED / f"{path.stem} {datetime.now(UTC):%Y%m%d-%H%M%S}{SUFFIX}"
    goal.parent.mkdir(exist_ok=True)
    path.replace(goal)
    st.session_state.get("files", {}).pop(case.key, None)
    st.session_state.update(case="", event="", chain="")
    return goal


def is_kept(case: Case) -> bool:
    """Tell whether a case lies in the server's own folder."""
    return case.key.startswith(KEPT)


def rename(case: Case, title: str) -> None:
    """Give a case another title; a kept one tells it to every tab through its file."""
    file_to_change(case).set_setting("title", title)
    if not is_kept(case):
        opened: dict[str, Case] = st.session_state.setdefault("opened_cases", {})
        opened[case.key] = replace(case, title=title)


def _stem(name: str) -> str:
    """What the file of a case is called; no name that Windows keeps for its devices."""
    stem = "-".join(_WORDS.findall(name))[:80]
    return f"{stem}-case" if _DEVICE.fullmatch(stem) else stem


def whole_case(case: Case) -> Callable[[], bytes]:
    """Give what writes the case as one file: it runs on a click, outside the session."""
    file = file_of(case)

    def content() -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "case.riposte"
            _ = _new_file(path, case) if file is None else file.copy_to(path)
            return path.read_bytes()

    return content


def open_file(name: str, content: bytes) -> str:
    """Open a case file that was handed in and give its title. Raises CaseError if it is none."""
    key = f"file-{sha256(content).hexdigest()[:8]}"
    path = _session_folder() / f"{key}{SUFFIX}"
    path.write_bytes(content)
    file = CaseFile.open(path)
    title = file.setting("title") or name
    st.session_state.setdefault("opened_cases", {})[key] = Case(key, title)
    st.session_state.setdefault("files", {})[key] = file
    st.session_state.update(case=key, event="", chain="")
    return title

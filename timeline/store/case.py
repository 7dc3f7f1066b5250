"""The case file: documents, what people decided, settings."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from datetime import datetime
from pathlib import Path

from timeline.model import Document, Edit, EditKind
from timeline.rows import iso_text
from timeline.store.errors import CaseError, ConflictError
from timeline.store.schema import bring_up_to_date, connected, lay_out

_EDIT = "kind, target, field, before, after, who, at, why, number"


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case on disk. Hold no connection: each call opens, does its work and closes.

    Several processes or browser tabs may use one case at the same time.
    """

    path: Path
    read_only: bool = False

    @classmethod
    def create(cls, path: Path, title: str) -> CaseFile:
        """Make an empty case. Raises CaseError if there is a file already."""
        if path.exists():
            raise CaseError(f"{path.name} exists already; open it or choose another name.")
        with connected(path, "rwc") as database:
            lay_out(database)
            database.execute("INSERT INTO settings VALUES ('title', ?)", (title,))
        return cls(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> CaseFile:
        """Open a case; an older one is copied to `NAME.vN` and then migrated.

        Raises CaseError for a file that is no case, or that a newer version wrote.
        """
        bring_up_to_date(path)
        return cls(path, read_only)

    def copy_to(self, path: Path) -> CaseFile:
        """Copy the case, whole and consistent even while others write to it."""
        if path.exists():
            raise CaseError(f"{path.name} exists already; choose another name.")
        with connected(self.path, "ro") as source, connected(path, "rwc") as target:
            source.backup(target)
        return CaseFile(path)

    def add_documents(self, documents: Iterable[Document], who: str, when: datetime) -> int:
        """Add documents in one transaction and tell how many were new; known ids stay."""
        added = 0
        with self._writing() as database:
            known = {row[0] for row in database.execute("SELECT id FROM documents")}
            for document in documents:
                if document.id not in known:
                    row = (document.id, _to_json(document), when.isoformat(), who)
                    database.execute("INSERT INTO documents VALUES (?, ?, ?, ?)", row)
                    known.add(document.id)
                    added += 1
        return added

    def documents(self) -> Iterator[Document]:
        """The documents as they were added, in order of their ids.

        They are read one by one as they are asked for. Raises CaseError for one that is none.
        """
        with connected(self.path, "ro") as database:
            rows = database.execute("SELECT content FROM documents ORDER BY id").fetchall()
        return (_to_document(self.path, content) for (content,) in rows)

    def add_edit(self, edit: Edit, seen: int) -> Edit:
        """Save a decision made while the newest known edit was number `seen`.

        Raises ConflictError when another edit of the same cell has come in since.
        """
        with self._writing() as database:
            theirs = database.execute(
                f"SELECT {_EDIT} FROM edits WHERE kind = ? AND target = ? AND field = ? "  # noqa: S608 (a constant)
                "AND number > ? ORDER BY number DESC LIMIT 1",
                (edit.kind.value, json.dumps(edit.target), edit.field, seen),
            ).fetchone()
            if theirs is not None:
                raise ConflictError(edit, _to_edit(self.path, theirs))
            cursor = database.execute(
                "INSERT INTO edits (kind, target, field, before, after, who, at, why) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    edit.kind.value, json.dumps(edit.target), edit.field, edit.before,
                    edit.after, edit.who, edit.when.isoformat(), edit.why,
                ),
            )  # fmt: skip
        return replace(edit, number=int(cursor.lastrowid or 0))

    def edits(self) -> tuple[Edit, ...]:
        """Everything that people decided, oldest first, undone edits included.

        Raises CaseError for a row that is no edit.
        """
        with connected(self.path, "ro") as database:
            rows = database.execute(f"SELECT {_EDIT} FROM edits ORDER BY number").fetchall()  # noqa: S608 (a constant)
        return tuple(_to_edit(self.path, row) for row in rows)

    def setting(self, name: str, default: str = "") -> str:
        """A setting of the case, such as its title."""
        with connected(self.path, "ro") as database:
            row = database.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return default if row is None else str(row[0])

    def set_setting(self, name: str, value: str) -> None:
        """Write a setting of the case."""
        with self._writing() as database:
            database.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, value))

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        if self.read_only:
            raise CaseError("this case is open for reading only; save a copy to change it.")
        with connected(self.path, "rw") as database:
            database.execute("BEGIN IMMEDIATE")
            try:
                yield database
            except BaseException:
                database.execute("ROLLBACK")
                raise
            database.execute("COMMIT")


def _to_document(path: Path, content: str) -> Document:
    try:
        values = json.loads(content)
        _check_texts(values)
        return Document(**values)
    except (AttributeError, TypeError, ValueError, RecursionError) as error:
        raise _unreadable(path, "a document", error) from error


def _check_texts(values: Mapping[str, object]) -> None:
    """Raise TypeError for a value that is no text; only a publish date may be missing."""
    for name, value in values.items():
        if not isinstance(value, str) and not (name == "published" and value is None):
            raise TypeError(f"{name} is no text")


def _to_edit(path: Path, row: tuple[str, str, str, str, str, str, str, str, int]) -> Edit:
    kind, target, field, before, after, who, at, why, number = row
    try:
        _check_texts({"field": field, "before": before, "after": after, "who": who, "why": why})
        first, *others = map(str, json.loads(target))
        when = datetime.fromisoformat(at)
        targets = (first, *others)
        return Edit(EditKind(kind), targets, field, before, after, who, when, why, number)
    except (TypeError, ValueError, RecursionError) as error:
        raise _unreadable(path, f"edit {number}", error) from error


def _unreadable(path: Path, what: str, error: Exception) -> CaseError:
    """What strangers send as a case may hold anything."""
    return CaseError(f"{what} of {path.name} cannot be read ({error}); use another copy of it.")


def _to_json(document: Document) -> str:
    values = {field.name: getattr(document, field.name) for field in fields(document)}
    values["published"] = iso_text(document.publication) or None
    return json.dumps(values, ensure_ascii=False)

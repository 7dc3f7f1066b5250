"""What a case file looks like inside: tables, guards, versions, and how it is opened."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from timeline.store.errors import CaseError

APPLICATION_ID = 0x52504F53  # "RPOS": lets `file` and us tell a case from other databases
VERSION = 1

# INSERT OR REPLACE deletes without firing delete triggers unless recursive_triggers is on
# (SQLite, CREATE TRIGGER), so the guard against it is a trigger before the insert as well.
_TABLES = """
CREATE TABLE documents (
    id TEXT PRIMARY KEY NOT NULL, content TEXT NOT NULL, added TEXT NOT NULL, who TEXT NOT NULL
);
CREATE TABLE edits (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL, target TEXT NOT NULL, field TEXT NOT NULL,
    before TEXT NOT NULL, after TEXT NOT NULL,
    who TEXT NOT NULL, at TEXT NOT NULL, why TEXT NOT NULL
);
CREATE INDEX edits_by_subject ON edits (kind, target, field);
CREATE TABLE settings (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL);
"""
_GUARD = """
CREATE TRIGGER {table}_are_kept BEFORE DELETE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} are never deleted'); END;
CREATE TRIGGER {table}_stay BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} are never changed'); END;
CREATE TRIGGER {table}_are_new BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key})
BEGIN SELECT RAISE(ABORT, '{table} are never replaced'); END;
"""
_GUARDS = _GUARD.format(table="documents", key="id") + _GUARD.format(table="edits", key="number")


@contextmanager
def connected(path: Path, mode: str) -> Iterator[sqlite3.Connection]:
    """Open a database without Python's implicit transactions; `mode` is SQLite's ro, rw, rwc.

    A save that was cut off left its journal behind, and only who may write can undo it: such a
    file is opened for writing (SQLite, "Read-only databases": a hot journal is not rolled back).
    """
    if mode == "ro" and path.with_name(f"{path.name}-journal").exists():
        mode = "rw"
    address = f"{path.resolve().as_uri()}?mode={mode}"
    try:
        database = sqlite3.connect(address, uri=True, isolation_level=None, timeout=10)
    except sqlite3.OperationalError as error:
        raise CaseError(f"{path.name} cannot be opened ({error}); check the path.") from None
    try:
        database.execute("PRAGMA trusted_schema=off")  # an uploaded file is a stranger's
        database.execute("PRAGMA recursive_triggers=on")
        database.execute("PRAGMA synchronous=full")
        yield database
    except sqlite3.DatabaseError as error:
        raise CaseError(f"{path.name}: {error}.") from error
    finally:
        database.close()


def lay_out(database: sqlite3.Connection) -> None:
    """Make the tables and guards of an empty case in one transaction."""
    database.executescript(
        f"BEGIN IMMEDIATE; PRAGMA application_id={APPLICATION_ID};"
        f"PRAGMA user_version={VERSION}; {_TABLES} {_GUARDS} COMMIT;"
    )


def bring_up_to_date(path: Path) -> None:
    """Make sure that a file is a case of this version, migrating an older one.

    Raises CaseError for a file that is no case, was tampered with, or is from a newer version.
    """
    version = version_of(path)
    if version > VERSION:
        raise CaseError(
            f"{path.name} was written by a newer Riposte (format {version}, this one reads "
            f"up to {VERSION}). Update Riposte and open it again; the file is untouched."
        )
    if version < min(_MIGRATIONS, default=VERSION):
        raise CaseError(f"{path.name} says format {version}, which never was; use a copy of it.")
    if version < VERSION:
        migrate(path, version)
    check(path)


def check(path: Path) -> None:
    """Raise CaseError when tables or guards are not as this version lays them out.

    An uploaded file can bring triggers of its own; none but ours may run.
    """
    with connected(path, "ro") as database, sqlite3.connect(":memory:") as model:
        model.isolation_level = None
        lay_out(model)
        if _objects(database) != _objects(model):
            raise CaseError(f"{path.name} was changed by another program; use a copy of it.")


def _objects(database: sqlite3.Connection) -> set[tuple[str, str, str]]:
    rows = database.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(kind, name, " ".join(sql.split())) for kind, name, sql in rows}


def version_of(path: Path) -> int:
    """Format number of a case file. Raises CaseError for a file that is no case."""
    if not path.is_file():
        what = "is a folder" if path.is_dir() else "is not there"
        raise CaseError(f"{path.name} {what}; give the path of a case file.")
    with connected(path, "ro") as database:
        application = database.execute("PRAGMA application_id").fetchone()[0]
        version = int(database.execute("PRAGMA user_version").fetchone()[0])
    if application != APPLICATION_ID:
        raise CaseError(f"{path.name} is a database, but no Riposte case.")
    return version


def migrate(path: Path, version: int) -> None:
    """Bring an older case up to date, step by step, after a copy is made beside it."""
    shutil.copy2(path, path.with_name(f"{path.name}.v{version}"))
    with connected(path, "rw") as database:
        for step in range(version, VERSION):
            database.executescript(
                f"BEGIN IMMEDIATE; {_MIGRATIONS[step]} PRAGMA user_version={step + 1}; COMMIT;"
            )


# What takes a case from format N to N + 1.
_MIGRATIONS: dict[int, str] = {}

"""A case file keeps what people did: through crashes, two tabs, strangers and old versions."""

import sqlite3
import subprocess
import sys
import textwrap
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from timeline.model import Document, Edit, EditKind
from timeline.store import CaseError, CaseFile, ConflictError, schema

AT = datetime(2020, 1, 3, 12, 0, tzinfo=UTC)
REPORT = Document("a1", "Rockets fell on Friday.", "2019-12-31T18:00", publisher="Wire")
MEND = Edit(EditKind.EVENT, ("m1", "m2"), "type", "riot", "protest", "Ana", AT, "no violence")


@pytest.fixture
def case(tmp_path: Path) -> CaseFile:
    return CaseFile.create(tmp_path / "crisis.riposte", "A crisis")


def test_what_goes_in_comes_out(case: CaseFile) -> None:
    assert case.add_documents([REPORT], "Ana", AT) == 1
    assert case.add_documents([REPORT], "Ana", AT) == 0
    saved = case.add_edit(MEND, seen=0)
    reopened = CaseFile.open(case.path)
    assert list(reopened.documents()) == [REPORT]
    assert reopened.edits() == (saved,)
    assert saved == replace(MEND, number=1)
    assert reopened.setting("title") == "A crisis"


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM edits",
        "UPDATE edits SET after = 'x'",
        "INSERT OR REPLACE INTO edits SELECT * FROM edits",
        "REPLACE INTO documents SELECT * FROM documents",
        "UPDATE OR IGNORE documents SET content = ''",
        "INSERT INTO documents SELECT id, 'x', added, who FROM documents "
        "WHERE 1 ON CONFLICT DO UPDATE SET content = 'x'",
    ],
)
def test_history_cannot_be_rewritten(case: CaseFile, statement: str) -> None:
    case.add_documents([REPORT], "Ana", AT)
    case.add_edit(MEND, seen=0)
    before = (list(case.documents()), case.edits())
    # A plain connection, as any other program would open the file.
    with pytest.raises(sqlite3.IntegrityError), sqlite3.connect(case.path) as other:
        other.execute(statement)
    assert (list(case.documents()), case.edits()) == before


def test_a_conflicting_edit_is_refused_with_both_versions(case: CaseFile) -> None:
    theirs = case.add_edit(MEND, seen=0)
    mine = replace(MEND, after="storming", who="Ben")
    with pytest.raises(ConflictError, match=r"Ana .*'protest'.*'storming'") as refused:
        case.add_edit(mine, seen=0)
    assert (refused.value.mine, refused.value.theirs) == (mine, theirs)
    assert case.add_edit(mine, seen=theirs.number).number == 2


def test_edits_of_other_cells_do_not_conflict(case: CaseFile) -> None:
    case.add_edit(MEND, seen=0)
    case.add_edit(replace(MEND, field="place", after="Baghdad"), seen=0)
    assert len(case.edits()) == 2


def test_a_read_only_case_takes_nothing(case: CaseFile) -> None:
    with pytest.raises(CaseError, match="save a copy"):
        CaseFile.open(case.path, read_only=True).add_edit(MEND, seen=0)


def test_a_copy_is_whole(case: CaseFile, tmp_path: Path) -> None:
    case.add_edit(MEND, seen=0)
    copy = case.copy_to(tmp_path / "copy.riposte")
    copy.add_edit(MEND, seen=1)
    assert (len(case.edits()), len(CaseFile.open(copy.path).edits())) == (1, 2)


def test_a_newer_file_is_refused_and_left_alone(case: CaseFile) -> None:
    with sqlite3.connect(case.path) as database:
        database.execute(f"PRAGMA user_version={schema.VERSION + 1}")
    before = case.path.read_bytes()
    with pytest.raises(CaseError, match="newer Riposte"):
        CaseFile.open(case.path)
    assert case.path.read_bytes() == before


@pytest.mark.parametrize("version", [0, -1])
def test_a_format_that_never_was_is_refused_and_left_alone(case: CaseFile, version: int) -> None:
    with sqlite3.connect(case.path) as database:
        database.execute(f"PRAGMA user_version={version}")
    with pytest.raises(CaseError, match="never was"):
        CaseFile.open(case.path)
    assert list(case.path.parent.iterdir()) == [case.path]


def test_an_older_file_is_migrated_after_a_copy(
    case: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    case.add_edit(MEND, seen=0)
    before = case.path.read_bytes()
    column = "CREATE TABLE notes (text TEXT NOT NULL);"
    monkeypatch.setattr(schema, "_MIGRATIONS", {schema.VERSION: column})
    monkeypatch.setattr(schema, "_TABLES", schema._TABLES + column)
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    reopened = CaseFile.open(case.path)
    assert case.path.with_name(case.path.name + ".v1").read_bytes() == before
    assert len(reopened.edits()) == 1
    assert schema.version_of(case.path) == schema.VERSION


def test_a_file_with_foreign_triggers_is_refused(case: CaseFile) -> None:
    with sqlite3.connect(case.path) as database:
        database.execute(
            "CREATE TRIGGER evil AFTER INSERT ON settings BEGIN DELETE FROM settings; END"
        )
    with pytest.raises(CaseError, match="changed by another program"):
        CaseFile.open(case.path)


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("INSERT INTO documents VALUES ('a', '{\"colour\": 1}', '', '')", "a document"),
        ("INSERT INTO documents VALUES ('a', '[', '', '')", "a document"),
        ("INSERT INTO documents VALUES ('a', '[1]', '', '')", "a document"),
        ("INSERT INTO documents VALUES ('a', '{\"id\": [1]}', '', '')", "a document"),
        ("INSERT INTO edits VALUES (1, 'ode', '[1]', '', '', '', '', '2020-01-03', '')", "edit 1"),
        ("INSERT INTO edits VALUES (1, 'event', '[]', '', '', '', '', '2020-01-03', '')", "edit 1"),
        ("INSERT INTO edits VALUES (1, 'event', '[1]', '', '', '', '', 'today', '')", "edit 1"),
        ("INSERT INTO edits VALUES (1, 'event', '[1]', '', '', x'', '', '20200103', '')", "edit 1"),
    ],
)  # fmt: skip
def test_what_a_stranger_wrote_into_a_case_is_told(
    case: CaseFile, statement: str, what: str
) -> None:
    with sqlite3.connect(case.path) as other:
        other.execute(statement)
    with pytest.raises(CaseError, match=rf"{what} of crisis\.riposte cannot be read"):
        (case.edits(), list(case.documents()))


@pytest.mark.parametrize("content", [b"", b"no database at all" * 100])
def test_a_stranger_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "stranger.riposte"
    path.write_bytes(content)
    with pytest.raises(CaseError, match=r"stranger\.riposte"):
        CaseFile.open(path)


WRITER = """
    import sys
    from dataclasses import replace
    from datetime import UTC, datetime
    from pathlib import Path
    from timeline.model import Edit, EditKind
    from timeline.store import CaseFile

    case = CaseFile.open(Path(sys.argv[1]))
    number = len(case.edits())
    while True:
        edit = Edit(EditKind.EVENT, (f"m{number}",), "place", "", "x" * 5000, "Ana",
                    datetime(2020, 1, 3, tzinfo=UTC), "")
        print(case.add_edit(edit, seen=number).number, flush=True)
        number += 1
"""


CUT_OFF = """
    import os, sys
    from pathlib import Path
    from timeline.store.schema import connected
    with connected(Path(sys.argv[1]), "rw") as database:
        database.execute("PRAGMA cache_size=1")  # so that it writes before the end
        database.execute("BEGIN IMMEDIATE")
        for number in range(200):
            database.execute("INSERT INTO settings VALUES (?, ?)", (f"s{number}", "x" * 5000))
        os._exit(1)
"""


def test_a_save_cut_off_half_way_is_undone_when_the_case_is_opened(case: CaseFile) -> None:
    subprocess.run(
        [sys.executable, "-c", textwrap.dedent(CUT_OFF), str(case.path)],
        check=False, cwd=Path(__file__).resolve().parents[2],
    )  # fmt: skip
    journal = case.path.with_name(f"{case.path.name}-journal")
    assert journal.stat().st_size > 0
    assert CaseFile.open(case.path).edits() == case.edits()
    assert not journal.exists()


def test_a_killed_save_loses_nothing(case: CaseFile) -> None:
    """Every edit whose save was confirmed is there after kill -9, time and again."""
    confirmed = 0
    for round_ in range(4):
        writer = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(WRITER), str(case.path)],
            stdout=subprocess.PIPE, text=True, cwd=Path(__file__).resolve().parents[2],
        )  # fmt: skip
        assert writer.stdout is not None
        for _ in range(1 + 6 * round_):
            confirmed = int(writer.stdout.readline())
        writer.kill()
        confirmed = max([confirmed, *map(int, writer.stdout.read().split())])
        writer.wait()
        numbers = [edit.number for edit in CaseFile.open(case.path).edits()]
        assert numbers == list(range(1, len(numbers) + 1))
        assert len(numbers) >= confirmed

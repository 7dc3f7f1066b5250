"""A case file that grows from command to command and keeps what people decided."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import pytest

from timeline.cli import main
from timeline.model import Edit, EditKind
from timeline.store import CaseFile


def test_a_case_file_grows_and_keeps_what_people_decided(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, out = tmp_path / "winter.riposte", tmp_path / "out"
    first, second = case / "a-wire.txt", case / "c-rows.jsonl"
    assert main(["load", str(first), "--case", str(file), "--out", str(out)]) == 0
    (mention,) = pd.read_csv(out / "mentions.csv")["mention_id"]
    at = datetime(2020, 1, 4, tzinfo=UTC)
    edit = Edit(EditKind.EVENT, (mention,), "title", "", "The first blow", "Ana", at, "")
    CaseFile.open(file).add_edit(edit, seen=0)
    assert main(["load", str(second), "--case", str(file), "--out", str(out)]) == 0
    events = pd.read_csv(out / "events.csv")
    assert "The first blow" in set(events["title"])
    assert set(events["doc_ids"]) == {"a-wire", "row"}
    before = (out / "events.csv").read_bytes()
    assert main(["load", "--case", str(file), "--out", str(out)]) == 0
    assert (out / "events.csv").read_bytes() == before


def test_another_text_by_a_known_id_is_told_and_a_problem_is_told_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, out = tmp_path / "a.riposte", tmp_path / "out"
    for text in ("Rockets fell on Friday.", "Shells fell on Friday."):
        (tmp_path / "a.txt").write_text(text, encoding="utf-8")
        assert main(["load", str(tmp_path / "a.txt"), "--case", str(file), "--out", str(out)]) == 0
    told = pd.read_csv(out / "problems.csv")["message"].tolist()
    assert sum("another text by this id" in message for message in told) == 1
    assert sum("no publish date" in message for message in told) == 1


def test_a_file_that_is_no_case_is_refused_untouched(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.txt").write_text("no case", encoding="utf-8")
    argv = ["load", str(case), "--case", str(tmp_path / "notes.txt"), "--out", str(tmp_path / "o")]
    assert main(argv) == 1
    assert "notes.txt" in capsys.readouterr().err
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "no case"


def test_a_case_takes_its_title_from_any_file_name(case: Path, tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"win\xffter\n.riposte")  # a byte that is no UTF-8, a line break
    argv = ["load", str(case / "a-wire.txt"), "--case", str(file), "--out", str(tmp_path / "o")]
    assert main(argv) == 0
    assert CaseFile.open(file).setting("title") == r"win\udcffter\n"

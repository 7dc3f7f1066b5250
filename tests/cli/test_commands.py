"""What a person sees who types a command: results, problems, exit codes, never a traceback."""

import io
import itertools
import json
import re
import runpy
import signal
import subprocess
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import pytest

import timeline
from timeline import pipeline
from timeline.cli import main
from timeline.cli.progress import Watch
from timeline.model import Edit, EditKind
from timeline.store import CaseFile

REPORTS = {
    "a-wire.txt": "---\npublished: 2019-12-28\n---\nRockets hit the K-1 base at Kirkuk on Friday, "
    "killing an American contractor.\n",
    "b-paper.md": "---\npublished: 2019-12-30\n---\nUS warplanes struck five sites of Kataib "
    "Hezbollah on Sunday in response to a rocket attack on Friday that killed a contractor.\n",
    "c-rows.jsonl": '{"id": "row", "published": "2019-12-31", "text": "Militia supporters stormed '
    'the U.S. Embassy in Baghdad on Tuesday."}\n',
}
TABLES = ("events.csv", "links.csv", "mentions.csv", "problems.csv")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "case"
    folder.mkdir()
    for name, content in REPORTS.items():
        (folder / name).write_text(content)
    return folder


def test_load_writes_four_tables_and_says_what_they_hold(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new" / "folder"
    assert main(["load", str(case), "--out", str(out)]) == 0
    assert sorted(path.name for path in out.iterdir()) == list(TABLES)
    events = pd.read_csv(out / "events.csv")
    assert {"2019-12-27", "2019-12-29", "2019-12-31"} <= set(events["start"])
    screen = capsys.readouterr().out
    assert "3 documents read" in screen and f"{len(events)} events" in screen
    assert "chain" in screen and str(out) in screen


def test_every_order_of_files_gives_the_same_bytes(case: Path, tmp_path: Path) -> None:
    written = set()
    for number, order in enumerate(itertools.permutations(sorted(case.iterdir()))):
        out = tmp_path / str(number)
        assert main(["load", *map(str, order), "--out", str(out)]) == 0
        written.add(tuple((out / name).read_bytes() for name in TABLES))
    assert len(written) == 1


def test_dates_prints_one_json_object_a_document(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["dates", str(case)]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["id"] for line in lines] == ["a-wire", "b-paper", "row"]
    friday = lines[0]["dates"][0]
    assert (friday["text"], friday["first"], friday["last"]) == (
        "Friday", "2019-12-27", "2019-12-27",
    )  # fmt: skip
    text = REPORTS["a-wire.txt"].split("---\n")[2]
    assert text[friday["start_char"] : friday["end_char"]] == "Friday"


def test_dates_are_those_of_the_public_function(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["dates", str(case / "c-rows.jsonl")])
    (line,) = capsys.readouterr().out.splitlines()
    row = json.loads(REPORTS["c-rows.jsonl"])
    expected = timeline.find_dates(row["text"], published=row["published"])
    assert json.loads(line)["dates"] == [mention.to_dict() for mention in expected]


def test_a_published_option_anchors_a_bare_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Rockets fell on Friday.")
    assert main(["dates", str(tmp_path), "--published", "2019-12-31"]) == 0
    assert '"first": "2019-12-27"' in capsys.readouterr().out


def test_without_a_publish_date_relative_dates_stay_open_and_a_hint_is_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Rockets fell on Friday.")
    assert main(["dates", str(tmp_path)]) == 0
    screen = capsys.readouterr()
    assert '"first": null' in screen.out
    assert "--published" in screen.err


def test_bad_files_are_told_and_the_rest_is_loaded(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (case / "empty.txt").write_bytes(b"")
    (case / "noise.txt").write_bytes(bytes(range(256)) * 9)
    (case / "table.csv").write_text("id,notes\n1,x\n")
    (case / "page.html").write_text("<html><body></body></html>")
    (case / "when.txt").write_text("---\npublished: 2019-02-30\n---\nNobody knows when.")
    (case / "zone.txt").write_text(
        "---\npublished: 2019-12-31\ntimezone: Mars/Base\n---\nNobody knows where."
    )
    (case / "late.txt").write_text("---\npublished: 2999-12-31\n---\nNobody knows yet.")
    (case / "twin.txt").write_text(REPORTS["a-wire.txt"])
    out = tmp_path / "out"
    assert main(["load", str(case), "--out", str(out)]) == 0
    assert "6 documents read" in capsys.readouterr().out
    problems = pd.read_csv(out / "problems.csv").fillna("")
    told = " ".join(problems["doc_id"] + " " + problems["message"] + " " + problems["value"])
    for word in ("empty", "noise", "`text`", "page", "2019-02-30", "Mars/Base", "future", "twin"):
        assert word in told
    assert problems["hint"].str.len().gt(0).all()


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        (["nowhere.txt"], ("nowhere.txt", "no such file")),
        (["empty.txt"], ("empty.txt", "empty")),
        (["."], ("no files",)),
    ],
)
def test_nothing_to_read_is_a_failure_with_a_reason(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    inputs: list[str],
    words: tuple[str, ...],
) -> None:
    monkeypatch.chdir(tmp_path)
    if inputs == ["empty.txt"]:
        (tmp_path / "empty.txt").write_bytes(b"")
    for command in (["dates"], ["load", "--out", "../out"], ["plot", "--out", "../out/t.html"]):
        assert main([command[0], *inputs, *command[1:]]) == 1
        screen = capsys.readouterr()
        for word in words:
            assert word in screen.out + screen.err
        assert "no document could be read" in screen.err


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        ([], "COMMAND"),
        (["draw", "x"], "invalid choice"),
        (["load", "x"], "--out"),
        (["dates"], "INPUT"),
        (["load", "--out", "o"], "INPUT"),
        (["dates", "x", "--published", "31/12"], "'31/12' is not an ISO date; write it as"),
        (["dates", "x", "--published", "2019-02-30"], "'2019-02-30' is not an ISO date"),
        (["plot", "x", "--out", "t.gif"], ".png, .svg, .pdf or .html"),
        (["load", "x", "--out", "o", "--workers", "0"], "0 is no number from 1 to 64"),
    ],
)
def test_a_command_that_is_not_understood_ends_with_two(
    argv: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(argv)
    assert stop.value.code == 2
    assert words in capsys.readouterr().err


def test_plot_writes_a_page_that_needs_no_browser_here(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new" / "timeline.html"
    assert main(["plot", str(case), "--out", str(out)]) == 0
    page = out.read_text(encoding="utf-8")
    assert page.lstrip().lower().startswith(("<!doctype", "<html"))
    assert "[1] " in page  # the sources, and the day on which it was drawn
    assert re.search(r"Exported \d{4}-\d\d-\d\d", page)
    assert str(out) in capsys.readouterr().out


def test_plot_without_chrome_ends_with_one_sentence(
    case: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def no_chrome(*_: object, **__: object) -> None:
        raise RuntimeError("Kaleido requires Google Chrome to be installed.")

    monkeypatch.setattr("kaleido.Kaleido", no_chrome)
    assert main(["plot", str(case), "--out", str(tmp_path / "t.png")]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "install" in line and ".html" in line
    assert not (tmp_path / "t.png").exists()


@pytest.mark.parametrize(
    ("command", "out"), [("load", "file/out"), ("load", "file"), ("plot", "file/t.html")]
)
def test_a_place_that_cannot_be_written_is_named_before_the_work(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, out: str
) -> None:
    (tmp_path / "file").write_text("in the way")
    assert main([command, str(case), "--out", str(tmp_path / out)]) == 1
    screen = capsys.readouterr()
    assert screen.out == ""
    assert "cannot write into" in screen.err and "--out" in screen.err


def test_a_folder_that_may_not_be_written_is_named_before_the_work(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("timeline.cli.commands.TemporaryFile", refused)
    assert main(["load", str(case), "--out", str(tmp_path / "out")]) == 1
    screen = capsys.readouterr()
    assert screen.out == ""
    assert "permission denied" in screen.err and str(tmp_path / "out") in screen.err


def test_a_table_that_cannot_be_written_is_named(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "out" / "events.csv").mkdir(parents=True)
    assert main(["load", str(case), "--out", str(tmp_path / "out")]) == 1
    error = capsys.readouterr().err
    assert str(tmp_path / "out" / "events.csv") in error and "--out" in error


def test_a_folder_is_no_picture(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "t.html").mkdir()
    assert main(["plot", str(case), "--out", str(tmp_path / "t.html")]) == 1
    assert "is a folder" in capsys.readouterr().err


def test_a_picture_never_overwrites_its_source(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = case / "page.html"
    page.write_text("<html></html>")
    assert main(["plot", str(page), "--out", str(page)]) == 1
    assert page.read_text() == "<html></html>"
    assert "another name" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (KeyboardInterrupt(), 130, "stopped"),
        (OSError(28, "No space left on device", "out/events.csv"), 1, "no space left on device"),
        (ZeroDivisionError("division by zero"), 1, "TIMELINE_DEBUG"),
        (BrokenPipeError(), 0, ""),
    ],
)
def test_no_error_leaves_as_a_traceback(
    case: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    code: int,
    words: str,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("timeline.api.find_dates", fail)
    monkeypatch.setattr("timeline.cli._end_of_pipe", lambda: 0)
    assert main(["dates", str(case)]) == code
    err = capsys.readouterr().err
    assert words in err and "Traceback" not in err


def test_control_characters_of_names_and_texts_are_never_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a\x1b[2J\x9b.txt").write_text("Rockets fell on \u202eFriday\x07.")
    (tmp_path / "b\x1b]0;owned\x07.docx").write_text("x")
    main(["dates", str(tmp_path), str(tmp_path / "gone\x1b[31m.txt"), "--published", "2019-12-31"])
    screen = capsys.readouterr()
    printed = (screen.out + screen.err).replace("\n", "")
    assert printed.isprintable()


def test_a_reader_who_has_seen_enough_causes_no_noise(tmp_path: Path) -> None:
    rows = "".join(
        json.dumps({"id": str(number), "text": f"Rockets fell on {number + 1} May 2019. " * 40})
        + "\n"
        for number in range(30)
    )
    (tmp_path / "rows.jsonl").write_text(rows)
    command = [sys.executable, "-m", "timeline", "dates", str(tmp_path / "rows.jsonl")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        assert process.stdout.readline().startswith(b'{"id": "0"')
        process.stdout.close()
        said = process.stderr.read().decode()
    assert "Traceback" not in said and "BrokenPipe" not in said
    assert process.returncode == 0


def test_the_first_ctrl_c_keeps_what_was_read(
    case: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "out"
    read_documents = pipeline.read_documents

    def interrupted(documents: Iterable[timeline.Document]) -> list[pipeline.Reading]:
        signal.raise_signal(signal.SIGINT)
        return read_documents(documents)

    monkeypatch.setattr(pipeline, "read_documents", interrupted)
    before = signal.getsignal(signal.SIGINT)
    assert main(["load", str(case), "--out", str(out)]) == 130
    assert signal.getsignal(signal.SIGINT) is before
    assert set(pd.read_csv(out / "events.csv")["doc_ids"]) == {"a-wire"}
    assert "stopped" in pd.read_csv(out / "problems.csv")["message"][0]
    assert "Ctrl-C again" in capsys.readouterr().err


def test_ctrl_c_while_the_libraries_load_causes_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("timeline.cli.main", interrupted)
    with pytest.raises(SystemExit) as stop:
        runpy.run_module("timeline", run_name="__main__")
    assert stop.value.code == 130
    assert capsys.readouterr().err == "timeline: stopped\n"


def test_the_progress_line_shows_counts_rate_and_time_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen = io.StringIO()
    monkeypatch.setattr(screen, "isatty", lambda: True)
    monkeypatch.setattr("sys.stderr", screen)
    with Watch(expected=2) as watch:
        assert watch(1, "a1\x1b[2J")
        watch._bar.refresh()
    shown = screen.getvalue()
    assert re.search(r"1/2 \[\d\d:\d\d<.*documents", shown)
    assert "a1" in shown and "\x1b[2J" not in shown


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
        (tmp_path / "a.txt").write_text(text)
        assert main(["load", str(tmp_path / "a.txt"), "--case", str(file), "--out", str(out)]) == 0
    told = pd.read_csv(out / "problems.csv")["message"].tolist()
    assert sum("another text by this id" in message for message in told) == 1
    assert sum("no publish date" in message for message in told) == 1


def test_a_file_that_is_no_case_is_refused_untouched(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.txt").write_text("no case")
    argv = ["load", str(case), "--case", str(tmp_path / "notes.txt"), "--out", str(tmp_path / "o")]
    assert main(argv) == 1
    assert "notes.txt" in capsys.readouterr().err
    assert (tmp_path / "notes.txt").read_text() == "no case"

"""The terminal round a command: progress, Ctrl-C, a closed pipe, hostile names, no traceback."""

import io
import json
import re
import runpy
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pandas as pd
import pytest

import timeline
from timeline import pipeline
from timeline.cli import main
from timeline.cli.progress import Watch


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
    (tmp_path / "a\x1b[2J\x9b.txt").write_text(
        "Rockets fell on \u202eFriday\x07.", encoding="utf-8"
    )
    (tmp_path / "b\x1b]0;owned\x07.odt").write_text("x", encoding="utf-8")
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
    (tmp_path / "rows.jsonl").write_text(rows, encoding="utf-8")
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

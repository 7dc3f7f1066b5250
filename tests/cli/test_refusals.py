"""What a command cannot read, understand or write: named with a reason and an exit code."""

from pathlib import Path

import pytest

from timeline.cli import main


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
        (["load", "x", "--out", ""], "the name is empty"),
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
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
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
    page.write_text("<html></html>", encoding="utf-8")
    assert main(["plot", str(page), "--out", str(page)]) == 1
    assert page.read_text(encoding="utf-8") == "<html></html>"
    assert "another name" in capsys.readouterr().err

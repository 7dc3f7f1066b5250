"""What a person gets who types a command: tables, dates and pictures."""

import itertools
import json
import re
from pathlib import Path

import pandas as pd
import pytest

import timeline
from tests.cli.reports import REPORTS, TABLES
from timeline.cli import main


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
    (tmp_path / "a.txt").write_text("Rockets fell on Friday.", encoding="utf-8")
    assert main(["dates", str(tmp_path), "--published", "2019-12-31"]) == 0
    assert '"first": "2019-12-27"' in capsys.readouterr().out


def test_without_a_publish_date_relative_dates_stay_open_and_a_hint_is_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Rockets fell on Friday.", encoding="utf-8")
    assert main(["dates", str(tmp_path)]) == 0
    screen = capsys.readouterr()
    assert '"first": null' in screen.out
    assert "--published" in screen.err


def test_bad_files_are_told_and_the_rest_is_loaded(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (case / "empty.txt").write_bytes(b"")
    (case / "noise.txt").write_bytes(bytes(range(256)) * 9)
    (case / "table.csv").write_text("id,notes\n1,x\n", encoding="utf-8")
    (case / "page.html").write_text("<html><body></body></html>", encoding="utf-8")
    (case / "when.txt").write_text(
        "---\npublished: 2019-02-30\n---\nNobody knows when.", encoding="utf-8"
    )
    (case / "zone.txt").write_text(
        "---\npublished: 2019-12-31\ntimezone: Mars/Base\n---\nNobody knows where.",
        encoding="utf-8",
    )
    (case / "late.txt").write_text(
        "---\npublished: 2999-12-31\n---\nNobody knows yet.", encoding="utf-8"
    )
    (case / "twin.txt").write_text(REPORTS["a-wire.txt"], encoding="utf-8")
    out = tmp_path / "out"
    assert main(["load", str(case), "--out", str(out)]) == 0
    assert "6 documents read" in capsys.readouterr().out
    problems = pd.read_csv(out / "problems.csv").fillna("")
    told = " ".join(problems["doc_id"] + " " + problems["message"] + " " + problems["value"])
    for word in ("empty", "noise", "`text`", "page", "2019-02-30", "Mars/Base", "future", "twin"):
        assert word in told
    assert problems["hint"].str.len().gt(0).all()


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

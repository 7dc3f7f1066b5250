"""Which files are read, under which names, and whose publish date counts."""

import itertools
import os
import zipfile
from pathlib import Path

import pytest

from tests.sources.reading import read
from timeline.lexicons import read_lexicon
from timeline.model import Document, Problem
from timeline.sources import SUFFIXES, count_articles, read_inputs
from timeline.sources.files import SourceFile, unreadable


@pytest.fixture
def case(tmp_path: Path) -> Path:
    (tmp_path / "sub" / "deep").mkdir(parents=True)
    (tmp_path / "b.txt").write_text("Two.", encoding="utf-8")
    (tmp_path / "a.md").write_text("---\npublished: 2019-12-30\n---\nOne.", encoding="utf-8")
    (tmp_path / "sub" / "deep" / "a.TXT").write_text("Three.", encoding="utf-8")
    (tmp_path / "rows.jsonl").write_text('{"id": "row", "text": "Four."}', encoding="utf-8")
    (tmp_path / ".hidden.txt").write_text("Never.", encoding="utf-8")
    return tmp_path


def ids(inputs: list[Path]) -> list[str]:
    return [item.id for item in read_inputs(inputs) if isinstance(item, Document)]


def test_folders_are_read_to_their_depths_sorted_by_name(case: Path) -> None:
    assert ids([case]) == ["a", "b", "row", "sub/deep/a"]


def test_order_and_repetition_of_inputs_do_not_matter(case: Path) -> None:
    inputs = [case / "b.txt", case / "a.md", case / "rows.jsonl"]
    for order in itertools.permutations(inputs):
        assert ids(list(order)) == ["a", "b", "row"]
    assert ids([case, *inputs, case]) == ["a", "b", "row", "sub/deep/a"]


def test_a_published_option_fills_what_is_missing(case: Path) -> None:
    documents, problems = read(case, "2019-12-31")
    assert [one.published for one in documents] == [
        "2019-12-30", "2019-12-31", "2019-12-31", "2019-12-31",
    ]  # fmt: skip
    assert problems == []


@pytest.mark.parametrize(
    ("given", "kept", "told"),
    [("2019-12-31", "2019-12-31", 1), ("2019-12-30", "2019-12-30", 0)],
)
def test_a_published_option_for_one_article_is_a_persons_word(
    case: Path, given: str, kept: str, told: int
) -> None:
    items = list(read_inputs([case / "a.md"], given))
    assert [item.published for item in items if isinstance(item, Document)] == [kept]
    assert sum(isinstance(item, Problem) for item in items) == told


def test_a_time_of_day_in_the_file_is_finer_than_the_same_day(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("---\npublished: 2019-12-31T18:30\n---\nOne.", encoding="utf-8")
    (document,), problems = read(tmp_path, "2019-12-31")
    assert (document.published, problems) == ("2019-12-31T18:30", [])


def test_a_published_option_that_is_no_date_raises() -> None:
    with pytest.raises(ValueError, match="'31/02' is not an ISO date"):
        list(read_inputs([], "31/02"))


@pytest.mark.parametrize(
    ("name", "message"),
    [("nowhere.txt", "no such file"), ("x" * 5000, "cannot be opened"), ("a\0b", "no such file")],
)
def test_a_path_that_leads_nowhere(name: str, message: str) -> None:
    (problem,) = read_inputs([name])
    assert isinstance(problem, Problem)
    assert message in problem.message and problem.hint


def test_an_empty_name_is_not_the_present_folder(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(case)
    (problem,) = read_inputs(["", ""])
    assert isinstance(problem, Problem) and problem.message == "an empty name"


@pytest.mark.parametrize("name", ["a.odt", "a", "a.exe", "a.PDF"])
def test_other_endings_are_named(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("x", encoding="utf-8")
    documents, (problem,) = read(tmp_path)
    assert documents == []
    assert problem.where == name and ".txt" in problem.hint


@pytest.mark.parametrize("kind", read_lexicon("other_files"), ids=lambda kind: kind["example"])
def test_a_kind_of_file_that_people_have_comes_with_advice(
    tmp_path: Path, kind: dict[str, str]
) -> None:
    (tmp_path / kind["example"]).write_text("x", encoding="utf-8")
    _, (problem,) = read(tmp_path)
    assert problem.hint == kind["do"]
    assert not set(kind["endings"]) & set(SUFFIXES)


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    documents, (problem,) = read(tmp_path)
    assert (documents, problem.message) == ([], "this folder holds no files")


def test_links_in_a_circle_end(case: Path) -> None:
    (case / "sub" / "loop").symlink_to(case)
    (case / "sub" / "self.txt").symlink_to("self.txt")
    (case / "sub" / "gone.txt").symlink_to("gone")
    documents, problems = read(case)
    assert len(documents) == 4
    assert [problem.where for problem in problems] == ["sub/gone.txt", "sub/loop", "sub/self.txt"]


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    documents, problems = read(tmp_path)
    assert documents == []
    assert "no file" in problems[0].message


def test_a_file_that_may_not_be_read_says_so() -> None:
    error = PermissionError(13, "Permission denied")
    problem = unreadable(SourceFile(Path("a.txt"), "a.txt"), error)
    assert problem.message == "cannot be opened: permission denied"
    assert (problem.where, problem.value) == ("a.txt", "a.txt")


@pytest.mark.parametrize(
    "name", ["a\x1b[2Jb.txt", "a\nb.txt", "a;b.txt", os.fsdecode(b"a\xff.txt")]
)
def test_hostile_names_give_printable_ids(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("One.", encoding="utf-8")
    (document,), _ = read(tmp_path)
    assert document.id.isprintable() and ";" not in document.id
    document.id.encode()


def test_one_bad_file_costs_no_other(case: Path) -> None:
    (case / "bad.txt").write_bytes(b"\x00\xff" * 100)
    (case / "bad.csv").write_text("a,b\n", encoding="utf-8")
    documents, problems = read(case)
    assert (len(documents), len(problems)) == (4, 2)


def test_articles_are_counted_without_reading_them(case: Path) -> None:
    (case / "more.csv").write_text('id,text\na,"One\nof two lines."\nb,Two.\n', encoding="utf-8")
    (case / "broken.zip").write_text("no archive", encoding="utf-8")
    with zipfile.ZipFile(case / "pack.zip", "w") as archive:
        for name in ("one.txt", "two.md", "picture.png"):
            archive.writestr(name, "x")
    # a.md, b.txt, sub/deep/a.TXT; 1 row of JSON, 2 of CSV; broken.zip; 2 members
    assert count_articles([case]) == 3 + 1 + 2 + 1 + 2

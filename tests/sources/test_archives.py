"""Folders as zip: what is read, what is refused, and how that is told."""

from __future__ import annotations

import io
import stat
import zipfile
from pathlib import Path

import pytest

from timeline.model import Document, Problem
from timeline.sources import read_inputs
from timeline.sources.archives import Limits, unpacked
from timeline.sources.files import SourceFile

TEXT = b"Rockets fell on Friday."


def packed(folder: Path, *members: tuple[str | zipfile.ZipInfo, bytes]) -> Path:
    path = folder / "batch.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return path


def read(path: Path, published: str | None = None) -> tuple[list[Document], list[Problem]]:
    items = list(read_inputs([path], published))
    return (
        [item for item in items if isinstance(item, Document)],
        [item for item in items if isinstance(item, Problem)],
    )


def test_members_are_read_in_order_of_name_as_files_would_be(tmp_path):
    own = b"---\npublished: 2020-01-03\n---\nA drone strike on Friday."
    rows = b'{"id": "r1", "published": "2020-01-05", "text": "Missiles hit."}\n'
    path = packed(tmp_path, ("b/two.md", own), ("a.txt", TEXT), ("rows.jsonl", rows))
    documents, problems = read(path, "2019-12-31")
    assert [(one.id, str(one.published)) for one in documents] == [
        ("batch.zip/a", "2019-12-31"),
        ("batch.zip/b/two", "2020-01-03"),
        ("r1", "2020-01-05"),
    ]
    assert {one.path for one in documents} == {str(path)}
    assert not problems


def test_what_a_folder_leaves_aside_is_left_aside(tmp_path):
    hidden = ("__MACOSX/._a.txt", ".git/config.txt", "case.yml", ".DS_Store")
    path = packed(tmp_path, ("a.txt", TEXT), ("sub/", b""), *((name, TEXT) for name in hidden))
    documents, problems = read(path)
    assert [one.id for one in documents] == ["batch.zip/a"]
    assert not problems


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("../../etc/cron.txt", "points out of the archive"),
        ("a/../../b.txt", "points out of the archive"),
        ("/etc/passwd.txt", "points out of the archive"),
        ("..\\..\\evil.txt", "points out of the archive"),
        ("C:\\news\\a.txt", "points out of the archive"),
        ("inner.zip", "archive within an archive"),
        ("inner.ZIP", "archive within an archive"),
        ("run.exe", "are not read"),
    ],
)
def test_a_refused_member_is_a_problem_and_the_others_are_read(tmp_path, name, told):
    documents, problems = read(packed(tmp_path, (name, TEXT), ("good.txt", TEXT)))
    assert [one.id for one in documents] == ["batch.zip/good"]
    (problem,) = problems
    assert told in problem.message
    assert problem.where.startswith("batch.zip/")
    assert [path.name for path in tmp_path.parent.rglob("*evil*")] == []


def test_a_link_is_refused(tmp_path):
    link = zipfile.ZipInfo("link.txt")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    _, (problem,) = read(packed(tmp_path, (link, b"/etc/passwd")))
    assert "a link" in problem.message


def test_names_come_out_harmless(tmp_path):
    (document,), _ = read(packed(tmp_path, ("a\x1b[2J;b.txt", TEXT)))
    assert document.id == "batch.zip/a\ufffd[2J,b"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_comes_twice_is_read_once(tmp_path):
    documents, (problem,) = read(packed(tmp_path, ("a.txt", TEXT), ("a.txt", b"Jets struck.")))
    assert [one.text for one in documents] == [TEXT.decode()]
    assert "second file of this name" in problem.message


def test_a_password_is_told_of(tmp_path):
    path = packed(tmp_path, ("a.txt", TEXT))
    content = bytearray(path.read_bytes())
    entry = content.index(b"PK\x01\x02")  # the central directory; its flags stand 8 bytes on
    content[entry + 8] |= 1
    path.write_bytes(content)
    documents, (problem,) = read(path)
    assert not documents
    assert "password" in problem.message


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04" + b"\0" * 40])
def test_what_is_no_archive_is_a_problem(tmp_path, content):
    path = tmp_path / "batch.zip"
    path.write_bytes(content)
    documents, (problem,) = read(path)
    assert not documents
    assert "no zip archive" in problem.message


def test_a_damaged_member_costs_itself_only(tmp_path):
    path = packed(tmp_path, ("a.txt", TEXT * 9), ("b.txt", TEXT))
    content = bytearray(path.read_bytes())
    start = content.index(b"a.txt") + len(b"a.txt")
    content[start : start + 8] = b"\xff" * 8
    path.write_bytes(content)
    documents, (problem,) = read(path)
    assert [one.id for one in documents] == ["batch.zip/b"]
    assert "damaged" in problem.message


def members(path: Path, limits: Limits) -> list[str]:
    found = unpacked(SourceFile(path, path.name), (".txt",), limits)
    return [one.message if isinstance(one, Problem) else one.name for one in found]


def test_the_number_of_members_is_limited(tmp_path):
    path = packed(tmp_path, *((f"{number}.txt", TEXT) for number in range(5)))
    told, *names = members(path, Limits(members=2))
    assert "5 files are too many" in told
    assert names == ["batch.zip/0.txt", "batch.zip/1.txt"]


def test_the_size_of_all_members_together_is_limited(tmp_path):
    path = packed(tmp_path, ("a.txt", b"a" * 60), ("b.txt", b"b" * 60), ("c.txt", b"c" * 40))
    assert members(path, Limits(size=100)) == [
        "batch.zip/a.txt",
        "the archive is too large when unpacked; this file was left out",
        "batch.zip/c.txt",
    ]


def test_a_member_that_lies_about_its_size_gives_no_more_than_it_said(tmp_path):
    path = packed(tmp_path, ("a.txt", b"a" * 1_000_000))
    content = path.read_bytes()
    path.write_bytes(content.replace((1_000_000).to_bytes(4, "little"), (50).to_bytes(4, "little")))
    for one in unpacked(SourceFile(path, path.name), (".txt",), Limits(size=100)):
        assert isinstance(one, Problem) or one.path.stat().st_size <= 50


def test_an_empty_archive_says_so(tmp_path):
    path = tmp_path / "batch.zip"
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    path.write_bytes(empty.getvalue())
    _, (problem,) = read(path)
    assert "holds no files" in problem.message

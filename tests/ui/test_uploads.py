"""What a visitor hands in becomes documents, whatever the file is called."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from datetime import date

import pytest

from timeline.model import Document, Problem
from timeline.ui.uploads import pasted, safe_name, uploaded

DAY = date(2019, 12, 31)


@dataclass
class File:
    name: str
    content: bytes

    def getvalue(self) -> bytes:
        return self.content


def test_a_file_is_read_with_the_date_given():
    (document,) = uploaded([File("report.txt", b"Rockets fell on Friday.")], DAY)
    assert isinstance(document, Document)
    assert (document.text, document.published) == ("Rockets fell on Friday.", "2019-12-31")


def test_a_file_without_a_title_goes_by_its_first_words():
    own = b"---\ntitle: Five dead\n---\nRockets fell."
    read = uploaded([File("a.md", own), File("b.txt", b"Jets struck\nThey came at night.")], None)
    titles = sorted(item.title for item in read if isinstance(item, Document))
    assert titles == ["Five dead", "Jets struck"]


def test_the_date_of_a_file_goes_before_the_one_given_to_all():
    own = b"---\npublished: 2020-01-03\n---\nA drone strike on Friday."
    read = list(uploaded([File("a.md", own), File("b.txt", b"Rockets fell.")], DAY))
    dates = sorted(str(item.published) for item in read if isinstance(item, Document))
    assert dates == ["2019-12-31", "2020-01-03"]


def test_two_files_of_one_name_are_both_read():
    files = [File("a.txt", b"Rockets fell."), File("a.txt", b"Jets struck.")]
    read = [item for item in uploaded(files, DAY) if isinstance(item, Document)]
    assert {item.text for item in read} == {"Rockets fell.", "Jets struck."}


def test_a_folder_as_zip_is_read_and_what_is_refused_is_told():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("reports/a.txt", "Rockets fell on Friday.")
        archive.writestr("../<img src=x onerror=alert(1)>.txt", "Jets struck.")
    document, problem = sorted(uploaded([File("reports.zip", packed.getvalue())], DAY), key=repr)
    assert isinstance(document, Document) and isinstance(problem, Problem)
    assert (document.text, document.published) == ("Rockets fell on Friday.", "2019-12-31")
    assert "points out of the archive" in problem.message


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\xff" * 50])
def test_a_file_that_holds_no_text_is_a_problem_with_its_name(content):
    problems = list(uploaded([File("empty.txt", content)], DAY))
    assert [type(item) for item in problems] == [Problem]
    assert "empty" in repr(problems[0])


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("report.txt", "report.txt"),
        ("../../../etc/cron.d/report.txt", "report.txt"),
        ("C:\\Users\\me\\report.txt", "report.txt"),
        ("/", "upload"),
        (".hidden.txt", "hidden.txt"),
        ("a\x00b\n.txt", "ab.txt"),
        ("x" * 300 + ".txt", "x" * 76 + ".txt"),
    ],
)
def test_file_names_lead_nowhere(name, kept):
    assert safe_name(name) == kept


def test_pasted_text_has_an_id_of_its_content():
    assert pasted("Rockets fell.", DAY).id == pasted("Rockets fell.", DAY).id
    assert pasted("Rockets fell.", DAY).id != pasted("Rockets fell.", None).id

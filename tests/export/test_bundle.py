"""Archives: the same bytes for the same files, and no way out of their folder."""

import io
import zipfile

import pytest

from timeline.export import zip_bundle

_FILES = {"events.csv": b"event_id\n", "pictures/timeline.svg": b"<svg/>", "غارة.json": b"{}"}


def test_files_come_back_as_they_went_in():
    archive = zipfile.ZipFile(io.BytesIO(zip_bundle(_FILES)))
    assert archive.testzip() is None
    assert {name: archive.read(name) for name in archive.namelist()} == _FILES


def test_order_and_clock_leave_no_trace():
    content = zip_bundle(_FILES)
    assert content == zip_bundle(dict(reversed(_FILES.items())))
    parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
    assert {part.date_time for part in parts} == {(1980, 1, 1, 0, 0, 0)}


def test_no_files_make_an_empty_archive():
    assert zipfile.ZipFile(io.BytesIO(zip_bundle({}))).namelist() == []


@pytest.mark.parametrize(
    "name",
    ["", ".", "/etc/passwd", "../up.csv", "a/../../up.csv", r"..\up.csv", "C:x.csv", "a\0b", "a/"],
)
def test_a_name_that_leads_out_of_the_folder_is_refused(name):
    with pytest.raises(ValueError, match="cannot name a file of an archive"):
        zip_bundle({name: b""})

"""Word files: their paragraphs in order, and what is no Word file."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests.sources.reading import read_one

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><w:document '
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>'
)


def word_file(body: str, head: str = HEAD) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"{head}{body}</w:body></w:document>")
    return packed.getvalue()


def misplaced(packed: bytes) -> bytes:
    """Give another place for the list of a zip's parts than the one where it stands."""
    place = int.from_bytes(packed[-6:-2], "little") + 512
    return packed[:-6] + place.to_bytes(4, "little") + packed[-2:]


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*texts: str) -> str:
    return f"<w:p>{''.join(map(run, texts))}</w:p>"


def test_paragraphs_are_read_in_order_and_runs_as_one(tmp_path: Path) -> None:
    cell = f"<w:tbl><w:tr><w:tc>{paragraph('Three died.')}</w:tc></w:tr></w:tbl>"
    body = paragraph("Rockets ", "fell on ", "Friday &amp; Saturday.") + paragraph() + cell
    (document,), problems = read_one(tmp_path, "a.docx", word_file(body))
    assert document.text == "Rockets fell on Friday & Saturday.\n\nThree died."
    assert (document.id, document.published, problems) == ("a", None, [])


def test_front_matter_is_read_as_in_a_text_file(tmp_path: Path) -> None:
    lines = ("---", "published: 2019-12-31", "publisher: Wire", "---", "Rockets fell on Friday.")
    (document,), _ = read_one(tmp_path, "a.docx", word_file("".join(map(paragraph, lines))))
    assert (document.published, document.publisher) == ("2019-12-31", "Wire")
    assert document.text.strip() == "Rockets fell on Friday."


def test_what_was_struck_out_or_is_said_for_older_programs_is_left_out(tmp_path: Path) -> None:
    struck = "<w:del><w:r><w:delText>Nobody died.</w:delText></w:r></w:del>"
    box = f"<mc:Choice>{paragraph('In a box.')}</mc:Choice>"
    again = f"<mc:Fallback>{run('In a box.')}</mc:Fallback>"
    body = f"<w:p>{run('Two died.')}{struck}{box}{again}</w:p>"
    (document,), _ = read_one(tmp_path, "a.docx", word_file(body))
    assert document.text == "Two died.\n\nIn a box."


@pytest.mark.parametrize(
    "content",
    [
        b"Rockets fell.",
        word_file(paragraph("Rockets fell."))[:-30],
        word_file("<w:p>"),
        word_file(paragraph("&bomb;"), f'<!DOCTYPE w [<!ENTITY bomb "x">]>{HEAD[38:]}'),
        word_file(paragraph("Two died."), HEAD.replace("UTF-8", "nope")),
        word_file(paragraph("Two died."), HEAD.replace("UTF-8", "shift_jis")),
        misplaced(word_file(paragraph("Two died."))),
        word_file(paragraph(" ")),
    ],
    ids=[
        "text",
        "cut off",
        "no XML",
        "entities",
        "no such encoding",
        "of many bytes",
        "places",
        "no words",
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, content: bytes) -> None:
    documents, (problem,) = read_one(tmp_path, "a.docx", content)
    assert documents == [] and problem.hint

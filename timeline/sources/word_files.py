"""Word files (.docx): a zip whose `word/document.xml` holds the paragraphs (ECMA-376, part 1)."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from lzma import LZMAError
from xml.etree import ElementTree

from timeline.model import Document, Problem
from timeline.sources.articles import MAX_BYTES, document_in, read_bytes
from timeline.sources.files import SourceFile

_STORY = "word/document.xml"
_WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _TEXT = f"{_WORDS}p", f"{_WORDS}t"
_BLANKS = {f"{_WORDS}tab": "\t", f"{_WORDS}br": "\n", f"{_WORDS}cr": "\n"}
# What older programs are shown instead, which says the same again.
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# A place before the file's beginning and an encoding of many bytes are ValueErrors, one that
# nobody knows and a missing part are LookupErrors.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, LZMAError, EOFError, OverflowError, RuntimeError,
    ValueError, LookupError, ElementTree.ParseError,
)  # fmt: skip


def read_word(file: SourceFile) -> Iterator[Document | Problem]:
    """Read one Word file as text, its front matter if it has any."""
    data = read_bytes(file)
    if isinstance(data, Problem):
        yield data
        return
    try:
        text = _text(data)
    except _BROKEN:
        yield file.problem(
            "no Word file, or a damaged or locked one", hint="Open it and save it as .txt."
        )
        return
    yield from document_in(file, text)


def _text(data: bytes) -> str:
    """The paragraphs of a Word file, an empty line between each two; raises one of `_BROKEN`."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if archive.getinfo(_STORY).file_size > MAX_BYTES:
            raise zipfile.BadZipFile("unpacked it is larger than any article")
        story = archive.read(_STORY)
    # Word writes UTF-8 without a document type, whose entities could stand for gigabytes.
    if b"<!DOCTYPE" in story or b"\0" in story:
        raise ElementTree.ParseError("not as Word writes it")
    body = ElementTree.fromstring(story)  # noqa: S314 (no entities, see above)
    paragraphs = ("".join(_pieces(each)).strip() for each in body.iter(_PARAGRAPH))
    return "\n\n".join(filter(None, paragraphs))


def _pieces(element: ElementTree.Element) -> Iterator[str]:
    """The text in an element without that of paragraphs within it, which come by themselves."""
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _BLANKS:
            yield _BLANKS[child.tag]
        elif child.tag not in (_PARAGRAPH, _FALLBACK):
            yield from _pieces(child)

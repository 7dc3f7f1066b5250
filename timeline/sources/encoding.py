"""From bytes to text: byte order marks, UTF-8, then a guess that is told, never made in silence."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

_MARKS = (  # UTF-32 first: its mark begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# First bytes of what people take for text, by the registered formats' own descriptions.
_SIGNATURES = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a Word, Excel or zip file",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a gzip archive",
    b"{\\rtf": "a rich-text (RTF) file",
}
_SAMPLE = 1 << 18
_TEXT_CONTROLS = frozenset("\t\n\r\f\v\x1b\x85")
_ASCII_TEXT = frozenset(b"\n\r\t" + bytes(range(0x20, 0x7F)))
_HIGH_BYTES = re.compile(rb"[\x80-\xff]+")
_MOST_CONTROLS = 0.01  # of all characters; a stray one is no proof of a binary file


class BinaryContentError(ValueError):
    """The bytes are no text; the message says what they seem to be."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """The name of a codec; `doubt` tells why an analyst should look, empty when sure."""

    name: str
    doubt: str = ""


def detect_encoding(data: bytes, declared: str = "") -> Encoding:
    """Tell in which encoding `data` is written; a sample may end within a character.

    `declared` is what the text says of itself: it counts where the bytes are not UTF-8.
    Raises BinaryContentError when it is no text.

    >>> detect_encoding("Ракеты".encode()).name
    'utf-8'
    """
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            raise BinaryContentError(f"this is {kind}, not text")
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Encoding(name)
    found = (
        _utf16(data) or _utf8(data) or _declared(data, declared) or _mended(data) or _guess(data)
    )
    if found is None or _is_binary(data.decode(found.name, errors="replace")):
        raise BinaryContentError("this is not text")
    return found


def decode(data: bytes, declared: str = "") -> tuple[str, Encoding]:
    r"""Decode a whole file, line ends as `\n`. Raises BinaryContentError.

    >>> decode(b"one\r\ntwo")[0]
    'one\ntwo'
    """
    encoding = detect_encoding(data, declared)
    text = data.decode(encoding.name, errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n"), encoding


def _utf8(data: bytes) -> Encoding | None:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(data)
        return Encoding("utf-8")
    except UnicodeDecodeError:
        return None


def _declared(data: bytes, name: str) -> Encoding | None:
    try:
        data.decode(name)
        return Encoding(codecs.lookup(name).name)
    except (LookupError, ValueError):
        return None


def _mended(data: bytes) -> Encoding | None:
    """UTF-8 with some damage: more letters of several bytes are whole than broken."""
    text = data.decode(errors="replace")
    broken = text.count("\ufffd")
    whole = sum(char > "\x7f" for char in text) - broken
    if whole > broken:
        return Encoding("utf-8", f"{broken} characters are damaged and shown as \ufffd")
    return None


def _utf16(data: bytes) -> Encoding | None:
    """UTF-16 without a mark: in Latin text every other byte is zero."""
    sample = data[: _SAMPLE & ~1]
    half = len(sample) // 2
    if half < 2:
        return None
    for zeros, letters, name in ((1, 0, "utf-16-le"), (0, 1, "utf-16-be")):
        ascii_letters = sum(byte in _ASCII_TEXT for byte in sample[letters::2])
        if sample[zeros::2].count(0) > half * 0.4 and ascii_letters > half * 0.4:
            return Encoding(name, f"no encoding is marked; read as {name}")
    return None


def _guess(data: bytes) -> Encoding | None:
    """Accents stand alone among ASCII letters, letters of other scripts stand together."""
    runs = [len(run) for run in _HIGH_BYTES.findall(data[:_SAMPLE])]
    western = _declared(data, "cp1252")
    if western and 2 * sum(length for length in runs if length > 1) < sum(runs):
        return Encoding("cp1252", "not UTF-8; read as cp1252 (Western European), which is a guess")
    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        return None
    return Encoding(best.encoding, f"not UTF-8; read as {best.encoding}, which is a guess")


def _is_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    controls = sum(char < " " and char not in _TEXT_CONTROLS for char in sample)
    return controls > len(sample) * _MOST_CONTROLS

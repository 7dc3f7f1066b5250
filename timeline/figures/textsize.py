"""How wide a text will be, without a browser: what labels, legends and margins plan with.

Advance widths are Helvetica's, in thousandths of an em (Adobe's core-14 font metrics);
Arial and Liberation Sans, the fonts asked for, were drawn to the same widths.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache

_WIDTHS: dict[int, str] = {
    191: "'",
    222: "ijl",
    260: "|",
    278: " !,./:;I[]\\ft",
    333: "()-`r",
    334: "{}",
    355: '"',
    389: "*",
    469: "^",
    500: "Jcksvxyz",
    556: "#$0123456789?L_abdeghnopqu–",
    584: "+<=>~",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "—…→",
    1015: "@",
}
_ADVANCE = {char: width for width, chars in _WIDTHS.items() for char in chars}
_OTHER_LETTER = 600  # Cyrillic, Greek, Hebrew, accented capitals: a little over the mean
_WIDE = 1000
_BOLD = 1.09  # over English text Helvetica Bold has 1.07; DejaVu Sans Condensed has 1.14
ELLIPSIS = "…"


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width of one line of plain text in pixels at a font size in pixels.

    >>> text_width("ill", 10)
    6.66
    >>> text_width("空襲", 10)
    20.0
    """
    width = sum(map(_advance, text)) * size / 1000
    return width * _BOLD if bold else width


@cache
def _advance(char: str) -> int:
    known = _ADVANCE.get(char)
    if known is not None:
        return known
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Mn"):
        return 0
    if unicodedata.east_asian_width(char) in "WF":
        return _WIDE
    base = unicodedata.normalize("NFD", char)[0]
    return _ADVANCE.get(base, _OTHER_LETTER)


def wrap(text: str, size: float, width: float, *, lines: int, bold: bool = False) -> list[str]:
    """Break plain text into at most `lines` lines of at most `width` pixels.

    Scripts without blanks break between characters. What does not fit ends in an ellipsis.

    >>> wrap("rocket attack on the base", 10, 70, lines=2)
    ['rocket attack', 'on the base']
    >>> wrap("rocket attack on the base", 10, 70, lines=1)
    ['rocket attack…']
    >>> wrap("rocket attack on the base", 10, 60, lines=1)
    ['rocket…']
    """
    done: list[str] = []
    line = ""
    for piece in _pieces(text):
        longer = line + piece
        if not line or text_width(longer.rstrip(), size, bold=bold) <= width:
            line = longer
        else:
            done.append(line.rstrip())
            line = piece
    done.append(line.rstrip())
    kept = done[:lines]
    if len(done) > lines:
        kept[-1] = _by_words(kept[-1], size, width, bold=bold)
    return [shorten(each, size, width, bold=bold) for each in kept if each]


def _by_words(text: str, size: float, width: float, *, bold: bool) -> str:
    """Cut between words until the ellipsis fits; one word is left whole."""
    while " " in text and text_width(text + ELLIPSIS, size, bold=bold) > width:
        text = text.rpartition(" ")[0].rstrip()
    return text + ELLIPSIS


def shorten(text: str, size: float, width: float, *, bold: bool = False) -> str:
    """Cut plain text to at most `width` pixels, an ellipsis at the cut.

    >>> shorten("reprisal", 10, 30)
    'repri…'
    """
    if text_width(text, size, bold=bold) <= width:
        return text
    kept = text.rstrip(ELLIPSIS)
    while kept and text_width(kept + ELLIPSIS, size, bold=bold) > width:
        kept = kept[:-1]
    return kept.rstrip() + ELLIPSIS


def widest(lines: Iterable[str], size: float, *, bold: bool = False) -> float:
    """Width of the longest of several lines, in pixels; 0 when there is none."""
    return max((text_width(line, size, bold=bold) for line in lines), default=0.0)


def _pieces(text: str) -> list[str]:
    """Words with the blank behind them; wide characters one by one."""
    pieces: list[str] = []
    word = ""
    for char in text:
        if unicodedata.east_asian_width(char) in "WF":
            pieces += [word, char] if word else [char]
            word = ""
            continue
        word += char
        if char == " ":
            pieces.append(word)
            word = ""
    return [*pieces, word] if word else pieces

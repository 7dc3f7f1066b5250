"""The one door through which text of a source reaches a picture.

Plotly reads a small HTML in titles, labels, hovers, legends and axis texts. Measured:
scripts do not run there, but links leave the page and `style=url(...)` calls out; and a
pair of dollar signs hands the text to MathJax.
"""

from __future__ import annotations

import re
import unicodedata

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;"}
_SPECIAL = re.compile(r"[&<>$]")
# Overrides and embeddings can make a label read backwards; isolates are ours alone. What no
# XML may hold (U+FFFE, U+FFFF, half a surrogate pair) would break an SVG.
_CONTROLS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ud800-\udfff\ufffe\uffff]"
)
_MARKS = re.compile('["“”]')
_BLANKS = re.compile(r"\s+")
_LEFT_TO_RIGHT_ISOLATE, _FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2066", "\u2068", "\u2069"


def plain(text: str) -> str:
    r"""Make one line of `text`, without control or direction characters.

    >>> plain("rockets\n\tfell\x00\ud800\uffff")
    'rockets fell'
    """
    return _CONTROLS.sub("", _BLANKS.sub(" ", text)).strip()


def in_quotes(cue: str) -> str:
    """Set a cue in quotation marks, without those within it, which may open or close before it.

    >>> in_quotes('revenge" for')
    '“revenge for”'
    """
    return f"“{_MARKS.sub('', plain(cue))}”"


def escape(text: str) -> str:
    """Make `text` safe for any text attribute of a Plotly figure.

    >>> escape('<b style="x">A & B</b> for $5 or $6')
    '&lt;b style="x"&gt;A &amp; B&lt;/b&gt; for &#36;5 or &#36;6'
    """
    return _SPECIAL.sub(lambda match: _ENTITIES[match.group()], plain(text))


def isolated(markup: str, *, numbered: bool = False) -> str:
    """Keep the reading direction of `markup` from reordering what stands beside it.

    Only text with right-to-left letters is wrapped; the rest needs no characters more. What is
    `numbered` keeps its number at the left.
    """
    if any(unicodedata.bidirectional(char) in ("R", "AL") for char in markup):
        opening = _LEFT_TO_RIGHT_ISOLATE if numbered else _FIRST_STRONG_ISOLATE
        return f"{opening}{markup}{_POP_ISOLATE}"
    return markup

"""The two ways in which text from a source may reach the screen, and no others.

Source text is hostile: Markdown loads `![](http…)`, raw HTML runs script in the app's
origin. Cards are HTML built by `markupsafe.Markup.format`, which escapes what it is given;
labels and messages that Streamlit reads as Markdown go through `plain`.
"""

from __future__ import annotations

import re

# ASCII punctuation can be escaped in CommonMark; that also covers Streamlit's own
# :emoji:, :color[…] and $math$.
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
# What is left is a bare web address, which Markdown makes a link of: a word joiner after
# its scheme keeps it plain text.
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|www)(?=[.:])")
_WORD_JOINER = "\u2060"


def plain(text: str) -> str:
    r"""Escape text so that Streamlit's Markdown shows it letter by letter, on one line.

    >>> plain("![x](http://a.b) *now*\n# Title")
    '\\!\\[x\\]\\(http\u2060\\:\\/\\/a\\.b\\) \\*now\\* \\# Title'
    """
    return _PUNCTUATION.sub(r"\\\1", _ADDRESS.sub(rf"\1{_WORD_JOINER}", " ".join(text.split())))

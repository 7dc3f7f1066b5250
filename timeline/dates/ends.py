"""Where the sentence around a date ends, in a window of the text cut anywhere."""

from __future__ import annotations

import re
from functools import cache

from timeline.lexicons import read_lexicon


@cache
def sentence_end() -> re.Pattern[str]:
    """Give the pattern of a sentence's end: a full stop, but after no title, or an empty line.

    It begins with one set of marks, so that all other characters are passed over at once.
    """
    titles = "".join(
        rf"(?<!\b{word}\.)" for word in read_lexicon("abbreviations")["title"]["words"]
    )
    # "9 p.m. Thursday", "9 p.m. EST" go on; "He left at 9 p.m. Troops came." does not.
    goes_on = r"(?!(?<=\b[ap]\.m\.)\s(?:[A-Z][a-z]+day|[A-Z]{2,4})\b)"
    # Some corpora set marks apart: "to go . '' On Friday".
    closing, opening = r"(?:\s?[\"'”’)]+)?", r"[\"'“‘(`]*\s?"
    stop = rf"(?<!\n)(?<!\b[A-Z]\.){titles}{goes_on}{closing}\s+(?={opening}[A-Z]|$)"
    return re.compile(rf"[.!?\n](?:(?<=\n)\s*\n|{stop})")

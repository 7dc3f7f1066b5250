"""Words on the screen: results on standard output, all else on standard error.

Names and texts of sources are hostile: a terminal obeys control characters, so none is
printed as it is.
"""

from __future__ import annotations

import json
import re
import sys

DONE, FAILED = 0, 1
STOPPED = 130  # 128 and the number of the interrupt signal, as shells have it


def shown(text: str) -> str:
    r"""Write control characters and others that print nothing as escapes.

    >>> shown("a\x1b[2Jb – ü")
    'a\\u001b[2Jb – ü'
    """
    return "".join(map(_shown, text))


def _shown(char: str) -> str:
    return char if char.isprintable() else json.dumps(char)[1:-1]


def as_json(value: object) -> str:
    r"""Write one line of JSON, letters of all scripts as they are.

    >>> as_json({"id": "بغداد\x9b"})
    '{"id": "بغداد\\u009b"}'
    """
    return shown(json.dumps(value, ensure_ascii=False))


def say(text: str = "") -> None:
    """Print one line of a result."""
    sys.stdout.write(f"{shown(text)}\n")


def tell(text: str) -> None:
    """Print one line that is no result: a failure, a problem, a hint."""
    sys.stderr.write(f"timeline: {shown(text)}\n")


def shortened(text: str, length: int = 100) -> str:
    """Cut a text for display, on one line.

    >>> shortened("one  two three", 8)
    'one two…'
    """
    line = re.sub(r"\s+", " ", text).strip()
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"

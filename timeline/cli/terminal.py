"""Words on the screen: results on standard output, all else on standard error.

Names and texts of sources are hostile: a terminal obeys control characters, so none is
printed as it is.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tqdm import tqdm

Progress = Callable[[int, str], None]


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


@contextmanager
def progress_line() -> Iterator[Progress]:
    """Count documents and their rate on standard error while it is a terminal."""
    with tqdm(unit=" documents", disable=None, leave=False, file=sys.stderr) as bar:

        def step(count: int, document_id: str) -> None:
            bar.set_postfix_str(shown(shortened(document_id, 30)), refresh=False)
            bar.update(count - bar.n)

        yield step

"""How many articles inputs hold, counted without reading them: for a progress bar to go by."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from timeline.sources.archives import SUFFIX
from timeline.sources.files import SourceFile, find_files
from timeline.sources.inputs import SUFFIXES


def count_articles(inputs: Iterable[str | Path]) -> int:
    """Count the articles of files and folders: an estimate, since what is broken counts too.

    >>> count_articles(["nowhere.txt"])
    0
    """
    return sum(map(_in_file, find_files(inputs, SUFFIXES)[0]))


def _in_file(file: SourceFile) -> int:
    count = _COUNTERS.get(file.path.suffix.lower())
    if count is not None:
        with suppress(OSError, csv.Error, zipfile.BadZipFile, ValueError):
            return count(file.path)
    return 1


def _lines(path: Path) -> int:
    with path.open("rb") as stream:
        return sum(1 for line in stream if line.strip())


def _rows(path: Path) -> int:
    with path.open(encoding="utf-8", errors="replace", newline="") as stream:
        return max(sum(1 for row in csv.reader(stream) if row) - 1, 0)


def _members(path: Path) -> int:
    with zipfile.ZipFile(path) as archive:
        return sum(Path(name).suffix.lower() in SUFFIXES for name in archive.namelist())


_COUNTERS: Mapping[str, Callable[[Path], int]] = {
    ".jsonl": _lines,
    ".csv": _rows,
    ".tsv": _rows,
    SUFFIX: _members,
}

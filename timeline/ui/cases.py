"""The demo cases that come with the project: one folder of reports each, under `data/`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import yaml

from timeline.model import Document, Problem
from timeline.sources import SUFFIXES, read_inputs

DATA = Path(__file__).resolve().parents[2] / "data"
FIRST = "us-iran"
EMPTY = "own"
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Case:
    """A case that can be opened; `folder` is None for an analyst's own, which starts empty."""

    key: str
    title: str
    note: str = ""
    folder: Path | None = None

    @property
    def stem(self) -> str:
        """What files made of the case are called: a demo by its key, others by their title.

        >>> Case("own", "Kasnia, March 2023").stem
        'riposte-Kasnia-March-2023'
        """
        named = self.key if self.folder else "-".join(_WORDS.findall(self.title))[:80]
        return f"riposte-{named or self.key}"


OWN = Case(EMPTY, "Your own case", "Starts empty: add articles and watch the timeline grow.")


@cache
def cases() -> dict[str, Case]:
    """Every case that can be opened, the one shown at the start first, one's own last."""
    found = [_described(path.parent) for path in sorted(DATA.glob("*/case.yml"))]
    found.sort(key=lambda case: case.key != FIRST)
    return {case.key: case for case in (*found, OWN)}


def _described(folder: Path) -> Case:
    described = yaml.safe_load((folder / "case.yml").read_text(encoding="utf-8"))
    return Case(folder.name, described["title"], described.get("note", ""), folder)


@cache
def articles(case: Case) -> tuple[Document | Problem, ...]:
    """The reports of a demo case as documents; what could not be read as problems.

    They go by the names of their files, which are the same wherever the project lies.
    """
    if case.folder is None:
        return ()
    files = [path for path in case.folder.iterdir() if path.suffix in SUFFIXES]
    return tuple(
        replace(item, path=Path(item.path).name) if isinstance(item, Document) else item
        for item in read_inputs(files)
    )

"""What the docs promise is there: every file and folder that they name."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "timeline"
MADE = {"cases/"}  # by `make run`
# `events/dating/`, `timeline/pipeline.py`, `lexicons/date_ties.yml`: a path by its slash.
NAMED = re.compile(r"`((?:[\w.-]+/)+[\w.-]*)`")


# The same in comments and docstrings, where it need not be marked.
FILE = re.compile(r"(?<![\w./])(?:[\w.-]+/)+[\w.-]+\.(?:py|yml|md)\b")


def named_in(page: str) -> list[str]:
    return sorted(set(NAMED.findall((ROOT / page).read_text(encoding="utf-8"))))


@pytest.mark.parametrize("path", sorted({*named_in("docs/road.md"), *named_in("README.md")} - MADE))
def test_a_page_names_what_is_there(path: str) -> None:
    assert path.startswith("../") or (ROOT / path).exists() or (PACKAGE / path).exists()


def test_the_road_passes_every_part_of_the_events() -> None:
    parts = {folder.name for folder in (PACKAGE / "events").iterdir() if folder.is_dir()}
    passed = {path.split("/")[1] for path in named_in("docs/road.md") if path.startswith("events/")}
    assert parts - {"__pycache__", "grammar", "words"} <= passed


def test_comments_name_what_is_there() -> None:
    files = [one for kind in ("*.py", "*.yml", "*.md") for one in PACKAGE.rglob(kind)]
    places = (ROOT, PACKAGE, PACKAGE / "lexicons")
    gone = {
        (file.name, path)
        for file in files
        for path in FILE.findall(file.read_text("utf-8"))
        if not any((place / path).exists() for place in (*places, file.parent))
    }
    assert gone == set()

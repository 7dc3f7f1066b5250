"""What a problem tells an analyst to do is a sentence, whichever step met it."""

import ast
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

SOURCE = Path(str(files("timeline")))


def hints() -> Iterator[tuple[str, str]]:
    """Each hint that the code spells out: where, and the words before and after its values."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "hint":
                parts = node.value.values if isinstance(node.value, ast.JoinedStr) else [node.value]
                if isinstance(parts[0], ast.Constant) and isinstance(parts[-1], ast.Constant):
                    place = f"{path.relative_to(SOURCE).as_posix()}:{node.value.lineno}"
                    yield place, f"{parts[0].value}…{parts[-1].value}"


@pytest.mark.parametrize(("place", "hint"), hints(), ids=lambda value: value)
def test_a_hint_is_a_sentence(place: str, hint: str) -> None:
    assert hint[0].isupper() and hint.endswith("."), place

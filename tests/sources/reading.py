"""Writing an input and reading it back, as the tests of this folder do."""

from pathlib import Path

from timeline.model import Document, Problem
from timeline.sources import read_inputs


def read(folder: Path, published: str | None = None) -> tuple[list[Document], list[Problem]]:
    """Read a folder; give its documents and its problems, each in their order."""
    items = list(read_inputs([folder], published))
    return (
        [item for item in items if isinstance(item, Document)],
        [item for item in items if isinstance(item, Problem)],
    )


def read_one(folder: Path, name: str, content: bytes) -> tuple[list[Document], list[Problem]]:
    """Write one file and read it."""
    (folder / name).write_bytes(content)
    return read(folder)

"""A folder of reports, new for each test."""

from pathlib import Path

import pytest

from tests.cli.reports import REPORTS


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "case"
    folder.mkdir()
    for name, content in REPORTS.items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder

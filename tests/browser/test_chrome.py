"""Finding a browser: one that starts, never one that is only there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import chrome


@pytest.fixture(autouse=True)
def forget_the_browser_found():
    chrome.find_chrome.cache_clear()
    yield
    chrome.find_chrome.cache_clear()


def program(folder: Path, name: str, code: int) -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\nexit {code}\n")
    path.chmod(0o755)
    return path


def test_a_program_that_does_not_start_is_passed_over(monkeypatch, tmp_path):
    broken, working = program(tmp_path, "broken", 1), program(tmp_path, "working", 0)
    monkeypatch.setattr(chrome, "candidates", lambda: iter([tmp_path / "none", broken, working]))
    assert chrome.find_chrome() == working


def test_the_users_own_choice_comes_first(monkeypatch, tmp_path):
    own = program(tmp_path, "own", 0)
    monkeypatch.setenv("CHROME", str(own))
    assert chrome.find_chrome() == own


def test_without_a_browser_there_is_a_plain_sentence_and_an_exit_code(monkeypatch, capsys):
    monkeypatch.setattr(chrome, "candidates", lambda: iter(()))
    monkeypatch.setattr(chrome, "install_package", lambda: None)
    monkeypatch.setattr(chrome, "install_playwrights_own", lambda: None)
    assert chrome.main() == 1
    assert "needs Chrome or Chromium" in capsys.readouterr().out

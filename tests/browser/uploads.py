"""Files handed to the page, as a person does who looks before pressing on."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect


def choose_file(page: Page, file: Path) -> None:
    """Choose a file and wait until the server has it.

    Streamlit shows the name as soon as the upload begins, and on a busy machine its form can be
    sent before the button is greyed for it: without the file.
    """
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_role("button", name=f"Remove {file.name}")).to_be_attached()

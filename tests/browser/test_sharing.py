"""Two tabs on one case, a frame of another page, a folder as zip: what is shared and how."""

from __future__ import annotations

import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.uploads import choose_file
from timeline.model import Document
from timeline.store import CaseFile

pytestmark = pytest.mark.browser

TOLD = """Warplanes bombed a rebel depot on Sunday in retaliation for the shelling of the army base
near Tabqa on Friday, which killed 12 soldiers."""


@pytest.fixture
def case(cases: Path) -> CaseFile:
    file = CaseFile.create(cases / "shared.riposte", "A shared case")
    article = Document("a1", TOLD, "2016-05-16", "A title", "Delta Courier")
    file.add_documents([article], "test", datetime(2016, 5, 16, tzinfo=UTC))
    return file


def decide(page: Page, answer: str) -> None:
    """Answer for the event of the card."""
    page.get_by_role("button", name=re.compile("Confirm or correct|Confirmed")).click()
    page.get_by_role("button", name=answer, exact=True).first.click()


def test_two_tabs_see_each_other_and_a_conflict_shows_both_versions(
    context: BrowserContext, page: Page, address: str, case: CaseFile
) -> None:
    other = context.new_page()
    for tab in (page, other):
        tab.goto(f"{address}/?case=kept-shared")
        expect(tab.locator(".card h2")).to_be_visible()
    decide(page, "Confirm")
    expect(page.get_by_text("verdict: confirmed")).to_be_visible()
    decide(other, "Reject")  # on a screen that does not show the other's answer yet
    told = other.get_by_text("has meanwhile set verdict")
    expect(told).to_contain_text(other.locator(".card h2").inner_text())
    expect(told).to_contain_text("confirmed")
    expect(told).to_contain_text("rejected")
    assert [edit.after for edit in case.edits()] == ["confirmed"]
    other.reload()
    expect(other.get_by_role("button", name="Confirmed")).to_be_visible()
    expect(other.locator(".card h2")).to_be_visible()
    decide(other, "Reject")  # now that the answer of the other tab was on the screen
    expect(other.get_by_text("verdict: rejected")).to_be_visible()
    page.get_by_role("link", name="Review", exact=True).click()
    page.get_by_role("tab", name="History").click()
    expect(page.get_by_text("2 decisions, the newest first")).to_be_visible()
    assert [edit.after for edit in case.edits()] == ["confirmed", "rejected"]
    other.close()


def test_the_view_stands_in_a_frame_of_another_page(
    page: Page, address: str, tmp_path: Path
) -> None:
    host = tmp_path / "host.html"
    host.write_text(f'<iframe src="{address}/?embed=true&lanes=Type" width="1200" height="700">')
    page.goto(host.as_uri())
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("radio", name="Type")).to_be_checked()
    expect(frame.locator(".st-key-chart .js-plotly-plot .point").first).to_be_attached()


def test_a_folder_comes_in_as_zip_and_a_file_too_large_does_not(
    page: Page, address: str, tmp_path: Path
) -> None:
    folder, large = tmp_path / "reports.zip", tmp_path / "large.txt"
    with zipfile.ZipFile(folder, "w") as packed:
        packed.writestr("reports/one.md", f"---\npublished: 2016-05-16\n---\n{TOLD}")
        packed.writestr("reports/deeper/two.md", "---\npublished: 2016-05-17\n---\nAll was calm.")
        packed.writestr("../outside.md", "Rockets hit the base on Friday 13 May 2016.")
    large.write_bytes(b"x" * (21 * 1024 * 1024))
    page.goto(f"{address}/sources?case=own")
    page.locator("input[type=file]").set_input_files(large)
    expect(page.get_by_text(re.compile("20.*MB or smaller"))).to_be_visible()
    choose_file(page, folder)
    page.get_by_role("button", name="Add to the timeline").click()
    expect(page.get_by_text(re.compile(r"Added \d article"))).to_be_visible()
    expect(page.locator(".masthead")).to_contain_text(re.compile("[23] sources"))
    assert not (tmp_path.parent / "outside.md").exists()

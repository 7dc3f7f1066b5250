"""An analyst's working day in a real browser, from the first article to the saved case."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Download, Locator, Page, expect

from tests.browser.uploads import choose_file

pytestmark = pytest.mark.browser

FIRST = "Rebels shelled the army base near Tabqa on Friday, killing 12 soldiers."
SECOND = """---
published: 2016-05-16
publisher: Delta Courier
title: "=HYPERLINK('https://evil.example')"
---
Warplanes bombed a rebel depot on Sunday in retaliation for the shelling of the army base near
Tabqa on Friday, which killed 12 soldiers.
"""


def open_page(page: Page, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).click()
    expect(page.get_by_role("link", name=name, exact=True)).to_have_attribute(
        "aria-current", "page"
    )


def saved(page: Page, button: Locator) -> Download:
    with page.expect_download() as waiting:
        button.click()
    return waiting.value


def type_date(form: Locator | Page, published: str) -> None:
    year = form.get_by_role("spinbutton", name="year, Publish date").last
    year.press_sequentially(published.replace("-", ""))


def test_a_working_day(page: Page, tmp_path: Path, address: str, strangers: list[str]) -> None:
    page.goto(f"{address}/sources?case=own")
    two_articles_come_in(page, tmp_path)
    a_publish_date_is_mended(page)
    a_link_is_rejected_and_taken_back(page)
    tables_are_saved(page)
    the_case_is_saved_and_opened_again(page, tmp_path, address)
    assert page.evaluate("window.harmed") is None
    assert strangers == []


def two_articles_come_in(page: Page, tmp_path: Path) -> None:
    page.get_by_label("Text of the article").fill(FIRST)
    type_date(page, "2016-05-09")  # a week too early: mended below
    page.get_by_role("button", name="Add to the timeline").click()
    expect(page.get_by_text("Added 1 article.")).to_be_visible()
    expect(page.locator("header.reading")).to_contain_text("Mon 9 May 2016")

    expect(page.get_by_label("Text of the article")).to_be_hidden()
    page.get_by_text("Add articles").click()
    file = tmp_path / "<img src=x onerror=window.harmed=1>.md"
    file.write_text(SECOND)
    choose_file(page, file)
    page.get_by_role("button", name="Add to the timeline").click()
    expect(page.locator(".masthead")).to_contain_text("2 sources")


def a_publish_date_is_mended(page: Page) -> None:
    before = page.locator(".masthead").inner_text()
    type_date(page, "2016-05-16")
    page.get_by_label("Reason").fill("printed on the front page")
    page.get_by_role("button", name="Set publish date").click()
    expect(page.get_by_text("The publish date is now 2016-05-16")).to_be_visible()
    expect(page.locator("header.reading")).to_contain_text("Mon 16 May 2016")
    # Now it stands under the other one in the list, and is still the one that is read.
    expect(page.locator("header.reading")).to_contain_text(FIRST[:30])
    assert page.locator(".masthead").inner_text() != before


def a_link_is_rejected_and_taken_back(page: Page) -> None:
    open_page(page, "Timeline")
    expect(page.locator(".card").filter(has_text="in retaliation for")).to_be_visible()
    page.get_by_role("button", name="Confirm or correct").click()
    page.get_by_role("button", name="Reject", exact=True).last.click()
    expect(page.locator(".masthead")).to_contain_text("0 links")
    open_page(page, "Review")
    page.get_by_role("tab", name=re.compile("History")).click()
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(page.locator(".masthead")).to_contain_text("1 link")
    expect(page.get_by_role("button", name="Redo", exact=True)).to_be_visible()  # the tab stays


def tables_are_saved(page: Page) -> None:
    open_page(page, "Export")
    page.get_by_role("tab", name="Tables").click()
    download = saved(page, page.get_by_role("button", name="Sources (2)"))
    rows = list(csv.DictReader(io.StringIO(download.path().read_text("utf-8-sig"))))
    assert {row["published"] for row in rows} == {"2016-05-16"}
    assert next(row["title"] for row in rows if "HYPERLINK" in row["title"]).startswith("'=")


def the_case_is_saved_and_opened_again(page: Page, tmp_path: Path, address: str) -> None:
    page.get_by_role("tab", name="Whole case").click()
    target = tmp_path / "saved.riposte"
    saved(page, page.get_by_role("button", name="Save the case file")).save_as(target)

    page.goto(f"{address}/export?case=own")  # a new session, which knows nothing of the old one
    expect(page.locator(".masthead")).to_contain_text("0 sources")
    page.get_by_role("tab", name="Whole case").click()
    choose_file(page, target)
    page.get_by_role("button", name="Open the file").click()
    expect(page.locator(".masthead")).to_contain_text("2 sources")
    expect(page.locator(".masthead")).to_contain_text("1 link")
    page.wait_for_url("**case=file-*")  # a file of that session, which a reload ends
    page.reload()
    expect(page.get_by_text("not here")).to_be_visible()


def test_a_copied_address_opens_the_same_view(page: Page, address: str) -> None:
    first = page.locator(".card h2").first.inner_text()
    page.get_by_role("button", name=re.compile("Next")).click()
    page.wait_for_url("**event=*")
    title = page.locator(".card h2").filter(has_not_text=first).inner_text()
    page.goto(page.url + "&lanes=Type&embed=true")
    expect(page.locator(".card h2").get_by_text(title, exact=True)).to_be_visible()
    expect(page.get_by_role("radio", name="Type")).to_be_checked()

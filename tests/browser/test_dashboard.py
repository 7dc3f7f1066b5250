"""An analyst's first minutes, in a real browser: look, click, add an article, save the picture."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

# What the reports of the demo case tell in so many words (data/us-iran).
DEMO_MARKS = ("rocket attack", "airstrike", "storming")
ARTICLE = """ERBIL – Jets bombed a depot near Mosul on Sunday, the army said, in response to a
rocket attack on Saturday that killed four soldiers.

<img src=x onerror="window.harmed=1"> <script>window.harmed=2</script> ![x](https://evil.example/p)
[click](javascript:window.harmed=3) <a href="https://evil.example" target=_top>more</a>
<i style="background:url(https://evil.example/css)">rockets</i> hit the depot again on Monday.
"""
HOSTILE_NAME = '<img src=x onerror="window.harmed=4">=HYPERLINK("https://evil.example")'

# Every point that stands for something carries what it stands for (`customdata`).
POINTS = """(kind) => {
  const plot = document.querySelector(".st-key-chart .js-plotly-plot");
  if (!plot || !plot._fullLayout) return [];
  const box = plot.getBoundingClientRect();
  const {xaxis, yaxis} = plot._fullLayout;
  return plot.data.flatMap((trace) => (trace.customdata || []).map((data, i) => ({
      kind: data[0], id: data[1], says: trace.hovertext[i], type: trace.type,
      left: box.left + xaxis._offset + xaxis.d2p(trace.x[i]),
      top: box.top + yaxis._offset + yaxis.d2p(trace.y[i]),
    }))).filter((point) => point.kind === kind);
}"""


def points(page: Page, kind: str) -> list[dict[str, object]]:
    page.wait_for_selector(".st-key-chart .js-plotly-plot .point")
    found: list[dict[str, object]] = page.evaluate(POINTS, kind)
    return found


def one_that_says(page: Page, words: str) -> dict[str, object]:
    return next(
        point
        for point in points(page, "event")
        if words in str(point["says"]).lower() and point["type"] == "scatter"
    )


def title_of(mark: dict[str, object]) -> str:
    """The title on a mark's hover: its bold lines."""
    return unescape(" ".join(re.findall(r"<b>(.*?)</b>", str(mark["says"]))))


def test_the_demo_is_on_screen(page: Page, strangers: list[str]) -> None:
    told = " ".join(str(point["says"]) for point in points(page, "event")).lower()
    assert [words for words in DEMO_MARKS if words not in told] == []
    arrows = {point["id"] for point in points(page, "link")}
    assert len(arrows) >= 2
    assert strangers == []


def test_a_click_on_a_mark_opens_its_card(page: Page) -> None:
    mark = one_that_says(page, "airstrike")
    page.mouse.click(float(str(mark["left"])), float(str(mark["top"])))
    page.wait_for_url(f"**event={mark['id']}*")
    card = page.locator(".card").filter(has=page.locator("h2", has_text=title_of(mark)))
    expect(card).to_be_visible()
    expect(card).to_contain_text("Why this date")
    expect(card.locator("section").first).to_contain_text("2019")
    expect(card.locator("mark").first).not_to_be_empty()


NAMED = """(name) => document.querySelector(".st-key-chart .js-plotly-plot").layout.annotations
  .findIndex((annotation) => annotation.name === name)"""


@pytest.mark.parametrize("words", ["airstrike", "storming"])
def test_a_click_on_a_name_opens_the_card_of_its_mark(page: Page, words: str) -> None:
    mark = one_that_says(page, words)
    press_name(page, f"event {mark['id']}")
    page.wait_for_url(f"**event={mark['id']}*")
    expect(page.locator(".card h2").get_by_text(title_of(mark), exact=True)).to_be_visible()


def test_a_click_on_the_words_of_an_arrow_opens_the_card_of_what_it_leads_to(page: Page) -> None:
    arrow = next(one for one in points(page, "link") if "response to" in str(one["says"]).lower())
    press_name(page, f"link {arrow['id']}")
    expect(page.locator(".card h2")).to_contain_text("airstrikes")


def press_name(page: Page, name: str) -> None:
    """Click on the middle of the annotation that a figure gives this name."""
    place = page.evaluate(NAMED, name)
    words = page.locator(f".st-key-chart .annotation[data-index='{place}']")
    expect(words).to_have_count(1)  # while a chart replaces another, both stand there
    box = words.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_a_row_at_the_foot_of_the_page_brings_its_card_into_view(page: Page) -> None:
    table = page.locator(".st-key-event_table canvas").first
    table.scroll_into_view_if_needed()
    expect(page.locator(".card h2")).not_to_be_in_viewport()
    box = table.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 18, box["y"] + 36 * 3 + 18)  # what is ticked of the third event
    page.wait_for_url("**event=*")
    expect(page.locator(".card h2")).to_be_in_viewport()


def test_an_article_is_added_and_hostile_text_stays_text(page: Page, strangers: list[str]) -> None:
    before = len(points(page, "event"))
    add_article(page, ARTICLE, "2020-01-07")
    expect(page.get_by_text("Added 1 article.")).to_be_visible()
    page.wait_for_function(f"({POINTS})('event').length > {before}")
    mark = one_that_says(page, "mosul")
    page.mouse.click(float(str(mark["left"])), float(str(mark["top"])))
    # The card before it stays in the page until the new one is whole.
    card = page.locator(".card").filter(has_text="publication on Tuesday 7 January 2020")
    expect(card).to_be_visible()
    expect(card).to_contain_text(HOSTILE_NAME)
    assert page.evaluate("window.harmed") is None
    # The card's map is the one image there may be, and it is drawn here.
    foreign = ".stMain img:not([src^='data:image/svg+xml;base64,'])"
    assert page.locator(f"{foreign}, .stMain script, .stMain a[href*=evil]").count() == 0
    assert strangers == []


def add_article(page: Page, text: str, published: str) -> None:
    page.get_by_role("button", name="Add an article").click()
    form = page.get_by_role("dialog")
    form.get_by_label("Text of the article").fill(text)
    year = form.get_by_role("spinbutton", name="year, Publish date")
    year.press_sequentially(published.replace("-", ""))
    form.get_by_label("Title").fill(HOSTILE_NAME)
    form.get_by_label("Publisher").fill(HOSTILE_NAME)
    form.get_by_role("button", name="Add to the timeline").click()
    expect(form).to_be_hidden()


def test_the_picture_is_saved_by_the_browser(page: Page, tmp_path: Path) -> None:
    assert points(page, "event")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save picture").click()
    assert waiting.value.suggested_filename == "riposte-us-iran.png"
    target = tmp_path / "picture.png"
    waiting.value.save_as(target)
    # Plotly draws the file from a copy of the chart, which may be there still.
    shown = page.locator(".st-key-chart .stPlotlyChart > .js-plotly-plot").bounding_box()
    assert shown is not None
    with Image.open(target) as picture:
        assert picture.size[0] == pytest.approx(2 * shown["width"], abs=4)
        assert picture.size[1] == pytest.approx(2 * shown["height"], abs=4)
        colours = picture.convert("RGB").getcolors(1_000_000)
    assert colours is not None
    ground = max(count for count, _ in colours)
    assert len(colours) > 50
    assert ground < 0.98 * picture.size[0] * picture.size[1]


def test_on_paper_stand_the_picture_and_the_whole_card_without_buttons(page: Page) -> None:
    assert points(page, "event")
    page.emulate_media(media="print")
    for control in ("doing", "filters", "choosers", "browse"):
        expect(page.locator(f".st-key-{control}")).to_be_hidden()
    # While the page is made anew for paper, the chart that it had stays beside the new one.
    expect(page.locator(".st-key-chart[data-stale='false']")).to_be_visible()
    card = page.locator(".st-key-card_beside")
    expect(card).to_contain_text("Who reported it")
    assert card.evaluate("(box) => box.scrollHeight - box.clientHeight") <= 1


def test_the_preview_of_a_picture_is_scrolled_by_the_keyboard(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{address}/export")
    frame = page.get_by_role("region", name=re.compile("Preview of the picture"))
    frame.focus()
    expect(frame).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")

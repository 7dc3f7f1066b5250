"""The picture that is seen before the live chart: in its place, and gone when that is drawn."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

PICTURE = "#first-picture"
STREAMLIT, PLOTLY = "**/static/js/index.*.js", "**/static/js/PlotlyChart.*.js"


# A window of 1280 pixels at 200 % zoom is one of 640.
SCREENS = {
    "laptop": (1280, 800, "light"),
    "small laptop": (1100, 800, "light"),
    "tablet": (1000, 800, "light"),
    "zoomed": (640, 400, "light"),
    "telephone": (390, 844, "dark"),
}


@pytest.fixture(params=SCREENS.values(), ids=SCREENS)
def screen(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A browser that has seen nothing of the dashboard yet."""
    width, height, theme = request.param
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=theme)
    page = context.new_page()
    yield page
    context.close()


def place(page: Page, selector: str) -> list[float]:
    one = page.locator(selector)
    expect(one).to_have_count(1)  # while a chart replaces another, none or both stand there
    expect(one).to_be_visible()
    found = one.bounding_box()
    assert found is not None
    return [found[side] for side in ("x", "y", "width", "height")]


def hold(page: Page, script: str) -> None:
    """Keep a script back until its route is taken away."""
    page.route(script, lambda route: None)


def test_the_picture_stands_where_the_chart_will(screen: Page, address: str) -> None:
    hold(screen, STREAMLIT)
    screen.goto(address, wait_until="commit")
    screen.wait_for_function(f"document.querySelector('{PICTURE}')?.naturalWidth > 0")
    assert str(screen.locator(PICTURE).get_attribute("alt")).startswith("Timeline of ")
    screen.evaluate("document.fonts.ready")  # the title over it takes a line more in another font
    seen = place(screen, PICTURE)
    screen.unroute(STREAMLIT)
    expect(screen.locator(PICTURE)).to_have_count(0)
    assert place(screen, ".st-key-chart .js-plotly-plot") == pytest.approx(seen, abs=2)


def test_the_picture_leaves_with_its_page(screen: Page, address: str) -> None:
    hold(screen, PLOTLY)
    screen.goto(address, wait_until="commit")
    expect(screen.locator(f".st-key-chart > {PICTURE}")).to_have_count(1)
    screen.evaluate(
        "history.pushState({}, '', './sources'); dispatchEvent(new PopStateEvent('popstate'))"
    )
    expect(screen.locator("article.reading")).to_be_visible()
    expect(screen.locator(PICTURE)).to_have_count(0)


def test_another_view_has_no_picture_of_the_demo(page: Page, address: str) -> None:
    page.goto(f"{address}/?lanes=type", wait_until="commit")
    page.wait_for_selector(".st-key-chart .js-plotly-plot .point")
    assert page.locator(PICTURE).count() == 0

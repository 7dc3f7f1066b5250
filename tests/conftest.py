"""One real browser for all tests that need one."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.chrome import FLAGS, NO_BROWSER, find_chrome


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chrome of this machine, headless; where there is none the test fails and says so."""
    chrome = find_chrome()
    if chrome is None:
        pytest.fail(NO_BROWSER)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chrome, args=list(FLAGS))
        yield started
        started.close()

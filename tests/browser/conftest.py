"""The dashboard on a free port of this machine, and a real browser that looks at it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60_000  # milliseconds that a condition may take on a busy machine
TRIES = 1_200  # before the dashboard counts as not started
expect.set_options(timeout=PATIENCE)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_healthy(port: int, server: subprocess.Popen[bytes]) -> None:
    # Tries and not seconds: the clock of a machine that was paused leaps ahead.
    for _ in range(TRIES):
        if is_healthy(port):
            return
        assert server.poll() is None, "the dashboard ended before it had started"
        time.sleep(0.1)
    pytest.fail(f"the dashboard did not answer {TRIES} times")


def is_healthy(port: int) -> bool:
    try:
        connection = HTTPConnection("127.0.0.1", port, timeout=5)
        connection.request("GET", "/_stcore/health")
        return connection.getresponse().status == 200
    except OSError:
        return False


@pytest.fixture(scope="session")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the server keeps cases."""
    return tmp_path_factory.mktemp("cases")


@pytest.fixture(scope="session")
def address(cases: Path) -> Iterator[str]:
    port = free_port()
    options = ["--server.address", "127.0.0.1", "--server.port", str(port)]
    options += ["--server.headless", "true"]
    server = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", "app.py", *options],
        cwd=ROOT,
        env={**os.environ, "TIMELINE_CASES": str(cases)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_until_healthy(port, server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.kill()  # asked kindly, it waits for pages that are still open
        server.wait()


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One context for all tests, so that Streamlit's scripts are fetched once."""
    opened = browser.new_context(viewport={"width": 1280, "height": 800})
    opened.set_default_timeout(PATIENCE)
    yield opened
    opened.close()


@pytest.fixture
def strangers() -> list[str]:
    """Addresses outside this machine that a page asked for: there must be none."""
    return []


@pytest.fixture
def page(context: BrowserContext, address: str, strangers: list[str]) -> Iterator[Page]:
    """A page of its own, and so a session of its own."""
    opened = context.new_page()
    at_home = (address, address.replace("http", "ws"), "data:", "blob:")
    opened.on(
        "request",
        lambda request: None if request.url.startswith(at_home) else strangers.append(request.url),
    )
    opened.goto(address)
    yield opened
    opened.close()

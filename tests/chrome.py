"""Find a Chrome or Chromium that starts, or get one: `python -m tests.chrome`.

The browser test must never be skipped silently, so this ends with one plain sentence and
exit code 1 where there is no browser to be had.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
USUAL_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
)
# A container has no user namespaces for the sandbox and no GPU.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
)
NO_BROWSER = (
    "The browser test needs Chrome or Chromium, and none could be found or installed: "
    "install one (Debian: apt-get install chromium) or set CHROME to the program's path."
)


@cache
def find_chrome() -> Path | None:
    """Give the first installed browser that starts, or None."""
    return next((path for path in candidates() if starts(path)), None)


def candidates() -> Iterator[Path]:
    """Yield places to look in, the user's own choice (`CHROME`) first."""
    if "CHROME" in os.environ:
        yield Path(os.environ["CHROME"])
    for name in NAMES:
        found = shutil.which(name)
        if found is not None:
            yield Path(found)
    yield from map(Path, USUAL_PLACES)
    yield from playwrights_own()


def playwrights_own() -> Iterator[Path]:
    """Yield the browser that Playwright would download, there or not."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    yield path


def starts(path: Path) -> bool:
    """Tell whether the program answers: Ubuntu's `chromium-browser` is there and does not."""
    if not path.is_file():
        return False
    try:
        answer = subprocess.run([path, "--version"], capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def get_chrome() -> Path | None:
    """Find a browser, else install Debian's package (as root), else Playwright's own."""
    for install in (look_first, install_package, install_playwrights_own):
        install()
        find_chrome.cache_clear()
        found = find_chrome()
        if found is not None:
            return found
    return None


def look_first() -> None:
    """Install nothing: there may be a browser already."""


def install_package() -> None:
    """Install Debian's package where that is possible: as root, with apt."""
    if shutil.which("apt-get") is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return
    print("No Chrome found: installing Debian's chromium …", flush=True)
    run(["apt-get", "update"])
    run(["apt-get", "install", "--yes", "--no-install-recommends", "chromium"])


def install_playwrights_own() -> None:
    """Download Playwright's Chromium, with the system's libraries where root may install them."""
    print("No Chrome found: downloading Playwright's Chromium …", flush=True)
    playwright = [sys.executable, "-m", "playwright", "install", "chromium"]
    run(playwright)
    if shutil.which("apt-get") is not None and hasattr(os, "geteuid") and os.geteuid() == 0:
        run([sys.executable, "-m", "playwright", "install-deps", "chromium"])


def run(command: Sequence[str]) -> None:
    """Run an installer; when it fails, show the end of what it said and go on."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    if done.returncode != 0:
        print(f"  {' '.join(command)} failed:\n  {(done.stderr or done.stdout)[-400:]}", flush=True)


def main() -> int:
    """Print which browser the tests will use; 1 when there is none."""
    found = get_chrome()
    print(NO_BROWSER if found is None else f"Browser for the tests: {found}", flush=True)
    return 1 if found is None else 0


if __name__ == "__main__":
    sys.exit(main())

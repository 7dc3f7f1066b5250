"""What the server does beyond running the pages: it is ready before it answers.

A visitor then waits neither for the parser nor for the chart's script, which is the largest
file of the page (4.7 MB) and is otherwise asked for last.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, MutableMapping
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.types import ASGIApp, Receive, Scope, Send

from timeline.ui import files, first_view

SCRIPTS = Path(st.__file__).parent / "static" / "static" / "js"
WANTED_EARLY = ("PlotlyChart.*.js",)


@asynccontextmanager
async def demo_read(_app: st.App) -> AsyncIterator[None]:
    """Read and draw the case shown at the start; the server's first answer comes after that.

    When the server is stopped, what visitors handed in goes with it.
    """
    await asyncio.to_thread(_read_and_draw)
    yield
    files.remove_folders()


def _read_and_draw() -> None:
    """Load the parser and Plotly on the way."""
    for theme in first_view.THEMES:
        first_view.drawn(first_view.LAPTOP, theme)


class EarlyScripts:
    """Tells the browser, in the head of a page's answer, which scripts the page will need.

    They are fetched and compiled while Streamlit starts (`Link: rel=modulepreload`, HTML
    Standard 4.6.7.12); a script of a name unknown here is left to be asked for later.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; add the hint to an answer that is a page."""

        async def send_with_hint(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start" and is_page(message["headers"]):
                message["headers"] = [*message["headers"], (b"link", hint())]
            await send(message)

        await self.app(scope, receive, send_with_hint)


def is_page(headers: list[tuple[bytes, bytes]]) -> bool:
    """Tell whether an answer is an HTML page.

    >>> is_page([(b"content-type", b"text/html; charset=utf-8")]), is_page([])
    (True, False)
    """
    return any(
        name.lower() == b"content-type" and value.startswith(b"text/html")
        for name, value in headers
    )


@cache
def hint() -> bytes:
    """The value of the `Link` header; empty where the scripts go by other names."""
    found = sorted(path.name for name in WANTED_EARLY for path in SCRIPTS.glob(name))
    return ", ".join(f"<./static/js/{name}>; rel=modulepreload" for name in found).encode()

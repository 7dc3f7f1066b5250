"""The demo's picture in the server's first answer, seen before Streamlit has started.

The browser shows it at once and takes it away when the live chart, which has the same marks in
the same places, is drawn. An address that asks for any other view gets no picture.
"""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from html import escape
from pathlib import Path
from string import Template

import streamlit as st
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from timeline.figures import timeline_figure
from timeline.figures.still import still
from timeline.ui.cases import cases
from timeline.ui.components.chart import described
from timeline.ui.components.event_card import first_event
from timeline.ui.components.masthead import summary
from timeline.ui.components.screen import LEAST, MOST, NARROW, stepped
from timeline.ui.passing import told_in_passing
from timeline.ui.timelines import read_demo

HERE = Path(__file__).resolve().parent
INDEX = Path(st.__file__).parent / "static" / "index.html"
_EARLY = re.compile(r'<link rel="modulepreload" crossorigin href="([^"]+)">\s*')
THEMES = ("light", "dark")
TWO_ROWS = 763  # pixels of the chart's column, below which what stands over it takes two rows
LAPTOP = 783  # pixels of the chart's column in a window of 1280
FRAMING = frozenset({"embed", "embed_options"})  # how a page is framed, not what it shows
# Whoever opens the picture by itself: it needs nothing from anywhere.
SEALED = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}


def first_page(request: Request) -> Response:
    """Streamlit's page with what is seen until it has started."""
    page = with_first_view(INDEX.read_text(encoding="utf-8"), is_plain(request.query_params))
    return HTMLResponse(page, headers={"Cache-Control": "no-cache"})


def is_plain(asked: QueryParams) -> bool:
    """Tell whether an address asks for the demo as it opens.

    >>> is_plain(QueryParams("embed=true")), is_plain(QueryParams("case=own"))
    (True, False)
    """
    return FRAMING.issuperset(asked)


def with_first_view(page: str, drawn: bool) -> str:
    """Put the picture into a page of Streamlit's, or if not `drawn` only what measures it.

    The scripts that the page wants loaded early are asked for behind the picture.
    """
    scripts = _EARLY.findall(page) if drawn else []
    head = _shape("head.html").substitute(
        drawn=json.dumps(drawn),
        narrow=NARROW,
        two_rows=TWO_ROWS,
        scripts=json.dumps(scripts).replace("<", "\\u003c"),
    )
    page = (_EARLY.sub("", page) if drawn else page).replace("<head>", f"<head>{head}", 1)
    return page.replace("<body>", f"<body>{_body()}", 1) if drawn else page


def _body() -> str:
    case, demo = next(iter(cases().values())), read_demo()
    words = {"title": case.title, "summary": summary(demo)}
    words["alt"] = described(demo.events, demo.links)
    return _shape("body.html").substitute({name: escape(text) for name, text in words.items()})


@cache
def _shape(name: str) -> Template:
    return Template((HERE / name).read_text(encoding="utf-8"))


def first_picture(request: Request) -> Response:
    """The picture for a width in pixels and a theme; 404 for what is neither."""
    width, theme = (request.query_params.get(name, "") for name in ("width", "theme"))
    if not (width.isascii() and width.isdecimal() and len(width) < 6 and theme in THEMES):
        return PlainTextResponse("Give width=<pixels> and theme=light or dark.", 404)
    svg = drawn(min(max(int(width), LEAST), MOST), theme)
    return Response(svg, media_type="image/svg+xml", headers=SEALED)


@lru_cache(maxsize=64)
def drawn(width: int, theme: str) -> str:
    """The picture with which the demo opens in a chart column of `width` pixels, as SVG."""
    demo = read_demo()
    events = demo.events[~told_in_passing(demo.events, demo.links)]
    figure = timeline_figure(
        events,
        demo.links,
        theme=theme,
        width=stepped(width),
        selected=first_event(demo),
    )
    return still(figure, width)


ROUTES = (Route("/", first_page), Route("/first-picture.svg", first_picture))

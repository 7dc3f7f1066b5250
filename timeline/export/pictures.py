"""A figure as a file: png and pdf drawn by an installed Chrome, svg here, html by its reader's.

Nothing is fetched: Plotly's script is the installed package's, and MathJax, which Kaleido
would load from the web, is switched off. The same figure gives the same bytes on one machine.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import kaleido
import plotly.graph_objects as go

from timeline.figures.still import still

DRAWN = ("png", "svg", "pdf")
FORMATS = (*DRAWN, "html")
_SCALE = 2.0  # pixels of the file per pixel of the figure, for print and sharp screens

_PAGE = """<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>body {{ margin: 0; background: {ground} }} main {{ overflow-x: auto }}
main > div {{ width: {width}; margin: 0 auto }}</style>
</head>
<body><main>{picture}</main></body>
</html>
"""

# Plotly names the parts of an SVG after random numbers; Chrome writes the clock into a PDF.
_SVG_NUMBER = re.compile(r'id="defs-([0-9a-f]{6})"')
_SVG_TRACE = re.compile(r'(?<= trace)[0-9a-f]{6}(?=")')
_TITLE = re.compile("<title>.*?</title>")  # of Kaleido's page, which becomes that of a PDF
_PDF_CLOCK = re.compile(rb"(?<=Date \(D:)\d{14}")
_NO_CLOCK = b"19700101000000"

# The pipe to the browser logs messages that it then ignores, with tracebacks; what stops a
# picture comes as an exception and is told in one sentence.
logging.getLogger("choreographer").setLevel(logging.CRITICAL)


class PictureError(Exception):
    """A picture could not be written; the message says why and what to do."""


def write_picture(figure: go.Figure, path: str | Path, *, scale: float = _SCALE) -> Path:
    """Write `figure` to `path`, in the format that its ending names, and give the path back.

    `scale` is pixels of a png per pixel of the figure. Chrome or Chromium draws png and pdf, and
    the svg of a Day-0 picture; the svg of a calendar is drawn here. Raises PictureError for
    another ending, where no browser can be found, and where the file cannot be written.
    """
    target = Path(path)
    kind = target.suffix.lower().lstrip(".")
    if kind not in FORMATS:
        raise PictureError(
            f"{target.name!r} does not end in a picture format; use .png, .svg, .pdf or .html"
        )
    content = _content(figure, kind, scale)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise PictureError(
            f"{target} cannot be written: {reason}; choose another name or place"
        ) from error
    return target


def _content(figure: go.Figure, kind: str, scale: float) -> bytes:
    if kind == "html":
        return offline_page(figure).encode()
    if kind == "svg" and figure.layout.xaxis.type == "date":
        return still(figure, int(figure.layout.width)).encode()
    return drawn(figure, kind, scale=scale)


def offline_page(figure: go.Figure) -> str:
    """One HTML page that holds the figure and Plotly's script, and asks for no network.

    The picture stands in the middle in its own size; on a narrow screen it is scrolled sideways.
    """
    picture = figure.to_html(
        include_plotlyjs=True,
        include_mathjax=False,
        full_html=False,
        div_id="timeline",
        config={"displaylogo": False, "scrollZoom": True},
    )
    layout = figure.layout
    return _PAGE.format(
        title=_title(figure),
        ground=layout.paper_bgcolor,
        width=f"{layout.width}px" if layout.width else "100%",
        picture=picture,
    )


def _title(figure: go.Figure) -> str:
    """What a figure is called, escaped, or the name of the project."""
    return str((figure.layout.meta or {}).get("title") or "Riposte")


def drawn(figure: go.Figure, kind: str, *, scale: float = _SCALE) -> bytes:
    """Draw `figure` as png, svg or pdf; raises PictureError where there is no Chrome."""
    (content,) = draw_all([figure], kind, scale=scale)
    return content


def draw_all(figures: Sequence[go.Figure], kind: str, *, scale: float = _SCALE) -> list[bytes]:
    """Draw several figures with one start of the browser, which takes most of the time.

    `kind` is png, svg or pdf. Raises PictureError where there is no Chrome.
    """
    # In a thread of its own, since a notebook already runs an event loop in the first one.
    with ThreadPoolExecutor(max_workers=1) as thread:
        try:
            pictures = thread.submit(asyncio.run, _draw(figures, kind, scale)).result()
        except Exception as error:  # the browser and the pipe to it raise many kinds
            raise PictureError(_reason(error, kind)) from error
    return [_without_chance(picture, kind) for picture in pictures]


async def _draw(figures: Sequence[go.Figure], kind: str, scale: float) -> list[bytes]:
    page = kaleido.PageGenerator(mathjax=False)
    title = f"<title>{_title(figures[0])}</title>"
    page.header = _TITLE.sub(lambda _: title, page.header)
    async with kaleido.Kaleido(n=1, page_generator=page) as browser:
        return [
            await browser.calc_fig(
                figure.to_dict(),
                opts={
                    "format": kind,
                    "width": figure.layout.width,
                    "height": figure.layout.height,
                    "scale": scale,
                },
            )
            for figure in figures
        ]


def _without_chance(picture: bytes, kind: str) -> bytes:
    """Take out what differs between two drawings of one figure."""
    if kind == "pdf":
        return _PDF_CLOCK.sub(_NO_CLOCK, picture)
    if kind == "svg":
        return _without_numbers(picture.decode()).encode()
    return picture


def _without_numbers(svg: str) -> str:
    """Drop the random numbers from the names of an SVG's parts."""
    named = _SVG_TRACE.sub("", svg)
    number = _SVG_NUMBER.search(named)
    # In names it follows a letter or a dash; a colour of the same digits follows a "#".
    return re.sub(rf"(?<=[a-z-]){number[1]}", "", named) if number else named


def _reason(error: Exception, kind: str) -> str:
    # Kaleido hands the error of another library on, whose class it does not export.
    if type(error).__name__ == "ChromeNotFoundError":
        return (
            f"drawing a {kind} needs Chrome or Chromium on this machine: install it "
            "(Debian: apt-get install chromium), or write .svg or .html, which need none"
        )
    told = " ".join(str(error).split()) or type(error).__name__
    return f"the browser could not draw the {kind} ({told}); .svg and .html need none here"

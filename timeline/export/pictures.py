"""A figure as a file: png, svg and pdf drawn by an installed Chrome, html by its reader's.

Nothing is fetched: Plotly's script is the installed package's, and MathJax, which Kaleido
would load from the web, is switched off.
"""

from __future__ import annotations

from pathlib import Path

import kaleido
import plotly.graph_objects as go

FORMATS = ("png", "svg", "pdf", "html")
_SCALE = 2  # pixels of the file per pixel of the figure, for print and sharp screens


class PictureError(Exception):
    """A picture could not be written; the message says why and what to do."""


def write_picture(figure: go.Figure, path: str | Path) -> Path:
    """Write `figure` to `path`, in the format that its ending names, and give the path back.

    Raises PictureError for another ending and where no Chrome or Chromium can be found.
    """
    target = Path(path)
    kind = target.suffix.lower().lstrip(".")
    if kind not in FORMATS:
        raise PictureError(
            f"{target.name!r} does not end in a picture format; use .png, .svg, .pdf or .html"
        )
    content = offline_page(figure).encode() if kind == "html" else drawn(figure, kind)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return target


def offline_page(figure: go.Figure) -> str:
    """One HTML page that holds the figure and Plotly's script, and asks for no network."""
    return str(
        figure.to_html(
            include_plotlyjs=True,
            include_mathjax=False,
            full_html=True,
            div_id="timeline",
            config={"displaylogo": False, "responsive": True, "scrollZoom": True},
        )
    )


def drawn(figure: go.Figure, kind: str) -> bytes:
    """Draw `figure` as png, svg or pdf in a headless Chrome; raises PictureError without one."""
    layout = figure.layout
    options = {"format": kind, "width": layout.width, "height": layout.height, "scale": _SCALE}
    try:
        content: bytes = kaleido.calc_fig_sync(
            figure.to_dict(), opts=options, kopts={"mathjax": False}
        )
    except Exception as error:  # Kaleido and the browser raise many kinds
        raise PictureError(_reason(error, kind)) from error
    return content


def _reason(error: Exception, kind: str) -> str:
    text = " ".join(str(error).split())
    if "chrome" in text.lower() or "browser" in type(error).__name__.lower():
        return (
            f"drawing a {kind} needs Chrome or Chromium on this machine: install it "
            "(Debian: apt-get install chromium), or write .html, which any browser opens"
        )
    return f"the browser could not draw the {kind}: {text or type(error).__name__}"

"""The picture for a report: format, style and words chosen, a preview, and the files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import plotly.graph_objects as go
import streamlit as st

from timeline.export.pictures import PictureError, drawn, offline_page
from timeline.figures import timeline_figure
from timeline.figures.rows import rows
from timeline.pipeline import Result
from timeline.ui.cases import Case
from timeline.ui.components.save_picture import save_picture
from timeline.ui.escape import plain
from timeline.ui.words import day_of, dotted, when

KEY = "preview"


@dataclass(frozen=True, slots=True)
class Preset:
    """A format that reports ask for, in pixels; without a height the lanes take what they need."""

    label: str
    width: int
    height: int | None


PRESETS = {
    "slide": Preset("Slide 16:9", 1280, 720),
    "report": Preset("Report column", 760, None),
    "square": Preset("Square", 1080, 1080),
}
THEMES = {"light": "Light", "print": "Print", "dark": "Dark"}


def picture_maker(case: Case, result: Result) -> None:
    """Ask for a format and style, show the picture, and offer it as files."""
    asked, shown = st.columns([1, 3], gap="large")
    with asked:
        figure = _asked_for(case, result)
        _files(figure, f"riposte-{case.key}")
    with shown:
        st.plotly_chart(
            figure,
            key=KEY,
            theme=None,
            width="content",
            config={"staticPlot": True},
            alt=f"Preview of the picture of {len(result.events)} events",
        )


def _asked_for(case: Case, result: Result) -> go.Figure:
    """Ask what the picture is like and draw it."""
    preset = PRESETS[
        st.radio("Format", list(PRESETS), format_func=lambda key: PRESETS[key].label, key="preset")
    ]
    theme = st.radio("Style", list(THEMES), format_func=THEMES.__getitem__, horizontal=True)
    title = st.text_input("Title", case.title)
    notes = st.toggle("Sources as footnotes", value=False)
    dated = st.toggle("Date of export", value=True)
    return timeline_figure(
        result.events,
        result.links,
        theme=theme,
        width=preset.width,
        height=preset.height,
        title=title,
        sources=source_notes(result) if notes else (),
        exported=date.today().isoformat() if dated else "",
    )


def source_notes(result: Result) -> list[str]:
    """Name the sources the way a footnote does: publisher, title, day."""
    return [
        ", ".join(
            part
            for part in (row["publisher"], row["title"] or row["doc_id"], when(day_of(row)))
            if part and part != "undated"
        )
        for row in rows(result.documents)
    ]


def _files(figure: go.Figure, name: str) -> None:
    """Offer the picture: png and svg by the viewer's browser, the others by this server."""
    with st.container(horizontal=True):
        save_picture(KEY, name, label="Save PNG")
        save_picture(KEY, name, file_format="svg", label="Save SVG")
        st.download_button("HTML", _page(figure), f"{name}.html", "text/html", on_click="ignore")
        if st.button("PDF"):
            _offer_pdf(figure, name)
    st.caption(dotted(("HTML works offline", "PDF needs Chrome on the server")))


def _page(figure: go.Figure) -> Callable[[], str]:
    return lambda: offline_page(figure)


def _offer_pdf(figure: go.Figure, name: str) -> None:
    try:
        content = drawn(figure, "pdf")
    except PictureError as error:
        st.error(plain(str(error)))
        return
    st.download_button("Save PDF", content, f"{name}.pdf", "application/pdf", on_click="ignore")

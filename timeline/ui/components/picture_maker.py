"""The picture for a report: format, style and words chosen, a preview, and the files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

import plotly.graph_objects as go
import streamlit as st

from timeline.export import source_notes
from timeline.export.pictures import PictureError, drawn, offline_page
from timeline.figures import Preset, read_preset, timeline_figure
from timeline.pipeline import Result
from timeline.ui.cases import OWN, Case
from timeline.ui.components.save_picture import save_picture
from timeline.ui.components.scrollable import scrollable
from timeline.ui.escape import plain
from timeline.ui.filters import Shown, narrow, shown_links, span
from timeline.ui.passing import told_in_passing, worked_on
from timeline.ui.words import several, told_apart
from timeline.ui.workspace import edits
from timeline.ui.zones import in_zone

KEY = "preview"
FORMATS = {"slide": "Slide 16:9", "column": "Report column", "square": "Square"}
THEMES = {"light": "Light", "print": "Print", "dark": "Dark"}


@dataclass(frozen=True, slots=True)
class Wishes:
    """What an analyst wants of a picture: its format and look, its title, what stands under it."""

    preset: Preset
    theme: str
    title: str
    undated: bool
    notes: bool
    exported: bool


def picture_maker(case: Case, result: Result, view: Shown) -> None:
    """Ask for a format and style, offer the picture as files, and show it as it will be.

    `view` is what the timeline page shows: the picture holds what the chart held, in its lanes.
    """
    shown = view.filters
    zoned = in_zone(result, shown.zone)
    events, links = narrow(shown_links(zoned, shown), shown)
    passing = told_in_passing(events, links, worked_on(events, edits(case)))
    left_out = 0 if shown.passing else int(passing.sum())
    events = events[~passing] if left_out else events
    if events.empty:
        st.info("There is no event to draw. Add an article, or take a filter off.")
        return
    wishes = _wishes(case)
    dated = events[events["start"] != ""]
    events = events if wishes.undated or dated.empty else dated
    if view != Shown():
        st.caption("Filters, lanes and chain are those of the timeline page.")
    if left_out:
        st.caption(f"Without {several(left_out, 'event')} told in passing.")
    notes = source_notes(result, events) if wishes.notes else {}
    days = span(result.events, shown)
    figure = _figure(replace(result, events=events, links=links), view, wishes, notes, days)
    _files(figure, case.stem)
    _preview(figure, f"Preview of the picture of {len(events)} events")


def _figure(
    result: Result,
    view: Shown,
    wishes: Wishes,
    notes: Mapping[str, str],
    days: tuple[str, str] | None,
) -> go.Figure:
    """Draw what is shown as it is wished, over the `days` that the filters let through."""
    return timeline_figure(
        result.events,
        result.links,
        theme=wishes.theme,
        width=wishes.preset.width,
        height=wishes.preset.height,
        lanes=view.lanes,
        order=view.order,
        names=told_apart(result.documents) if view.lanes == "source" else None,
        chain=view.chain,
        title=wishes.title,
        sources=notes,
        exported=date.today().isoformat() if wishes.exported else "",
        span=days,
        overview=wishes.preset.height is None,
        grows=True,
    )


def _wishes(case: Case) -> Wishes:
    """Ask what the picture should be like."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="wishes"):
        preset = read_preset(_one_of("Format", FORMATS, "preset"))
        theme = _one_of("Style", THEMES, "style")
        # "Your own case" would be no title for anybody else.
        title = st.text_input("Title", "" if case.title == OWN.title else case.title)
        undated = st.toggle("Undated events", value=True)
        notes = st.toggle("Sources as footnotes", value=False)
        exported = st.toggle("Date of export", value=True)
    return Wishes(preset, theme, title, undated, notes, exported)


def _preview(figure: go.Figure, alt: str) -> None:
    """Show the picture in its own size."""
    with st.container(key="preview_frame"):
        st.plotly_chart(
            figure,
            key=KEY,
            theme=None,
            width=int(figure.layout.width),
            config={"staticPlot": True},
            alt=alt,
        )
    scrollable("preview_frame", alt)


def _one_of(label: str, options: Mapping[str, str], key: str) -> str:
    chosen = st.segmented_control(
        label, list(options), format_func=options.__getitem__, default=next(iter(options)),
        required=True, key=key,
    )  # fmt: skip
    return chosen or next(iter(options))


def _files(figure: go.Figure, name: str) -> None:
    """Offer the picture: png and svg by the viewer's browser, the others by this server."""
    with st.container(horizontal=True):
        save_picture(KEY, name, label="Save PNG")
        save_picture(KEY, name, file_format="svg", label="Save SVG")
        st.download_button(
            "Save web page",
            _page(figure),
            f"{name}.html",
            "text/html",
            icon=":material/download:",
            on_click="ignore",
        )
        if st.button("Make PDF", icon=":material/picture_as_pdf:"):
            _offer_pdf(figure, name)
    st.caption(
        "PNG and SVG are drawn by your browser as previewed. The web page can be zoomed and "
        "works offline. The PDF is drawn by the server, which needs Chrome for it."
    )


def _page(figure: go.Figure) -> Callable[[], str]:
    return lambda: offline_page(figure)


def _offer_pdf(figure: go.Figure, name: str) -> None:
    try:
        content = drawn(figure, "pdf")
    except PictureError as error:
        st.error(plain(str(error)))
        return
    st.download_button("Save PDF", content, f"{name}.pdf", "application/pdf", on_click="ignore")

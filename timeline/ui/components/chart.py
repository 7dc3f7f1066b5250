"""The timeline chart: drawn for the width and theme at hand; a click chooses an event."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from timeline.figures import timeline_figure
from timeline.ui.address import choose_event
from timeline.ui.components.label_clicks import label_clicks

KEY = "chart"


def chart(
    events: pd.DataFrame,
    links: pd.DataFrame,
    *,
    lanes: str,
    order: Sequence[str] = (),
    width: int,
    selected: str = "",
    chain: Collection[str] = (),
    span: tuple[str, str] | None = None,
    names: Mapping[str, str] | None = None,
) -> None:
    """Draw the events and links; a click on a mark or an arrow opens the card of its event.

    `order` holds the lanes to put on top, `width` is in pixels, `selected` an event id, `chain`
    the event ids to keep in front, `span` the first and last ISO day to show; without it the chart
    finds the story itself. `names` are those of sources, by their ids.
    """
    if events.empty:
        st.info("No event to draw. Take a filter off, or add an article.")
        return
    figure = timeline_figure(
        events,
        links,
        theme=page_theme(),
        width=width,
        lanes=lanes,
        order=order,
        selected=selected,
        chain=chain,
        span=span,
        names=names,
    )
    show(figure, events, links)


def show(figure: go.Figure, events: pd.DataFrame, links: pd.DataFrame) -> None:
    """Put a figure of events and links on the page."""
    figure.update_layout(width=None)
    st.session_state["arrow_ends"] = dict(zip(links["link_id"], links["effect_id"], strict=True))
    st.plotly_chart(
        figure,
        key=KEY,
        on_select=_choose_clicked,
        selection_mode="points",
        theme=None,
        config=config("timeline"),
        alt=described(events, links),
    )
    label_clicks(KEY, _choose)


def config(filename: str) -> dict[str, Any]:
    """Plotly's settings of a figure on the page, which is saved under `filename`."""
    return {
        "displaylogo": False,
        "displayModeBar": "hover",
        "modeBarButtonsToRemove": ["select2d", "lasso2d", "autoScale2d", "zoom2d", "pan2d"],
        "scrollZoom": False,
        "toImageButtonOptions": {"format": "png", "filename": filename, "scale": 2},
    }


def described(events: pd.DataFrame, links: pd.DataFrame) -> str:
    """Say what the chart shows, for those who do not see it."""
    return f"Timeline of {len(events)} events and {len(links)} links; the table below lists them."


def page_theme() -> str:
    """The theme that the visitor sees, `light` or `dark`."""
    return "dark" if st.context.theme.type == "dark" else "light"


def _choose_clicked() -> None:
    """Open the card of what was clicked: an event, or the event that an arrow leads to."""
    for point in st.session_state[KEY]["selection"]["points"]:
        _choose(*(point.get("customdata") or ("", "")))


def _choose(kind: str, name: str) -> None:
    event_id = st.session_state["arrow_ends"].get(name, "") if kind == "link" else name
    if event_id:
        choose_event(event_id)

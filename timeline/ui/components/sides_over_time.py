"""What each side did over time: people killed and the worst kind of act, side under side."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from timeline.figures import exchange_figure
from timeline.ui.components.chart import config, page_theme

KEY = "sides_over_time"


def sides_over_time(events: pd.DataFrame, *, width: int) -> None:
    """Offer the exchange added up by side, drawn for `width` pixels once somebody asks for it."""
    drawer = st.expander(
        "Each side over time: tolls and scores",
        icon=":material/bar_chart:",
        key=KEY,
        on_change="rerun",
    )
    if events.empty or not drawer.open:
        return
    figure = exchange_figure(events, theme=page_theme(), width=width)
    figure.update_layout(width=None)
    with drawer:
        st.plotly_chart(
            figure,
            key=f"{KEY}_chart",
            theme=None,
            config=config("sides-over-time"),
            alt="People killed and the most violent act of each side, over time",
        )

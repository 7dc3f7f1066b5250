"""A click on a name in the chart does what a click on its mark does.

Plotly tells Streamlit of clicks on marks only. A name is an annotation, which a figure gives the
name of what it stands for: `event <id>` or `link <id>`.
"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit.components.v2 import component

_KEY = "label_clicks"
_JS = """
export default function ({ data, setTriggerValue }) {
  const choose = ({ target }) => {
    const label = target.closest?.(`.st-key-${data.chart} .annotation`);
    const plot = label?.closest(".js-plotly-plot");
    const name = plot?.layout.annotations[Number(label.dataset.index)]?.name || "";
    if (/^(event|link) /.test(name)) setTriggerValue("clicked", name);
  };
  document.addEventListener("click", choose);
  return () => document.removeEventListener("click", choose);
}
"""
_LISTENER = component("riposte.label_clicks", html="<div></div>", js=_JS)


def label_clicks(chart: str, choose: Callable[[str, str], None]) -> None:
    """Call `choose` with kind and id of what is clicked by name in the chart with the key."""

    def clicked() -> None:
        kind, _, name = str(getattr(st.session_state[_KEY], "clicked", None) or "").partition(" ")
        choose(kind, name)

    _LISTENER(data={"chart": chart}, key=_KEY, on_clicked_change=clicked)

"""How wide the chart can be in the viewer's browser, since labels are placed for one width."""

from __future__ import annotations

import streamlit as st
from streamlit.components.v2 import component

STEP = 40
USUAL = 760  # the chart's column on a laptop, until the browser has answered
LEAST, MOST = 320, 2400

_JS = """
export default function ({ parentElement, data, setStateValue }) {
  const host = parentElement.host ?? parentElement;
  let told = data.width;
  const tell = () => {
    const width = Math.floor(host.getBoundingClientRect().width / data.step) * data.step;
    if (width >= data.step && width !== told) { told = width; setStateValue("width", width); }
  };
  let waiting;
  const observer = new ResizeObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, 150);
  });
  observer.observe(host);
  tell();
  return () => observer.disconnect();
}
"""
_RULER = component("riposte.screen", html="<div></div>", js=_JS)


def screen_width() -> int:
    """Measure the column this is called in, in whole steps of pixels; reruns when it changes."""
    known = st.session_state.get("screen_width", USUAL)
    answer = _RULER(data={"step": STEP, "width": known}, key="screen", on_width_change=lambda: None)
    width = getattr(answer, "width", None)
    if isinstance(width, int | float):
        known = min(max(int(width), LEAST), MOST)
        st.session_state["screen_width"] = known
    return int(known)

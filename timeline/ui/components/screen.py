"""How wide the chart can be in the viewer's browser, since labels are placed for one width."""

from __future__ import annotations

import re

import streamlit as st
from streamlit.components.v2 import component

STEP = 40
USUAL = 760  # the chart's column on a laptop, until the browser has answered
LEAST, MOST = 320, 2400
NARROW = 640  # as in figures; a page that stands in one column (`style.css`) is never wider

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
# Set by the page that is seen first (`first_view/head.html`), before there is a session.
_COOKIE = "riposte_width"
_RULER = component("riposte.screen", html="<div></div>", js=_JS)


def screen_width() -> int:
    """Give the width in pixels that was last measured, in whole steps."""
    measured = st.session_state.get("screen_width")
    return _told() if measured is None else int(measured)


def _told() -> int:
    """What the browser said with its first request; the usual width where it said nothing."""
    told = str(st.context.cookies.get(_COOKIE, ""))
    return stepped(int(told)) if re.fullmatch("[0-9]{3,5}", told) else USUAL


def stepped(width: int) -> int:
    """The width that a picture is drawn for in a column of `width` pixels.

    >>> stepped(783), stepped(100), stepped(9000)
    (760, 320, 2400)
    """
    return min(max(width // STEP * STEP, LEAST), MOST)


def is_narrow() -> bool:
    """Tell whether the page stands on a telephone, in a narrow frame or at a large zoom."""
    return screen_width() < NARROW


def ruler() -> None:
    """Measure the column this stands in, in whole steps; the page runs again when it changes."""
    _RULER(data={"step": STEP, "width": screen_width()}, key="ruler", on_width_change=_keep)


def _keep() -> None:
    width = getattr(st.session_state["ruler"], "width", None)
    if isinstance(width, int | float):
        st.session_state["screen_width"] = stepped(int(width))

"""Lets what is wider than the screen be scrolled with the arrow keys, as a finger does it."""

from __future__ import annotations

from streamlit.components.v2 import component

_JS = """
export default function ({ data }) {
  const box = document.querySelector(`.st-key-${data.box}`);
  if (!box) return;
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", data.label);
}
"""
_SCROLLER = component("riposte.scrollable", html="<div></div>", js=_JS)


def scrollable(box: str, label: str) -> None:
    """Let the keyboard reach the container with the key `box`, which is read out as `label`."""
    _SCROLLER(data={"box": box, "label": label}, key=f"scrollable-{box}")

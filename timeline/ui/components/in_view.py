"""Brings the card of a newly chosen event before the viewer's eyes.

A mark is tapped above it on a telephone, a row of the table below it on any screen: without
this the card changes where nobody sees it.
"""

from __future__ import annotations

from streamlit.components.v2 import component

_JS = """
export default function ({ parentElement, data }) {
  const host = parentElement.host ?? parentElement;
  const before = host.dataset.event;
  host.dataset.event = data.event;
  const card = document.querySelector(".st-key-card, .st-key-card_beside");
  if (before === undefined || before === data.event || !card) return;
  card.scrollTop = 0;
  const { top } = card.getBoundingClientRect();
  if (top >= 0 && top < window.innerHeight * 0.7) return;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  card.scrollIntoView({ behavior: still ? "instant" : "smooth", block: "start" });
}
"""
_WATCH = component("riposte.in_view", html="<div></div>", js=_JS)


def keep_in_view(event_id: str) -> None:
    """Scroll to the card when another event than before is on it; not when the page opens."""
    _WATCH(data={"event": event_id}, key="in_view")

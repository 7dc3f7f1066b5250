"""One click to a PNG, drawn by the viewer's own browser: the server needs no Chrome."""

from __future__ import annotations

from streamlit.components.v2 import component

_HTML = """
<button type="button"><svg viewBox="0 0 24 24" width="15" height="15" aria-hidden="true"><path
  d="M12 3v12m-5-5 5 5 5-5M4 20h16" fill="none" stroke="currentColor" stroke-width="2"/></svg>
  Save picture</button>
<span role="status"></span>
"""
_CSS = """
button { font: inherit; font-size: 0.875rem; color: inherit; width: 100%;
  background: transparent; cursor: pointer;
  border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius);
  min-height: 2.5rem; padding: 0 0.75rem; white-space: nowrap; }
svg { vertical-align: -2px; margin-right: 0.3rem; }
button:hover, button:focus-visible { border-color: var(--st-primary-color);
  color: var(--st-primary-color); outline: none; }
span { font-size: 0.8rem; }
"""
# Streamlit's own Plotly draws the picture; the ring round the chosen event stays out of it.
_JS = """
export default function ({ parentElement, data }) {
  const button = parentElement.querySelector("button");
  const status = parentElement.querySelector("span");
  button.onclick = async () => {
    const plot = document.querySelector(`.st-key-${data.chart} .js-plotly-plot`);
    if (!plot) { status.textContent = "There is no picture to save yet."; return; }
    status.textContent = "";
    const options = {
      format: "png", filename: data.filename, scale: 2,
      width: plot.clientWidth, height: plot.clientHeight,
    };
    if (!window.Plotly) {
      plot.querySelector('.modebar-btn[data-title*="Download"]').click();
      return;
    }
    const traces = plot.data.filter((trace) => trace.name !== "selected")
      .map((trace) => ({ ...trace, selectedpoints: null }));
    await window.Plotly.downloadImage({ data: traces, layout: plot.layout }, options);
  };
}
"""
_BUTTON = component("riposte.save_picture", html=_HTML, css=_CSS, js=_JS)


def save_picture(chart_key: str, filename: str) -> None:
    """Show the button that saves the chart with the key `chart_key` as `<filename>.png`."""
    _BUTTON(data={"chart": chart_key, "filename": filename}, key=f"save-{chart_key}")

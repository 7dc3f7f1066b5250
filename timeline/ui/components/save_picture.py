"""One click to a picture, drawn by the viewer's own browser: the server needs no Chrome."""

from __future__ import annotations

from streamlit.components.v2 import component

from timeline.ui.cases import Case

_HTML = """
<button type="button">
  <svg viewBox="0 0 24 24" width="15" height="15" aria-hidden="true">
    <path d="M12 3v12m-5-5 5 5 5-5M4 20h16" fill="none" stroke="currentColor" stroke-width="2"/>
  </svg>
  <span aria-live="polite"></span>
</button>
<small role="status"></small>
"""
_CSS = """
button { font: inherit; font-size: 0.875rem; color: inherit; width: 100%;
  background: transparent; cursor: pointer;
  border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius);
  min-height: 2.5rem; padding: 0 0.75rem; white-space: nowrap; }
button:hover, button:focus-visible { border-color: var(--st-primary-color);
  color: var(--st-primary-color); }
button:focus-visible { outline: 2px solid; outline-offset: 2px; }
svg { vertical-align: -2px; margin-right: 0.3rem; }
"""
# Streamlit's own Plotly draws the picture; the ring round the chosen event stays out of it.
_JS = """
export default function ({ parentElement, data }) {
  const button = parentElement.querySelector("button");
  const status = parentElement.querySelector("small");
  const label = button.querySelector("span");
  label.textContent = data.label;
  button.onclick = async () => {
    const plot = document.querySelector(`.st-key-${data.chart} .js-plotly-plot`);
    status.textContent = plot ? "" : "There is no picture to save yet.";
    if (!plot) return;
    const options = {
      format: data.format, filename: data.filename, scale: data.format === "png" ? 2 : 1,
      width: plot.layout.width || plot.clientWidth,
      height: plot.layout.height || plot.clientHeight,
    };
    if (!window.Plotly) {
      plot.querySelector('.modebar-btn[data-title*="Download"]').click();
      return;
    }
    const traces = plot.data.filter((trace) => trace.name !== "selected")
      .map((trace) => ({ ...trace, selectedpoints: null }));
    try {
      await window.Plotly.downloadImage({ data: traces, layout: plot.layout }, options);
      // Said in the button's own place: a line under it would move the page.
      label.textContent = "Saved";
      setTimeout(() => { label.textContent = data.label; }, 4000);
    } catch (error) {
      status.textContent = `Not saved: ${error.message || error}`;
    }
  };
}
"""
_BUTTON = component("riposte.save_picture", html=_HTML, css=_CSS, js=_JS)


def save_chart(chart_key: str, case: Case) -> None:
    """Show the button that saves the chart of a page under the name of its case."""
    save_picture(chart_key, case.stem)


def save_picture(
    chart_key: str, filename: str, *, file_format: str = "png", label: str = "Save picture"
) -> None:
    """Show the button that saves the chart with the key `chart_key` as a png or svg file."""
    _BUTTON(
        data={"chart": chart_key, "filename": filename, "format": file_format, "label": label},
        key=f"save-{chart_key}-{file_format}",
        width=136,
    )

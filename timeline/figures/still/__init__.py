"""A figure as a still picture: what Plotly will draw in the browser, as SVG and at once."""

from timeline.figures.still.svg import still

__all__ = ["still"]

"""Tables to a Plotly figure: pure functions, no clock, no files, no browser."""

from timeline.figures.compose import timeline_figure
from timeline.figures.escape import escape

__all__ = ["escape", "timeline_figure"]

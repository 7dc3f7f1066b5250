"""Tables to a Plotly figure: pure functions, no clock, no files, no browser."""

from timeline.figures.compose import timeline_figure
from timeline.figures.dayzero import day_zero_figure
from timeline.figures.escape import escape
from timeline.figures.exchange import exchange_figure
from timeline.figures.lanes import LANES_BY
from timeline.figures.theme import THEMES
from timeline.figures.view import PRESETS, Preset, read_preset

__all__ = [
    "LANES_BY",
    "PRESETS",
    "THEMES",
    "Preset",
    "day_zero_figure",
    "escape",
    "exchange_figure",
    "read_preset",
    "timeline_figure",
]

"""The words round the plot: title, lane names, undated events, footnotes, date of export."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from timeline.figures.escape import escape, isolated, plain
from timeline.figures.scene import Lane
from timeline.figures.textsize import text_width, wrap
from timeline.figures.theme import FONT, Theme

_LINE = 1.36
_NAME_LINES = 3
_NAME_COLUMN = 150.0
_NARROW = 640.0
_UNDATED_NAMED = 6


@dataclass(frozen=True, slots=True)
class Block:
    """Some lines of text of one size, and how high they are in pixels."""

    lines: tuple[str, ...]
    size: int
    bold: bool = False

    @property
    def height(self) -> float:
        """Height in pixels, 0 without lines."""
        return len(self.lines) * self.size * _LINE

    @property
    def markup(self) -> str:
        """The lines as Plotly markup."""
        lines = [isolated(escape(line)) for line in self.lines]
        return "<br>".join(f"<b>{line}</b>" if self.bold else line for line in lines)


def block(text: str, size: int, width: float, *, lines: int, bold: bool = False) -> Block:
    """Wrap one paragraph; empty text gives an empty block."""
    words = plain(text)
    wrapped = wrap(words, size, width, lines=lines, bold=bold) if words else []
    return Block(tuple(wrapped), size, bold)


def notes_block(notes: Iterable[str], size: int, width: float) -> Block:
    """Several paragraphs as one block, each wrapped on its own."""
    lines = [
        line for note in notes if plain(note) for line in wrap(plain(note), size, width, lines=4)
    ]
    return Block(tuple(lines), size)


def footnotes(sources: Sequence[str], exported: str) -> Iterable[str]:
    """Numbered sources, then the date of export as given.

    >>> list(footnotes(["Demo Wire, 27 Dec 2019"], "2020-01-10"))
    ['[1] Demo Wire, 27 Dec 2019', 'Exported 2020-01-10']
    """
    yield from (f"[{number}] {source}" for number, source in enumerate(sources, start=1))
    if exported:
        yield f"Exported {exported}"


def undated_note(titles: Sequence[str]) -> str:
    """Name the events that have no place on the axis, so that none is dropped in silence.

    >>> undated_note(["talks", "threat"])
    'Without a date (2): talks; threat'
    """
    if not titles:
        return ""
    named = "; ".join(titles[:_UNDATED_NAMED])
    more = len(titles) - _UNDATED_NAMED
    return f"Without a date ({len(titles)}): {named}" + (f"; and {more} more" if more > 0 else "")


def is_narrow(width: float) -> bool:
    """Tell whether lane names stand inside their bands, for want of a column at the left."""
    return width < _NARROW


def name_column(labels: Sequence[str], theme: Theme, width: float) -> float:
    """Pixels that the column of lane names takes at the left of the plot."""
    if is_narrow(width):
        return 12.0
    longest = max((text_width(label, theme.text, bold=True) for label in labels), default=0.0)
    return min(max(longest, 70.0), _NAME_COLUMN) + 30.0


def lane_names(lanes: Sequence[Lane], theme: Theme, width: float) -> Iterable[dict[str, Any]]:
    """Names of the bands: left of the plot, or inside at the top on a narrow picture."""
    narrow = is_narrow(width)
    for lane in lanes:
        if narrow:
            text = block(lane.label, theme.small, width - 40, lines=1, bold=True)
            place = {"x": 0, "xanchor": "left", "xshift": 6, "y": lane.top, "yanchor": "top"}
        else:
            text = block(lane.label, theme.text, _NAME_COLUMN, lines=_NAME_LINES, bold=True)
            middle = lane.top + lane.height / 2
            place = {"x": 0, "xanchor": "right", "xshift": -16, "y": middle, "yanchor": "middle"}
        yield {
            **place,
            "xref": "paper",
            "yref": "y",
            "align": "left" if narrow else "right",
            "showarrow": False,
            "text": text.markup,
            "font": {
                "family": FONT,
                "size": text.size,
                "color": theme.soft if narrow else theme.ink,
            },
        }


def band_shapes(lanes: Sequence[Lane], theme: Theme) -> Iterable[dict[str, Any]]:
    """Every other lane on a tinted band, from edge to edge of the plot."""
    for index, lane in enumerate(lanes):
        yield {
            "type": "rect",
            "xref": "paper",
            "yref": "y",
            "x0": 0,
            "x1": 1,
            "y0": lane.top,
            "y1": lane.top + lane.height,
            "fillcolor": theme.band if index % 2 == 0 else theme.paper,
            "line": {"width": 0},
            "layer": "below",
        }


def text_annotation(
    text: Block, theme: Theme, *, x_shift: float, y: float, y_shift: float, soft: bool
) -> dict[str, Any]:
    """A block of text left-aligned at a pixel offset from the plot's left edge.

    `y` is 1 for the plot's top edge and 0 for its foot; `y_shift` is pixels upward.
    """
    return {
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": y,
        "xanchor": "left",
        "yanchor": "top",
        "xshift": x_shift,
        "yshift": y_shift,
        "align": "left",
        "showarrow": False,
        "text": text.markup,
        "font": {"family": FONT, "size": text.size, "color": theme.soft if soft else theme.ink},
    }

"""The words round the plot: title, lane names, undated events, footnotes, date of export."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from timeline.figures.escape import escape, isolated, plain
from timeline.figures.placement import Box
from timeline.figures.regions import EDGE
from timeline.figures.scene import Lane, Scene
from timeline.figures.textsize import text_width, wrap
from timeline.figures.theme import FONT, Theme, band_colour, veil
from timeline.figures.undated import STRIP_PITCH
from timeline.figures.view import NARROW, View

_LINE = 1.36
_NAME_LINES = 3
_NOTE_LINES = 4
_NAME_COLUMN = 150.0
_TITLE_ROOM = (
    0.94  # a title fills lines; where Helvetica is missing its bold runs wider than planned
)


@dataclass(frozen=True, slots=True)
class Block:
    """Some lines of text of one size, and how high they are in pixels."""

    lines: tuple[str, ...]
    size: int
    bold: bool = False
    numbered: bool = False

    @property
    def height(self) -> float:
        """Height in pixels, 0 without lines."""
        return len(self.lines) * self.size * _LINE

    @property
    def markup(self) -> str:
        """The lines as Plotly markup."""
        lines = [isolated(escape(line), numbered=self.numbered) for line in self.lines]
        return "<br>".join(f"<b>{line}</b>" if self.bold else line for line in lines)


def block(text: str, size: int, width: float, *, lines: int, bold: bool = False) -> Block:
    """Wrap one paragraph; empty text gives an empty block."""
    words = plain(text)
    wrapped = wrap(words, size, width, lines=lines, bold=bold) if words else []
    return Block(tuple(wrapped), size, bold)


def title_block(view: View) -> Block:
    """The title of a picture, on two lines at the most."""
    width = (view.width - 2 * EDGE) * _TITLE_ROOM
    return block(view.title, view.theme.heading, width, lines=2, bold=True)


def notes_block(left_out: str, notes: Sequence[str], view: View) -> Block:
    """What was left out and the notes, each a paragraph of at most four lines.

    Where the picture's height is given they run on in one paragraph: every line of theirs is one
    that the lanes lose.
    """
    told, most = [note for note in (left_out, *notes) if note], _NOTE_LINES
    if view.height is not None:
        told, most = ["  ·  ".join(told)], _NOTE_LINES * max(len(notes), 1)
    size, width = view.theme.small, view.width - 2 * EDGE
    paragraphs = [words for note in told if (words := plain(note))]
    lines = [line for words in paragraphs for line in wrap(words, size, width, lines=most)]
    return Block(tuple(lines), size, numbered=True)


def footnotes(sources: Sequence[str], exported: str) -> Iterable[str]:
    """Numbered sources, then the date of export as given.

    >>> list(footnotes(["Demo Wire, 27 Dec 2019"], "2020-01-10"))
    ['[1] Demo Wire, 27 Dec 2019', 'Exported 2020-01-10']
    """
    yield from (f"[{number}] {source}" for number, source in enumerate(sources, start=1))
    if exported:
        yield f"Exported {exported}"


def undated_note(more: int, shown: int) -> str:
    """Say how many undated events found no room, so that none is dropped in silence.

    >>> undated_note(2, 5), undated_note(0, 5)
    ('2 more events have no date; the table lists them.', '')
    >>> undated_note(1, 0)
    '1 event has no date; the table lists it.'
    """
    if more == 0:
        return ""
    events = f"{more:,} {'more ' * bool(shown)}event{'s have' if more > 1 else ' has'}"
    return f"{events} no date; the table lists {'them' if more > 1 else 'it'}."


def undrawn_note(arrows: int) -> str:
    """Say how many arrows cannot be drawn, since an end of theirs has no place on the axis.

    >>> undrawn_note(2), undrawn_note(1), undrawn_note(0)
    ('2 arrows have an end without a date; the table lists them.', \
'1 arrow has an end without a date; the table lists it.', '')
    """
    if arrows == 0:
        return ""
    many = arrows > 1
    told = f"{arrows:,} arrow{'s have' if many else ' has'} an end without a date"
    return f"{told}; the table lists {'them' if many else 'it'}."


def outside_note(earlier: int, later: int) -> str:
    """Say how many dated events lie outside the days on show.

    >>> outside_note(3, 1), outside_note(0, 1), outside_note(0, 0)
    ('Not in these days: 3 earlier, 1 later events.', 'Not in these days: 1 later event.', '')
    """
    counted = [(count, side) for count, side in ((earlier, "earlier"), (later, "later")) if count]
    told = ", ".join(f"{count:,} {side}" for count, side in counted)
    return f"Not in these days: {told} event{'s' * (earlier + later > 1)}." if told else ""


def nameless_note(count: int) -> str:
    """Say how many marks stand without a name, since on paper nobody can point at them.

    >>> nameless_note(3), nameless_note(1), nameless_note(0)
    ('No room for the names of 3 marks.', 'No room for the name of 1 mark.', '')
    """
    if count == 0:
        return ""
    return f"No room for the name{'s' * (count > 1)} of {count:,} mark{'s' * (count > 1)}."


def name_column(labels: Sequence[str], theme: Theme, width: float) -> float:
    """Pixels that the column of lane names takes at the left of the plot."""
    if width < NARROW:
        return 12.0
    longest = max((text_width(label, theme.text, bold=True) for label in labels), default=0.0)
    return min(max(longest, 70.0), _NAME_COLUMN) + 30.0


def lane_names(lanes: Sequence[Lane], view: View) -> Iterator[dict[str, Any]]:
    """Names of the bands: left of the plot, or inside at the top on a narrow picture."""
    for index, lane in enumerate(lanes):
        if view.is_narrow:
            yield _name(lane.label, view, lane.top, yanchor="top", bgcolor=veil(view.theme, index))
        else:
            yield _name(lane.label, view, lane.top + lane.height / 2, yanchor="middle")


def strip_name(view: View, axes: dict[str, str]) -> dict[str, Any]:
    """The name of the row of undated events; a narrow picture has it above the row."""
    if view.is_narrow:
        return {**_name("No date", view, 0, yanchor="bottom"), "yref": axes["yaxis"]}
    return {**_name("No date", view, STRIP_PITCH / 2, yanchor="middle"), "yref": axes["yaxis"]}


def _name(label: str, view: View, y: float, **more: str) -> dict[str, Any]:
    theme = view.theme
    if view.is_narrow:
        text = block(label, theme.small, view.width - 40, lines=1, bold=True)
        place: dict[str, Any] = {"xanchor": "left", "xshift": 4, "align": "left"}
    else:
        text = block(label, theme.text, _NAME_COLUMN, lines=_NAME_LINES, bold=True)
        place = {"xanchor": "right", "xshift": -16, "align": "right"}
    colour = theme.soft if view.is_narrow else theme.ink
    return {
        **place,
        **more,
        "x": 0,
        "y": y,
        "xref": "paper",
        "yref": "y",
        "showarrow": False,
        "text": text.markup,
        "font": {"family": FONT, "size": text.size, "color": colour},
    }


def name_boxes(scene: Scene, view: View) -> tuple[Box, ...]:
    """Where names inside their bands stand, so that no label is put there."""
    if not view.is_narrow:
        return ()
    size = view.theme.small
    return tuple(
        Box(0, lane.top, text_width(lane.label, size, bold=True) + 12, lane.top + 18)
        for lane in scene.lanes
    )


def edge_annotations(scene: Scene, theme: Theme) -> Iterator[dict[str, Any]]:
    """A small arrow where a bar goes on beyond the edge of the plot."""
    for mark in scene.marks:
        if not mark.is_bar or not scene.window.shows(mark.left, mark.right):
            continue
        for x, goes_on, sign in (
            (0, mark.left < scene.window.left, "◂"),
            (1, mark.right > scene.window.right, "▸"),
        ):
            if goes_on:
                yield {
                    "xref": "paper",
                    "yref": "y",
                    "x": x,
                    "y": mark.y,
                    "xanchor": "left" if x == 0 else "right",
                    "yanchor": "middle",
                    "showarrow": False,
                    "borderpad": 0,
                    "text": sign,
                    "font": {"size": theme.small, "color": theme.ink},
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
            "fillcolor": band_colour(theme, index),
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

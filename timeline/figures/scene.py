"""What stands where in a picture: frozen values that the drawing floors pass on.

Across, positions are milliseconds since 1970 (or since day 0); down, they are pixels from
the top of the plot, so that heights, labels and arcs keep their shape when a reader zooms
along the time axis.
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.figures.theme import Family

_STATED = frozenset({"response", "because"})  # mere order and inference look weak by themselves
_EVEN = 0.5


def is_doubtful(confidence: float | None) -> bool:
    """Tell whether what is held so sure is as likely wrong as right; 0 and nothing say nothing.

    >>> is_doubtful(0.46), is_doubtful(0.5), is_doubtful(0.0), is_doubtful(None)
    (True, False, False, False)
    """
    return confidence is not None and 0 < confidence < _EVEN


@dataclass(frozen=True, slots=True)
class Window:
    """The stretch of time on show, and how many pixels it fills."""

    left: float
    right: float
    width: float

    def pixel(self, when: float) -> float:
        """Pixels from the plot's left edge; outside the window beyond 0 and `width`.

        >>> Window(0, 100, 50).pixel(10)
        5.0
        """
        return (when - self.left) * self.width / (self.right - self.left)

    def time(self, pixel: float) -> float:
        """The moment at a pixel.

        >>> Window(0, 100, 50).time(5)
        10.0
        """
        return self.left + pixel * (self.right - self.left) / self.width

    def clipped(self, when: float) -> float:
        """The nearest moment inside the window."""
        return min(max(when, self.left), self.right)

    def shows(self, left: float, right: float) -> bool:
        """Tell whether any part of a half-open stretch is in view."""
        return left < self.right and right > self.left


@dataclass(frozen=True, slots=True)
class Mark:
    """One event in the picture: a point, or a bar when its date is coarser than a day."""

    event_id: str
    lane: int
    left: float
    right: float
    is_bar: bool
    size: float  # diameter of a point, thickness of a bar, in pixels
    family: Family
    hollow: bool  # told as planned, threatened or denied: it did not, or not yet, happen
    doubtful: bool  # as likely no such event as one
    title: str
    dated: str
    hover: str
    weight: float = 0.0  # which labels to keep when not all fit
    y: float = 0.0
    faded: bool = False
    ringed: bool = False

    @property
    def x(self) -> float:
        """Where a point stands: the middle of its day or minute."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Lane:
    """One band across the picture and the marks' rows in it."""

    key: str
    label: str
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class Arrow:
    """One link in the picture, from the cause's mark to the effect's."""

    link_id: str
    cause: Mark
    effect: Mark
    kind: str
    basis: str
    hover: str
    cue: str
    confidence: float = 0.0  # of 0 to 1; 0 where it is not known
    faded: bool = False

    @property
    def doubtful(self) -> bool:
        """Tell whether a stated response or cause is as likely wrong as right."""
        return self.kind in _STATED and is_doubtful(self.confidence)


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that is drawn inside the plot."""

    window: Window
    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    arrows: tuple[Arrow, ...] = ()

    @property
    def height(self) -> float:
        """Height of all lanes together, in pixels."""
        return sum(lane.height for lane in self.lanes)

"""How a picture is wanted: everything that is a reader's choice and not in the tables."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from timeline.figures.theme import LIGHT, Theme

NARROW = 640.0  # pixels; below, lane names stand inside their bands and labels are narrow


@dataclass(frozen=True, slots=True)
class Preset:
    """A size in pixels that suits a place; `height` None takes what the lanes need.

    Files hold more pixels than that. Sizes are small where a picture is read from afar or
    shrunk, since the words keep theirs.
    """

    width: int
    height: int | None


PRESETS: Mapping[str, Preset] = {
    "slide": Preset(960, 540),
    "column": Preset(600, None),
    "square": Preset(720, 720),
}


def read_preset(name: str) -> Preset:
    """Look a preset up; raises ValueError that lists the names.

    >>> read_preset("slide").height
    540
    """
    if name not in PRESETS:
        raise ValueError(f"there is no preset {name!r}; use one of {', '.join(PRESETS)}")
    return PRESETS[name]


@dataclass(frozen=True, slots=True)
class View:
    """A reader's choices; the fields are those of `timeline_figure`."""

    theme: Theme = LIGHT
    width: int = 1100
    height: int | None = None
    lanes: str = "side"
    order: Sequence[str] = ()
    title: str = ""
    selected: str = ""
    chain: Collection[str] = ()
    span: tuple[str, str] | None = None
    sources: Sequence[str] = ()
    exported: str = ""
    legend: bool = True
    overview: bool = True

    @property
    def is_narrow(self) -> bool:
        """Tell whether there is no room for a column of lane names."""
        return self.width < NARROW

    def steps_back(self, event_id: str) -> bool:
        """Tell whether an event fades because a chain that it is not part of stands in front."""
        return bool(self.chain) and event_id not in self.chain

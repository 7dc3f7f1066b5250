"""How a picture is wanted: everything that is a reader's choice and not in the tables."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.figures.theme import LIGHT, Theme
from timeline.tables import JOINER

NARROW = 640.0  # pixels; below, lane names stand inside their bands and labels are narrow

_NUMBERS = 4  # of footnotes behind one date


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
    """A reader's choices; the fields are those of `timeline_figure`.

    `width` and `height` are pixels, and without a height the lanes take what they need. `lanes`
    is side, type, place or source; `names` says what a lane is called where not as in the table,
    such as a source told by its id; `order` names the lanes to put first. `selected` is the event
    id that gets a ring; `chain` holds the event ids that stay in front while the rest steps back.
    `span` is the first and last ISO day to show, both inclusive; without it the picture opens on
    the finely dated events. `sources` are numbered footnotes; given by document id, their numbers
    stand behind the dates that rest on them. `exported` is printed as the date of export. A
    picture of a given height that `grows` may become a third wider and higher for all its names.

    Above 200 events in view the lanes show densities with the strongest events of each stretch of
    time, and arrows only of `chain` and `selected`.
    """

    theme: Theme = LIGHT
    width: int = 1100
    height: int | None = None
    lanes: str = "side"
    order: Sequence[str] = ()
    title: str = ""
    selected: str = ""
    chain: Collection[str] = ()
    span: tuple[str, str] | None = None
    sources: Mapping[str, str] | Sequence[str] = ()
    exported: str = ""
    legend: bool = True
    overview: bool = True
    grows: bool = False
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_narrow(self) -> bool:
        """Tell whether there is no room for a column of lane names."""
        return self.width < NARROW

    @property
    def picked_out(self) -> frozenset[str]:
        """The events that must be in view: the one chosen, or a chain that it is no part of.

        >>> sorted(View(selected="a", chain=("b", "c")).picked_out), sorted(View().picked_out)
        (['b', 'c'], [])
        """
        is_apart = bool(self.chain) and self.selected not in self.chain
        return frozenset(self.chain if is_apart else filter(None, (self.selected,)))

    def cited(self, doc_ids: str) -> str:
        """The numbers of an event's sources among the footnotes, in brackets; often none.

        >>> View(sources={"a1": "Demo Wire", "a2": "Levant Post"}).cited("a2;a1")
        ' [1, 2]'
        >>> View(sources={f"a{n}": "" for n in range(1, 9)}).cited("a1;a2;a3;a4;a7")
        ' [1–4, 7]'
        """
        if not isinstance(self.sources, Mapping):
            return ""
        ids = {doc_id.strip() for doc_id in doc_ids.split(JOINER)}
        numbers = [n for n, doc_id in enumerate(self.sources, start=1) if doc_id in ids]
        cited = [words for run in _runs(numbers) for words in _run_words(run)]
        more = "…" if len(cited) > _NUMBERS else ""
        return f" [{', '.join(cited[:_NUMBERS])}{more}]" if cited else ""

    def footnotes(self) -> list[str]:
        """What the numbered footnotes say."""
        return list(self.sources.values() if isinstance(self.sources, Mapping) else self.sources)

    def steps_back(self, event_id: str) -> bool:
        """Tell whether an event fades because a chain that it is not part of stands in front."""
        return bool(self.chain) and event_id not in self.chain


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    """Rising numbers in runs without a gap."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _run_words(run: Sequence[int]) -> list[str]:
    """A run of footnote numbers as it is printed: from three on its ends, else each."""
    return [f"{run[0]}–{run[-1]}"] if len(run) > 2 else [str(number) for number in run]

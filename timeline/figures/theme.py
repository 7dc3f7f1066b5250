"""Colours, fonts and sizes of a picture: light and dark for screens, print for paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from timeline.lexicons import read_lexicon

# The first font that the drawing machine has. All that can stand first are as wide as labels
# are planned (`textsize`); so is the last name, where a bare Linux has none of them.
FONT = (
    "Helvetica Neue, Helvetica, Arial, Liberation Sans, "
    "Noto Sans CJK SC, PingFang SC, Microsoft YaHei, "
    "Noto Sans Arabic, Noto Naskh Arabic, Noto Sans Hebrew, DejaVu Sans Condensed, sans-serif"
)


@dataclass(frozen=True, slots=True)
class Theme:
    """One look. Colours are `#rrggbb`, sizes pixels; `shade` picks the palette's column."""

    name: str
    shade: str
    paper: str
    band: str
    ink: str
    soft: str  # second lines, axis text
    faint: str  # rules, grid
    arc: str
    arc_faint: str  # inferred arrows
    accent: str  # what is selected
    text: int = 12
    small: int = 11
    heading: int = 20


LIGHT = Theme(
    name="light",
    shade="light",
    paper="#FFFFFF",
    band="#F5F6F8",
    ink="#1B2430",
    soft="#5B6675",
    faint="#DDE1E7",
    arc="#3B4656",
    arc_faint="#9AA3AF",
    accent="#111827",
)
DARK = Theme(
    name="dark",
    shade="dark",
    paper="#0F1520",
    band="#171F2C",
    ink="#EDF1F7",
    soft="#A3AEBD",
    faint="#2B3646",
    arc="#C3CCD8",
    arc_faint="#6F7B8B",
    accent="#FFFFFF",
)
PRINT = replace(
    LIGHT,
    name="print",
    band="#F7F7F7",
    ink="#000000",
    soft="#404040",
    faint="#CCCCCC",
    arc="#1A1A1A",
    arc_faint="#8C8C8C",
    accent="#000000",
)
THEMES: Mapping[str, Theme] = {theme.name: theme for theme in (LIGHT, DARK, PRINT)}


@dataclass(frozen=True, slots=True)
class Family:
    """Event types that are drawn alike: one colour per shade, one marker symbol."""

    key: str
    label: str
    colours: Mapping[str, str]
    symbol: str


OTHER = Family("other", "other event", {"light": "#8B9099", "dark": "#707884"}, "octagon")


@cache
def families() -> Mapping[str, Family]:
    """The families of lexicons/palette.yml by key, in the order of the legend.

    >>> families()["unrest"].symbol
    'triangle-up'
    """
    entries = read_lexicon("palette")["families"]
    known = {
        key: Family(key, entry["label"], entry["colour"], entry["symbol"])
        for key, entry in entries.items()
    }
    return known | {OTHER.key: OTHER}


@cache
def _family_by_type() -> Mapping[str, str]:
    entries = read_lexicon("palette")["families"]
    return {kind: key for key, entry in entries.items() for kind in entry["types"]}


def family_of(event_type: str) -> Family:
    """The family an event type is drawn in; `other` for a type the palette lacks.

    >>> family_of("airstrike").label
    'strike from afar'
    """
    return families()[_family_by_type().get(event_type, OTHER.key)]


def read_theme(name: str) -> Theme:
    """Look a theme up; raises ValueError that lists the names.

    >>> read_theme("dark").paper
    '#0F1520'
    """
    if name not in THEMES:
        raise ValueError(f"there is no theme {name!r}; use one of {', '.join(THEMES)}")
    return THEMES[name]


def mixed(colour: str, ground: str, share: float) -> str:
    """Lay `colour` over `ground` as if at opacity `share`, giving an opaque colour.

    >>> mixed("#000000", "#ffffff", 0.5)
    '#808080'
    """
    pairs = zip(bytes.fromhex(colour[1:]), bytes.fromhex(ground[1:]), strict=True)
    return "#" + "".join(f"{round(top * share + base * (1 - share)):02x}" for top, base in pairs)


def band_colour(theme: Theme, lane: int) -> str:
    """Every other lane stands on a tinted band."""
    return theme.band if lane % 2 == 0 else theme.paper


def veil(theme: Theme, lane: int) -> str:
    """A veil in the band's colour under words, so that what runs behind them stays behind."""
    red, green, blue = bytes.fromhex(band_colour(theme, lane)[1:])
    return f"rgba({red},{green},{blue},0.72)"

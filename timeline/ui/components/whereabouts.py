"""Where an event was: a small map, and in words how well the place is known."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from timeline.events.names.gazetteer import towns_of
from timeline.figures.atlas import country
from timeline.figures.place_map import Pin, place_map
from timeline.figures.rows import Row, rows
from timeline.pipeline import Result
from timeline.ui.words import degrees, dotted, parts


def whereabouts(event: Row, result: Result, theme: str) -> Markup:
    """Draw the places of an event that are known and say what is not known of the others.

    `theme` is that of the page, light or dark.
    """
    found = rows(result.places[result.places["event_id"] == event["event_id"]])
    pins = [Pin(row["place"], row["latitude"], row["longitude"]) for row in found]
    others = [name for name in parts(event["place"]) if name not in {pin.name for pin in pins}]
    drawn = place_map(pins, others, theme)
    said = "; ".join((*map(coordinates, pins), *doubts(pins, others)))
    if not said:
        return Markup()
    return Markup('<figure class="where">{}<figcaption>{}</figcaption></figure>').format(
        picture(drawn, event["place"]) if drawn else "",
        dotted((said, "borders of today" if drawn else "")),
    )


def picture(drawn: str, places: str) -> Markup:
    """An SVG file as an image inside the page; its words for those who do not see it."""
    return Markup('<img alt="Map: {}" src="data:image/svg+xml;base64,{}">').format(
        ", ".join(parts(places)), b64encode(drawn.encode()).decode()
    )


def coordinates(pin: Pin) -> str:
    """A town and where the gazetteer puts it.

    >>> coordinates(Pin("Kirkuk", 35.468, 44.392))
    'Kirkuk 35.5° N, 44.4° E'
    """
    return f"{pin.name} {degrees(pin.latitude, 'N', 'S')}, {degrees(pin.longitude, 'E', 'W')}"


def doubts(pins: Sequence[Pin], others: Iterable[str]) -> list[str]:
    """Why other places have no point of their own; a country that holds a town needs no word.

    >>> doubts([], ["Iraq", "Syria", "western Iraq"])
    ['no closer than the country: Iraq, Syria', 'not in the gazetteer of towns: western Iraq']
    >>> doubts([], ["Tripoli"])
    ['several towns are called that, and the text does not say which: Tripoli']
    """
    reasons: dict[str, list[str]] = {}
    for name in others:
        if not (pins and country(name) is not None):
            reasons.setdefault(_doubt(name), []).append(name)
    return [f"{reason}: {', '.join(names)}" for reason, names in reasons.items()]


def _doubt(name: str) -> str:
    if country(name) is not None:
        return "no closer than the country"
    if len(towns_of(name)) > 1:
        return "several towns are called that, and the text does not say which"
    return "not in the gazetteer of towns"

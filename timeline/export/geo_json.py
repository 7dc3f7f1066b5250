"""Events as points on a map (GeoJSON, RFC 7946)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from timeline.export.records import json_text, records
from timeline.export.telling import sources_by_event
from timeline.tables import JOINER

if TYPE_CHECKING:
    from timeline.pipeline import Result

Coordinates = tuple[float, float]  # latitude, longitude in degrees (WGS 84)


def geojson(result: Result, places: Mapping[str, Coordinates] | None = None) -> str:
    """Write every event as a feature; its geometry is null where no place of it is known.

    `places` gives latitude and longitude for names as they stand in the column `place`. An
    event with several known places has a point at each. The properties are the columns of
    the event table, and `sources`. Raises ValueError for coordinates off the globe.

    >>> import json, timeline
    >>> article = timeline.Document("a1", "Rockets hit Kirkuk on Friday.", "2019-12-31")
    >>> text = geojson(timeline.load(article), {"Kirkuk": (35.47, 44.39)})
    >>> json.loads(text)["features"][0]["geometry"]
    {'type': 'Point', 'coordinates': [44.39, 35.47]}
    """
    known = {name: _position(name, *pair) for name, pair in (places or {}).items()}
    sources = sources_by_event(result)
    features = [
        {
            "type": "Feature",
            "id": event["event_id"],
            "geometry": _geometry(str(event["place"] or ""), known),
            "properties": event | {"sources": list(sources.get(str(event["event_id"]), ()))},
        }
        for event in records(result.events)
    ]
    return json_text({"type": "FeatureCollection", "features": features})


def _geometry(place: str, known: Mapping[str, list[float]]) -> dict[str, object] | None:
    points = [known[name] for name in place.split(JOINER) if name in known]
    if not points:
        return None
    if len(points) == 1:
        return {"type": "Point", "coordinates": points[0]}
    return {"type": "MultiPoint", "coordinates": points}


def _position(name: str, latitude: float, longitude: float) -> list[float]:
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise ValueError(
            f"{name!r} cannot lie at {latitude}, {longitude}; give latitude (-90 to 90), "
            "then longitude (-180 to 180), in degrees"
        )
    return [longitude, latitude]  # RFC 7946 puts longitude first

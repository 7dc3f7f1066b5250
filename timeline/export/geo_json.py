"""Events as points on a map (GeoJSON, RFC 7946)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from timeline.export.records import json_text, records
from timeline.export.telling import sources_by_event

if TYPE_CHECKING:
    from timeline.result import Result


def geojson(result: Result) -> str:
    """Write every event as a feature; its geometry is null where no place of it is known.

    An event with several known places has a point at each. The properties are the columns of
    the event table, and `sources`.

    >>> import json, timeline
    >>> article = timeline.Document("a1", "Rockets hit Kirkuk on Friday.", "2019-12-31")
    >>> geometry = json.loads(geojson(timeline.load(article)))["features"][0]["geometry"]
    >>> geometry["type"], [round(degrees) for degrees in geometry["coordinates"]]
    ('Point', [44, 35])
    """
    points: defaultdict[str, list[list[float]]] = defaultdict(list)
    known = result.places
    # RFC 7946 puts longitude first.
    for event_id, *position in zip(
        known["event_id"], known["longitude"], known["latitude"], strict=True
    ):
        points[event_id].append(position)
    sources = sources_by_event(result)
    features = [
        {
            "type": "Feature",
            "id": event["event_id"],
            "geometry": _geometry(points.get(str(event["event_id"]), [])),
            "properties": event | {"sources": list(sources.get(str(event["event_id"]), ()))},
        }
        for event in records(result.events)
    ]
    return json_text({"type": "FeatureCollection", "features": features})


def _geometry(points: list[list[float]]) -> dict[str, object] | None:
    if not points:
        return None
    if len(points) == 1:
        return {"type": "Point", "coordinates": points[0]}
    return {"type": "MultiPoint", "coordinates": points}

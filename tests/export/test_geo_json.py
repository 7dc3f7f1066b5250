"""Map points: where RFC 7946 wants them, and every event there."""

import json

import pytest

from tests.export.results import HOSTILE, event, result_of, told_by
from timeline.export import geojson


def _at(event_id, place, latitude, longitude):
    return {
        "event_id": event_id, "place": place, "latitude": latitude, "longitude": longitude
    }  # fmt: skip


KIRKUK = _at("e1", "Kirkuk", 35.47, 44.39)
QUITO = _at("e1", "Quito", -0.22, -78.51)


def _features(*events, **more):
    read = json.loads(geojson(result_of(*events, **more)))
    assert read["type"] == "FeatureCollection"
    assert all(feature["type"] == "Feature" for feature in read["features"])
    return read["features"]


@pytest.mark.parametrize(
    ("places", "geometry"),
    [
        ((KIRKUK,), {"type": "Point", "coordinates": [44.39, 35.47]}),
        ((KIRKUK, QUITO), {"type": "MultiPoint", "coordinates": [[44.39, 35.47], [-78.51, -0.22]]}),
        ((KIRKUK | {"event_id": "e2"},), None),
        ((), None),
    ],
)
def test_longitude_comes_first_and_an_unknown_place_is_null(places, geometry):
    (feature,) = _features(event("e1", "2020-01-03", place="Kirkuk"), places=places)
    assert feature["geometry"] == geometry


def test_without_coordinates_every_event_is_still_there():
    features = _features(event("e1", "0079-08-24", place="Kirkuk"), event("e2"))
    assert [(one["id"], one["geometry"]) for one in features] == [("e1", None), ("e2", None)]
    assert [one["properties"]["start"] for one in features] == ["0079-08-24", None]


def test_properties_are_the_columns_and_the_sources():
    (feature,) = _features(
        event("e1", killed_best=0, score=-9.5),
        mentions=(told_by("e1", "a1"),),
        documents=({"doc_id": "a1", "publisher": "The Post"},),
    )
    properties = feature["properties"]
    assert (properties["killed_best"], properties["score"]) == (0, -9.5)
    assert properties["injured_best"] is None
    assert properties["sources"] == ["The Post, publish date unknown"]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_data(text):
    written = geojson(
        result_of(event("e1", quote=text, place=text), mentions=(told_by("e1", text),))
    )
    assert "<" not in written
    (feature,) = json.loads(written.encode())["features"]
    assert feature["properties"]["quote"] == text


def test_an_empty_result_is_an_empty_collection():
    assert _features() == []

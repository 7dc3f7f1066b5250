"""Map points: where RFC 7946 wants them, and every event there."""

import json

import pytest

from tests.export.results import HOSTILE, event, result_of, told_by
from timeline.export import geojson

_PLACES = {"Kirkuk": (35.47, 44.39), "Quito": (-0.22, -78.51)}


def _features(*events, places=_PLACES, **more):
    read = json.loads(geojson(result_of(*events, **more), places))
    assert read["type"] == "FeatureCollection"
    assert all(feature["type"] == "Feature" for feature in read["features"])
    return read["features"]


@pytest.mark.parametrize(
    ("place", "geometry"),
    [
        ("Kirkuk", {"type": "Point", "coordinates": [44.39, 35.47]}),
        ("Iraq;Kirkuk", {"type": "Point", "coordinates": [44.39, 35.47]}),
        ("Kirkuk;Quito", {"type": "MultiPoint", "coordinates": [[44.39, 35.47], [-78.51, -0.22]]}),
        ("Iraq", None),
        ("", None),
    ],
)
def test_longitude_comes_first_and_an_unknown_place_is_null(place, geometry):
    (feature,) = _features(event("e1", "2020-01-03", place=place))
    assert feature["geometry"] == geometry


def test_without_coordinates_every_event_is_still_there():
    features = _features(event("e1", "0079-08-24", place="Kirkuk"), event("e2"), places=None)
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


@pytest.mark.parametrize("pair", [(91, 0), (0, 181), (44.39, 200), (float("nan"), 0)])
def test_coordinates_off_the_globe_are_refused_by_name(pair):
    with pytest.raises(ValueError, match="'Nowhere' cannot lie at"):
        geojson(result_of(), {"Nowhere": pair})


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_data(text):
    written = geojson(
        result_of(event("e1", quote=text, place=text), mentions=(told_by("e1", text),)), _PLACES
    )
    assert "<" not in written
    (feature,) = json.loads(written.encode())["features"]
    assert feature["properties"]["quote"] == text


def test_an_empty_result_is_an_empty_collection():
    assert _features() == []


def test_same_result_same_text():
    result = result_of(event("e1", "2020-01-03", place="Kirkuk"), event("e2"))
    assert geojson(result, _PLACES) == geojson(result, dict(reversed(_PLACES.items())))

"""What a figure says, read from its traces and annotations as a browser would get them."""

from __future__ import annotations

import json
import re
from typing import Any

import plotly.graph_objects as go

Point = dict[str, Any]


def points(figure: go.Figure, what: str) -> dict[str, Point]:
    """Everything that carries customdata [what, id], by id: position, hover and style."""
    found: dict[str, Point] = {}
    for trace in json.loads(figure.to_json())["data"]:
        for index, (kind, name) in enumerate(trace.get("customdata") or []):
            if kind == what and trace.get("name") != "link handles":
                found[name] = _point(trace, index)
    return found


def _point(trace: dict[str, Any], index: int) -> Point:
    marker = trace["marker"]
    styles = {
        key: value[index] if isinstance(value, list) else value for key, value in marker.items()
    }
    rim = {
        key: value[index] if isinstance(value, list) else value
        for key, value in (marker.get("line") or {}).items()
    }
    point = {
        "type": trace["type"],
        "x": trace["x"][index],
        "y": trace["y"][index],
        "axis": trace.get("xaxis", "x"),
        "hover": trace["hovertext"][index],
        "rim": rim,
        **styles,
    }
    return point | ({"base": trace["base"][index]} if "base" in trace else {})


def traces(figure: go.Figure, name: str) -> list[Any]:
    """All traces of a name."""
    return [trace for trace in figure.data if trace.name == name]


def annotations(figure: go.Figure, prefix: str) -> dict[str, Any]:
    """Annotations whose name begins with `prefix`, by the rest of the name."""
    return {
        note.name.removeprefix(prefix).strip(): note
        for note in figure.layout.annotations
        if (note.name or "").startswith(prefix)
    }


def words(figure: go.Figure) -> str:
    """Everything written outside hovers, without markup."""
    texts = [note.text for note in figure.layout.annotations]
    texts += [trace.name for trace in figure.data if trace.showlegend]
    return "\n".join(re.sub(r"<[^>]*>", " ", text) for text in texts)


def strings(value: Any) -> list[str]:
    """Every string anywhere in a figure's JSON."""
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for each in inner for text in strings(each)]

"""Results written by hand for the writers of files, with text that means harm."""

from __future__ import annotations

from typing import Any

import pandas as pd

from timeline import tables
from timeline.model import Chain
from timeline.pipeline import Result

FORMULA = '=HYPERLINK("http://evil.example","click")'
MARKUP = "<img src=x onerror=alert(1)></script><script>alert(2)</script>"
BREAKS = "one\r\nBEGIN:VEVENT\nSUMMARY:false\rtwo\u2028three"
CONTROLS = "a\x00b\x1b[31mc\x85d\ufffe"
ARABIC = "غارة جوية على كركوك"
BACKWARDS = "safe\u202egpj.exe"
HOSTILE = {
    "formula": FORMULA,
    "plus": "+1+1",
    "at": "@SUM(A1)",
    "link": "https://evil.example/click",
    "markup": MARKUP,
    "escaped markup": "&lt;img src=x onerror=alert(1)&gt;",
    "library's own markup": "<r><t>broken</r>",
    "Excel's own escape": "_x0041_",
    "breaks": BREAKS,
    "controls": CONTROLS,
    "arabic": ARABIC,
    "backwards": BACKWARDS,
    "separators": r"a; b, c: d\n \ e",
}


def result_of(
    *events: dict[str, Any],
    mentions: tuple[dict[str, Any], ...] = (),
    documents: tuple[dict[str, Any], ...] = (),
    chains: tuple[Chain, ...] = (),
    places: tuple[dict[str, Any], ...] = (),
) -> Result:
    """A result of rows that give only what matters to the test."""
    return Result(
        events=filled(tables.EVENTS, events),
        links=filled(tables.LINKS, ()),
        mentions=filled(tables.MENTIONS, mentions),
        problems=filled(tables.PROBLEMS, ()),
        documents=filled(tables.DOCUMENTS, documents),
        rejected=filled(tables.EVENTS, ()),
        chains=list(chains),
        places=filled(tables.PLACES, places),
    )


def event(event_id: str, start: str = "", end: str = "", **known: Any) -> dict[str, Any]:
    """The row of an event; without `end` it is as long as its start says."""
    return {"event_id": event_id, "start": start, "end": end or start, **known}


def told_by(event_id: str, doc_id: str, published: str = "") -> dict[str, Any]:
    """The row of a mention of an event in a document."""
    return {"event_id": event_id, "doc_id": doc_id, "published": published}


def filled(columns: Any, rows: tuple[dict[str, Any], ...]) -> pd.DataFrame:
    """A table of rows that give only what matters to the test."""
    empty = {"str": "", "bool": False}
    blank = {name: empty.get(dtype) for name, dtype in columns.items()}
    return tables.table(columns, ({**blank, **row} for row in rows))

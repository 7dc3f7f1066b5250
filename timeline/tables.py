"""The tables that leave the project: their columns, in order, and their dtypes.

Dates are inclusive ISO text, empty when unknown, since a date of the text can be coarser
or older than any timestamp type. Columns that hold several values join them with `;`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

JOINER = ";"

_TEXT, _WHOLE, _REAL = "str", "Int64", "Float64"

EVENTS: Mapping[str, str] = {
    "event_id": _TEXT,
    "start": _TEXT,
    "end": _TEXT,
    "precision": _TEXT,
    "edtf": _TEXT,
    "date_text": _TEXT,
    "date_rule": _TEXT,
    "date_explanation": _TEXT,
    "type": _TEXT,
    "title": _TEXT,
    "plover": _TEXT,
    "cameo": _TEXT,
    "acled": _TEXT,
    "score": _REAL,
    "actor": _TEXT,
    "actor_side": _TEXT,
    "target": _TEXT,
    "target_side": _TEXT,
    "place": _TEXT,
    "killed_low": _WHOLE,
    "killed_best": _WHOLE,
    "killed_high": _WHOLE,
    "injured_low": _WHOLE,
    "injured_best": _WHOLE,
    "injured_high": _WHOLE,
    "count": _WHOLE,
    "status": _TEXT,
    "quote": _TEXT,
    "confidence": _REAL,
    "doc_ids": _TEXT,
    "mention_ids": _TEXT,
}

LINKS: Mapping[str, str] = {
    "link_id": _TEXT,
    "cause_id": _TEXT,
    "effect_id": _TEXT,
    "kind": _TEXT,
    "basis": _TEXT,
    "cue": _TEXT,
    "quote": _TEXT,
    "doc_id": _TEXT,
    "rule": _TEXT,
    "confidence": _REAL,
    "lag_days": _WHOLE,
    "chain_id": _TEXT,
}

# Each event on the path of a chain beside the one before it; `day` counts from the chain's first
# event. A trend is up, level or down, empty where one of the two does not say: that of the score
# is hostility's, up where PLOVER's score falls.
STEPS: Mapping[str, str] = {
    "chain_id": _TEXT,
    "step": _WHOLE,
    "event_id": _TEXT,
    "title": _TEXT,
    "link_id": _TEXT,
    "day": _WHOLE,
    "score": _REAL,
    "score_trend": _TEXT,
    "killed": _WHOLE,
    "killed_trend": _TEXT,
}

MENTIONS: Mapping[str, str] = {
    "mention_id": _TEXT,
    "event_id": _TEXT,
    "doc_id": _TEXT,
    "publisher": _TEXT,
    "published": _TEXT,
    "start_char": _WHOLE,
    "end_char": _WHOLE,
    "trigger": _TEXT,
    "type": _TEXT,
    "status": _TEXT,
    "start": _TEXT,
    "end": _TEXT,
    "precision": _TEXT,
    "date_start_char": _WHOLE,
    "date_end_char": _WHOLE,
    "date_text": _TEXT,
    "date_rule": _TEXT,
    "date_anchor": _TEXT,
    "date_explanation": _TEXT,
    "date_alternatives": _TEXT,
    "actor": _TEXT,
    "target": _TEXT,
    "place": _TEXT,
    "killed_low": _WHOLE,
    "killed_best": _WHOLE,
    "killed_high": _WHOLE,
    "injured_low": _WHOLE,
    "injured_best": _WHOLE,
    "injured_high": _WHOLE,
    "claimant": _TEXT,
    "count": _WHOLE,
    "quote_start_char": _WHOLE,
    "quote_end_char": _WHOLE,
    "quote": _TEXT,
    "confidence": _REAL,
    "background": "bool",
    "rules": _TEXT,
}

# Two events that may be one, the likeliest pair first; `agree`: what they have in common.
DUPLICATES: Mapping[str, str] = {
    "event_id": _TEXT,
    "other_id": _TEXT,
    "agree": _TEXT,
}

CLAIMS: Mapping[str, str] = {
    "event_id": _TEXT,
    "attribute": _TEXT,
    "value": _TEXT,
    "low": _WHOLE,
    "best": _WHOLE,
    "high": _WHOLE,
    "claimant": _TEXT,
    "doc_id": _TEXT,
    "publisher": _TEXT,
    "published": _TEXT,
    "mention_id": _TEXT,
    "quote": _TEXT,
}

# Where the gazetteer knows a place of an event: degrees, north and east positive.
PLACES: Mapping[str, str] = {
    "event_id": _TEXT,
    "place": _TEXT,
    "latitude": _REAL,
    "longitude": _REAL,
}

DOCUMENTS: Mapping[str, str] = {
    "doc_id": _TEXT,
    "title": _TEXT,
    "publisher": _TEXT,
    "author": _TEXT,
    "published": _TEXT,
    "timezone": _TEXT,
    "language": _TEXT,
    "url": _TEXT,
    "path": _TEXT,
    "words": _WHOLE,
    "dates": _WHOLE,
    "mentions": _WHOLE,
}

PROBLEMS: Mapping[str, str] = {
    "stage": _TEXT,
    "doc_id": _TEXT,
    "where": _TEXT,
    "message": _TEXT,
    "value": _TEXT,
    "hint": _TEXT,
}


def table(columns: Mapping[str, str], rows: Iterable[Mapping[str, object]]) -> pd.DataFrame:
    """Lay rows out under `columns`, in that order and with those dtypes, even when empty.

    Raises KeyError for a row without one of the columns.

    >>> table(PROBLEMS, []).columns.tolist()
    ['stage', 'doc_id', 'where', 'message', 'value', 'hint']
    """
    kept = list(rows)
    return pd.DataFrame(
        {
            name: pd.Series([row[name] for row in kept], dtype=dtype)
            for name, dtype in columns.items()
        }
    )


def joined(values: Iterable[str]) -> str:
    """Join several values into one cell: empty ones left out, each told once, in order.

    >>> joined(["Iraq", "", "Syria", "Iraq"])
    'Iraq;Syria'
    """
    return JOINER.join(dict.fromkeys(value.replace(JOINER, ",") for value in values if value))


def in_words(cell: str) -> str:
    """Say the values of a joined cell as one would in a sentence.

    >>> in_words("Iraq"), in_words("Iraq;Syria;Iran")
    ('Iraq', 'Iraq, Syria and Iran')
    """
    *first, last = cell.split(JOINER)
    return f"{', '.join(first)} and {last}" if first else last

"""Rows of the tables as plain values, and JSON text that any reader can take in."""

from __future__ import annotations

import json

import pandas as pd

Value = str | int | float | bool | None
Record = dict[str, Value]


def records(table: pd.DataFrame) -> list[Record]:
    """Each row by column name, in the table's order; None for what is unknown.

    An empty cell of text is unknown too: the tables have no other way to say so.

    >>> records(pd.DataFrame({"start": ["2019-12-27", ""], "count": [pd.NA, 2]}))
    [{'start': '2019-12-27', 'count': None}, {'start': None, 'count': 2}]
    """
    known = table.astype(object).where(table.notna(), None)
    return [
        {str(name): _known(value) for name, value in row.items()}
        for row in known.to_dict("records")
    ]


def _known(value: Value) -> Value:
    return None if value == "" else value


def json_text(value: object) -> str:
    r"""Write JSON with its keys in the order given; any `<` as an escape.

    JSON is often pasted into a page, where `</script>` would end it; readers of JSON get
    the same text either way. What has no UTF-8 form becomes a question mark.

    >>> json_text({"quote": "</script>", "count": None})
    '{\n  "quote": "\\u003c/script>",\n  "count": null\n}\n'
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2)
    return encodable(text.replace("<", r"\u003c")) + "\n"


def encodable(text: str) -> str:
    r"""Put a question mark for what has no UTF-8 form: a lone surrogate of a broken escape.

    >>> encodable("a\ud800b")
    'a?b'
    """
    return text.encode(errors="replace").decode()

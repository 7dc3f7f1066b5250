"""Small tables written by hand, for pictures whose every position can be reasoned about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import yaml

from timeline import tables

_HERE = Path(__file__).parent


def _empty(columns: Any) -> dict[str, Any]:
    return {name: "" if dtype == "str" else None for name, dtype in columns.items()}


def events_table(*rows: dict[str, Any]) -> pd.DataFrame:
    """An event table of rows that give only what matters to the test."""
    defaults = {**_empty(tables.EVENTS), "status": "happened"}
    full = [{**defaults, **row} for row in rows]
    return tables.table(tables.EVENTS, ({**row, "end": row["end"] or row["start"]} for row in full))


def links_table(*rows: dict[str, Any]) -> pd.DataFrame:
    """A link table of rows that give only what matters to the test."""
    return tables.table(tables.LINKS, ({**_empty(tables.LINKS), **row} for row in rows))


def case(name: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The events and links of one of the YAML files beside this one."""
    rows = yaml.safe_load((_HERE / f"{name}.yml").read_text(encoding="utf-8"))
    return events_table(*rows["events"]), links_table(*rows["links"])

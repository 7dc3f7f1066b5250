"""Tables of many events, for pictures that cannot show them all."""

from __future__ import annotations

import numpy as np
import pandas as pd

from timeline import tables


def crowd(count, *, days=1000):
    """`count` events spread over `days`, two sides taking turns, each answering the last."""
    number = np.arange(count)
    start = (np.datetime64("2018-01-01") + number * days // count).astype(str)
    columns = {
        "event_id": [f"e{n}" for n in number],
        "start": start,
        "end": start,
        "type": "airstrike",
        "title": [f"strike number {n}" for n in number],
        "actor_side": np.where(number % 2, "A", "B"),
        "killed_best": number % 50,
        "status": "happened",
    }
    events = pd.DataFrame(
        {
            name: pd.Series(columns.get(name, "" if dtype == "str" else None), dtype=dtype,
                            index=number)
            for name, dtype in tables.EVENTS.items()
        }
    )  # fmt: skip
    ends = {
        "link_id": [f"l{n}" for n in number[1:]],
        "cause_id": events["event_id"][:-1].to_numpy(),
        "effect_id": events["event_id"][1:].to_numpy(),
        "kind": "response",
        "basis": "source",
    }
    links = pd.DataFrame(
        {
            name: pd.Series(ends.get(name, "" if dtype == "str" else None), dtype=dtype,
                            index=number[1:])
            for name, dtype in tables.LINKS.items()
        }
    )  # fmt: skip
    return events, links

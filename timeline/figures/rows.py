"""Rows of the tables as mappings, for the few that are drawn one by one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import pandas as pd

Row = Mapping[str, Any]


def rows(table: pd.DataFrame) -> list[Row]:
    """Each row of a table by column name, in the table's order.

    >>> rows(pd.DataFrame({"kind": ["response"]}))
    [{'kind': 'response'}]
    """
    return cast("list[Row]", table.to_dict("records"))

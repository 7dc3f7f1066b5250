"""The tables of a result as CSV files: the same result gives the same bytes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Protocol

import pandas as pd

# What a spreadsheet may take for the start of a formula (OWASP, "CSV Injection"), with the
# full-width forms that some of them read alike.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠")
# Some readers end the file at the first of them, and none shows them.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
TABLES = ("events", "links", "mentions", "problems")


class HasTables(Protocol):
    """What a result offers to be written."""

    @property
    def events(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def links(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def mentions(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def problems(self) -> pd.DataFrame: ...  # noqa: D102


def write_tables(result: HasTables, folder: str | Path) -> tuple[Path, ...]:
    """Write events.csv, links.csv, mentions.csv and problems.csv into `folder`, made if needed.

    UTF-8, one line feed per row, empty cells for what is unknown, formulas defused. Gives
    the paths back in that order.
    """
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    paths = tuple(target / f"{name}.csv" for name in TABLES)
    for name, path in zip(TABLES, paths, strict=True):
        # A lone surrogate from a broken JSON escape has no UTF-8 form.
        path.write_bytes(csv_text(getattr(result, name)).encode(errors="replace"))
    return paths


def csv_text(table: pd.DataFrame) -> str:
    r"""One table as CSV text, its text cells defused.

    >>> csv_text(pd.DataFrame({"quote": ["=1+1", "calm"], "score": [-9.5, None]}))
    "quote,score\n'=1+1,-9.5\ncalm,\n"
    """
    return defused(table).to_csv(index=False, lineterminator="\n")


def defused(table: pd.DataFrame) -> pd.DataFrame:
    """Put an apostrophe before every text cell that a spreadsheet could run as a formula.

    Numbers stay as they are: only text of a source can be hostile.
    """
    texts = [name for name in table.columns if pd.api.types.is_string_dtype(table[name])]
    return table.assign(**{name: table[name].map(defused_cell) for name in texts})


def defused_cell(value: object) -> object:
    """Defuse one cell, its line breaks as line feeds, other controls as a replacement mark.

    >>> defused_cell("=1+1"), defused_cell("rockets"), defused_cell(-3)
    ("'=1+1", 'rockets', -3)
    """
    if not isinstance(value, str):
        return value
    # Rows end in line feeds, so the csv module would leave a bare carriage return unquoted,
    # and readers would take it for the end of a row.
    text = _CONTROLS.sub("\ufffd", value.replace("\r\n", "\n").replace("\r", "\n"))
    return "'" + text if text.lstrip(" ").startswith(_FORMULA_STARTS) else text

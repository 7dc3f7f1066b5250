"""What whoever runs this server decided, by environment variables."""

from __future__ import annotations

import os
from pathlib import Path


def is_readonly() -> bool:
    """Tell whether this server shows without taking anything in (`TIMELINE_READONLY=1`)."""
    return os.environ.get("TIMELINE_READONLY", "") not in ("", "0")


def cases_folder() -> Path | None:
    """Where cases are kept for everybody who uses this server; None if `TIMELINE_CASES` is unset.

    Left unset on a hosted server, where visitors must not see one another's cases.
    """
    name = os.environ.get("TIMELINE_CASES", "")
    return Path(name).resolve() if name else None

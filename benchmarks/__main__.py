"""`make bench`: every table of figures that the README shows, one after the other."""

from __future__ import annotations

import runpy
import sys

_OPTIONS = {"golden": ["--half", "both"]}
TABLES = ("dates", "events", "golden", "cases", "links", "wild", "figures")


def main() -> None:
    """Print each table under its name."""
    for name in TABLES:
        print(f"\n===== {name} =====", flush=True)
        sys.argv[1:] = _OPTIONS.get(name, [])
        runpy.run_module(f"benchmarks.{name}", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()

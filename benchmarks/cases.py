"""What the demo cases come out as: `python -m benchmarks.cases [--errors]`.

For each case: how many of the events that its story hangs on are in the table, in how many
rows (one each would be best), how many of the stated causes are drawn, and how many other
arrows of response or cause there are. The expectations are tests/golden/demo_cases.yml.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

import timeline
from benchmarks.golden import found_links, rows
from benchmarks.golden_corpus import CORPUS
from benchmarks.golden_score import CAUSAL, FoundLink

DATA = CORPUS.parents[1] / "data"

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one case; `found` maps each event of the story to its rows' ids."""

    found: Mapping[str, tuple[str, ...]]
    tolls: Mapping[str, bool]
    drawn: tuple[Pair, ...]
    missing: tuple[Pair, ...]
    stray: tuple[Pair, ...]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print one line for each case, and with --errors what is missing or astray."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cases", description=__doc__)
    parser.add_argument("--errors", action="store_true", help="list what went wrong")
    options = parser.parse_args(arguments)
    for name, expected in read_expectations().items():
        result = timeline.load([DATA / name])
        outcome = judge(expected, rows(result.events), found_links(result))
        print(f"{name:<18}{summary(outcome)}")
        if options.errors:
            print("\n".join(f"  {line}" for line in errors(outcome)))


def read_expectations() -> dict[str, Any]:
    """Read what each demo case should come out as, by the name of its folder."""
    source = (CORPUS / "demo_cases.yml").read_text(encoding="utf-8")
    expectations: dict[str, Any] = yaml.safe_load(source)
    return expectations


def judge(
    expected: Mapping[str, Any], events: Sequence[Mapping[str, Any]], links: Iterable[FoundLink]
) -> Outcome:
    """Compare the rows of the events table and the arrows of a case with its story.

    A row belongs to an event of the story when its type, its days and, where the story gives
    one, its actor are right; an arrow from or to any other row is astray.
    """
    found = {
        name: tuple(row["event_id"] for row in events if _tells_of(wanted, row))
        for name, wanted in expected["events"].items()
    }
    name_of = {
        row["event_id"]: f"({row['start'][:10] or 'undated'} {row['type']})" for row in events
    }
    name_of |= {event_id: name for name, ids in found.items() for event_id in ids}
    arrows = {(name_of[link.cause], name_of[link.effect]) for link in links if link.kind in CAUSAL}
    causes = {tuple(pair) for pair in expected["causes"]}
    allowed = causes | {tuple(pair) for pair in expected["may"]}
    return Outcome(
        found=found,
        tolls=_tolls(expected, events, found),
        drawn=tuple(sorted(arrows & causes)),
        missing=tuple(sorted(causes - arrows)),
        stray=tuple(sorted(arrows - allowed)),
    )


def _tells_of(wanted: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    days = {(str(first), str(last)) for first, last in wanted["days"]}
    is_its_actor = "actor" not in wanted or wanted["actor"] == row["actor"]
    is_its_deed = row["type"] in wanted["types"] and is_its_actor
    return is_its_deed and (row["start"][:10], row["end"][:10]) in days


def _tolls(
    expected: Mapping[str, Any],
    events: Sequence[Mapping[str, Any]],
    found: Mapping[str, tuple[str, ...]],
) -> dict[str, bool]:
    """Tell for each toll of the story whether a row of its event has it as best figure."""
    return {
        name: any(
            row["killed_best"] == wanted["killed"]
            for row in events
            if row["event_id"] in found[name]
        )
        for name, wanted in expected["events"].items()
        if "killed" in wanted
    }


def summary(outcome: Outcome) -> str:
    """Say in one line what became of a case."""
    there = sum(bool(ids) for ids in outcome.found.values())
    pieces = sum(map(len, outcome.found.values()))
    causes = len(outcome.drawn) + len(outcome.missing)
    return (
        f"{there} of {len(outcome.found)} events in {pieces} rows, "
        f"{sum(outcome.tolls.values())} of {len(outcome.tolls)} tolls, "
        f"{len(outcome.drawn)} of {causes} stated causes, {len(outcome.stray)} stray arrows"
    )


def errors(outcome: Outcome) -> list[str]:
    """List what is missing, told in several rows, or astray."""
    return [
        *(f"no event  {name}" for name, ids in outcome.found.items() if not ids),
        *(f"{len(ids)} rows    {name}" for name, ids in outcome.found.items() if len(ids) > 1),
        *(f"toll      {name}" for name, right in outcome.tolls.items() if not right),
        *(f"no arrow  {cause} -> {effect}" for cause, effect in outcome.missing),
        *(f"stray     {cause} -> {effect}" for cause, effect in outcome.stray),
    ]


if __name__ == "__main__":
    main()
